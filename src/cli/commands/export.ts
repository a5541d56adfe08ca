import { resolve } from 'node:path'
import type { ExportFormat } from '#shared/contract/worker.ts'
import { words } from '#shared/words/words.ts'
import { written, type Run } from '../command.ts'
import { exits, Refusal } from '../refusal.ts'

const { t } = words('en')

export const exportClients: Run = async (session, args, terminal) => {
  const given = args.value('out')
  if (given === undefined && terminal.json) throw new Refusal('json-to-stdout', exits.usage)
  const out = given === undefined ? null : resolve(given)
  const segment = args.value('segment') ?? null
  const format = (args.value('format') ?? 'csv') as ExportFormat
  const client = args.value('client')
  const chosen = client === undefined ? null : [(await session.client(client)).id]
  const { clients } = await terminal.interruptible(async (isCancelled) => {
    const reply = await session.work(
      'transfer.export',
      { out, format, segment, clients: chosen },
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
