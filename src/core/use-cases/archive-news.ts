import type { Context } from '../context.ts'
import type { ArchivedClient } from '../transfer/formats/archive/archive-shape.ts'
import { partTables } from './archive-rows.ts'

// What an archive knows of a client that the data file does not.

export type ArchiveNews = Pick<
  ArchivedClient,
  'entries' | 'facts' | 'outcomes' | 'reminders' | 'attachments' | 'pauses' | 'relations'
>

/** Parts with a uid, by which they are known again; what the owner deleted is known and stays so. */
const byUid = ['entries', 'facts', 'outcomes', 'reminders', 'attachments'] as const

/** Whether a client has anything that the data file does not have. */
export function lacksHistory(context: Context, key: number, client: ArchivedClient): boolean {
  return (
    byUid.some((part) =>
      client[part].some(({ uid }) => !isTaken(context, partTables[part], uid)),
    ) ||
    client.pauses.some((pause) => isNewPause(context, key, pause)) ||
    client.relations.some((relation) => isNewRelation(context, key, relation)) ||
    client.entries.some((entry) => isNewReferral(context, key, entry))
  )
}

export function newsOf(context: Context, key: number, client: ArchivedClient): ArchiveNews {
  const isNew = (part: (typeof byUid)[number]) => (row: { readonly uid: string }) =>
    !isTaken(context, partTables[part], row.uid)
  return {
    entries: client.entries.filter(isNew('entries')),
    facts: client.facts.filter(isNew('facts')),
    outcomes: client.outcomes.filter(isNew('outcomes')),
    reminders: client.reminders.filter(isNew('reminders')),
    attachments: client.attachments.filter(isNew('attachments')),
    pauses: client.pauses.filter((pause) => isNewPause(context, key, pause)),
    relations: client.relations.filter((relation) => isNewRelation(context, key, relation)),
  }
}

export function isTaken(context: Context, table: string, uid: string): boolean {
  return context.sql.value(`SELECT 1 FROM ${table} WHERE uid = @uid`, { uid }) !== undefined
}

/** The client of the data file that an archive names, also one that was merged into it since. */
export function clientKeyOf({ sql }: Context, uid: string): number | null {
  const key =
    sql.value<number>('SELECT id FROM client WHERE uid = @uid', { uid }) ??
    sql.value<number>('SELECT client_id FROM merged_client WHERE uid = @uid', { uid })
  return key ?? null
}

/** Whether a referral that is here does not say yet whom it brought, who is here too. */
function isNewReferral(
  context: Context,
  key: number,
  { uid, referral }: ArchivedClient['entries'][number],
): boolean {
  const brought = referral?.brought_client ?? null
  if (brought === null) return false
  const other = clientKeyOf(context, brought)
  if (other === null || other === key) return false
  const open = `SELECT 1 FROM referral r JOIN entry e ON e.id = r.entry_id
    WHERE e.uid = @uid AND e.client_id = @key AND r.brought_client_id IS NULL`
  return context.sql.value(open, { uid, key }) !== undefined
}

/** A pause is known by its first day: its end may have been moved since. */
function isNewPause(
  { sql }: Context,
  key: number,
  { from_on: from }: ArchivedClient['pauses'][number],
): boolean {
  const same = 'SELECT 1 FROM pause WHERE client_id = @key AND from_on = @from'
  return sql.value(same, { key, from }) === undefined
}

/**
 * A relation to somebody who is not here under the id of the archive cannot be known again. One that
 * was put in by hand on both sides is the same, whichever of its clients it was written down for.
 */
export function isNewRelation(
  context: Context,
  key: number,
  { uid, other_client: otherUid, other_name: name, role }: ArchivedClient['relations'][number],
): boolean {
  const other = otherUid === null ? null : clientKeyOf(context, otherUid)
  if (otherUid !== null && other === null) return false
  if (isTaken(context, 'relation', uid)) return false
  const same = `SELECT 1 FROM relation_side WHERE client_id = @key AND role = @role
    AND other_client_id IS @other AND other_name IS @name`
  return context.sql.value(same, { key, role, other, name }) === undefined
}
