import { addDays, addMonths, daysBetween, fromParts, isoWeekday, partsOf } from '../plain-date.ts'
import { daysInMonth, type PlainDate } from '../time.ts'
import { day, monthOf, type DateContext, type Found } from './when-calendar.ts'
import type { Token } from './when-tokens.ts'

// Days named by the stretch they stand in: "next week", "end of the month", "Q1", "mid April",
// "in January", "the first Monday of next month".

const weekdayNames: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'weds', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
]
const FRIDAY = 5

/** 1 for Monday to 7 for Sunday; null where the word names no weekday. */
export function weekdayOf(word: string): number | null {
  const index = weekdayNames.findIndex((names) => names.includes(word))
  return index < 0 ? null : index + 1
}

type Period = {
  readonly what: 'week' | 'month' | 'quarter' | 'year'
  /** Its first day. */
  readonly from: PlainDate
  readonly next: number
  /** "next month" stands on its own; "May" and "Q1" may be a part of what was written. */
  readonly isBare: boolean
}

export function namedPeriod(tokens: readonly Token[], at: number, context: DateContext): Found {
  const start = tokens[at]?.word === 'the' ? at + 1 : at
  return (
    weekAfterNext(tokens, start, context) ??
    weekdayOfNextWeek(tokens, start, context) ??
    nthWeekday(tokens, start, context) ??
    edgeOfPeriod(tokens, start, context) ??
    weekend(tokens, start, context) ??
    wholePeriod(tokens, at, context)
  )
}

function weekAfterNext(tokens: readonly Token[], at: number, { today }: DateContext): Found {
  if (wordsAt(tokens, at, 3) !== 'week after next') return null
  return day(addDays(mondayOf(today), 14), at + 3)
}

/** "tuesday next week", "next week tuesday", "tue of next week". */
function weekdayOfNextWeek(tokens: readonly Token[], at: number, { today }: DateContext): Found {
  const of = (weekday: number | null, next: number): Found =>
    weekday === null ? null : day(addDays(mondayOf(today), 6 + weekday), next)
  if (wordsAt(tokens, at, 2) === 'next week') {
    const on = tokens[at + 2]?.word === 'on' ? at + 3 : at + 2
    return of(weekdayOf(tokens[on]?.word ?? ''), on + 1)
  }
  const after = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1
  if (wordsAt(tokens, after, 2) !== 'next week') return null
  return of(weekdayOf(tokens[at]?.word ?? ''), after + 2)
}

const places: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 5,
}

/** "first monday of next month", "last friday in may". */
function nthWeekday(tokens: readonly Token[], at: number, context: DateContext): Found {
  const word = tokens[at]?.word ?? ''
  const place = Object.hasOwn(places, word) ? places[word] : undefined
  const weekday = weekdayOf(tokens[at + 1]?.word ?? '')
  if (place === undefined || weekday === null || !/^(?:of|in)$/.test(tokens[at + 2]?.word ?? '')) {
    return null
  }
  const fallsOn = (first: PlainDate): PlainDate => {
    const { year, month } = partsOf(first)
    const lead = (weekday - isoWeekday(first) + 7) % 7
    const found = 1 + lead + (place - 1) * 7
    const last = daysInMonth(year, month)
    return addDays(first, (found > last ? found - 7 : found) - 1)
  }
  const period = periodAt(tokens, at + 3, context, fallsOn)
  return period?.what === 'month' ? day(fallsOn(period.from), period.next) : null
}

/** "end of the month", "start of Q2", "mid april", "month end", "eom". */
function edgeOfPeriod(tokens: readonly Token[], at: number, context: DateContext): Found {
  const { today } = context
  const word = tokens[at]?.word ?? ''
  const short = { eow: 'week', eom: 'month', eoy: 'year' } as const
  const what = short[word as keyof typeof short] as Period['what'] | undefined
  if (Object.hasOwn(short, word) && what !== undefined) {
    return day(endOf({ what, from: startOf(what, today) }, today), at + 1)
  }
  const isEnd = tokens[at + 1]?.word === 'end' && (word === 'month' || word === 'year')
  if (isEnd) return day(endOf({ what: word, from: startOf(word, today) }, today), at + 2)
  const ofMonth = word.startsWith('mid-') ? { ...tokens[at], word: word.slice(4) } : null
  if (ofMonth !== null && monthOf(ofMonth.word) !== null) {
    const middle = [
      { ...ofMonth, word: 'mid' },
      ofMonth,
      ...tokens.slice(at + 1),
    ] as readonly Token[]
    const found = edgeOfPeriod(middle, 0, context)
    return found !== null && 'on' in found ? { ...found, next: found.next - 1 + at } : found
  }
  const edge = /^(?:end|start|beginning|middle)$/.test(word) ? word : null
  const isOf = edge !== null && tokens[at + 1]?.word === 'of'
  if (!isOf && word !== 'mid') return null
  const dayOf = ({ what, from }: Pick<Period, 'what' | 'from'>): PlainDate => {
    if (edge === 'end') return endOf({ what, from }, today)
    return edge === null || edge === 'middle' ? middleOf({ what, from }) : from
  }
  const period = periodAt(tokens, isOf ? at + 2 : at + 1, context, (from, kind) =>
    dayOf({ what: kind, from }),
  )
  return period === null ? null : day(dayOf(period), period.next)
}

