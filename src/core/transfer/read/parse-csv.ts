import { limits } from './limits.ts'
import { FileRefused } from './refusal.ts'

// A parser of our own: it must name physical lines, recover from quotes that programs write wrongly
// and read any mixture of line ends, all of it chunk by chunk. Rows are arrays by position and
// never objects, since column names come from the file.

export type Dialect = {
  /** One character. */
  readonly delimiter: string
  /** Empty where nothing is quoted. */
  readonly quote: '"' | "'" | ''
  /** How a quote inside a quoted field is written: doubled, or with a backslash before it. */
  readonly escape: 'doubled' | 'backslash'
  /** Whether each line was quoted once more, as a whole. */
  readonly inQuotes?: boolean
}

export type RawRow = {
  /** The physical line on which the record starts; the first is 1. */
  readonly line: number
  readonly cells: string[]
  /** Zero or more of `issue`. */
  issues: number
}

export const issue = {
  strayQuote: 1,
  openQuote: 2,
  tooManyCells: 4,
  nul: 8,
  spoiltLetter: 16,
  garbled: 32,
  /** Stands alone above names of columns. */
  title: 64,
} as const

export type CsvParser = {
  /** The records that are complete with this text. */
  readonly push: (text: string) => RawRow[]
  /** The records that are left at the end of the file. */
  readonly finish: () => RawRow[]
}

const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9
/** A field that begins with a quote is no quoted field after all. */
const NOT_QUOTED = -2
const NEEDS_MORE = -1

/**
 * Reads text in one dialect. `width` is how many cells a row should have, where that is known: it
 * decides whether a quote that nobody closed swallowed the rows after it. Throws the refusals
 * `line-too-long` and `open-quote`.
 */
