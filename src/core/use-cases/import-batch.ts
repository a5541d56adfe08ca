import type { BatchId } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import type { Decision } from '../transfer/decision.ts'
import type { Context } from '../context.ts'
import { setIndexesAside, setMergingAside } from '../db/set-aside-indexes.ts'
import { keepReport, type BatchReport } from './import-reports.ts'
import { takeBack, takeBackUnfinished } from './take-back-import.ts'
import { createBatchWriter, type BatchWriter } from './write-batch.ts'

// How an import is written: in slices that each commit, under one batch that nobody sees until it
// is done. Clients the batch made are known by its id and not journalled one by one; what it did
// to clients that were there already is journalled like any other change.

/** Rows of one slice, where nobody waits between two. */
const sliceRows = 500

export type ImportBatch = BatchWriter & {
  readonly uid: BatchId
  /** Ends an import that wrote nothing: its report is kept, and there is nothing to undo. */
  readonly close: (report: BatchReport) => void
  readonly takeBack: () => void
}

/** Begins a batch; null while another process or window is writing one. */
export function beginImportBatch(
  context: Context,
  fileName: string,
  format: string,
): ImportBatch | null {
  const { db, sql } = context
  const lock = context.takeLock('import')
  if (lock === null) return null
  takeBackUnfinished(context)
  const uid = context.newId() as BatchId
  const batch = db
    .transaction(() => {
      const id = sql.run(
        `INSERT INTO import_batch (uid, file_name, format, state, started_at)
         VALUES (@uid, @fileName, @format, 'running', @now)`,
        { uid, fileName, format, now: context.now() },
      ).id
      const groupId = openGroup(context, id, fileName)
      const setsAside = sql.value('SELECT 1 FROM client LIMIT 1') === undefined
      if (setsAside) setIndexesAside(db)
      setMergingAside(db)
      return { id, groupId, setsAside }
    })
    .immediate()
  const writer = createBatchWriter(context, batch)
  return {
    ...writer,
    uid,
    finish: (report) => {
      writer.finish(report)
      lock.release()
    },
    close: (report) => {
      takeBack(context, batch)
      db.transaction(() => keepReport(context, batch.id, report)).immediate()
      lock.release()
      context.tell(['imports'])
    },
    takeBack: () => {
      try {
        takeBack(context, batch)
      } finally {
        // With no room on the disk it stays hidden; the next import or start takes it back.
        lock.release()
      }
    },
  }
}

function openGroup(context: Context, batchId: number, fileName: string): number {
  return context.journal.open({
    what: 'import',
    details: { name: fileName },
    source: context.source,
    batchId,
    at: context.now(),
  })
}

/**
 * More rows for a batch that is done: within one transaction they are written, settled and finished,
 * so that nobody sees half of them. The whole import is then the newest deed.
 */
export function extendImportBatch(
  context: Context,
  batchId: number,
  decisions: readonly Decision[],
  report: BatchReport,
): void {
  const { db, journal, sql } = context
  db.transaction(() => {
    const fileName = sql.value<string>('SELECT file_name FROM import_batch WHERE id = @batchId', {
      batchId,
    })
    assert(fileName !== undefined, 'a batch that is extended is there')
    const groupId = journal.byBatch(batchId)?.id ?? openGroup(context, batchId, fileName)
    const writer = createBatchWriter(context, { id: batchId, groupId, setsAside: false })
    writer.write(decisions)
    for (let left = Infinity; left > 0;) left = writer.settle(sliceRows).left
    writer.finish(report)
  }).immediate()
}
