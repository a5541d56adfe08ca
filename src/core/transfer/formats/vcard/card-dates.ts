import type { MonthDay, PlainDate } from '#shared/time.ts'
import type { BadDate } from '../../understand/dates.ts'
import { readDate, settleDate } from '../../understand/dates.ts'

// A day in a card is a calendar date: a time of day or an offset beside it never moves it.

export type CardDay =
  | { readonly is: 'date'; readonly date: PlainDate | MonthDay }
  | { readonly is: 'bad'; readonly why: BadDate }

const dayWithTime =
  /^(\d{4}-?\d{2}-?\d{2}|--\d{2}-?\d{2})(?:[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
/** Month and year, year alone, day alone, time alone: parts of dates that version 4 allows. */
const partial = /^(\d{4}(-\d{2})?|--\d{2}|---\d{2}|T.*)$/i

/**
 * The day a value names. `omittedYear` is the year that stands for none, as Apple writes it. Only
 * what can be read in one way is read.
 */
export function readCardDay(
  value: string,
  options: {
    readonly isText: boolean
    readonly omittedYear: string | null
    readonly mayBeFuture: boolean
    readonly today: PlainDate
  },
): CardDay {
  const text = value.trim()
  const day = dayWithTime.exec(text)?.[1] ?? null
  if (day === null && partial.test(text)) return { is: 'bad', why: 'unreadable' }
  const omitted = options.omittedYear
  const known = day ?? text
  const written = omitted !== null && known.startsWith(omitted) ? monthDayOf(known) : known
  const reading = readDate(written)
  if (reading.is === 'none') return { is: 'bad', why: 'placeholder' }
  if (reading.is === 'bad') return reading
  // Two numbers in either order, or a year of two digits, are no dates of a card.
  if (reading.is !== 'date' || (options.isText && day === null)) {
    return { is: 'bad', why: 'unreadable' }
  }
  const settled = settleDate(reading, {
    order: 'ymd',
    century: null,
    today: options.today,
    mayBeFuture: options.mayBeFuture,
  })
  if (settled.is === 'date') return { is: 'date', date: settled.date }
  return settled.is === 'bad' ? settled : { is: 'bad', why: 'unreadable' }
}

function monthDayOf(date: string): string {
  const digits = date.replaceAll('-', '')
  return `--${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}
