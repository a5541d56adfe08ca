import { trashDays } from '#shared/contract/choices.ts'
import { epochMs } from '#shared/time.ts'
import { journalledTables, type JournalledTable } from '../db/journal-triggers.ts'
import { discardEndedRestores } from '../backups/restore-backup.ts'
import type { Context } from '../context.ts'
import { onCard } from './drafts.ts'
import { LAUNCH_KEPT_MS } from './launches.ts'

/** How long what the owner deleted is kept: clients in Trash, entries out of sight. */
const trashMs = trashDays * 86_400_000

/**
 * What the machine does once a day: forgets undo groups past their time, and purges clients and
 * entries that were deleted 30 days ago, from the journal too. An undone import's clients go with its
 * group: while it can be redone they are kept. What an interrupted restore left goes as well.
 */
export function tidyUp(context: Context): { purged: number } {
  const { db, journal, sql } = context
  const lock = context.takeLock('import')
  try {
    if (lock !== null) discardEndedRestores(context.dataFolder)
  } finally {
    lock?.release()
  }
  return db
    .transaction(() => {
      const now = context.now()
      journal.prune(now)
      context.repositories.unfiled.dropLaunchesBefore(epochMs(now - LAUNCH_KEPT_MS))
      const keys = sql.column<number>(
        `SELECT c.id FROM client c WHERE c.deleted_at IS NOT NULL AND (
           (c.withdrawn = 0 AND c.deleted_at <= @before)
           OR (c.withdrawn = 1 AND NOT EXISTS (
             SELECT 1 FROM journal_group g WHERE g.batch_id = c.batch_id AND g.state = 'undone')))`,
        { before: now - trashMs },
      )
      purgeClients(context, keys)
      purgeEntries(context, now - trashMs)
      context.repositories.reminders.forgetGone()
      return { purged: keys.length }
    })
    .immediate()
}

/** Deletes clients and all that is theirs, from search and the undo history too; inside a transaction. */
export function purgeClients(context: Context, keys: readonly number[]): void {
  const { journal, sql } = context
  const among = { keys: JSON.stringify(keys) }
  const theirs = 'IN (SELECT value FROM json_each(@keys))'
  sql.run(
    `DELETE FROM entry_search WHERE rowid IN (SELECT id FROM entry WHERE client_id ${theirs})`,
    among,
  )
  sql.run(
    `DELETE FROM draft WHERE place IN (
       SELECT uid FROM client WHERE id ${theirs}
       UNION ALL SELECT '${onCard}' || uid FROM client WHERE id ${theirs})`,
    among,
  )
  sql.run(`DELETE FROM client_search WHERE rowid ${theirs}`, among)
  // What was merged into them was them: it goes from the undo history with them.
  sql.run(
    `DELETE FROM journal_group WHERE what = 'merge'
       AND id IN (SELECT group_id FROM journal_change WHERE client_id ${theirs})`,
    among,
  )
  // What a deed was called names its client; a deed that did nothing else is forgotten with them.
  sql.run(
    `UPDATE journal_group SET details = '{}' WHERE batch_id IS NULL
       AND id IN (SELECT group_id FROM journal_change WHERE client_id ${theirs})`,
    among,
  )
  sql.run(`DELETE FROM journal_change WHERE client_id ${theirs}`, among)
  forgetReferences(context, 'client', keys)
  forgetEmptyGroups(context)
  journal.unheard(() => sql.run(`DELETE FROM client WHERE id ${theirs}`, among))
}

/** Tables with a row for an entry, under the entry's own key. */
const entryTables = [
  'entry',
  'interaction',
  'promise',
  'purchase',
  'feedback',
  'wish',
  'issue',
  'referral',
] as const satisfies readonly JournalledTable[]

/** Deletes the entries that were deleted until then for good; what was learned from them stays. */
function purgeEntries(context: Context, before: number): void {
  const { journal, sql } = context
  const keys = sql.column<number>('SELECT id FROM entry WHERE deleted_at <= @before', { before })
  if (keys.length === 0) return
  const among = { keys: JSON.stringify(keys), tables: JSON.stringify(entryTables) }
  const theirs = 'IN (SELECT value FROM json_each(@keys))'
  sql.run(`DELETE FROM entry_search WHERE rowid ${theirs}`, among)
  sql.run(
    `DELETE FROM journal_change
     WHERE row_id ${theirs} AND table_name IN (SELECT value FROM json_each(@tables))`,
    among,
  )
  forgetReferences(context, 'entry', keys)
  forgetEmptyGroups(context)
  journal.unheard(() => sql.run(`DELETE FROM entry WHERE id ${theirs}`, among))
}

type ForeignKey = { readonly from: string; readonly table: string; readonly on_delete: string }

/**
 * No undo may put back a row that leads to what was deleted for good. What would have gone along with
 * it, somebody else’s relation to them, goes from the undo history too; what only named it, a person
 * their organisation, names nothing there, as the row itself does by now. The schema says which.
 */
function forgetReferences(
  { db, sql }: Context,
  parent: 'client' | 'entry',
  keys: readonly number[],
): void {
  const among = { keys: JSON.stringify(keys) }
  const isGone = (value: string) => `(${value} IN (SELECT value FROM json_each(@keys)))`
  for (const table of journalledTables) {
    const references = db.pragma(`foreign_key_list(${table})`) as readonly ForeignKey[]
    for (const { from, table: to, on_delete: along } of references) {
      // Rows that are theirs were found by whose they are.
      if (to !== parent || from === 'client_id' || (along === 'CASCADE' && from === 'entry_id'))
        continue
      const at = (place: string) => `image ->> '$.${from}${place}'`
      const named = `table_name = '${table}' AND CASE op
        WHEN 'update' THEN ${isGone(at('[0]'))} OR ${isGone(at('[1]'))}
        WHEN 'delete' THEN ${isGone(at(''))} ELSE 0 END`
      if (along === 'CASCADE') {
        sql.run(`DELETE FROM journal_change WHERE ${named}`, among)
        continue
      }
      const left = (place: string) => `iif(${isGone(at(place))}, NULL, ${at(place)})`
      sql.run(
        `UPDATE journal_change SET image = CASE op
           WHEN 'delete' THEN json_set(image, '$.${from}', NULL)
           ELSE json_set(image, '$.${from}', json_array(${left('[0]')}, ${left('[1]')})) END
         WHERE ${named}`,
        among,
      )
    }
  }
}

/** A deed of which nothing is left to turn back is no step of undo. */
function forgetEmptyGroups({ sql }: Context): void {
  sql.run(
    `DELETE FROM journal_group WHERE batch_id IS NULL AND state <> 'open'
       AND id NOT IN (SELECT group_id FROM journal_change)`,
  )
}