function weekend(tokens: readonly Token[], at: number, { today }: DateContext): Found {
  const isNext = tokens[at]?.word === 'next'
  const from = isNext || tokens[at]?.word === 'this' ? at + 1 : at
  if (tokens[from]?.word !== 'weekend') return null
  const saturday = addDays(today, Math.max(0, 6 - isoWeekday(today)))
  // People also mean the coming one.
  return isNext ? day(addDays(saturday, 7), from + 1, [saturday]) : day(saturday, from + 1)
}

/**
 * "next month"; "may" and "Q1" only where nothing else is said, or right after "by" and the like:
 * "Q1 figures" names no day.
 */
function wholePeriod(tokens: readonly Token[], at: number, context: DateContext): Found {
  const { today } = context
  const last = lastPeriod(tokens, at, today) ?? withinPast(tokens, at, context)
  if (last !== null) return last
  const first = at === 0 && tokens[at]?.word === 'in' ? 1 : at
  const period = periodAt(tokens, first, context, (from) => from)
  // Of a stretch that has begun only its end can be meant.
  if (period === null || (!period.isBare && period.from <= today)) return null
  const isAlone = at === 0 && period.next === tokens.length
  const isAnnounced = /^(?:by|until|till|before)$/.test(tokens[at - 1]?.word ?? '')
  return period.isBare && !isAlone && !isAnnounced ? null : day(period.from, period.next)
}

/** Of last week and month the same day is meant, as near as it can be told. */
function lastPeriod(tokens: readonly Token[], at: number, today: PlainDate): Found {
  const words = wordsAt(tokens, at, 2)
  if (words === 'last week') return day(addDays(today, -7), at + 2)
  return words === 'last month' ? day(addMonths(today, -1), at + 2) : null
}

/**
 * "in January", "last May": a day of a stretch that has begun. Its middle is as near as can be told;
 * its ends are offered beside it.
 */
function withinPast(tokens: readonly Token[], at: number, context: DateContext): Found {
  const { today, prefer } = context
  const lead = tokens[at]?.word ?? ''
  if (lead !== 'last' && (lead !== 'in' || prefer !== 'past')) return null
  const period = periodAt(tokens, at + 1, { ...context, prefer: 'past' }, (from) => from)
  if (period?.isBare !== true) return null
  const isThis = lead === 'last' && following(period.what, period.from) > today
  const from = isThis ? addMonths(period.from, -12) : period.from
  if (from > today) return null
  const end = addDays(following(period.what, from), -1)
  const to = end < today ? end : today
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2))
  const ends = [from, to].filter((on, index, all) => on !== middle && all.indexOf(on) === index)
  return day(middle, period.next, ends)
}

/**
 * The stretch named from token `at`. Where a name comes round each year, the one whose `wanted`
 * day lies on the preferred side of today.
 */
function periodAt(
  tokens: readonly Token[],
  at: number,
  { today, prefer }: DateContext,
  wanted: (from: PlainDate, what: Period['what']) => PlainDate,
): Period | null {
  const isNext = tokens[at]?.word === 'next'
  const first = isNext || /^(?:the|this)$/.test(tokens[at]?.word ?? '') ? at + 1 : at
  const word = tokens[first]?.word ?? ''
  if (word === 'week' || word === 'month' || word === 'quarter' || word === 'year') {
    const from = startOf(word, today)
    return {
      what: word,
      from: isNext ? following(word, from) : from,
      next: first + 1,
      isBare: false,
    }
  }
  const quarter = /^q([1-4])$/.exec(word)
  const month = quarter === null ? monthOf(word) : (Number(quarter[1]) - 1) * 3 + 1
  if (month === null) return null
  const what = quarter === null ? 'month' : 'quarter'
  const inYear = (year: number): PlainDate => fromParts({ year, month, day: 1 })
  const written = /^\d{4}$/.exec(tokens[first + 1]?.word ?? '')
  if (written !== null) {
    return { what, from: inYear(Number(written[0])), next: first + 2, isBare: true }
  }
  const { year } = partsOf(today)
  const thisYear = wanted(inYear(year), what)
  const isOther = prefer === 'future' ? thisYear < today : thisYear > today
  const from = inYear(isOther ? year + (prefer === 'future' ? 1 : -1) : year)
  return { what, from, next: first + 1, isBare: true }
}

function startOf(what: Period['what'], today: PlainDate): PlainDate {
  const { year, month } = partsOf(today)
  if (what === 'week') return mondayOf(today)
  if (what === 'year') return fromParts({ year, month: 1, day: 1 })
  return fromParts({
    year,
    month: what === 'month' ? month : Math.floor((month - 1) / 3) * 3 + 1,
    day: 1,
  })
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const

function following(what: Period['what'], from: PlainDate): PlainDate {
  return what === 'week' ? addDays(from, 7) : addMonths(from, monthsOf[what])
}

/** Its last day; of a week the Friday, unless that is gone. */
function endOf({ what, from }: Pick<Period, 'what' | 'from'>, today: PlainDate): PlainDate {
  if (what !== 'week') return addDays(following(what, from), -1)
  const friday = addDays(from, FRIDAY - 1)
  return friday < today ? addDays(from, 6) : friday
}

function middleOf({ what, from }: Pick<Period, 'what' | 'from'>): PlainDate {
  if (what === 'week') return addDays(from, 2)
  return what === 'month' ? addDays(from, 14) : addMonths(from, monthsOf[what] / 2)
}

function mondayOf(today: PlainDate): PlainDate {
  return addDays(today, 1 - isoWeekday(today))
}

function wordsAt(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ word }) => word)
    .join(' ')
}
