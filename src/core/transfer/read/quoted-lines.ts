import { createCsvParser, type CsvParser, type Dialect, type RawRow } from './parse-csv.ts'
import type { SniffRules } from './sniff.ts'

// Lines that were quoted once more, as a whole, by a program that separates with something else
// than the file does: `"Name;Email"`, and `"Anna Vogt,""anna@example.com"""`.

/** How many lines are looked at for what separates their cells. */
const looked = 60
/** A longer line is a row with a text in it. */
const longest = 64 * 1024
const quotedLine = /^"((?:[^"]|"")*)"[,;\t|]*$/

/**
 * What is in lines that are each quoted as a whole; null where they are not. One quoted cell may hold
 * commas, so it takes names of columns or addresses between them; it holds no other separator.
 */
export function insideQuotes(text: string, isWhole: boolean, rules: SniffRules): string | null {
  if (!text.startsWith('"')) return null
  const all = text.split(/\r\n?|\n/)
  const lines = isWhole ? all : all.slice(0, -1)
  const inside: string[] = []
  for (const line of lines) {
    const found = line.length > longest ? null : quotedLine.exec(line)
    if (found === null && line !== '') return null
    inside.push((found?.[1] ?? '').replaceAll('""', '"'))
  }
  const filled = inside.filter((line) => line !== '').slice(0, looked)
  const isMeant = [';', '\t', '|', ','].some((delimiter) => {
    const cells = filled.map((line) => line.split(delimiter))
    if (cells.some((row) => row.length < 2)) return false
    if (delimiter !== ',') return true
    return cells.some(
      (row) => row.filter(rules.isKnownName).length > 1 || row.some((one) => rules.formOf(one)),
    )
  })
  return isMeant && filled.length > 0 ? inside.join('\n') : null
}

/** The parser of a dialect, lines in quotes read by what is in them; `width` as in `createCsvParser`. */
export function createTableParser(dialect: Dialect, width: number | null = null): CsvParser {
  if (dialect.inQuotes !== true) return createCsvParser(dialect, width)
  const within: Dialect = { ...dialect, inQuotes: false }
  const lines = createCsvParser({ ...within, quote: '"', escape: 'doubled' })
  const unquote = (row: RawRow): RawRow => {
    const [only = '', ...others] = row.cells
    if (others.some((cell) => cell !== '')) return row
    const parser = createCsvParser(within)
    const [read, ...more] = [...parser.push(only), ...parser.finish()]
    if (read === undefined || more.length > 0) return row
    return { line: row.line, cells: read.cells, issues: row.issues | read.issues }
  }
  return {
    push: (text) => lines.push(text).map(unquote),
    finish: () => lines.finish().map(unquote),
  }
}
