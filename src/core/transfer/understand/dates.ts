import {
  daysInMonth,
  isMonthDay,
  isPlainDate,
  type MonthDay,
  type PlainDate,
} from '#shared/time.ts'
import { isWeekday, monthByName } from './month-names.ts'

// Reading dates takes two steps: what a cell says by its form alone, and, once the whole file has
// been seen, what its day, month and century are. Nothing here rolls a date over, meets a time
// zone or guesses.

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export type DateReading =
  /** Empty, or how programs write "no date". */
  | { readonly is: 'none' }
  | { readonly is: 'date'; readonly date: PlainDate | MonthDay }
  /** Day and month known, the year in two digits. */
  | { readonly is: 'short-year'; readonly day: number; readonly month: number; readonly yy: number }
  /** Two numbers that are day and month, or month and day; `year` null without one. */
  | {
      readonly is: 'numeric'
      readonly first: number
      readonly second: number
      readonly year: number | null
      readonly yearDigits: 0 | 2 | 4
    }
  | { readonly is: 'bad'; readonly why: BadDate }

export type BadDate = 'unreadable' | 'impossible' | 'placeholder' | 'day-number' | 'future'

const iso = /^(\d{4})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})\.?$/
const yearless = /^--(\d{2})-?(\d{2})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?$/
const slashed = /^(\d{1,2}) ?([/-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/
const time =
  /^(.{6,}?)(?:[T ,]+|,?\s+(?:à|às|at|um|om|alle|a las|kl\.?)\s+)(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?|uhr|h)?\s*(?:Z|[A-Z]{3,5})?\s?(?:[+-]\d{2}:?\d{2})?(?:\s*\([^()]*\))?$/i
const eastAsian =
  /^(?:(令和|平成|昭和|大正|明治)?\s*(\d{1,4}|元)\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?$/u
/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
}
const nothing = /^(0{1,4}[-/.]0{1,2}[-/.]0{1,4}|-+|n\/?a|n\.a\.|none|null|nil|\?+)$/i

/** What a cell says by its form. */
export function readDate(cell: string): DateReading {
  const text = cell.trim()
  if (isIsoDay(text)) return ofYear(text)
  if (text === '' || nothing.test(text)) return none
  return readForm(withoutTime(text))
}

/** `isPlainDate` without its cost: most dates of most files are of this form. */
function isIsoDay(text: string): text is PlainDate {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= 1 && isDay(day, month, year)
}

/** The number these characters are; NaN where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i) - 48
    if (code < 0 || code > 9) return Number.NaN
    value = value * 10 + code
  }
  return value
}

function withoutTime(text: string): string {
  const match = time.exec(text)
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])]
  return match !== null && hour < 25 && minute < 60 ? (match[1] ?? text).trim() : text
}

function readForm(text: string): DateReading {
  const short = yearless.exec(text)
  if (short !== null) return monthDay(Number(short[1]), Number(short[2]))
  const full = iso.exec(text) ?? compact.exec(text)
  if (full !== null) return whole(Number(full[1]), Number(full[2]), Number(full[3]))
  const german = dotted.exec(text)
  if (german !== null) return known(Number(german[1]), Number(german[2]), german[3])
  const numbers = slashed.exec(text)
  if (numbers !== null) return numeric(Number(numbers[1]), Number(numbers[3]), numbers[4])
  if (/^\d+([.,]\d+)?$/.test(text)) return bad('day-number')
  const eastern = eastAsian.exec(text)
  if (eastern !== null) return inEasternSigns(eastern)
  return inWords(text)
}

/** `1985年3月14日`, `3월 14일`, `昭和60年3月14日`. */
function inEasternSigns(match: RegExpExecArray): DateReading {
  const [, era, year, month, day] = match
  if (year === undefined) return monthDay(Number(month), Number(day))
  const count = year === '元' ? 1 : Number(year)
  if (era !== undefined) return whole((eras[era] ?? 0) + count, Number(month), Number(day))
  // "59年" alone could be of an era or of a century.
  return year.length === 4 ? whole(count, Number(month), Number(day)) : bad('unreadable')
}

function numeric(first: number, second: number, year: string | undefined): DateReading {
  if (first === 0 && second === 0) return none
  if (year === undefined) {
    return { is: 'numeric', first, second, year: null, yearDigits: 0 }
  }
  const yearDigits = year.length === 4 ? 4 : 2
  return { is: 'numeric', first, second, year: Number(year), yearDigits }
}

const noise = /\b(st|nd|rd|th|de|del|of|den|der|di|d)\b|[,.º°ª]|(?<=\d)(st|nd|rd|th|er|e)\b/giu
const weekday = /^\p{L}+\.?,\s+/u

/** `29 Feb 1984`, `February 29th, 1984`, `29. Februar`, `29 de febrero de 1984`. */
function inWords(text: string): DateReading {
  if (text.length > 60) return bad('unreadable')
  const words = text
    .replace(weekday, '')
    .replaceAll('-', ' ')
    .replace(/['’](?=\d\d$)/, '')
  const all = words
    .replace(noise, ' ')
    .split(/\s+/)
    // "г." and "р." after a year are the word for it.
    .filter((word) => word !== '' && word !== 'г' && word !== 'р')
  const tokens = isWeekday(all[0] ?? '') && all.length > 2 ? all.slice(1) : all
  const at = tokens.findIndex((token) => monthByName(token) !== null)
  const month = monthByName(tokens[at] ?? '')
  const others = tokens.filter((_, index) => index !== at)
  if (month === null || others.length === 0 || others.length > 2) return bad('unreadable')
  if (!others.every((token) => /^(\d{1,2}|\d{4})$/.test(token))) return bad('unreadable')
  const [a = '', b] = others
  if (a.length === 4)
    return b === undefined ? bad('unreadable') : whole(Number(a), month, Number(b))
  return known(Number(a), month, b)
}

/** Day and month are known to be these. */
function known(day: number, month: number, year: string | undefined): DateReading {
  if (day === 0 && month === 0) return none
  if (year === undefined) return monthDay(month, day)
  if (year.length === 4) return whole(Number(year), month, day)
  if (!isDay(day, month, 2000)) return bad('impossible')
  return { is: 'short-year', day, month, yy: Number(year) }
}

function whole(year: number, month: number, day: number): DateReading {
  if (year === 0 && month === 0 && day === 0) return none
  if (year === 0 || year === 1604) return monthDay(month, day)
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isPlainDate(date) ? ofYear(date) : bad('impossible')
}

// The first days of spreadsheets stand for an empty cell that was made a date.
function ofYear(date: PlainDate): DateReading {
  const year = date.slice(0, 4)
  if (year === '0000' || year === '1604')
    return monthDay(Number(date.slice(5, 7)), Number(date.slice(8)))
  if (date === '1899-12-30' || date === '1899-12-31' || date === '1900-01-01') {
    return bad('placeholder')
  }
  return { is: 'date', date }
}

function monthDay(month: number, day: number): DateReading {
  const text = `--${pad(month, 2)}-${pad(day, 2)}`
  return isMonthDay(text) ? { is: 'date', date: text } : bad('impossible')
}

/** What the order of two numbers is by their size; null where both would do, or none. */
export function provenOrder(reading: DateReading): DateOrder | null {
  if (reading.is !== 'numeric') return null
  const { first, second } = reading
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'dmy'
  if (second > 12 && second <= 31 && first >= 1 && first <= 12) return 'mdy'
  if (first > 31 && reading.yearDigits === 2) return 'ymd'
  return null
}

/** Whether a reading could be two different days. */
export function isAmbiguous(reading: DateReading): boolean {
  if (reading.is !== 'numeric') return false
  const { first, second } = reading
  return first >= 1 && second >= 1 && first <= 12 && second <= 12 && first !== second
}

export type DateRules = {
  readonly order: DateOrder
  /** The century of two-digit years; null for the latest that is not in the future. */
  readonly century: '1900' | '2000' | null
  readonly today: PlainDate
  /** Birthdays and last touches are never in the future. */
  readonly mayBeFuture: boolean
}

export type ReadDay =
  | { readonly is: 'none' }
  | { readonly is: 'date'; readonly date: PlainDate | MonthDay; readonly against: boolean }
  | { readonly is: 'bad'; readonly why: BadDate }

/** The day, under the order and century of the file; `against` when only another order fits it. */
export function settleDate(reading: DateReading, rules: DateRules): ReadDay {
  switch (reading.is) {
    case 'none':
    case 'bad':
      return reading
    case 'date':
      return inTime(reading.date, rules, false)
    case 'short-year':
      return ofShortYear(reading.day, reading.month, reading.yy, rules, false)
    case 'numeric':
      return settleNumeric(reading, rules)
  }
}

function settleNumeric(
  reading: Extract<DateReading, { readonly is: 'numeric' }>,
  rules: DateRules,
): ReadDay {
  const proven = provenOrder(reading)
  const order = proven ?? rules.order
  const against = proven !== null && proven !== rules.order
  const { first, second, year, yearDigits } = reading
  if (order === 'ymd' && yearDigits === 2 && year !== null) {
    return ofShortYear(year, second, first, rules, against)
  }
  const [day, month] = order === 'mdy' ? [second, first] : [first, second]
  if (year === null) return days(monthDay(month, day), against)
  if (yearDigits === 2) return ofShortYear(day, month, year, rules, against)
  const read = whole(year, month, day)
  return read.is === 'date' ? inTime(read.date, rules, against) : days(read, against)
}

function days(reading: DateReading, against: boolean): ReadDay {
  if (reading.is === 'date') return { is: 'date', date: reading.date, against }
  return reading.is === 'none' || reading.is === 'bad' ? reading : { is: 'bad', why: 'impossible' }
}

/** Whether a two-digit year could be of either century. */
export function isOpenCentury(reading: DateReading, rules: DateRules): boolean {
  const yy = twoDigitYear(reading, rules)
  if (yy === null || !rules.mayBeFuture) return yy !== null && 2000 + yy <= yearOf(rules.today)
  return true
}

function twoDigitYear(reading: DateReading, rules: DateRules): number | null {
  if (reading.is === 'short-year') return reading.yy
  if (reading.is !== 'numeric' || reading.yearDigits !== 2) return null
  const order = provenOrder(reading) ?? rules.order
  return order === 'ymd' ? reading.first : reading.year
}

function ofShortYear(
  day: number,
  month: number,
  yy: number,
  rules: DateRules,
  against: boolean,
): ReadDay {
  const [late, early] = [whole(2000 + yy, month, day), whole(1900 + yy, month, day)]
  const isPast = late.is === 'date' && late.date <= rules.today
  const wantsLate = rules.century === '2000' ? isPast || rules.mayBeFuture : isPast
  const chosen = rules.century === '1900' ? early : wantsLate ? late : early
  return days(chosen, against)
}

function inTime(date: PlainDate | MonthDay, rules: DateRules, against: boolean): ReadDay {
  // `--` sorts before every digit.
  if (!rules.mayBeFuture && date > rules.today) return { is: 'bad', why: 'future' }
  return { is: 'date', date, against }
}

function isDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

const none: DateReading = { is: 'none' }

function bad(why: BadDate): DateReading {
  return { is: 'bad', why }
}
