import { createCsvParser, isBlankRow, issue, type Dialect, type RawRow } from './parse-csv.ts'
import { insideQuotes } from './quoted-lines.ts'

// What separates the cells, and which line names the columns: by trying, since counting commas
// proves nothing about a file whose notes are full of them.

export type HeadReading = {
  readonly dialect: Dialect
  /** Line of the column names; null where no line of the head has them. */
  readonly headerLine: number | null
  /** Whether the first row with cells is certainly no row of data. */
  readonly header: HeaderEvidence
  /** Length of a `sep=` line at the very start, its line end included. */
  readonly hintChars: number
}

export type HeaderEvidence =
  /** Column names that are known. */
  | 'known'
  /** Names that are not known, above columns whose values are of another kind. */
  | 'by-content'
  /** Nothing tells whether the first row is names or data. */
  | 'open'

export type SniffRules = {
  /** Whether a cell is the name of a column that programs write. */
  readonly isKnownName: (cell: string) => boolean
  /** What such a name is of: `email`, `phone`, `name` and so on; null for a name that is not known. */
  readonly fieldOf: (cell: string) => string | null
  /** What a value is by its form alone; null for plain text. */
  readonly formOf: (cell: string) => string | null
}

const common = [',', ';', '\t', '|'] as const
const rare = ['^', '~', ':', '，', '；', '\u001f', '\u0001'] as const
/** How many rows of a file are looked at. */
const trialRows = 60
/** How many cells of a row are looked at. */
const headerCells = 300
/** How much of a text is read to see how it writes quotes. */
const escapeChars = 256 * 1024
/** How much of a text is looked at to see whether it is a list of addresses. */
const listChars = 16 * 1024
/** How far down the names of the columns may stand. */
const headerRows = 25

/** Reads the beginning of a text. `isWhole` says whether it is all of it. */
export function sniff(
  head: string,
  isWhole: boolean,
  rules: SniffRules,
  given: string | null,
): HeadReading {
  const hint = /^"?sep=(.)"?[^\S\r\n]*(\r\n|\r|\n|$)/i.exec(head)
  const hintChars = hint?.[0].length ?? 0
  const text = head.slice(hintChars)
  const startLine = hint === null ? 1 : 2
  if (given === wholeLines || (given === null && hint === null && isAddressList(text))) {
    const dialect = { delimiter: wholeLines, quote: '', escape: 'doubled' } as const
    return { dialect, headerLine: null, header: 'known', hintChars: 0 }
  }
  const unquoted = hint === null ? insideQuotes(text, isWhole, rules) : null
  if (unquoted !== null) {
    const inside = sniff(unquoted, isWhole, rules, given)
    return { ...inside, dialect: { ...inside.dialect, inQuotes: true } }
  }
  const tried = given ?? hint?.[1]
  const candidates = tried === undefined ? [...common, ...rare] : [tried]
  let best: Trial | null = null
  for (const delimiter of candidates) {
    const trial = attempt(text, isWhole, { delimiter, ...quoting(text, delimiter) }, rules)
    // A first line of megabytes is not worth trying what nobody uses.
    if (text.length > 4 * 2 ** 20 && !common.some((one) => one === delimiter)) continue
    const isRare = tried === undefined && !common.some((one) => one === delimiter)
    if (isRare && trial.known < 2) continue
    if (best === null || trial.score > best.score + 1e-9) best = trial
  }
  const reading = best ?? attempt(text, isWhole, plain(','), rules)
  return {
    dialect: reading.dialect,
    headerLine: reading.headerLine === null ? null : reading.headerLine + startLine - 1,
    header: reading.header,
    hintChars,
  }
}

/** Stands for "no separator": each line is one cell. No text has it. */
export const wholeLines = '\u001e'
const addressLine =
  /^\s*(?:"[^"]*"|[^"<>@]*|[^\s<>@]+@[^\s<>@]+)\s*<[^\s<>@]+@[^\s<>@]+>\s*[,;]?\s*$/
const bareLine = /^\s*[^\s<>@,;"]+@[^\s<>@,;"]+\s*[,;]?\s*$/

/** `Anna Vogt <anna@example.com>` line by line, some of them without a name. */
function isAddressList(text: string): boolean {
  const lines = text
    .slice(0, listChars)
    .split(/\r\n?|\n/, trialRows)
    .filter((line) => line.trim() !== '')
  const isCut = text.length > listChars
  const whole = isCut ? lines.slice(0, -1) : lines
  return (
    whole.some((line) => addressLine.test(line)) &&
    whole.every((line) => addressLine.test(line) || bareLine.test(line))
  )
}

type Trial = {
  readonly dialect: Dialect
  readonly score: number
  readonly known: number
  readonly headerLine: number | null
  readonly header: HeaderEvidence
}

function attempt(text: string, isWhole: boolean, dialect: Dialect, rules: SniffRules): Trial {
  const rows = firstRows(text, isWhole, dialect)
  const found = findHeader(rows, rules)
  const from = found.at ?? 0
  const width = rows[from]?.cells.length ?? 0
  const body = rows.slice(from)
  const even = body.filter((row) => row.cells.length === width).length / Math.max(1, body.length)
  const wrong = body.filter(hasWrongQuotes).length / Math.max(1, body.length)
  const spread = width > 1 ? even * Math.min(width, 12) * (1 - wrong / 2) : 0
  return {
    dialect,
    score: found.known * 4 + spread,
    known: found.known,
    headerLine: found.evidence === 'open' ? null : (rows[from]?.line ?? null),
    header: found.evidence,
  }
}

