import {
  addDays,
  dayNumber,
  fromDayNumber,
  fromParts,
  isoWeekday,
  partsOf,
  type LeapDayRule,
} from '../plain-date.ts'
import { daysInMonth, localDateTime, type LocalDateTime, type PlainDate } from '../time.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

// On which days a rule falls. Unlike RFC 5545, which leaves out the months that lack a day, a day
// past the end of a month falls on its last (31 January, 28 February, 31 March), always reckoned
// from the original day. 29 February in common years falls by the owner's setting.

/** Far enough to find every rule's next day: 29 February on a given weekday comes every 40 years. */
const EMPTY_PERIODS_MAX = 500
const LAST_YEAR = 9999

/**
 * The first occurrence strictly after `after`, null when the rule has ended. Occurrences keep the
 * wall-clock time of `start`; `start` is the first of them if it fits the rule.
 */
export function nextOccurrence(
  rule: RecurrenceRule,
  start: LocalDateTime,
  after: LocalDateTime,
  leapDay: LeapDayRule,
): LocalDateTime | null {
  for (const occurrence of occurrencesFrom(rule, start, after, leapDay)) {
    if (occurrence > after) return occurrence
  }
  return null
}

/** Every occurrence later than `after`, up to and with `through`, in order. */
export function occurrencesBetween(
  rule: RecurrenceRule,
  start: LocalDateTime,
  after: LocalDateTime | null,
  through: LocalDateTime,
  leapDay: LeapDayRule,
): readonly LocalDateTime[] {
  const found: LocalDateTime[] = []
  for (const occurrence of occurrencesFrom(rule, start, after ?? start, leapDay)) {
    if (occurrence > through) break
    if (after === null || occurrence > after) found.push(occurrence)
  }
  return found
}

/**
 * The last occurrence later than `after`, up to and with `through`, that passes `test`; null when
 * there is none. Looks back in widening spans, so that an old rule costs no more than a new one.
 */
export function latestOccurrence(
  rule: RecurrenceRule,
  start: LocalDateTime,
  after: LocalDateTime,
  through: LocalDateTime,
  leapDay: LeapDayRule,
  test: (occurrence: LocalDateTime) => boolean,
): LocalDateTime | null {
  for (let span = 4; ; span *= 8) {
    const from = addDaysTo(through, -span)
    const low = from > after ? from : after
    const found = occurrencesBetween(rule, start, low, through, leapDay).findLast(test)
    if (found !== undefined) return found
    if (low === after) return null
  }
}

function addDaysTo(at: LocalDateTime, days: number): LocalDateTime {
  // Before the calendar's first year there is nothing to find.
  const day = Math.max(FIRST_DAY_NUMBER, dayNumber(dateOf(at)) + days)
  return localDateTime(`${fromDayNumber(day)}T${at.slice(11)}`)
}

/**
 * The next occurrence of a reminder that repeats from its completion: the rule begins anew on the
 * day it was done.
 */
export function nextFromCompletion(
  rule: RecurrenceRule,
  at: LocalDateTime,
  doneOn: PlainDate,
  leapDay: LeapDayRule,
): LocalDateTime | null {
  const time = at.slice(11)
  const start = localDateTime(`${doneOn}T${time}`)
  return nextOccurrence({ ...rule, count: null }, start, localDateTime(`${doneOn}T23:59`), leapDay)
}

/** The occurrences in order, beginning no later than the first one after `near`. */
function* occurrencesFrom(
  rule: RecurrenceRule,
  start: LocalDateTime,
  near: LocalDateTime,
  leapDay: LeapDayRule,
): Generator<LocalDateTime, void> {
  const startOn = dateOf(start)
  const time = start.slice(11)
  // A count can only be kept by counting from the start.
  let period = rule.count === null ? periodNear(rule, startOn, dateOf(near)) : 0
  let left = rule.count ?? Infinity
  let empty = 0
  for (; empty < EMPTY_PERIODS_MAX; period += 1) {
    const days = daysOfPeriod(rule, startOn, period, leapDay)
    if (days === null) return
    empty += 1
    for (const day of days) {
      if (day < startOn) continue
      if (rule.until !== null && day > rule.until) return
      if (left === 0) return
      left -= 1
      empty = 0
      yield `${day}T${time}` as LocalDateTime
    }
  }
}

function dateOf(at: LocalDateTime): PlainDate {
  return at.slice(0, 10) as PlainDate
}

/** A period that begins before `near`, counted from the one that holds the start. */
function periodNear(rule: RecurrenceRule, startOn: PlainDate, near: PlainDate): number {
  const [from, to] = [partsOf(startOn), partsOf(near)]
  const units = {
    daily: dayNumber(near) - dayNumber(startOn),
    weekly: (dayNumber(near) - dayNumber(startOn)) / 7,
    monthly: (to.year - from.year) * 12 + to.month - from.month,
    yearly: to.year - from.year,
  }
  return Math.max(0, Math.floor(units[rule.frequency] / rule.interval) - 1)
}

