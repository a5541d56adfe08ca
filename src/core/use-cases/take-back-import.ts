import type { Context } from '../context.ts'
import { indexesToMake, resumeMerging } from '../db/set-aside-indexes.ts'

// An import that was cancelled, or that a crash left half done, is taken back: as if it never began.

/** A batch, and the group of the journal that holds what it did to clients that were there before. */
export type RunningBatch = { readonly id: number; readonly groupId: number | null }

/**
 * Takes back an import that a crash left unfinished. One that another process is writing right now
 * is left alone: its lock is held.
 */
export function recoverUnfinishedImport(context: Context): void {
  if (context.sql.value('SELECT 1 FROM import_batch WHERE state = @state', RUNNING) === undefined) {
    return
  }
  const lock = context.takeLock('import')
  if (lock === null) return
  try {
    takeBackUnfinished(context)
  } finally {
    lock.release()
  }
}

const RUNNING = { state: 'running' }

/** Under the lock a batch that still runs can only be one whose process is gone. */
export function takeBackUnfinished(context: Context): void {
  const batch = context.sql.get<RunningBatch>(
    `SELECT b.id, g.id AS groupId FROM import_batch b
     LEFT JOIN journal_group g ON g.batch_id = b.id WHERE b.state = @state`,
    RUNNING,
  )
  if (batch !== undefined) takeBack(context, batch)
}

/** Removes what an unfinished import wrote and puts back what it changed: as if it never began. */
export function takeBack(context: Context, batch: RunningBatch): void {
  const { db, journal, sql } = context
  db.transaction(() => {
    context.keepDay()
    if (batch.groupId !== null) {
      journal.revert(batch.groupId)
      context.follow(journal.touchedBy(batch.groupId))
      journal.discard(batch.groupId)
    }
    sql.run(
      'DELETE FROM client_search WHERE rowid IN (SELECT id FROM client WHERE batch_id = @id)',
      { id: batch.id },
    )
    sql.run(
      `DELETE FROM entry_search WHERE rowid IN (SELECT e.id FROM entry e
         JOIN client c ON c.id = e.client_id WHERE c.batch_id = @id)`,
      { id: batch.id },
    )
    journal.unheard(() => sql.run('DELETE FROM client WHERE batch_id = @id', { id: batch.id }))
    for (const index of indexesToMake(db)) db.exec(index)
    resumeMerging(db)
    sql.run(`UPDATE import_batch SET state = 'taken-back', finished_at = @now WHERE id = @id`, {
      id: batch.id,
      now: context.now(),
    })
  }).immediate()
}
