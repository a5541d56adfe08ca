import { addDays, addMonths, fromParts, isoWeekday, partsOf } from '../plain-date.ts'
import { daysInMonth, type PlainDate } from '../time.ts'
import { feasts } from './holidays.ts'
import { day, numericDay, writtenDay, type DateContext, type Found } from './when-calendar.ts'
import type { Token } from './when-tokens.ts'

// Calendar days in words, read against the owner's today.

const weekdayNames: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'weds', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
]
const smallNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year' | 'minute' | 'hour'>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  m: 'month',
  mo: 'month',
  month: 'month',
  months: 'month',
  fortnight: 'week',
  fortnights: 'week',
  y: 'year',
  yr: 'year',
  year: 'year',
  years: 'year',
  min: 'minute',
  mins: 'minute',
  minute: 'minute',
  minutes: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
}

export type Amount = {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'minute' | 'hour'
  readonly next: number
}

/** "10 d", "10d", "two weeks", "an hour" from token `at`. */
export function matchAmount(tokens: readonly Token[], at: number): Amount | null {
  const word = tokens[at]?.word ?? ''
  const joined = /^(\d{1,4})([a-z]+)$/.exec(word)
  if (joined !== null) {
    const unit = own(units, joined[2] ?? '')
    return unit === undefined ? null : { count: Number(joined[1]), unit, next: at + 1 }
  }
  const count = /^\d{1,4}$/.test(word) ? Number(word) : own(smallNumbers, word)
  const unitWord = tokens[at + 1]?.word ?? ''
  const unit = own(units, unitWord)
  if (count === undefined || unit === undefined) return null
  return { count: unitWord.startsWith('fortnight') ? count * 2 : count, unit, next: at + 2 }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function weekdayOf(word: string): number | null {
  const index = weekdayNames.findIndex((names) => names.includes(word))
  return index < 0 ? null : index + 1
}

/** The day named from token `at` on, the longest reading first; null when none stands there. */
export function matchDate(tokens: readonly Token[], at: number, context: DateContext): Found {
  const start = tokens[at]?.word === 'on' ? at + 1 : at
  return (
    relativeDay(tokens, start, context) ??
    weekdayDay(tokens, start, context) ??
    namedPeriod(tokens, start, context) ??
    feastDay(tokens, start, context) ??
    writtenDay(tokens, start, context) ??
    numericDay(tokens, start, context)
  )
}

function relativeDay(tokens: readonly Token[], at: number, { today }: DateContext): Found {
  const word = tokens[at]?.word ?? ''
  if (word === 'today') return day(today, at + 1)
  if (word === 'tomorrow' || word === 'tmrw' || word === 'tmr')
    return day(addDays(today, 1), at + 1)
  if (word === 'yesterday') return day(addDays(today, -1), at + 1)
  const other = otherDay(tokens, at, today)
  if (other !== null) return other
  const amount = matchAmount(tokens, word === 'in' ? at + 1 : at)
  if (amount === null || amount.unit === 'minute' || amount.unit === 'hour') return null
  const isAgo = tokens[amount.next]?.word === 'ago'
  // Bare words such as "a week" or "one month" are no date; "10 d" and "2w" are short for one.
  if (word !== 'in' && !isAgo && !/^\d/.test(word)) return null
  const sign = isAgo ? -1 : 1
  return day(shifted(today, sign * amount.count, amount.unit), amount.next + (isAgo ? 1 : 0))
}

/** "the day after tomorrow", "day before yesterday". */
function otherDay(tokens: readonly Token[], at: number, today: PlainDate): Found {
  const first = tokens[at]?.word === 'the' ? at + 1 : at
  const words = [0, 1, 2].map((offset) => tokens[first + offset]?.word ?? '').join(' ')
  if (words === 'day after tomorrow') return day(addDays(today, 2), first + 3)
  if (words === 'day before yesterday') return day(addDays(today, -2), first + 3)
  return null
}

function shifted(
  from: PlainDate,
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
): PlainDate {
  if (unit === 'day') return addDays(from, count)
  if (unit === 'week') return addDays(from, count * 7)
  return addMonths(from, unit === 'month' ? count : count * 12)
}

function weekdayDay(tokens: readonly Token[], at: number, context: DateContext): Found {
  const word = tokens[at]?.word ?? ''
  const isQualified = word === 'next' || word === 'this' || word === 'last' || word === 'coming'
  const weekday = weekdayOf(tokens[isQualified ? at + 1 : at]?.word ?? '')
  if (weekday === null) return null
  const next = isQualified ? at + 2 : at + 1
  // "fri 13 march" names one day twice: the date decides, and must be a Friday.
  if (!isQualified) {
    const dated = writtenDay(tokens, next, context) ?? numericDay(tokens, next, context)
    if (dated !== null) return dated
  }
  const { today, prefer } = context
  const ahead = addDays(today, ((weekday - isoWeekday(today) + 6) % 7) + 1)
  const behind = addDays(ahead, ahead === addDays(today, 7) ? -14 : -7)
  if (word === 'last') return day(behind, next)
  if (word === 'this') return day(weekday === isoWeekday(today) ? today : ahead, next)
  if (word === 'next') {
    // Of next week; people also mean the coming one.
    const ofNextWeek = addDays(today, 7 - isoWeekday(today) + weekday)
    return day(ofNextWeek, next, ofNextWeek === ahead ? [] : [ahead])
  }
  if (prefer === 'past' && word !== 'coming') return day(behind, next)
  return day(ahead, next)
}

function namedPeriod(tokens: readonly Token[], at: number, { today }: DateContext): Found {
  const words = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.word ?? '')
  const pair = `${words[0]} ${words[1]}`
  const { year, month } = partsOf(today)
  const firstOfMonth = fromParts({ year, month, day: 1 })
  if (pair === 'next week') return day(addDays(today, 8 - isoWeekday(today)), at + 2)
  if (pair === 'next month') return day(addMonths(firstOfMonth, 1), at + 2)
  if (pair === 'next year') return day(fromParts({ year: year + 1, month: 1, day: 1 }), at + 2)
  if (pair === 'this weekend' || words[0] === 'weekend') {
    const saturday = addDays(today, Math.max(0, 6 - isoWeekday(today)))
    return day(saturday, words[0] === 'weekend' ? at + 1 : at + 2)
  }
  const endLength = words.join(' ') === 'end of the month' ? 4 : 3
  if (endLength === 4 || words.slice(0, 3).join(' ') === 'end of month') {
    return day(fromParts({ year, month, day: daysInMonth(year, month) }), at + endLength)
  }
  return null
}

function feastDay(tokens: readonly Token[], at: number, { today, prefer }: DateContext): Found {
  const isAfter = tokens[at]?.word === 'after'
  const first = isAfter ? at + 1 : at
  const one = tokens[first]?.word ?? ''
  const two = `${one} ${tokens[first + 1]?.word ?? ''}`.replace(/’s$|'s$/, '')
  const name = own(feasts, two) === undefined ? one : two
  const feast = own(feasts, name)
  if (feast === undefined) return null
  const next = first + (name === one ? 1 : 2)
  const of = (year: number): PlainDate => (isAfter ? feast(year).after : feast(year).on)
  const { year } = partsOf(today)
  const thisYear = of(year)
  if (prefer === 'past') return day(thisYear <= today ? thisYear : of(year - 1), next)
  return day(thisYear >= today ? thisYear : of(year + 1), next)
}
