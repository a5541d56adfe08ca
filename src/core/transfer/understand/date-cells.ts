import { isMonthDay, isPlainDate, type MonthDay, type PlainDate } from '#shared/time.ts'
import type { ImportedDate } from '../person.ts'
import type { RawRow } from '../read/parse-csv.ts'
import * as say from '../remarks.ts'
import type { Column, Columns } from './columns.ts'
import { readDate, settleDate, type DateRules, type ReadDay } from './dates.ts'
import { roleOfHeader } from './header-role.ts'
import { addCustom, type Draft } from './draft.ts'
import type { RowRules } from './row.ts'

export type DateCells = {
  readonly readDateCell: (
    draft: Draft,
    column: Column,
    value: string,
    as: Omit<ImportedDate, 'date'>,
  ) => void
  readonly readLastTouch: (draft: Draft, column: Column, value: string) => void
  /** Dates whose kind stands in a column of its own. */
  readonly readEvents: (draft: Draft, row: RawRow) => void
  /** A birthday spread over three columns. */
  readonly readBirthParts: (draft: Draft, row: RawRow) => void
}

/** Reads dates under the rules of a file; `textAt` gives the text of a cell. */
export function createDateCells(
  columns: Columns,
  rules: RowRules,
  textAt: (row: RawRow, index: number | null) => string,
  labelAt: (row: RawRow, index: number | null, otherwise: string | null) => string | null,
): DateCells {
  const { isExact } = columns
  const past: DateRules = { ...rules, mayBeFuture: false }
  const anyTime: DateRules = { ...rules, mayBeFuture: true }
  // A layout that writes month and day without a year says in which order.
  const dayMonth = columns.layout?.dayMonth ?? null

  function settle(value: string, mayBeFuture: boolean): ReadDay {
    if (isExact && (isPlainDate(value) || isMonthDay(value))) {
      return { is: 'date', date: value, against: false }
    }
    const reading = readDate(value)
    const base = mayBeFuture ? anyTime : past
    const isYearless = reading.is === 'numeric' && reading.year === null
    return settleDate(
      reading,
      isYearless && dayMonth !== null ? { ...base, order: dayMonth } : base,
    )
  }

  function readDateCell(
    draft: Draft,
    column: Column,
    value: string,
    as: Omit<ImportedDate, 'date'>,
  ): void {
    const day = settle(value, as.kind !== 'birthday')
    if (day.is === 'date') {
      const isSecond = as.kind === 'birthday' && draft.dates.some(({ kind }) => kind === 'birthday')
      if (isSecond && !isExact) addCustom(draft, column.header, value)
      else draft.dates.push({ ...as, date: day.date })
    }
    noteDay(draft, column, value, day)
  }

  /** Keeps what is no date, and says when a date went against the order of the file. */
  function noteDay(draft: Draft, column: Column, value: string, day: ReadDay): void {
    if (day.is === 'bad') {
      addCustom(draft, column.header, value)
      draft.warnings.push({ code: 'date', message: say.badDate(column.header, value, day.why) })
    } else if (day.is === 'date' && day.against) {
      const message = say.againstOrder(column.header, value)
      draft.warnings.push({ code: 'date-order', message })
    }
  }

  function readLastTouch(draft: Draft, column: Column, value: string): void {
    const day = settle(value, isExact)
    if (day.is === 'date') {
      const known = draft.lastTouchOn
      // Of two columns the later day is the last; the other stays under its own name.
      if (known !== null || !hasYear(day.date)) addCustom(draft, column.header, value)
      if (hasYear(day.date) && (known === null || day.date > known)) draft.lastTouchOn = day.date
    }
    noteDay(draft, column, value, day)
  }

  function readEvents(draft: Draft, row: RawRow): void {
    for (const event of columns.events) {
      const value = textAt(row, event.valueAt)
      const column = columns.all[event.valueAt]
      if (value === '' || column === undefined) continue
      const named = event.group === 'birthday' ? 'birthday' : labelAt(row, event.kindAt, null)
      const kind = isExact ? (named ?? 'other') : eventKind(named)
      const lead = textAt(row, event.leadAt)
      readDateCell(draft, column, value, {
        kind,
        label: event.labelAt === null ? null : textAt(row, event.labelAt) || null,
        leadDays: /^\d{1,3}$/.test(lead) && Number(lead) <= 365 ? Number(lead) : null,
      })
    }
  }

  function readBirthParts(draft: Draft, row: RawRow): void {
    const { birth } = columns
    if (birth === null) return
    const [year, month, day] = [birth.year, birth.month, birth.day].map((index) =>
      textAt(row, index),
    )
    const column = columns.all[birth.month]
    if (column === undefined || !month || !day) {
      // Less than a month and a day is no birthday, but it is what the owner knows.
      for (const index of [birth.year, birth.month, birth.day]) {
        const part = textAt(row, index)
        if (part !== '') addCustom(draft, columns.all[index]?.header ?? 'Birthday', part)
      }
      return
    }
    const value = `${(year ?? '').padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    readDateCell(draft, column, value, { kind: 'birthday', label: null, leadDays: null })
  }

  return { readDateCell, readLastTouch, readEvents, readBirthParts }
}

function hasYear(date: PlainDate | MonthDay): date is PlainDate {
  return !date.startsWith('--')
}

function eventKind(label: string | null): string {
  if (label === null) return 'other'
  const role = roleOfHeader(label)
  return role?.is === 'date' ? role.kind : label
}