/** The days of the `index`-th period in order; null beyond the calendar. */
function daysOfPeriod(
  rule: RecurrenceRule,
  startOn: PlainDate,
  index: number,
  leapDay: LeapDayRule,
): readonly PlainDate[] | null {
  const steps = index * rule.interval
  switch (rule.frequency) {
    case 'daily':
      return dailyDays(rule, startOn, steps)
    case 'weekly':
      return weeklyDays(rule, startOn, steps)
    case 'monthly': {
      const { year, month } = partsOf(startOn)
      const months = year * 12 + (month - 1) + steps
      const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
      return toYear > LAST_YEAR ? null : inOrder(monthDaysOf(rule, startOn, toYear, toMonth))
    }
    case 'yearly': {
      const year = partsOf(startOn).year + steps
      return year >= LAST_YEAR ? null : inOrder(yearlyDays(rule, startOn, year, leapDay))
    }
  }
}

function dailyDays(
  { days }: RecurrenceRule,
  startOn: PlainDate,
  steps: number,
): readonly PlainDate[] | null {
  const day = dayWithin(dayNumber(startOn) + steps)
  if (day === null) return null
  const fits = days.length === 0 || days.some(({ weekday }) => weekday === isoWeekday(day))
  return fits ? [day] : []
}

function weeklyDays(
  { days, weekStart }: RecurrenceRule,
  startOn: PlainDate,
  steps: number,
): readonly PlainDate[] | null {
  const startsAt = dayNumber(startOn) - offsetInWeek(isoWeekday(startOn), weekStart)
  const weekdays = days.length === 0 ? [isoWeekday(startOn)] : days.map(({ weekday }) => weekday)
  const found: PlainDate[] = []
  for (const weekday of weekdays) {
    const day = dayWithin(startsAt + steps * 7 + offsetInWeek(weekday, weekStart))
    if (day === null) return null
    found.push(day)
  }
  return inOrder(found)
}

function offsetInWeek(weekday: number, weekStart: number): number {
  return (weekday - weekStart + 7) % 7
}

const FIRST_DAY_NUMBER = -719_162 // 0001-01-01
const LAST_DAY_NUMBER = 2_932_532 // 9999-01-01, a year before the calendar ends

function dayWithin(day: number): PlainDate | null {
  return day > LAST_DAY_NUMBER ? null : fromDayNumber(day)
}

function yearlyDays(
  rule: RecurrenceRule,
  startOn: PlainDate,
  year: number,
  leapDay: LeapDayRule,
): readonly PlainDate[] {
  const start = partsOf(startOn)
  const months = rule.months.length === 0 ? [start.month] : rule.months
  return months.flatMap((month) => {
    const wanted = rule.monthDays.length === 0 ? [start.day] : rule.monthDays
    const moves = month === 2 && daysInMonth(year, 2) === 28 && leapDay === 'mar-1'
    if (rule.days.length > 0 || !moves || !wanted.includes(29)) {
      return monthDaysOf(rule, startOn, year, month)
    }
    const others = wanted.filter((day) => day !== 29)
    const stay =
      others.length === 0 ? [] : monthDaysOf({ ...rule, monthDays: others }, startOn, year, 2)
    return [...stay, fromParts({ year, month: 3, day: 1 })]
  })
}

function monthDaysOf(
  { days, monthDays }: RecurrenceRule,
  startOn: PlainDate,
  year: number,
  month: number,
): readonly PlainDate[] {
  const length = daysInMonth(year, month)
  if (days.length > 0) {
    return days.flatMap((day) => weekdaysOf(day.weekday, day.nth, year, month, length))
  }
  const wanted = monthDays.length === 0 ? [partsOf(startOn).day] : monthDays
  return wanted.map((day) => {
    const counted = day > 0 ? Math.min(day, length) : Math.max(1, length + 1 + day)
    return fromParts({ year, month, day: counted })
  })
}

/** The given weekday of a month: every one, or the nth from the start or the end if it exists. */
function weekdaysOf(
  weekday: number,
  nth: number | null,
  year: number,
  month: number,
  length: number,
): readonly PlainDate[] {
  const first = fromParts({ year, month, day: 1 })
  const all: PlainDate[] = []
  for (let day = offsetInWeek(weekday, isoWeekday(first)); day < length; day += 7) {
    all.push(addDays(first, day))
  }
  if (nth === null) return all
  const found = nth > 0 ? all[nth - 1] : all.at(nth)
  return found === undefined ? [] : [found]
}

function inOrder(days: readonly PlainDate[]): readonly PlainDate[] {
  return [...new Set(days)].toSorted()
}
