import { breakInCell } from '../formats/workbook/sheet-table.ts'
import { createDecoder } from './decoder.ts'
import { readBytes, type Source } from './open-source.ts'
import { issue, isBlankRow, type Dialect, type RawRow } from './parse-csv.ts'
import { createTableParser } from './quoted-lines.ts'
import { limits } from './limits.ts'
import { noTable } from './no-table.ts'
import { FileRefused } from './refusal.ts'
import { sniff, type HeaderEvidence, type SniffRules } from './sniff.ts'

/** How a file is laid out, once its encoding is known. */
export type TableShape = {
  readonly encoding: string
  readonly dialect: Dialect
  /** Null where the first row is data. */
  readonly headerLine: number | null
  readonly headerEvidence: HeaderEvidence
  /** The names of the columns as written; empty without a header. */
  readonly header: readonly string[]
  /** How many cells a row should have. */
  readonly width: number
  /** Line and text of what stands above the header. */
  readonly preamble: readonly { readonly line: number; readonly text: string }[]
  /** The first rows of data, for reading columns by what is in them. */
  readonly sample: readonly (readonly string[])[]
  readonly hintChars: number
}

export type TableWishes = {
  readonly delimiter: string | null
  /** The owner's word on the first row; null while it is open. */
  readonly header: boolean | null
}

const headChars = 256 * 1024
const sampleRows = 400

/** Reads the beginning of a file: what separates its cells and which line names its columns. */
export function readShape(
  source: Source,
  encoding: string,
  rules: SniffRules,
  wishes: TableWishes,
): TableShape {
  const head = readHead(source, encoding)
  const instead = source.sheet === null && wishes.delimiter === null && noTable(head.text, rules)
  if (instead) throw new FileRefused(instead)
  const read = sniff(head.text, head.isWhole, rules, wishes.delimiter)
  const rows = headRows(head, read.hintChars, read.dialect)
  if (source.sheet !== null) rows.forEach(breakInCells)
  if (rows.length === 0) throw new FileRefused('empty-file')
  const headerLine = chooseHeader(read.headerLine, wishes.header, rows)
  const at = headerLine === null ? -1 : rows.findIndex((row) => row.line === headerLine)
  const header = at < 0 ? [] : (rows[at]?.cells ?? [])
  const body = rows.slice(at + 1).filter((row) => !isBlankRow(row))
  const width = at < 0 ? Math.max(1, ...body.map((row) => row.cells.length)) : header.length
  if (width > limits.columns) throw new FileRefused('too-many-columns', { limit: limits.columns })
  const above = rows.slice(0, Math.max(0, at)).filter((row) => !isBlankRow(row))
  return {
    encoding,
    dialect: read.dialect,
    headerLine,
    headerEvidence: wishes.header === null ? read.header : 'known',
    header: header.map((cell) => cell.replaceAll('\0', '')),
    width,
    preamble: above.map((row) => ({ line: row.line, text: row.cells.join(' ').trim() })),
    sample: body.slice(0, sampleRows).map((row) => row.cells),
    hintChars: read.hintChars,
  }
}

/** A stretch of rows, and how far into the file reading has come. */
export type RowBatch = { readonly rows: readonly RawRow[]; readonly bytes: number }

/**
 * The rows of data, about a quarter of a megabyte at a time: blank ones left out, NULs removed and
 * marked. Throws refusals, `changed` among them.
 */
export function* readRows(source: Source, shape: TableShape): Generator<RowBatch, void> {
  const parser = createTableParser(shape.dialect, shape.width)
  const decoder = createDecoder(shape.encoding)
  const firstLine = (shape.headerLine ?? 0) + 1
  const hintLines = shape.hintChars > 0 ? 1 : 0
  let skip = shape.hintChars
  let bytes = 0
  // Whether text since the last complete row holds a NUL, a letter that was not readable, or what
  // may be a letter that was garbled before the file was written.
  let isOdd = false
  const clean = (rows: readonly RawRow[], text: string): readonly RawRow[] => {
    const odd = oddLetters.test(text)
    isOdd ||= odd
    if (rows.length === 0) return []
    const kept: RawRow[] = []
    for (const raw of rows) {
      const row = hintLines === 0 ? raw : { ...raw, line: raw.line + hintLines }
      if (row.line < firstLine || isBlankRow(row)) continue
      if (isOdd) markOddLetters(row)
      if (source.sheet !== null) breakInCells(row)
      kept.push(row)
    }
    // What is left of this text belongs to the next rows.
    isOdd = odd
    return kept
  }
  for (const chunk of readBytes(source)) {
    let text = decoder.decode(chunk, { stream: true })
    bytes += chunk.length
    if (skip > 0) {
      text = text.slice(skip)
      skip = 0
    }
    yield { rows: clean(parser.push(text), text), bytes }
  }
  const rest = decoder.decode()
  yield { rows: clean([...parser.push(rest), ...parser.finish()], rest), bytes }
}

const oddLetters = /[\0\ufffd]|[Ãâ][\u0080-\u00bf€]/
/** UTF-8 that was read as Windows-1252 once and written again: é as Ã©, ’ as â€™. */
const garbled = /Ã[\u0080-\u00bf]|â€/

function markOddLetters(row: RawRow): void {
  for (const [at, cell] of row.cells.entries()) {
    if (cell.includes('\ufffd')) row.issues |= issue.spoiltLetter
    if (garbled.test(cell)) row.issues |= issue.garbled
    if (cell.includes('\0')) {
      row.cells[at] = cell.replaceAll('\0', '')
      row.issues |= issue.nul
    }
  }
}

/** A sheet has one line for each of its rows: lines in its cells are put apart here. */
function breakInCells({ cells }: RawRow): void {
  for (const [at, cell] of cells.entries()) cells[at] = cell.replaceAll(breakInCell, '\n')
}

type Head = { readonly text: string; readonly isWhole: boolean }

function readHead(source: Source, encoding: string): Head {
  const decoder = createDecoder(encoding)
  let text = ''
  for (const chunk of readBytes(source)) {
    text += decoder.decode(chunk, { stream: true })
    // A first line longer than the head is read to its end, within the limit of any line.
    const enough = text.length >= headChars && /[\r\n]/.test(text)
    if (enough) return { text: text.replaceAll('\0', ''), isWhole: false }
    if (text.length > limits.recordChars) throw new FileRefused('line-too-long', { line: 1 })
  }
  return { text: (text + decoder.decode()).replaceAll('\0', ''), isWhole: true }
}

function headRows(head: Head, hintChars: number, dialect: Dialect): readonly RawRow[] {
  const parser = createTableParser(dialect)
  const rows = parser.push(head.text.slice(hintChars))
  const all = head.isWhole || rows.length === 0 ? [...rows, ...parser.finish()] : rows
  const shift = hintChars > 0 ? 1 : 0
  const numbered = all.map((row) => ({ ...row, line: row.line + shift }))
  return numbered.some((row) => !isBlankRow(row)) ? numbered : []
}

function chooseHeader(
  found: number | null,
  wish: boolean | null,
  rows: readonly RawRow[],
): number | null {
  if (wish === false) return null
  if (wish === true) return found ?? rows.find((row) => !isBlankRow(row))?.line ?? null
  return found
}
