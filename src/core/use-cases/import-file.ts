import '#shared/words/every-language.ts'
import type {
  ImportAnswers,
  ImportPlan,
  ImportSource,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { analyseFile, refusalOf } from '../transfer/analyse.ts'
import { laidOut } from '../transfer/formats/workbook/lay-out.ts'
import type { Analysis, AnalysisResult, ImportContext } from '../transfer/analysis.ts'
import type { Decision } from '../transfer/decision.ts'
import type { KnownPeople } from '../transfer/known.ts'
import { nameKey } from '../transfer/match.ts'
import { emptyPlan } from '../transfer/plan-report.ts'
import { startImport } from '../transfer/plan.ts'
import { nameOfSource, openSource, type Source } from '../transfer/read/open-source.ts'
import { FileRefused } from '../transfer/read/refusal.ts'
import { writeRejectsCsv, type RejectedRow } from '../transfer/write/csv.ts'
import type { RunApart } from '../apart.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../core.ts'
import { beginImportBatch } from './import-batch.ts'
import { createSlices } from './import-slices.ts'
import { mostKeptRows, type BatchReport, type KeptReject } from './import-reports.ts'
import { knownPeople } from './known-people.ts'
import { createPlannedPeople } from './planned-people.ts'
import { rememberLayout } from './remember-choices.ts'
import { writeWhole } from './write-whole.ts'

type Reply<T> = Promise<Result<T, WorkerErrorCode>>
type NotRead = Extract<AnalysisResult, { readonly ok: false }>
type Planned = WorkerOutput<'transfer.plan'>
type Imported = WorkerOutput<'transfer.import'>

/** Reads a file, says what importing it would do, and does it: all of it or nothing. */
export function createImportFile(context: Context, backUp: () => Promise<void>, apart: RunApart) {
  const known = (): KnownPeople => knownPeople(context, nameKey)

  /** The file, of a workbook the rows of a sheet; or why it is not read. */
  async function open(
    path: ImportSource,
    sheet: string | null,
  ): Promise<{ readonly ok: true; readonly source: Source } | NotRead> {
    try {
      return { ok: true, source: await laidOut(openSource(path), sheet, apart) }
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      return { ok: false, fileName: nameOfSource(path), refused: refusalOf(error) }
    }
  }

  /** The first pass, in slices; null when it was cancelled on the way. */
  async function analyse(
    path: ImportSource,
    answers: ImportAnswers,
    control: JobControl,
  ): Promise<AnalysisResult | null> {
    // Which side of a mailbox is the owner's was said before, unless it is said anew.
    const { ownAddresses } = context.settings()
    const opened = await open(path, answers.sheet ?? null)
    if (!opened.ok) return opened
    const steps = analyseFile(
      opened.source,
      ownAddresses.length === 0 ? answers : { ownAddresses, ...answers },
      importContext(context),
    )
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (control.isCancelled()) return null
      control.onProgress({ ...step.value, phase: 'reading' })
      await control.pause()
    }
  }

  /** The second pass without writing; null when it was cancelled on the way. */
  async function dryRun(
    analysis: Analysis,
    control: JobControl,
    each: (decision: Decision) => void,
  ): Promise<ImportPlan | null> {
    const run = startImport(analysis, known(), { writes: false })
    try {
      for (const { decisions, done, of } of run.batches()) {
        decisions.forEach(each)
        if (control.isCancelled()) return null
        control.onProgress({ done, of, phase: 'reading' })
        await control.pause()
      }
      return run.plan()
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      return emptyPlan(analysis.source.fileName, refusalOf(error))
    }
  }

  async function plan(input: WorkerInput<'transfer.plan'>, control: JobControl): Reply<Planned> {
    const result = await analyse(input.path, input.answers, control)
    const nothing = { table: null, allPeople: null }
    if (result === null) return ok({ ...cancelledPlan(input.path), ...nothing })
    if (!result.ok) return ok({ ...emptyPlan(result.fileName, result.refused), ...nothing })
    const { analysis } = result
    const people =
      input.include?.people === true
        ? createPlannedPeople((key) => context.repositories.clients.byKey(key)?.uid ?? null)
        : null
    const planned = await dryRun(analysis, control, (decision) => people?.note(decision))
    return ok({
      ...(planned ?? cancelledPlan(input.path)),
      table: input.include?.table === true ? analysis.table() : null,
      allPeople: people?.all() ?? null,
    })
  }

  async function run(input: WorkerInput<'transfer.import'>, control: JobControl): Reply<Imported> {
    const result = await analyse(input.path, input.answers, control)
    if (result === null) {
      return ok(stopped(cancelledPlan(input.path)))
    }
    if (!result.ok) return refused(emptyPlan(result.fileName, result.refused))
    const { analysis } = result
    const people = known()
    if (analysis.asks.some((ask) => ask.blocking) || people.hasTrashed) {
      const planned = await dryRun(analysis, control, () => undefined)
      if (planned === null) {
        return ok(stopped(cancelledPlan(input.path)))
      }
      if (planned.asks.some((ask) => ask.blocking)) {
        return fail('import/open-asks', { plan: planned })
      }
    }
    return write(analysis, people, control)
  }

  async function write(
    analysis: Analysis,
    people: KnownPeople,
    control: JobControl,
  ): Reply<Imported> {
    await backUp()
    const batch = beginImportBatch(context, analysis.source.fileName, analysis.description.format)
    if (batch === null) return fail('import/busy')
    try {
      if (analysis.shared !== null) batch.prepare(analysis.shared, people.isEmpty)
      const slices = createSlices(control)
      const run = startImport(analysis, people, { writes: true, batchRows: slices.rows })
      const rejects: KeptReject[] = []
      for (const { decisions, done, of } of run.batches()) {
        if (control.isCancelled()) {
          batch.takeBack()
          return ok(stopped(run.plan()))
        }
        batch.write(decisions)
        noteRejects(rejects, decisions, analysis.description.delimiter)
        control.onProgress({ done, of, phase: 'writing' })
        await slices.pause()
      }
      const written = run.plan()
      const { created, updated, duplicates } = written.counts
      const isRestore = analysis.shared !== null && people.isEmpty
      if (created + updated + duplicates === 0 && !isRestore) {
        batch.close(reportOf(analysis, written, rejects))
        return ok({ batch: null, report: batch.uid, plan: written, cancelled: false })
      }
      for (let left = Infinity; left > 0;) {
        if (control.isCancelled()) {
          batch.takeBack()
          return ok(stopped(written))
        }
        left = batch.settle(slices.rows()).left
        const of = written.counts.created
        control.onProgress({ done: Math.max(of - left, 0), of, phase: 'finishing' })
        await slices.pause()
      }
      batch.finish(reportOf(analysis, written, rejects))
      if (written.columns.length > 0) {
        rememberLayout(context, analysis.headerCells, analysis.answers)
      }
      return ok({ batch: batch.uid, report: batch.uid, plan: written, cancelled: false })
    } catch (error) {
      batch.takeBack()
      if (error instanceof FileRefused) return fail('import/changed')
      throw error
    }
  }

  async function saveRejects(
    input: WorkerInput<'transfer.rejects'>,
    control: JobControl,
  ): Reply<WorkerOutput<'transfer.rejects'>> {
    const result = await analyse(input.path, input.answers, control)
    if (result === null || !result.ok) return fail('import/unreadable')
    const rejects: RejectedRow[] = []
    await dryRun(result.analysis, control, (decision) => {
      if (decision.action === 'reject') rejects.push(decision)
    })
    const written = writeWhole(
      context,
      input.out,
      writeRejectsCsv(result.analysis.headerCells, rejects, context.language()),
    )
    return written.ok ? ok({ rows: rejects.length }) : written
  }

  return { plan, run, saveRejects }
}

