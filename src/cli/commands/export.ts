import { resolve } from 'node:path'
import { PASSPHRASE_MIN } from '#shared/contract/choices.ts'
import type { ExportFormat } from '#shared/contract/worker.ts'
import { words } from '#shared/words/words.ts'
import { written, type Run } from '../command.ts'
import { passphraseOf } from '../passphrase.ts'
import { exits, Refusal } from '../refusal.ts'

const { t } = words('en')

export const exportClients: Run = async (session, args, terminal) => {
  // Paper is laid out by a browser, which the window has and a terminal has not.
  if (args.value('format') === 'pdf') throw new Refusal('pdf-in-window', exits.usage)
  const given = args.value('out')
  if (given === undefined && terminal.json) throw new Refusal('json-to-stdout', exits.usage)
  const out = given === undefined ? null : resolve(given)
  const segment = args.value('segment') ?? null
  const format = (args.value('format') ?? 'csv') as ExportFormat
  const passphrase = passphraseOf(args)
  if (passphrase !== null) {
    if (format !== 'json' || out === null) throw new Refusal('seal-what', exits.usage)
    if (passphrase.length < PASSPHRASE_MIN) {
      throw new Refusal('short-passphrase', exits.usage, { n: PASSPHRASE_MIN })
    }
  }
  const client = args.value('client')
  const chosen = client === undefined ? null : [(await session.client(client)).id]
  const { clients } = await terminal.interruptible(async (isCancelled) => {
    const reply = await session.work(
      'transfer.export',
      { out, format, segment, clients: chosen, passphrase },
      {
        isCancelled,
        onText: terminal.write,
        onProgress: (progress) => terminal.progress(progress),
      },
    )
    terminal.endProgress()
    if (isCancelled()) throw new Refusal('interrupted', exits.interrupted)
    return reply
  })
  if (out === null) return written
  return {
    json: { format, clients, out },
    text: () => t('cli.exported', { n: clients, out }),
    confirms: true,
  }
}
