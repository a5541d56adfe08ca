import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import { isUuid, type ClientId } from '#shared/ids.ts'
import { normalEmail } from '../contact-points.ts'
import { fold } from '../text.ts'
import type { Context } from '../context.ts'

/** Matches shown of a name that several clients have. */
const matchesShown = 50

export function createQueryClients(context: Context) {
  const { clients, lists } = context.repositories

  /** A client by id, email or whole name (composed alike, case ignored). */
  function match({ text }: WorkerInput<'clients.match'>): WorkerOutput<'clients.match'> {
    const wanted = text.trim().normalize('NFC')
    if (isUuid(wanted.toLowerCase())) {
      const record = clients.byId(wanted.toLowerCase() as ClientId)
      return { matches: record === null ? [] : [{ id: record.uid, name: record.name }] }
    }
    const byEmail = wanted.includes('@') ? lists.byContactPoint(normalEmail(wanted), 'email') : []
    const keys = byEmail.length > 0 ? byEmail : lists.byNamePrefix(fold(wanted), 2_000)
    const same = (name: string) => name.normalize('NFC').toLowerCase() === wanted.toLowerCase()
    const matches = keys
      .flatMap((key) => clients.byKey(key) ?? [])
      .filter((record) => byEmail.length > 0 || same(record.name))
      .map((record) => ({ id: record.uid, name: record.name }))
    return { matches: matches.slice(0, matchesShown) }
  }

  function query(input: WorkerInput<'clients.query'>): WorkerOutput<'clients.query'> {
    const today = context.today()
    const { sort, descending } = input
    const { where } = input
    const filter = where === null ? undefined : { where, nowLocal: context.nowLocal() }
    const keys = lists.keys({ sort, descending, today, filter })
    const shown = input.limit === null ? keys : keys.slice(0, input.limit)
    return { total: keys.length, clients: [...lists.rows(shown, today)] }
  }

  return { match, query }
}
