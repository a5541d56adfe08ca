import { daysInMonth, plainDate, type MonthDay, type PlainDate } from './time.ts'

// Arithmetic on calendar dates. A day number counts days since 1970-01-01 and never meets a time
// zone or a clock. Ranking a day's list does this some hundred thousand times, so it is plain
// arithmetic on figures and not on Date objects.

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

export function partsOf(date: PlainDate): DateParts {
  return {
    year: digits(date, 0) * 100 + digits(date, 2),
    month: digits(date, 5),
    day: digits(date, 8),
  }
}

/** The two digits of `text` from `at`. */
function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

/** Throws a RangeError when the parts name no date. */
export function fromParts({ year, month, day }: DateParts): PlainDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const exists =
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  return exists ? (text as PlainDate) : plainDate(text)
}

const ERA_DAYS = 146_097 // 400 years
const DAYS_TO_1970 = 719_468 // from 1 March of the year 0

export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  // Years that begin in March end with the leap day, so that months before it count alike.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * ERA_DAYS + dayOfEra - DAYS_TO_1970
}

/** Throws a RangeError outside the years 0001 to 9999. */
export function fromDayNumber(days: number): PlainDate {
  const shifted = days + DAYS_TO_1970
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return fromParts({ year, month, day })
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
