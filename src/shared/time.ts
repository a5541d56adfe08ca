import type { Branded } from './brand.ts'

/** An instant: milliseconds since 1970-01-01T00:00Z. Columns and fields named `…At`. */
export type EpochMs = Branded<number, 'EpochMs'>
/** A calendar date `YYYY-MM-DD` that exists. Columns and fields named `…On`. */
export type PlainDate = Branded<string, 'PlainDate'>
/** A calendar date whose year is unknown, `--MM-DD`; 29 February is allowed. */
export type MonthDay = Branded<string, 'MonthDay'>
/** Wall-clock time without zone, `YYYY-MM-DDTHH:MM`: what a reminder is set for. */
export type LocalDateTime = Branded<string, 'LocalDateTime'>
/** Wall-clock time of day, `HH:MM`, 00:00 to 23:59. */
export type LocalTime = Branded<string, 'LocalTime'>

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/

export function isEpochMs(value: number): value is EpochMs {
  return Number.isSafeInteger(value) && Math.abs(value) <= 8.64e15
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** True for a date that exists between the years 0001 and 9999. */
export function isPlainDate(text: string): text is PlainDate {
  const match = datePattern.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isMonthDay(text: string): text is MonthDay {
  return text.startsWith('--') && isPlainDate(`2000-${text.slice(2)}`)
}

export function isLocalTime(text: string): text is LocalTime {
  return timePattern.test(text)
}

export function isLocalDateTime(text: string): text is LocalDateTime {
  return (
    text.length === 16 &&
    text[10] === 'T' &&
    isPlainDate(text.slice(0, 10)) &&
    isLocalTime(text.slice(11))
  )
}

/** For literals and rows that were checked before; throws on a date that does not exist. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`No such date: ${text}`)
  return text
}

export function localDateTime(text: string): LocalDateTime {
  if (!isLocalDateTime(text)) throw new RangeError(`No such date and time: ${text}`)
  return text
}

export function epochMs(value: number): EpochMs {
  if (!isEpochMs(value)) throw new RangeError(`Not an instant: ${value}`)
  return value
}