function firstRows(text: string, isWhole: boolean, dialect: Dialect): readonly RawRow[] {
  const parser = createCsvParser(dialect)
  const rows = parser.push(text)
  const all = isWhole || rows.length === 0 ? [...rows, ...parser.finish()] : rows
  return all.filter((row) => !isBlankRow(row)).slice(0, trialRows)
}

type FoundHeader = {
  readonly at: number | null
  readonly known: number
  readonly evidence: HeaderEvidence
}

/** The row with most known names; a lone known word above it is a preamble. */
function findHeader(rows: readonly RawRow[], rules: SniffRules): FoundHeader {
  let best: { readonly at: number; readonly known: number } | null = null
  const isKnownName = remembering(rules.isKnownName)
  for (const [at, row] of rows.slice(0, headerRows).entries()) {
    const filled = filledCells(row)
    if (filled.some((cell) => rules.formOf(cell) !== null)) continue
    const known = new Set(filled.filter(isKnownName)).size
    const share = known / filled.length
    const enough =
      known >= 3 ||
      (known >= 1 && share >= 0.4) ||
      (known >= 1 && at === 0 && standsApart(row, rows.slice(1)))
    // A later row must name clearly more than the first: names of columns are words of the day.
    const isClear = best === null || known > best.known + 1 || isUnderGroups(rows, at, known, best)
    if (enough && isClear) best = { at, known }
  }
  if (best !== null) return { ...best, evidence: 'known' }
  return { at: null, known: 0, evidence: differsFromBelow(rows, rules) ? 'by-content' : 'open' }
}

/**
 * Whether the row at `at` names columns that the best row so far, just above it, only names groups
 * of: `Client;;Visit;;` with cells mostly empty, over at least as many known names.
 */
function isUnderGroups(
  rows: readonly RawRow[],
  at: number,
  known: number,
  best: { readonly at: number; readonly known: number },
): boolean {
  const [above, row] = [rows[at - 1], rows[at]]
  if (best.at !== at - 1 || above === undefined || row === undefined) return false
  if (known < Math.max(2, best.known)) return false
  return filledCells(above).length * 2 <= filledCells(row).length + 1
}

function filledCells(row: RawRow): readonly string[] {
  return row.cells.slice(0, headerCells).filter((cell) => cell.trim() !== '')
}

/** Whether no cell of a row comes again, in it or below it, as the values of a type would. */
function standsApart(row: RawRow, below: readonly RawRow[]): boolean {
  const cells = row.cells.slice(0, headerCells).filter((cell) => cell.trim() !== '')
  if (below.length < 2 || new Set(cells).size < cells.length) return false
  return row.cells
    .slice(0, headerCells)
    .every((cell, column) => cell === '' || below.every((other) => other.cells[column] !== cell))
}

function remembering(ask: (cell: string) => boolean): (cell: string) => boolean {
  const answers = new Map<string, boolean>()
  return (cell) => {
    const known = answers.get(cell)
    if (known !== undefined) return known
    const answer = ask(cell)
    answers.set(cell, answer)
    return answer
  }
}

/** Whether some column is of one form below the first row and plain text in it. */
function differsFromBelow(rows: readonly RawRow[], rules: SniffRules): boolean {
  const [first, ...rest] = rows
  if (first === undefined || rest.length === 0) return false
  if (first.cells.some((cell) => cell.trim() === '' || rules.formOf(cell) !== null)) return false
  return first.cells.some((_, column) => {
    const cells = rest.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '')
    const forms = cells.map((cell) => rules.formOf(cell)).filter((form) => form !== null)
    return cells.length > 0 && forms.length >= cells.length * 0.8
  })
}

function plain(delimiter: string): Dialect {
  return { delimiter, quote: '"', escape: 'doubled' }
}

// Programs that quote with apostrophes quote the names of the columns too.
function quoting(text: string, delimiter: string): Pick<Dialect, 'quote' | 'escape'> {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const cells = first.split(delimiter)
  const isApostrophe = cells.length > 1 && cells.every((cell) => /^'[^']+'$/.test(cell.trim()))
  const quote = isApostrophe ? "'" : '"'
  return { quote, escape: escaping(text, { delimiter, quote, escape: 'doubled' }) }
}

/**
 * How quotes inside cells are written: with backslashes where the text has such and reads with fewer
 * wrong quotes that way. That some are doubled all the same proves nothing: both are read then.
 */
function escaping(text: string, doubled: Dialect): Dialect['escape'] {
  const head = text.slice(0, escapeChars)
  if (!head.includes(`\\${doubled.quote}`)) return 'doubled'
  const slashed = wrongQuotes(head, { ...doubled, escape: 'backslash' })
  return slashed < wrongQuotes(head, doubled) ? 'backslash' : 'doubled'
}

function wrongQuotes(text: string, dialect: Dialect): number {
  const parser = createCsvParser(dialect)
  const rows = [...parser.push(text), ...parser.finish()]
  return rows.filter(hasWrongQuotes).length
}

function hasWrongQuotes(row: RawRow): boolean {
  return (row.issues & (issue.strayQuote | issue.openQuote)) !== 0
}
