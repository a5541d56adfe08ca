import type { BatchId } from '#shared/ids.ts'
import type { ImportPlan, WorkerOutput } from '#shared/contract/worker.ts'
import { formats } from '#shared/words/format.ts'
import { remarkText, type Remark } from '#shared/words/remark.ts'
import { words } from '#shared/words/words.ts'
import { plannedDocument } from './documents.ts'
import { askOptions } from './import-answers.ts'
import { indented, oneLine, table } from './print.ts'
import { exits, type Exit } from './refusal.ts'

// What an import says: the document for programs, the report for people.

const locale = 'en'
const { t } = words(locale)
const told = (remark: Remark): string => remarkText(remark, locale)

export type ImportReport = {
  readonly batch: BatchId | null
  readonly dry: boolean
  readonly plan: ImportPlan
  /** The cells and the people of a dry run, where they were asked for. */
  readonly table: WorkerOutput<'transfer.plan'>['table']
  readonly people: WorkerOutput<'transfer.plan'>['allPeople']
  /** Where the refused rows were written. */
  readonly savedRejects: string | null
}

/** Lines shown of a long list of rows; `--rejects` and `--json` have all of them. */
const linesShown = 20

export function openAsks(plan: ImportPlan): ImportPlan['asks'] {
  return plan.asks.filter((ask) => ask.blocking)
}

/** A run that would refuse something, or that waits for an answer, exits with 1. */
export function importExit({ plan }: ImportReport): Exit {
  const clean = plan.refused === null && openAsks(plan).length === 0 && plan.counts.rejected === 0
  return clean ? exits.done : exits.refused
}

export function importDocument({ batch, plan, table: cells, people }: ImportReport) {
  const columns = plan.columns.map(({ header, target }) => [header, target] as const)
  const isField = (target: string): boolean => target !== 'custom' && target !== 'skip'
  return {
    batch,
    format: plan.format,
    ...(plan.sheet === null ? {} : { sheet: plan.sheet }),
    layout: plan.layout,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    headerLine: plan.headerLine,
    refused: plan.refused === null ? null : worded(plan.refused),
    asks: plan.asks.map(worded),
    mapping: Object.fromEntries(columns.filter(([, target]) => isField(target))),
    unmapped: columns.filter(([, target]) => !isField(target)).map(([header]) => header),
    ...plan.counts,
    rejects: plan.rejects.map(({ line, code, message }) => ({ line, reason: told(message), code })),
    warnings: plan.warnings.map(({ line, code, message }) => ({
      line,
      code,
      message: told(message),
    })),
    ...(cells === null ? {} : { table: cells }),
    ...(people === null ? {} : { people: people.map(plannedDocument) }),
  }
}

/** The same with its remark in words. */
function worded<T extends { readonly message: Remark }>(
  of: T,
): Omit<T, 'message'> & { message: string } {
  return { ...of, message: told(of.message) }
}

export function importText(report: ImportReport): string {
  const { plan, batch, dry, savedRejects } = report
  if (plan.refused !== null) {
    const message = oneLine(told(plan.refused.message))
    return t('cli.import.refused', { file: oneLine(plan.fileName), message })
  }
  const asks = openAsks(plan)
  const noted = plan.asks.filter((ask) => !ask.blocking)
  const lines: string[] = []
  if (asks.length > 0) lines.push(t('cli.import.asks'), ...asks.map(askText))
  else if (dry) lines.push(t('cli.import.dry'))
  if (asks.length === 0 || dry) lines.push(t('cli.import.counts', plan.counts))
  lines.push(...noticeText(t('cli.import.rejects'), plan.rejects))
  lines.push(...noticeText(t('cli.import.warnings'), plan.warnings))
  if (noted.length > 0) lines.push(t('cli.import.noted'), ...noted.map(askText))
  if (savedRejects !== null) lines.push(t('cli.import.saved-rejects', { file: savedRejects }))
  if (batch !== null) lines.push(t('cli.import.batch', { batch }))
  return lines.join('\n')
}

function askText(ask: ImportPlan['asks'][number]): string {
  const shown = ask.lines.slice(0, linesShown).join(', ')
  const lines = ask.lines.length > linesShown ? `${shown}, …` : shown
  const asked = oneLine(told(ask.message))
  const message = lines === '' ? asked : t('cli.import.ask', { message: asked, lines })
  if (!ask.blocking && ask.options.length === 0) return indented(message, '  ')
  const option = askOptions[ask.code]
  const answer =
    ask.code === 'header'
      ? t('cli.import.answers', { options: option, code: ask.code })
      : t('cli.import.answer', { option, options: ask.options.join(', '), code: ask.code })
  return `${indented(message, '  ')}\n${indented(answer, '    ')}`
}

function noticeText(title: string, notices: ImportPlan['rejects']): readonly string[] {
  if (notices.length === 0) return []
  const rows = notices
    .slice(0, linesShown)
    .map(({ line, message }) => [t('cli.import.line', { line: String(line) }), told(message)])
  const more = notices.length - rows.length
  const rest = more > 0 ? [`  ${t('common.more', { n: more })}`] : []
  return [
    `${title} (${formats(locale).number(notices.length)})`,
    indented(table(rows), '  '),
    ...rest,
  ]
}