function refused(plan: ImportPlan): Result<never, WorkerErrorCode> {
  if (plan.refused?.code === 'changed') return fail('import/changed')
  const unreadable = ['not-found', 'unreadable'].includes(plan.refused?.code ?? '')
  return fail(unreadable ? 'import/unreadable' : 'import/refused', { plan })
}

function stopped(plan: ImportPlan): Imported {
  return { batch: null, report: null, plan, cancelled: true }
}

function noteRejects(
  rejects: KeptReject[],
  decisions: readonly Decision[],
  delimiter: string,
): void {
  for (const decision of decisions) {
    if (rejects.length === mostKeptRows) return
    if (decision.action !== 'reject') continue
    const { line, code, message, cells } = decision
    rejects.push({ line, code, message, text: cells.join(delimiter).slice(0, 200), cells })
  }
}

function reportOf(
  analysis: Analysis,
  { counts, warnings, columns }: ImportPlan,
  rejects: readonly KeptReject[],
): BatchReport {
  const { rows: _rows, ...readAs } = analysis.readAs ?? analysis.answers
  return {
    counts,
    header: columns.length === 0 ? [] : analysis.headerCells,
    // What was said of single lines says nothing of a row that is read alone.
    readAs,
    rejects,
    warnings,
  }
}

function cancelledPlan(path: ImportSource): ImportPlan {
  return emptyPlan(nameOfSource(path), null)
}

/** What reading a file needs to know of its owner. */
export function importContext(context: Context): ImportContext {
  const settings = context.settings()
  return {
    today: context.today(),
    zone: context.zone(),
    dateOrder: settings.dateOrder ?? orderOf(context.locale),
    region: settings.region,
    currency: null,
  }
}

/** How a locale writes numeric dates: the default answer to the question, never a silent one. */
function orderOf(locale: string): 'dmy' | 'mdy' | 'ymd' {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map((part) => part.type)
  const order = parts
    .filter((type) => type === 'day' || type === 'month' || type === 'year')
    .map((type) => type[0])
    .join('')
  return order === 'mdy' || order === 'ymd' ? order : 'dmy'
}
