import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { keptImports } from '#shared/contract/choices.ts'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { BatchId } from '#shared/ids.ts'
import { fail, ok } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { localDateTimeAt, type ZoneName } from '#shared/zone.ts'
import type { Context } from '../context.ts'
import type { Counts, RowNotice } from '../transfer/decision.ts'

// What is kept of an import when it is over: its figures for as long as its clients, its rejected
// rows and warnings while it is one of the newest. An import that was taken back keeps both.

/** A rejected row with all of its cells, so that it can be mended where it is reported. */
export type KeptReject = RowNotice & { readonly cells: readonly string[] }

export type BatchReport = {
  readonly counts: Counts
  /** The names of the columns; empty for a file that is no table. */
  readonly header: readonly string[]
  /** What the file proved, the owner answered and defaults settled: a row mended later is read so too. */
  readonly readAs: ImportAnswers
  readonly rejects: readonly KeptReject[]
  readonly warnings: readonly RowNotice[]
}

/** Of longer lists the first are kept: a file of nothing but rejects must not double the data file. */
export const mostKeptRows = 2_000

/** Ends a batch with its report; inside a transaction. Older reports make room. */
export function keepReport(context: Context, batchId: number, report: BatchReport): void {
  const { counts, ...rest } = report
  context.sql.run(
    `UPDATE import_batch SET state = 'done', finished_at = @now, created = @created,
       updated = @updated, unchanged = @unchanged, duplicates = @duplicates, rejected = @rejected,
       report = @report
     WHERE id = @batchId`,
    {
      batchId,
      now: context.now(),
      created: counts.created,
      updated: counts.updated,
      unchanged: counts.unchanged,
      duplicates: counts.duplicates,
      rejected: counts.rejected,
      report: JSON.stringify({
        ...rest,
        rejects: rest.rejects.slice(0, mostKeptRows),
        warnings: rest.warnings.slice(0, mostKeptRows),
      }),
    },
  )
  context.sql.run(
    `UPDATE import_batch SET report = NULL WHERE report IS NOT NULL AND id NOT IN (
       SELECT id FROM import_batch WHERE report IS NOT NULL ORDER BY id DESC LIMIT @kept)`,
    { kept: keptImports },
  )
}

type BatchRow = {
  readonly id: number
  readonly uid: BatchId
  readonly fileName: string
  readonly format: string
  readonly state: 'done' | 'undone'
  readonly at: EpochMs
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly duplicates: number
  readonly rejected: number
  readonly canUndo: 0 | 1
  readonly report: string | null
}

export type StoredBatch = {
  readonly id: number
  readonly state: 'done' | 'undone'
  readonly fileName: string
  readonly report: BatchReport
}

const batchRow = `SELECT b.id, b.uid, b.file_name AS fileName, b.format, b.state,
    b.finished_at AS at, b.created, b.updated, b.unchanged, b.duplicates, b.rejected,
    EXISTS (SELECT 1 FROM journal_group g WHERE g.batch_id = b.id AND g.state = 'done') AS canUndo`

/** A batch whose report is still there; null otherwise. */
export function storedBatch(context: Context, batch: BatchId): StoredBatch | null {
  const row = rowOf(context, batch)
  if (row === undefined || row.report === null) return null
  return {
    id: row.id,
    state: row.state,
    fileName: row.fileName,
    // Written by `keepReport`, and by nothing else.
    report: {
      ...(JSON.parse(row.report) as Omit<BatchReport, 'counts'>),
      counts: countsOf(row),
    },
  }
}

function rowOf(context: Context, batch: BatchId): BatchRow | undefined {
  return context.sql.get<BatchRow>(
    `${batchRow}, b.report FROM import_batch b
     WHERE b.uid = @batch AND b.state IN ('done', 'undone') AND b.created IS NOT NULL`,
    { batch },
  )
}

function countsOf(row: BatchRow): Counts {
  const { created, updated, unchanged, duplicates, rejected } = row
  const rows = created + updated + unchanged + duplicates + rejected
  return { rows, created, updated, unchanged, duplicates, rejected }
}

function summaryOf(row: BatchRow, zone: ZoneName): Output<'imports.list'>['imports'][number] {
  return {
    batch: row.uid,
    fileName: row.fileName,
    format: row.format,
    takenBack: row.state === 'undone',
    at: localDateTimeAt(row.at, zone),
    counts: countsOf(row),
    canUndo: row.canUndo === 1,
  }
}

export function createImportReports(
  context: Context,
): SyncHandlers<'imports.list' | 'imports.report'> {
  return {
    'imports.list': () =>
      ok({
        imports: context.sql
          .all<BatchRow>(
            `${batchRow}, NULL AS report FROM import_batch b
             WHERE b.state IN ('done', 'undone') AND b.created IS NOT NULL
             ORDER BY b.id DESC LIMIT @kept`,
            { kept: keptImports },
          )
          .map((row) => summaryOf(row, context.zone())),
      }),
    'imports.report': ({ batch }) => {
      const row = rowOf(context, batch)
      const stored = storedBatch(context, batch)
      if (row === undefined || stored === null) return fail('import/no-report')
      const { header, rejects, warnings } = stored.report
      return ok({
        ...summaryOf(row, context.zone()),
        header: [...header],
        rejects: rejects.map((reject) => ({ ...reject, cells: [...reject.cells] })),
        warnings: [...warnings],
      })
    },
  }
}
