import type { Output } from '#shared/contract/index.ts'
import { isUuid } from '#shared/ids.ts'
import type { WordKey } from '#shared/words/catalogue.ts'
import { english } from '#shared/words/english.ts'
import { words } from '#shared/words/words.ts'
import type { Failure } from '#shared/result.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command.ts'
import { oneLine } from '../print.ts'
import { exits, Refusal, refusalOf } from '../refusal.ts'

const locale = 'en'
const { t } = words(locale)

/** Names in one message; all of them are in its details. */
const mostNamed = 20

type Undoable = Output<'undo.undo'>['undone']

export const undo: Run = async (session, args) => {
  const batch = args.positional('BATCH')?.trim().toLowerCase()
  if (batch !== undefined && !isUuid(batch)) {
    throw new Refusal('no-such-batch', exits.refused, { batch })
  }
  const reply = session.attempt('undo.undo', {
    ...(batch === undefined ? {} : { batch }),
    ...changedOf(args),
  })
  if (!reply.ok)
    throw reply.error.code === 'undo/changed-since' ? changedSince(reply) : refusalOf(reply.error)
  const { undone } = reply.value
  return {
    json: { undone: document(undone) },
    text: () => t('cli.undone', { what: whatOf(undone), n: undone.changes }),
    confirms: true,
  }
}

function changedOf(args: Arguments): { changed?: 'keep' | 'remove' } {
  const how = args.value('changed')
  return how === 'keep' || how === 'remove' ? { changed: how } : {}
}

/** Says whom, by name: the answer decides about exactly them. */
function changedSince({ error }: { readonly error: Failure }): Refusal {
  const clients = (error.details?.['clients'] ?? []) as readonly { readonly name: string }[]
  return new Refusal('changed-since', exits.refused, {
    ...error.details,
    n: clients.length,
    names: clients.slice(0, mostNamed).map(({ name }) => oneLine(name)),
  })
}

export const redo: Run = async (session) => {
  const reply = session.attempt('undo.redo', {})
  if (!reply.ok) {
    if (reply.error.code !== 'undo/nothing') throw refusalOf(reply.error)
    throw new Refusal('nothing-to-redo', exits.refused)
  }
  const { redone } = reply.value
  return {
    // One shape for both commands; `redone` says which way it went.
    json: { undone: document(redone), redone: document(redone) },
    text: () => t('cli.redone', { what: whatOf(redone), n: redone.changes }),
    confirms: true,
  }
}

function document(undoable: Undoable) {
  return { what: whatOf(undoable), changes: undoable.changes, deed: undoable.what }
}

/** The deed in words: "import clients.csv", "logging a touch with Morag". */
function whatOf({ what, details }: Undoable): string {
  const { name } = details
  if (what === 'import' && typeof name === 'string') {
    return t('cli.what-import', { file: oneLine(name) })
  }
  const key = `window.deed.${what}`
  const own: WordKey = isKey(key) ? key : 'window.deed.other'
  const args =
    typeof name === 'string' ? { named: 'yes', name: oneLine(name) } : { named: 'no', name: '' }
  // Every deed takes the same two arguments, or none.
  return (t as (key: WordKey, args: object) => string)(own, args)
}

function isKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}
