import type { Token } from './when-tokens.ts'

// How much time is named: "10 d", "two weeks", "half an hour", "a couple of days".

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
  eleven: 11,
  twelve: 12,
}
type Unit = 'day' | 'week' | 'month' | 'year' | 'minute' | 'hour'

const units: Readonly<Record<string, Unit>> = {
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
  readonly unit: Unit
  readonly next: number
}

/** "10 d", "10d", "+2w", "two weeks", "a couple of days", "half an hour" from token `at`. */
export function matchAmount(tokens: readonly Token[], at: number): Amount | null {
  const amount = plainAmount(tokens, at)
  if (amount === null) return null
  // "in 3 days’ time"
  const isTime = tokens[amount.next]?.word === 'time' && tokens[at - 1]?.word === 'in'
  return isTime ? { ...amount, next: amount.next + 1 } : amount
}

function plainAmount(tokens: readonly Token[], at: number): Amount | null {
  const wordAt = (offset: number): string => tokens[at + offset]?.word ?? ''
  const joined = /^\+?(\d{1,4})([a-z]+)$/.exec(wordAt(0))
  if (joined !== null) return amountOf(Number(joined[1]), joined[2] ?? '', at + 1)
  if (wordAt(0) === 'half' && /^an?$/.test(wordAt(1))) {
    if (wordAt(2) === 'hour') return { count: 30, unit: 'minute', next: at + 3 }
    return wordAt(2) === 'year' ? { count: 6, unit: 'month', next: at + 3 } : null
  }
  const vague = wordAt(0) === 'a' ? 1 : 0
  if (wordAt(vague) === 'couple') {
    const of = wordAt(vague + 1) === 'of' ? 1 : 0
    return amountOf(2, wordAt(vague + 1 + of), at + vague + 2 + of)
  }
  // Said of three or so.
  if (wordAt(0) === 'a' && wordAt(1) === 'few') return amountOf(3, wordAt(2), at + 3)
  const hours = /^\d{1,2}\.\d$/.test(wordAt(0)) ? unitOf(wordAt(1)) : undefined
  if (hours === 'hour') {
    return { count: Math.round(Number(wordAt(0)) * 60), unit: 'minute', next: at + 2 }
  }
  const digits = /^\+?(\d{1,4})$/.exec(wordAt(0))?.[1]
  const count = digits === undefined ? own(smallNumbers, wordAt(0)) : Number(digits)
  if (count === undefined) return null
  const amount = amountOf(count, wordAt(1), at + 2)
  const isAndAHalf = amount?.unit === 'hour' && [2, 3, 4].map(wordAt).join(' ') === 'and a half'
  return isAndAHalf ? { count: count * 60 + 30, unit: 'minute', next: at + 5 } : amount
}

/** More than a year of "m" is meant in minutes: "90m", but "3m" is a season. */
const MOST_MONTHS_IN_SHORT = 12

function amountOf(count: number, unitWord: string, next: number): Amount | null {
  const unit = unitOf(unitWord)
  if (unit === undefined) return null
  if (unitWord === 'm' && count > MOST_MONTHS_IN_SHORT) return { count, unit: 'minute', next }
  return { count: unitWord.startsWith('fortnight') ? count * 2 : count, unit, next }
}

function unitOf(word: string): Unit | undefined {
  return own(units, word.replace(/[’']$/, ''))
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
