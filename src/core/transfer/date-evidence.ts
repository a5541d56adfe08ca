import type { Ask } from './decision.ts'
import type { RawRow } from './read/parse-csv.ts'
import { askRemarks } from './remarks.ts'
import { cleanCell } from './understand/clean.ts'
import type { Columns } from './understand/columns.ts'
import {
  isAmbiguous,
  isOpenCentury,
  provenOrder,
  readDate,
  type DateOrder,
  type DateReading,
  type DateRules,
} from './understand/dates.ts'
import type { RowRules } from './understand/row.ts'

// Whether the dates of a file prove the order of day and month, and which centuries are open. A
// program writes all its columns alike, so any of them may prove it for all.

export type DateEvidence = {
  readonly add: (row: RawRow) => void
  /** What the rows prove; null where they prove nothing, or both. */
  readonly provenOrder: () => DateOrder | null
  readonly askOrder: () => Ask | null
  readonly askCentury: (rules: RowRules) => Ask | null
}

type DateColumn = { readonly index: number; readonly kind: 'birthday' | 'last touch' | 'other' }

const mostLines = 50

export function createDateEvidence(columns: Columns, rules: RowRules): DateEvidence {
  const dateColumns = columnsWithDates(columns)
  // A layout that writes month and day without a year needs no proof for those.
  const known = columns.layout?.dayMonth ?? null
  const proofs = new Map<DateOrder, number>()
  const ambiguous: number[] = []
  let ambiguousCount = 0
  const shortYears: {
    readonly line: number
    readonly reading: DateReading
    readonly mayBeFuture: boolean
  }[] = []

  function addCell(line: number, kind: DateColumn['kind'], cell: string): void {
    const reading = readDate(cleanCell(cell))
    if (reading.is !== 'numeric' && reading.is !== 'short-year') return
    const yearless = reading.is === 'numeric' && reading.year === null
    if (!(yearless && known !== null)) {
      const proven = provenOrder(reading)
      if (proven !== null && !proofs.has(proven)) proofs.set(proven, line)
      if (isAmbiguous(reading)) {
        ambiguousCount += 1
        if (ambiguous.length < mostLines) ambiguous.push(line)
      }
    }
    const isShort = reading.is === 'short-year' || reading.yearDigits === 2
    // Nobody was called last in 1924.
    if (isShort && kind !== 'last touch' && shortYears.length < 10_000) {
      shortYears.push({ line, reading, mayBeFuture: kind === 'other' })
    }
  }

  return {
    add: (row) => {
      for (const { index, kind } of dateColumns) {
        const cell = row.cells[index]
        if (cell !== undefined && cell !== '') addCell(row.line, kind, cell)
      }
    },
    provenOrder: () => (proofs.size === 1 ? ([...proofs.keys()][0] ?? null) : null),
    askOrder: () => {
      if (ambiguousCount === 0 || proofs.size === 1) return null
      const [dayFirst, monthFirst] = [proofs.get('dmy'), proofs.get('mdy')]
      const both = dayFirst !== undefined && monthFirst !== undefined
      return {
        code: 'date-order',
        blocking: true,
        lines: both ? [dayFirst, monthFirst].sort((a, b) => a - b) : [...ambiguous],
        message: both
          ? askRemarks['date-order-contradiction'](dayFirst, monthFirst)
          : askRemarks['date-order'](ambiguous),
        options: ['dmy', 'mdy'],
      }
    },
    askCentury: (settled) => {
      const lines: number[] = []
      for (const { line, reading, mayBeFuture } of shortYears) {
        const dateRules: DateRules = { ...rules, order: settled.order, mayBeFuture }
        if (isOpenCentury(reading, dateRules) && lines.at(-1) !== line) lines.push(line)
        if (lines.length === mostLines) break
      }
      if (lines.length === 0) return null
      const message = askRemarks.century(lines)
      return { code: 'century', blocking: true, lines, message, options: ['1900', '2000'] }
    },
  }
}

function columnsWithDates(columns: Columns): readonly DateColumn[] {
  return columns.all.flatMap(({ role, index }): readonly DateColumn[] => {
    if (role.is === 'lastTouch') return [{ index, kind: 'last touch' }]
    if (role.is === 'date')
      return [{ index, kind: role.kind === 'birthday' ? 'birthday' : 'other' }]
    if (role.is === 'event' && role.part === 'value') {
      return [{ index, kind: role.group === 'birthday' ? 'birthday' : 'other' }]
    }
    return []
  })
}
