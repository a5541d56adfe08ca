import { journalledTables } from '../db/journal-triggers.ts'
import type { Context } from '../context.ts'
import { countOf, type Found } from './check-found.ts'

/** Whether every step of the undo history can be turned back, or forward again, as it stands. */
export function checkJournal(context: Context, found: Found): void {
  const { db, sql } = context
  const known = { tables: JSON.stringify(journalledTables) }
  let unreadable =
    sql.value<number>(
      `SELECT count(*) FROM journal_change
       WHERE table_name NOT IN (SELECT value FROM json_each(@tables))`,
      known,
    ) ?? 0
  let astray = 0
  for (const table of journalledTables) {
    const info = db.pragma(`table_info(${table})`) as readonly { name: string }[]
    const columns = info.map(({ name }) => name)
    unreadable +=
      sql.value<number>(
        `SELECT count(*) FROM journal_change
         WHERE table_name = @table AND op <> 'insert'
           AND NOT CASE WHEN json_type(iif(json_valid(image), image, 'null')) = 'object'
             THEN (SELECT count(*) FILTER (WHERE e.key IN (SELECT value FROM json_each(@columns))
                   AND (op = 'delete' OR json_array_length(e.value) = 2)) = count(*)
                 AND (op = 'update' OR count(*) = @width)
               FROM json_each(image) e)
             ELSE 0 END`,
        { table, columns: JSON.stringify(columns), width: columns.length },
      ) ?? 0
    // Keys are never given out twice: one above the highest is nobody's.
    const highest = columns.includes('entry_id') && !columns.includes('id') ? 'entry' : table
    astray +=
      sql.value<number>(
        `SELECT count(*) FROM journal_change WHERE table_name = @table
           AND row_id > ifnull((SELECT seq FROM sqlite_sequence WHERE name = @highest), 0)`,
        { table, highest },
      ) ?? 0
  }
  found('undo-unreadable', unreadable, 'changes that undo could not turn back')
  found('undo-astray', astray, 'changes kept for undo, of rows that never were')
  found(
    'undo-unfinished',
    countOf(
      context,
      `SELECT count(*) FROM journal_group g WHERE
         (state = 'open' AND NOT EXISTS (
           SELECT 1 FROM import_batch b WHERE b.id = g.batch_id AND b.state = 'running'))
         OR (state = 'done' AND done_order IS NULL)
         OR (state = 'undone' AND undone_order IS NULL)`,
    ),
    'steps of undo that neither ended nor were taken back',
  )
}
