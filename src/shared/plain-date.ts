import { daysInMonth, plainDate, type MonthDay, type PlainDate } from './time.ts'

// Arithmetic on calendar dates. A day number counts days since 1970-01-01 and never meets a time
// zone: Date.UTC is used as a calendar, not as a clock.

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

export function partsOf(date: PlainDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Throws a RangeError when the parts name no date. */
export function fromParts({ year, month, day }: DateParts): PlainDate {
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  const utc = new Date(0)
  // setUTCFullYear and not Date.UTC, which would read the years 1 to 99 as 1901 to 1999.
  return utc.setUTCFullYear(year, month - 1, day) / 86_400_000
}

export function fromDayNumber(days: number): PlainDate {
  return plainDate(new Date(days * 86_400_000).toISOString().slice(0, 10))
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return days === 0 ? date : fromDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day `months` later, clamped to the end of a shorter month: 31 Jan + 1 is 28 Feb. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return fromParts({
    year: toYear,
    month: toMonth,
    day: Math.min(day, daysInMonth(toYear, toMonth)),
  })
}

/** 1 = Monday to 7 = Sunday (ISO 8601). */
export function isoWeekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function monthDayOf(date: PlainDate): MonthDay {
  return `--${date.slice(5)}` as MonthDay
}

/** How 29 February falls in a common year: the owner's choice, 28 February unless set. */
export type LeapDayRule = 'feb-28' | 'mar-1'

/** The day on which a yearly date falls in `year`. */
export function inYear(monthDay: MonthDay, year: number, rule: LeapDayRule): PlainDate {
  const [month, day] = [Number(monthDay.slice(2, 4)), Number(monthDay.slice(5, 7))]
  if (day <= daysInMonth(year, month)) return fromParts({ year, month, day })
  return rule === 'feb-28'
    ? fromParts({ year, month: 2, day: 28 })
    : fromParts({ year, month: 3, day: 1 })
}

/** The first day on or after `from` on which a yearly date falls. */
export function nextYearly(monthDay: MonthDay, from: PlainDate, rule: LeapDayRule): PlainDate {
  const { year } = partsOf(from)
  const thisYear = inYear(monthDay, year, rule)
  return thisYear >= from ? thisYear : inYear(monthDay, year + 1, rule)
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
