import { addDays, addMonths, isoWeekday, partsOf } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { feasts } from './holidays.ts'
import { matchAmount, type Amount } from './when-amounts.ts'
import { day, numericDay, writtenDay, type DateContext, type Found } from './when-calendar.ts'
import { namedPeriod, weekdayOf } from './when-periods.ts'
import type { Token } from './when-tokens.ts'

// Calendar days in words, read against the owner's today.

/** The day named from token `at` on, the longest reading first; null when none stands there. */
export function matchDate(tokens: readonly Token[], at: number, context: DateContext): Found {
  const start = tokens[at]?.word === 'on' ? at + 1 : at
  return (
    nearDay(tokens, start, context.today) ??
    countedDay(tokens, start, context) ??
    calendarDay(tokens, start, context)
  )
}

function calendarDay(tokens: readonly Token[], at: number, context: DateContext): Found {
  return (
    writtenDay(tokens, at, context) ??
    namedPeriod(tokens, at, context) ??
    weekdayDay(tokens, at, context) ??
    feastDay(tokens, at, context) ??
    numericDay(tokens, at, context)
  )
}

/** "in 10 d", "2w", "3 days ago", "a week on Tuesday". */
function countedDay(tokens: readonly Token[], at: number, context: DateContext): Found {
  const { today } = context
  const word = tokens[at]?.word ?? ''
  if (word === 'after') return dayAfter(tokens, at + 1, context)
  const amount = matchAmount(tokens, word === 'in' ? at + 1 : at)
  if (amount === null || amount.unit === 'minute' || amount.unit === 'hour') return null
  const counted = fromAnotherDay(tokens, amount, context)
  if (counted !== null) return counted
  const isAgo = tokens[amount.next]?.word === 'ago'
  // Bare words such as "a week" or "one month" are no date; "10 d" and "2w" are short for one.
  if (word !== 'in' && !isAgo && !/^\+?\d/.test(word)) return null
  return day(shifted(today, isAgo ? -1 : 1, amount), amount.next + (isAgo ? 1 : 0))
}

/** "after the 20th"; of a feast its own first ordinary day. */
function dayAfter(tokens: readonly Token[], at: number, context: DateContext): Found {
  const base = writtenDay(tokens, at, context) ?? weekdayDay(tokens, at, context)
  if (base === null || 'noSuchDate' in base) return null
  return day(addDays(base.on, 1), base.next)
}

/** "tomorrow", "the day before yesterday", and "tomorrow week" for seven days after it. */
function nearDay(tokens: readonly Token[], at: number, today: PlainDate): Found {
  const other = otherDay(tokens, at, today)
  if (other !== null) return other
  const word = tokens[at]?.word ?? ''
  if (word === 'yesterday') return day(addDays(today, -1), at + 1)
  // The evening it was, not the hour.
  if (word === 'last' && tokens[at + 1]?.word === 'night') return day(addDays(today, -1), at + 2)
  const isTomorrow = word === 'tomorrow' || word === 'tmrw' || word === 'tmr'
  if (word !== 'today' && !isTomorrow) return null
  const on = addDays(today, isTomorrow ? 1 : 0)
  return tokens[at + 1]?.word === 'week' ? day(addDays(on, 7), at + 2) : day(on, at + 1)
}

/** "a week on Tuesday", "2 weeks from today", "a week tomorrow", "3 days after easter". */
function fromAnotherDay(tokens: readonly Token[], amount: Amount, context: DateContext): Found {
  const { next } = amount
  const joint = tokens[next]?.word ?? ''
  if (joint === 'from' && tokens[next + 1]?.word === 'now') {
    return day(shifted(context.today, 1, amount), next + 2)
  }
  const isDirect = joint === 'today' || joint === 'tomorrow'
  const isWeeks = amount.unit === 'week' && joint === 'on'
  if (!isDirect && !isWeeks && !/^(?:from|after|before)$/.test(joint)) return null
  const from = isDirect ? next : next + 1
  const base =
    nearDay(tokens, from, context.today) ??
    calendarDay(tokens, from, { ...context, prefer: 'future' })
  if (base === null || 'noSuchDate' in base) return base
  const sign = joint === 'before' ? -1 : 1
  return day(
    shifted(base.on, sign, amount),
    base.next,
    base.alternatives.map((on) => shifted(on, sign, amount)),
  )
}

/** "the day after tomorrow", "day before yesterday". */
function otherDay(tokens: readonly Token[], at: number, today: PlainDate): Found {
  const first = tokens[at]?.word === 'the' ? at + 1 : at
  const words = [0, 1, 2].map((offset) => tokens[first + offset]?.word ?? '').join(' ')
  if (words === 'day after tomorrow') return day(addDays(today, 2), first + 3)
  if (words === 'day before yesterday') return day(addDays(today, -2), first + 3)
  return null
}

function shifted(from: PlainDate, sign: 1 | -1, { count, unit }: Amount): PlainDate {
  const by = sign * count
  if (unit === 'day') return addDays(from, by)
  if (unit === 'week') return addDays(from, by * 7)
  return addMonths(from, unit === 'month' ? by : by * 12)
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
  if (tokens[next]?.word === 'week') return day(addDays(ahead, 7), next + 1)
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

function feastDay(tokens: readonly Token[], at: number, { today, prefer }: DateContext): Found {
  const side = tokens[at]?.word
  const first = side === 'after' || side === 'before' ? at + 1 : at
  const words = [0, 1, 2].map((offset) =>
    (tokens[first + offset]?.word ?? '').replace(/[’']s$/, '').replace(/^years$/, 'year'),
  )
  const length = [3, 2, 1].find((count) => feastOf(words, count) !== undefined)
  const feast = length === undefined ? undefined : feastOf(words, length)
  if (length === undefined || feast === undefined) return null
  const next = first + length
  const of = (year: number): PlainDate => {
    if (side === 'before') return addDays(feast(year).on, -1)
    return side === 'after' ? feast(year).after : feast(year).on
  }
  const { year } = partsOf(today)
  const thisYear = of(year)
  if (prefer === 'past') return day(thisYear <= today ? thisYear : of(year - 1), next)
  return day(thisYear >= today ? thisYear : of(year + 1), next)
}

function feastOf(words: readonly string[], length: number) {
  const name = words.slice(0, length).join(' ')
  return Object.hasOwn(feasts, name) ? feasts[name] : undefined
}
