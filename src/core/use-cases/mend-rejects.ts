import '#shared/words/every-language.ts'
import type { Output } from '#shared/contract/index.ts'
import type { WorkerErrorCode, WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import type { ClientId } from '#shared/ids.ts'
import { assert, assertNever, fail, ok, type Result } from '#shared/result.ts'
import { analyseFile } from '../transfer/analyse.ts'
import type { Decision, RowNotice } from '../transfer/decision.ts'
import { nameKey } from '../transfer/match.ts'
import { drain } from '../transfer/drain.ts'
import { startImport } from '../transfer/plan.ts'
import { writeRejectsCsv } from '../transfer/write/csv.ts'
import type { Context } from '../context.ts'
import { extendImportBatch } from './import-batch.ts'
import { importContext } from './import-file.ts'
import { keepReport, storedBatch, type BatchReport, type KeptReject } from './import-reports.ts'
import { knownPeople } from './known-people.ts'
import { writeWhole } from './write-whole.ts'

type Reply<T> = Result<T, WorkerErrorCode>
type Became = Output<'imports.fix'>['became']

/** Rejected rows of an import that is over: mended and imported after all, or saved. */
export function createMendRejects(context: Context) {
  function fix({
    batch,
    line,
    cells,
  }: WorkerInput<'imports.fix'>): Reply<WorkerOutput<'imports.fix'>> {
    const stored = storedBatch(context, batch)
    if (stored === null) return fail('import/no-report')
    if (stored.state === 'undone') return fail('import/taken-back')
    const { report } = stored
    const reject = report.rejects.find((one) => one.line === line)
    if (reject === undefined || report.header.length === 0) return fail('import/no-such-row')

    const { decision, warnings } = readRow(report, cells)
    if (decision === null || decision.action === 'reject') {
      const message = decision?.message ?? reject.message
      return ok({ became: 'rejected', remarks: [message], client: null })
    }
    const became = whatBecame(decision)
    const after = withoutReject(report, reject, became, warnings)
    if (became === 'created' || became === 'updated') {
      extendImportBatch(context, stored.id, [decision], after)
    } else {
      context.db.transaction(() => keepReport(context, stored.id, after)).immediate()
      context.tell(['imports'])
    }
    return ok({
      became,
      remarks: warnings.map(({ message }) => message),
      client: clientOf(decision, stored.id),
    })
  }

  /** The row as its own file would read: by what the whole of the file proved. */
  function readRow(
    report: BatchReport,
    cells: readonly string[],
  ): { readonly decision: Decision | null; readonly warnings: readonly RowNotice[] } {
    const rows = report.readAs.header === false ? [cells] : [report.header, cells]
    const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
    const read = drain(
      analyseFile(
        { name: 'row.csv', text },
        {
          ...report.readAs,
          encoding: 'utf-8',
          delimiter: ',',
          // Whoever was asked was asked about the whole file.
          accepted: ['date-order', 'century', 'encoding', 'header', 'trashed', 'duplicates'],
        },
        importContext(context),
      ),
    )
    if (!read.ok) return { decision: null, warnings: [] }
    const run = startImport(read.analysis, knownPeople(context, nameKey), { writes: true })
    const decisions = [...run.batches()].flatMap((batch) => batch.decisions)
    return { decision: decisions[0] ?? null, warnings: run.plan().warnings }
  }

  function clientOf(decision: Decision, batchId: number): ClientId | null {
    switch (decision.action) {
      case 'create':
        return (
          context.sql.value<ClientId>(
            'SELECT uid FROM client WHERE batch_id = @batchId ORDER BY id DESC LIMIT 1',
            { batchId },
          ) ?? null
        )
      case 'update':
      case 'unchanged':
        return context.repositories.clients.byKey(decision.key)?.uid ?? null
      case 'fold':
        return decision.into.is === 'client'
          ? (context.repositories.clients.byKey(decision.into.key)?.uid ?? null)
          : null
      case 'attach':
        return context.repositories.clients.byKey(decision.to[0]?.key ?? 0)?.uid ?? null
      case 'aside':
      case 'reject':
        return null
      default:
        return assertNever(decision, 'decision')
    }
  }

  async function save({
    batch,
    out,
  }: WorkerInput<'imports.saveRejects'>): Promise<Reply<WorkerOutput<'imports.saveRejects'>>> {
    const stored = storedBatch(context, batch)
    if (stored === null) return fail('import/no-report')
    const { header, rejects } = stored.report
    const written = writeWhole(context, out, writeRejectsCsv(header, rejects, context.language()))
    return written.ok ? ok({ rows: rejects.length }) : written
  }

  return { fix, save }
}

function whatBecame(decision: Decision): Became {
  switch (decision.action) {
    case 'create':
      return 'created'
    case 'update':
    case 'attach':
      return 'updated'
    case 'unchanged':
      return 'unchanged'
    case 'fold':
    case 'aside':
      return 'duplicate'
    case 'reject':
      return 'rejected'
    default:
      return assertNever(decision, 'decision')
  }
}

/** The report without a row that is rejected no longer; the figures still add up. */
function withoutReject(
  report: BatchReport,
  reject: KeptReject,
  became: Became,
  warnings: readonly RowNotice[],
): BatchReport {
  assert(became !== 'rejected', 'a row that is still rejected stays in the report')
  const { counts } = report
  const grown = became === 'duplicate' ? 'duplicates' : became
  return {
    ...report,
    counts: { ...counts, rejected: counts.rejected - 1, [grown]: counts[grown] + 1 },
    rejects: report.rejects.filter((one) => one !== reject),
    warnings: [
      ...report.warnings,
      ...warnings.map((warning) => ({ ...warning, line: reject.line })),
    ],
  }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
