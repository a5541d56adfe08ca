import type { ImportAnswers } from '#shared/contract/worker.ts'
import { remark } from '#shared/words/remark.ts'
import type { Analysis, ImportContext, ReadProgress, RecordBatch } from './analysis.ts'
import type { Ask, ColumnReading, RowNotice } from './decision.ts'
import { createDateEvidence } from './date-evidence.ts'
import { sheetDelimiter } from './formats/workbook/sheet-table.ts'
import { detectEncoding, namedEncoding, type EncodingReading } from './read/encoding.ts'
import type { Source } from './read/open-source.ts'
import { readRows, readShape, type RowBatch, type TableShape } from './read/read-table.ts'
import { wholeLines } from './read/sniff.ts'
import * as say from './remarks.ts'
import { askRegion, askRemarks } from './remarks.ts'
import { createTwins } from './twins.ts'
import { readColumns, type Columns } from './understand/columns.ts'
import { formOf } from './understand/forms.ts'
import { roleOfHeader } from './understand/header-role.ts'
import { markTitles } from './understand/odd-rows.ts'
import { targetOf } from './understand/role.ts'
import { createRowReader, type RowReader, type RowRules } from './understand/row.ts'

/** The first pass over a table: its letters, its shape, what its columns are, and what is open. */
export function* analyseTable(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const of = source.sizeBytes * 2
  const encoding = yield* chooseEncoding(source, answers, of)
  const shape = readShape(
    source,
    encoding.encoding,
    { isKnownName: isColumnName, fieldOf: fieldOfColumn, formOf },
    {
      delimiter: source.sheet === null ? (answers.delimiter ?? null) : sheetDelimiter,
      header: headerWish(answers),
    },
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
  for (const batch of rowsOf(source, shape, answers)) {
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
  ask(askSheet(source, answers))
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
  return {
    source,
    description: {
      format: formatOf(source, shape),
      layout: columns.layout?.name ?? null,
      encoding: shape.encoding,
      delimiter: shape.dialect.delimiter === wholeLines ? '' : shape.dialect.delimiter,
      headerLine: shape.headerLine,
      columns: readings,
    },
    answers,
    readAs: {
      ...answers,
      mapping: mappingOf(readings, columns.layout !== null, answers.mapping),
      delimiter: shape.dialect.delimiter,
      dateOrder: rules.order,
      header: shape.headerLine !== null,
    },
    asks,
    twins,
    rows,
    headerCells,
    remarks: [...remarksOn(shape, rows), ...remarksOnColumns(shape, columns)],
    shared: null,
    records: () => readRecords(rowsOf(source, shape, answers), createRowReader(columns, rules)),
    table: () => tableOf(source, shape, headerCells),
  }
}

/** What was read off the values of a column stands in the mapping; what its name says needs no word. */
function mappingOf(
  readings: readonly ColumnReading[],
  hasLayout: boolean,
  given: ImportAnswers['mapping'],
): ImportAnswers['mapping'] {
  if (hasLayout) return given
  const named = readings.map(({ header, target }) => [header, target] as const)
  return { ...Object.fromEntries(named), ...given }
}

/** The rows of the file, those that the owner mended as they read now, titles of parts marked. */
function rowsOf(
  source: Source,
  shape: TableShape,
  answers: ImportAnswers,
): Generator<RowBatch, void> {
  return markTitles(mendedRows(source, shape, answers), shape.header)
}

function* mendedRows(
  source: Source,
  shape: TableShape,
  answers: ImportAnswers,
): Generator<RowBatch, void> {
  const mended = new Map<number, readonly string[]>()
  for (const { line, cells } of answers.rows ?? []) if (cells !== undefined) mended.set(line, cells)
  if (mended.size === 0) return yield* readRows(source, shape)
  for (const { rows, bytes } of readRows(source, shape)) {
    yield {
      rows: rows.map((row) => ({ ...row, cells: [...(mended.get(row.line) ?? row.cells)] })),
      bytes,
    }
  }
}

/** People who are read and not yet decided on are what the garbage collector has to copy. */
const readTogether = 50

function* readRecords(
  batches: Generator<RowBatch, void>,
  readRow: RowReader,
): Generator<RecordBatch, void> {
  for (const { rows, bytes } of batches) {
    for (let from = 0; from < rows.length; from += readTogether) {
      const records = rows.slice(from, from + readTogether).map((row) => ({
        line: row.line,
        reading: readRow(row),
        aside: null,
        cells: row.cells,
        text: null,
      }))
      yield { records, bytes }
    }
  }
}

function remarksOn(shape: TableShape, rows: number): readonly RowNotice[] {
  const above = shape.preamble.map(({ line, text }) => ({
    line,
    code: 'preamble',
    message: remark('remark.preamble'),
    text,
  }))
  if (rows > 0) return above
  const none = {
    line: shape.headerLine ?? 1,
    code: 'no-rows',
    message: remark('remark.no-rows'),
    text: '',
  }
  return [...above, none]
}

/** What was read off the values of a column and not off its name is said. */
function remarksOnColumns(shape: TableShape, { nameByContent }: Columns): readonly RowNotice[] {
  if (nameByContent === null) return []
  const message = say.nameByContent(nameByContent)
  return [{ line: shape.headerLine ?? 1, code: 'name-by-content', message, text: nameByContent }]
}

function tableOf(
  source: Source,
  shape: TableShape,
  header: readonly string[],
): readonly (readonly string[])[] {
  const rows = [...readRows(source, shape)].flatMap((batch) => batch.rows.map((row) => row.cells))
  return shape.headerLine === null ? rows : [header, ...rows]
}

const mostLines = 50

function isColumnName(cell: string): boolean {
  return roleOfHeader(cell) !== null
}

function fieldOfColumn(cell: string): string | null {
  return roleOfHeader(cell)?.is ?? null
}

function formatOf({ sheet }: Source, { dialect }: TableShape): 'xlsx' | 'tsv' | 'csv' {
  if (sheet !== null) return 'xlsx'
  return dialect.delimiter === '\t' ? 'tsv' : 'csv'
}

/** Which sheet of several, unless the owner named one that is there. */
function askSheet({ sheet }: Source, answers: ImportAnswers): Ask | null {
  if (sheet === null || answers.sheet === sheet.name) return null
  if (sheet.among.length === 1 && answers.sheet === undefined) return null
  return {
    code: 'sheet',
    blocking: true,
    lines: [],
    message: askRemarks.sheet(sheet.name, sheet.among.length),
    options: [...sheet.among],
  }
}

function* chooseEncoding(
  source: Source,
  answers: ImportAnswers,
  of: number,
): Generator<ReadProgress, EncodingReading> {
  if (source.sheet !== null) return { encoding: 'utf-8', certain: true, others: [] }
  const reading = detectEncoding(source, isColumnName)
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
    message: askRemarks.encoding(reading.encoding),
    options: [reading.encoding, ...reading.others],
  }
}

function askHeader(shape: TableShape): Ask | null {
  if (shape.headerEvidence !== 'open') return null
  const message = askRemarks.header()
  return { code: 'header', blocking: true, lines: [1], message, options: ['no-header', 'header'] }
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
