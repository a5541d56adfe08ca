import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Ask, ColumnReading, Notice } from './decision.ts'
import { createDateEvidence } from './date-evidence.ts'
import { askMessages, refusalMessage } from './messages.ts'
import { detectEncoding, namedEncoding, type EncodingReading } from './read/encoding.ts'
import { openSource, type Source } from './read/open-source.ts'
import { readRows, readShape, type TableShape } from './read/read-table.ts'
import { FileRefused } from './read/refusal.ts'
import { createTwins, type Twins } from './twins.ts'
import { readColumns, type Columns } from './understand/columns.ts'
import type { DateOrder } from './understand/dates.ts'
import { formOf } from './understand/forms.ts'
import { roleOfHeader } from './understand/header-role.ts'
import { targetOf } from './understand/role.ts'
import { createRowReader, type RowRules } from './understand/row.ts'

// The first pass over a file: what it is, and what only the whole of it can prove. Nothing is
// decided about any row yet, and the data file plays no part.

export type ImportContext = {
  readonly today: PlainDate
  /** The owner's setting, else that of the locale: the default answer, never a silent one. */
  readonly dateOrder: DateOrder
  /** ISO 3166; null where the owner has not set one. */
  readonly region: string | null
  /** ISO 4217; null where the owner has not set one. */
  readonly currency: string | null
}

/** Bytes read so far, of all that will be read in this pass. */
export type ReadProgress = { readonly done: number; readonly of: number }

export type Analysis = {
  readonly source: Source
  readonly shape: TableShape
  readonly columns: Columns
  readonly readings: readonly ColumnReading[]
  readonly rules: RowRules
  readonly answers: ImportAnswers
  /** Open questions that the file itself raises. */
  readonly asks: readonly Ask[]
  readonly twins: Twins
  /** Records after the header that are not blank. */
  readonly rows: number
  /** The names of the columns, for a file of rejected rows. */
  readonly headerCells: readonly string[]
}

export type AnalysisResult =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly fileName: string; readonly refused: Notice }

/** Reads a file once from end to end. A file that is no table is refused with a reason. */
export function* analyseFile(
  path: string,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, AnalysisResult> {
  try {
    return { ok: true, analysis: yield* analyse(openSource(path), answers, context) }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const fileName = path.split(/[\\/]/).at(-1) ?? path
    return { ok: false, fileName, refused: refusalOf(error) }
  }
}

/** A refusal as a report shows it. */
export function refusalOf(error: FileRefused): Notice {
  return { code: error.code, message: refusalMessage(error.code, error.details) }
}

function* analyse(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const of = source.sizeBytes * 2
  const encoding = yield* chooseEncoding(source, answers, of)
  const shape = readShape(
    source,
    encoding.encoding,
    { isKnownName: (cell) => roleOfHeader(cell) !== null, formOf },
    { delimiter: answers.delimiter ?? null, header: headerWish(answers) },
  )
  const columns = readColumns(shape, answers.mapping)
  // Which order holds is not known yet; who somebody is does not hang on it.
  const tentative: RowRules = {
    today: context.today,
    order: answers.dateOrder ?? context.dateOrder,
    century: answers.century ?? null,
    region: answers.region ?? context.region,
    currency: context.currency,
  }
  const readRow = createRowReader(columns, tentative)
  const dates = createDateEvidence(columns, tentative)
  const twins = createTwins()
  const filled = columns.all.map(() => 0)
  const nationalNumbers: number[] = []
  let rows = 0
  for (const batch of readRows(source, shape)) {
    for (const row of batch.rows) {
      rows += 1
      for (let at = 0; at < row.cells.length && at < filled.length; at += 1) {
        if (row.cells[at] !== '') filled[at] = (filled[at] ?? 0) + 1
      }
      const { person } = readRow(row)
      if (person === null) continue
      dates.add(row)
      twins.add(row.line, person)
      const isFull = nationalNumbers.length === mostLines
      if (!isFull && person.phones.some((one) => one.e164 === null)) {
        nationalNumbers.push(row.line)
      }
    }
    yield { done: source.sizeBytes + batch.bytes, of }
  }
  const accepted = new Set(answers.accepted)
  const asks: Ask[] = []
  const ask = (one: Ask | null) => {
    if (one !== null && !accepted.has(one.code)) asks.push(one)
  }
  ask(askEncoding(encoding, answers))
  ask(askHeader(shape))
  if (answers.dateOrder === undefined) ask(dates.askOrder())
  const rules = {
    ...tentative,
    order: answers.dateOrder ?? dates.provenOrder() ?? context.dateOrder,
  }
  if (answers.century === undefined) ask(dates.askCentury(rules))
  if (tentative.region === null) ask(askRegion(nationalNumbers))
  const readings = columns.all.map((column): ColumnReading => ({
    header: column.header,
    target: targetOf(column.role),
    samples: samplesOf(shape, column.index),
    filled: filled[column.index] ?? 0,
    known: column.known,
  }))
  const headerCells = columns.all.map((column) => column.header)
  return { source, shape, columns, readings, rules, answers, asks, twins, rows, headerCells }
}

const mostLines = 50

function* chooseEncoding(
  source: Source,
  answers: ImportAnswers,
  of: number,
): Generator<ReadProgress, EncodingReading> {
  const reading = detectEncoding(source)
  for (;;) {
    const step = reading.next()
    if (step.done === true) {
      if (answers.encoding === undefined) return step.value
      return { encoding: namedEncoding(answers.encoding), certain: true, others: [] }
    }
    yield { done: step.value, of }
  }
}

// With the default answer the first row is data: nobody is swallowed as names of columns.
function headerWish(answers: ImportAnswers): boolean | null {
  return answers.header ?? null
}

function askEncoding(reading: EncodingReading, answers: ImportAnswers): Ask | null {
  if (reading.certain || answers.encoding !== undefined) return null
  return {
    code: 'encoding',
    blocking: true,
    lines: [],
    message: askMessages.encoding(reading.encoding),
    options: [reading.encoding, ...reading.others],
  }
}

function askHeader(shape: TableShape): Ask | null {
  if (shape.headerEvidence !== 'open') return null
  const message = askMessages.header()
  return { code: 'header', blocking: true, lines: [1], message, options: ['no-header', 'header'] }
}

function askRegion(lines: readonly number[]): Ask | null {
  if (lines.length === 0) return null
  return {
    code: 'region',
    blocking: false,
    lines: [...lines],
    message: askMessages.region(),
    options: [],
  }
}

function samplesOf(shape: TableShape, index: number): string[] {
  const samples = new Set<string>()
  for (const row of shape.sample) {
    const cell = (row[index] ?? '').replace(/\s+/g, ' ').trim()
    if (cell !== '') samples.add(cell.slice(0, 80))
    if (samples.size === 3) break
  }
  return [...samples]
}
