import { issue, type RawRow } from '../read/parse-csv.ts'
import type { RowBatch } from '../read/read-table.ts'
import type { RejectCode } from '../remarks.ts'
import { isEmail } from './emails.ts'
import { roleOfHeader } from './header-role.ts'
import { knownNames } from './header-words.ts'

// Rows that are no record at all.

type OddRow = Exclude<RejectCode, 'no-name'>

const remarkLine =
  /^\s*(#|\/\/|--\s)|^\s*(totals?|count|page)\b\s*[:=]?\s*\d|^\s*(end of|(exported|generated) (on|at|by|from))\b/i

const total =
  /^(?:(?:grand |sub)?totals?|sum|summe|gesamt|gesamtsumme|zwischensumme|somme|total general|totale|totaal|suma|razem|итого|合計|总计|總計)\s*:?$/i
const count =
  /^(?:(?:grand )?totals?|summe|gesamt|anzahl|count|number of (?:rows|records|contacts))\s*[:=]\s*[\d.,]+$/i
const figure = /^[-+]?[\p{Sc}\s]*[\d][\d.,'’\s\u00a0\u202f]*[\p{Sc}%\s]*$/u

/** The line under the names of columns that people and Markdown draw. */
const rule = /^:?[-=_–—*]{2,}:?$/

function isRule(cells: readonly string[]): boolean {
  let rules = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    if (!rule.test(text)) return false
    rules += 1
  }
  return rules > 0
}

/** A row of totals: the word for it, and nothing beside it but figures. Most rows end at their first cell. */
function isTotal(cells: readonly string[]): boolean {
  let word = ''
  let figures = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    if (figure.test(text)) figures += 1
    else if (word !== '' || !(total.test(text) || count.test(text))) return false
    else word = text
  }
  return word !== '' && (figures > 0 ? total.test(word) : count.test(word))
}

/**
 * What is wrong with a row as such, by the names of the columns; null for one to be read. Rows come
 * in the order of the file: below names of other columns none is read by the first.
 */
export function createRowWatch(header: readonly string[]): (row: RawRow) => OddRow | null {
  const headerAgain = createHeaderWatch(header)
  let isUnderOthers = false
  return (row) => {
    if (row.issues & issue.tooManyCells) return 'too-many-columns'
    if (row.issues & issue.title) return 'not-a-row'
    const first = row.cells[0] ?? ''
    const isAlone = row.cells.length === 1 && header.length >= 2
    if (isAlone && remarkLine.test(first) && !isEmail(first.trim())) return 'not-a-row'
    if (header.length >= 2 && (isTotal(row.cells) || isRule(row.cells))) return 'not-a-row'
    const again = headerAgain(row.cells)
    if (again !== null) isUnderOthers = again === 'second-header'
    return again ?? (isUnderOthers ? 'other-columns' : null)
  }
}

/**
 * Marks the titles of parts in exports joined together: a first cell alone between a full row and
 * names of columns. A row that may be one waits for the next. Below rows that are alone as well it
 * is one of them.
 */
export function* markTitles(
  batches: Iterable<RowBatch>,
  header: readonly string[],
): Generator<RowBatch, void> {
  if (header.length < 2) return yield* batches
  const headerAgain = createHeaderWatch(header)
  let title: RawRow | null = null
  let wasAlone = false
  let read = 0
  for (const { rows, bytes } of batches) {
    const held: RawRow | null = title
    for (const row of rows) {
      if (title !== null && headerAgain(row.cells) !== null) title.issues |= issue.title
      const isAlone = standsAlone(row.cells)
      title = isAlone && !wasAlone ? row : null
      wasAlone = isAlone
    }
    read = bytes
    if (rows.length === 0) yield { rows, bytes }
    else {
      const ready = title === null ? rows : rows.slice(0, -1)
      yield { rows: held === null ? ready : [held, ...ready], bytes }
    }
  }
  if (title !== null) yield { rows: [title], bytes: read }
}

/** Whether a row has a first cell, which is no address, and nothing else. */
function standsAlone(cells: readonly string[]): boolean {
  const first = (cells[0] ?? '').trim()
  if (first === '') return false
  for (let at = 1; at < cells.length; at += 1) if ((cells[at] ?? '').trim() !== '') return false
  return !isEmail(first)
}

/**
 * Recognises the names of the columns in the middle of a file, as in two exports joined together:
 * the same names again, or names of other columns.
 */
function createHeaderWatch(
  header: readonly string[],
): (cells: readonly string[]) => 'repeated-header' | 'second-header' | null {
  const names = header.map((name) => name.trim().toLowerCase())
  const firstName = names[0] ?? ''
  return (cells) => {
    const first = plain(cells[0])
    if (first !== firstName && !knownNames.has(first)) return null
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (cells.every((cell, at) => plain(cell) === (names[at] ?? '')) && filled.length > 0) {
      return 'repeated-header'
    }
    if (filled.length > 300) return null
    const known = filled.filter((cell) => roleOfHeader(plain(cell)) !== null)
    return known.length >= 3 && known.length >= filled.length * 0.7 ? 'second-header' : null
  }
}

function plain(cell: string | undefined): string {
  return (cell ?? '').replace('\ufeff', '').trim().toLowerCase()
}
