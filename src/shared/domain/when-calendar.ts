import { addMonths, fromParts, partsOf } from '../plain-date.ts'
import { daysInMonth, isPlainDate, type PlainDate } from '../time.ts'
import type { Token } from './when-tokens.ts'

// Calendar days written out or in figures: "13 March", "the 13th", 13/3/26, 2026-03-13.

export type DateOrder = 'dmy' | 'mdy'

export type DateContext = {
  readonly today: PlainDate
  /** How 3/5 is meant. */
  readonly dateOrder: DateOrder
  /** Where a day without a year or a bare weekday is looked for. */
  readonly prefer: 'future' | 'past'
}

export type DateMatch = {
  readonly on: PlainDate
  /** Other days the same words may mean, most likely first. */
  readonly alternatives: readonly PlainDate[]
  readonly next: number
}
export type NoSuchDate = { readonly noSuchDate: string }
export type Found = DateMatch | NoSuchDate | null

const monthNames: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
export function monthOf(word: string): number | null {
  if (word === 'sept') return 9
  const index = monthNames.findIndex((name) => name === word || name.slice(0, 3) === word)
  return index < 0 ? null : index + 1
}

export function day(
  on: PlainDate,
  next: number,
  alternatives: readonly PlainDate[] = [],
): DateMatch {
  return { on, alternatives, next }
}

const ordinalWords: readonly string[] = ['first', 'second', 'third']

/** "13 March", "13th of march 2026", "first of May", "March 13", "may the 5th", "the 13th". */
export function writtenDay(tokens: readonly Token[], at: number, context: DateContext): Found {
  const first = tokens[at]?.word === 'the' ? at + 1 : at
  const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/.exec(tokens[first]?.word ?? '')
  if (ordinal !== null) {
    const of = tokens[first + 1]?.word === 'of' ? first + 2 : first + 1
    const month = monthOf(tokens[of]?.word ?? '')
    if (month !== null) return yeared(tokens, of + 1, Number(ordinal[1]), month, context)
    return ordinal[2] === undefined ? null : dayOfMonth(Number(ordinal[1]), first + 1, context)
  }
  const inWords = ordinalWords.indexOf(tokens[first]?.word ?? '') + 1
  if (inWords > 0 && tokens[first + 1]?.word === 'of') {
    const named = monthOf(tokens[first + 2]?.word ?? '')
    return named === null ? null : yeared(tokens, first + 3, inWords, named, context)
  }
  const joined = /^(\d{1,2})-?([a-z]{3,9})(?:-(\d{2}|\d{4}))?$/.exec(tokens[at]?.word ?? '')
  const joinedMonth = monthOf(joined?.[2] ?? '')
  if (joined !== null && joinedMonth !== null) {
    const dayOf = Number(joined[1])
    if (joined[3] === undefined) return yeared(tokens, at + 1, dayOf, joinedMonth, context)
    return exact(fullYear(joined[3]), joinedMonth, dayOf, at + 1)
  }
  const month = monthOf(tokens[at]?.word ?? '')
  const number = tokens[at + 1]?.word === 'the' ? at + 2 : at + 1
  const dayWord = /^(\d{1,2})(st|nd|rd|th)?$/.exec(tokens[number]?.word ?? '')
  if (month === null || dayWord === null) return null
  return yeared(tokens, number + 1, Number(dayWord[1]), month, context)
}

function yeared(
  tokens: readonly Token[],
  at: number,
  dayOf: number,
  month: number,
  context: DateContext,
): Found {
  const year = /^\d{4}$/.exec(tokens[at]?.word ?? '')
  if (year !== null) {
    return exact(Number(year[0]), month, dayOf, at + 1)
  }
  const on = nearestYear(dayOf, month, context)
  if (on !== null) return day(on, at)
  const name = monthNames[month - 1] ?? ''
  return { noSuchDate: `${dayOf} ${name.slice(0, 1).toUpperCase()}${name.slice(1)}` }
}

function exact(year: number, month: number, dayOf: number, next: number): Found {
  const text = [String(year).padStart(4, '0'), pad(month), pad(dayOf)].join('-')
  return isPlainDate(text) ? day(text, next) : { noSuchDate: text }
}

/** A day and month in the year that brings it nearest on the preferred side of today. */
function nearestYear(
  dayOf: number,
  month: number,
  { today, prefer }: DateContext,
): PlainDate | null {
  const { year } = partsOf(today)
  const step = prefer === 'future' ? 1 : -1
  // 29 February is at most eight years away.
  for (let offset = 0; offset <= 8; offset += 1) {
    const text = `${String(year + step * offset).padStart(4, '0')}-${pad(month)}-${pad(dayOf)}`
    if (!isPlainDate(text)) continue
    if (prefer === 'future' ? text >= today : text <= today) return text
  }
  return null
}

/** "the 13th": of this month, else of the next that has one. */
function dayOfMonth(dayOf: number, next: number, { today, prefer }: DateContext): Found {
  const { year, month } = partsOf(today)
  const first = fromParts({ year, month, day: 1 })
  for (let offset = 0; offset <= 2; offset += 1) {
    const of = partsOf(addMonths(first, prefer === 'future' ? offset : -offset))
    if (dayOf < 1 || dayOf > daysInMonth(of.year, of.month)) continue
    const on = fromParts({ ...of, day: dayOf })
    if (prefer === 'future' ? on >= today : on <= today) return day(on, next)
  }
  return { noSuchDate: String(dayOf) }
}

/** 2026-03-13, 13/3, 13/3/26, 13.3.2026. Between slashes the order is the owner's. */
export function numericDay(tokens: readonly Token[], at: number, context: DateContext): Found {
  const token = tokens[at]
  if (token === undefined) return null
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(token.word)
  if (iso !== null) return exact(Number(iso[1]), Number(iso[3]), Number(iso[4]), at + 1)
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(token.word)
  if (match === null) return null
  const [separator, yearText] = [match[2], match[4]]
  // "9.30" is a time and "3-5" a range; "3.5." with its last dot is a day.
  if (yearText === undefined && separator === '-') return null
  if (yearText === undefined && separator === '.' && !token.after.startsWith('.')) return null
  const [a, b] = [Number(match[1]), Number(match[3])]
  const year = yearText === undefined ? null : fullYear(yearText)
  const order = separator === '.' ? 'dmy' : context.dateOrder
  const asDmy = numeric(a, b, year, context)
  const asMdy = numeric(b, a, year, context)
  const [wanted, other] = order === 'dmy' ? [asDmy, asMdy] : [asMdy, asDmy]
  const on = wanted ?? (separator === '.' ? null : other)
  if (on === null) return { noSuchDate: token.word }
  const isAmbiguous = separator !== '.' && wanted !== null && other !== null && other !== wanted
  return day(on, at + 1, isAmbiguous ? [other] : [])
}

function numeric(
  dayOf: number,
  month: number,
  year: number | null,
  context: DateContext,
): PlainDate | null {
  if (year === null) return nearestYear(dayOf, month, context)
  const found = exact(year, month, dayOf, 0)
  return found !== null && 'on' in found ? found.on : null
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