export function createCsvParser(dialect: Dialect, width: number | null = null): CsvParser {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const quote = dialect.quote.charCodeAt(0)
  const backslash = dialect.escape === 'backslash'

  let text = ''
  let line = 1
  let longOpenQuotes = 0
  /** Text that waits until there is enough of it to be worth another look. */
  let waiting = ''
  /** While true, a quoted field ends with its line. */
  let isOneLine = false
  /** Whether the text in hand is all there is. */
  let final = false

  // What reading one field leaves behind, beside the position after it.
  let value = ''
  let issues = 0
  let breaks = 0

  function isEnd(at: number): boolean {
    if (at >= text.length) return true
    const code = text.charCodeAt(at)
    return code === delimiter || code === LF || code === CR
  }

  function skipBlanks(at: number): number {
    let next = at
    for (; next < text.length; next += 1) {
      const code = text.charCodeAt(next)
      if ((code !== SPACE && code !== TAB) || code === delimiter) break
    }
    return next
  }

  function notQuoted(scanned: number, at: number): number {
    if (scanned > 2 ** 20) longOpenQuotes += 1
    if (longOpenQuotes > limits.longOpenQuotes) throw new FileRefused('open-quote', { line })
    issues |= at
    return NOT_QUOTED
  }

  /** From the character after the opening quote to the position after the field. */
  function readQuoted(start: number, isIndented: boolean): number {
    let from = start
    let at = start
    let parts = ''
    let inner = 0
    let stray = 0
    breaks = 0
    for (;;) {
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at)
        if (code === quote) break
        if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
          if (isOneLine) return notQuoted(at - start, issue.openQuote)
          inner += 1
        }
      }
      if (at - start > limits.fieldChars) throw new FileRefused('open-quote', { line })
      if (at >= text.length) {
        if (!final) return NEEDS_MORE
        return notQuoted(at - start, isIndented ? issue.strayQuote : issue.openQuote)
      }
      if (at + 1 >= text.length && !final) return NEEDS_MORE
      if (backslash && isEscaped(start, at)) {
        parts += text.slice(from, at - 1) + dialect.quote
        from = at += 1
        continue
      }
      if (text.charCodeAt(at + 1) === quote) {
        parts += text.slice(from, at + 1)
        from = at += 2
        continue
      }
      const next = skipBlanks(at + 1)
      if (next >= text.length && !final) return NEEDS_MORE
      if (isEnd(next)) {
        value = from === start ? text.slice(start, at) : parts + text.slice(from, at)
        breaks = inner
        issues |= stray
        return next
      }
      // A quote inside a quoted field. Where it opens a field on a later line, the field that it
      // would belong to was never closed: its line is given back to the rows it swallowed.
      if (isIndented) return notQuoted(at - start, issue.strayQuote)
      if (inner > 0 && opensField(at)) return notQuoted(at - start, issue.openQuote)
      stray = issue.strayQuote
      at += 1
    }
  }

  function opensField(at: number): boolean {
    const before = text.charCodeAt(at - 1)
    return before === delimiter || before === LF || before === CR
  }

  function isEscaped(start: number, at: number): boolean {
    let slashes = 0
    for (let back = at - 1; back >= start && text.charCodeAt(back) === 92; back -= 1) slashes += 1
    return slashes % 2 === 1
  }

  function readPlain(start: number): number {
    let at = start
    let stray = false
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === delimiter || code === LF || code === CR) break
      if (code === quote) stray = true
    }
    if (at >= text.length && !final) return NEEDS_MORE
    // An apostrophe inside a word is no mark of anything.
    if (stray && dialect.quote === '"') issues |= issue.strayQuote
    value = text.slice(start, at)
    breaks = 0
    return at
  }

  function readField(start: number): number {
    const first = text.charCodeAt(start)
    const isBlank = first === SPACE || (first === TAB && delimiter !== TAB)
    const opening = isBlank ? skipBlanks(start) : start
    if (text.charCodeAt(opening) === quote) {
      const end = readQuoted(opening + 1, isBlank)
      if (end !== NOT_QUOTED) return end
    }
    return readPlain(start)
  }

  /** The position after the line end at `at`; a CR before another line end belongs to it. */
  function afterBreak(at: number): number {
    if (text.charCodeAt(at) === LF) return at + 1
    if (at + 2 >= text.length && !final) return NEEDS_MORE
    if (text.charCodeAt(at + 1) === LF) return at + 2
    if (text.charCodeAt(at + 1) === CR && text.charCodeAt(at + 2) === LF) return at + 3
    return at + 1
  }

  /**
   * Reads the record at `start` into `rows`; the position after it, or NEEDS_MORE. A record over
   * several lines with the wrong number of cells is read again line by line: if every line is
   * right then, a quote was left open.
   */
  function readRecord(start: number, rows: RawRow[]): number {
    const end = readCells(start, rows)
    const row = rows.at(-1)
    if (end === NEEDS_MORE || width === null || row === undefined) return end
    if (row.cells.length === width || line <= row.line + 1) return end
    const after = line
    const again: RawRow[] = []
    line = row.line
    isOneLine = true
    let at = start
    while (at !== NEEDS_MORE && at < end && (again.at(-1)?.cells.length ?? width) === width) {
      at = readCells(at, again)
    }
    isOneLine = false
    if (at === end && again.every((short) => short.cells.length === width)) {
      rows.pop()
      rows.push(...again)
      return end
    }
    line = after
    return end
  }

  function readCells(start: number, rows: RawRow[]): number {
    const cells: string[] = []
    const startLine = line
    let at = start
    let inner = 0
    issues = 0
    for (;;) {
      at = readField(at)
      if (at === NEEDS_MORE) return NEEDS_MORE
      inner += breaks
      if (cells.length <= limits.columns) cells.push(value)
      else issues |= issue.tooManyCells
      if (at >= text.length) break
      if (text.charCodeAt(at) !== delimiter) {
        at = afterBreak(at)
        if (at === NEEDS_MORE) return NEEDS_MORE
        inner += 1
        break
      }
      at += 1
      if (at >= text.length && !final) return NEEDS_MORE
    }
    line = startLine + inner
    rows.push({ line: startLine, cells, issues })
    return at
  }

  function readAll(): RawRow[] {
    const rows: RawRow[] = []
    let at = 0
    while (at < text.length) {
      const next = readRecord(at, rows)
      if (next === NEEDS_MORE) break
      at = next
    }
    text = text.slice(at)
    if (text.length > limits.recordChars) throw new FileRefused('line-too-long', { line })
    return rows
  }

  return {
    // A long record is read from its start each time, so the text in hand is at least doubled
    // before another try: the work stays in proportion to the length of the file.
    push: (more) => {
      waiting += more
      if (waiting.length < text.length) return []
      text += waiting
      waiting = ''
      return readAll()
    },
    finish: () => {
      final = true
      text += waiting
      waiting = ''
      return readAll()
    },
  }
}

/** A row of nothing but blanks, which says nothing and is no row. */
export function isBlankRow(row: RawRow): boolean {
  for (const cell of row.cells) {
    for (let i = 0; i < cell.length; i += 1) {
      const code = cell.charCodeAt(i)
      if (code !== SPACE && code !== TAB && code !== 0x1a && code !== LF && code !== CR)
        return false
    }
  }
  return true
}
