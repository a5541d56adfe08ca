import { fail, ok, type Result } from '../result.ts'
import { isLocalTime, isPlainDate, type PlainDate } from '../time.ts'

// RRULE texts (RFC 5545), as far as reminders repeat: FREQ, INTERVAL, UNTIL, COUNT, BYDAY,
// BYMONTHDAY, BYMONTH, WKST. What is not understood is refused, never half obeyed.

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'yearly'

/** ISO weekday 1 to 7; `nth` as in "second Tuesday" (2) or "last Friday" (-1), null for every one. */
export type RuleDay = { readonly weekday: number; readonly nth: number | null }

export type RecurrenceRule = {
  readonly frequency: Frequency
  /** At least 1. */
  readonly interval: number
  readonly days: readonly RuleDay[]
  /** 1 to 31, or -1 to -31 counted from the end; a day the month lacks falls on its last. */
  readonly monthDays: readonly number[]
  /** 1 to 12. */
  readonly months: readonly number[]
  /** The last day an occurrence may fall on. */
  readonly until: PlainDate | null
  readonly count: number | null
  /** ISO weekday on which a week begins; it matters for every second week and the like. */
  readonly weekStart: number
}

export type RuleErrorCode = 'rule/not-understood' | 'rule/unsupported'

const frequencies: Readonly<Record<string, Frequency>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
}
const weekdays: Readonly<Record<string, number>> = {
  MO: 1,
  TU: 2,
  WE: 3,
  TH: 4,
  FR: 5,
  SA: 6,
  SU: 7,
}

/** Reads an RRULE, with or without "RRULE:" before it; a bare frequency such as "weekly" will do. */
export function parseRule(text: string): Result<RecurrenceRule, RuleErrorCode> {
  const body = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
  const parts = new Map<string, string>()
  for (const part of (body in frequencies ? `FREQ=${body}` : body).split(';')) {
    const [name, value, ...rest] = part.split('=')
    if (name === undefined || !value || rest.length > 0 || parts.has(name))
      return notUnderstood(text)
    parts.set(name, value)
  }
  const frequency = frequencies[parts.get('FREQ') ?? '']
  if (frequency === undefined) {
    const asked = parts.get('FREQ')
    return asked === 'HOURLY' || asked === 'MINUTELY' || asked === 'SECONDLY'
      ? fail('rule/unsupported', { part: asked })
      : notUnderstood(text)
  }
  let rule: RecurrenceRule = {
    frequency,
    interval: 1,
    days: [],
    monthDays: [],
    months: [],
    until: null,
    count: null,
    weekStart: 1,
  }
  for (const [name, value] of parts) {
    if (name === 'FREQ') continue
    if (name.startsWith('BY') && !(name in readers)) return fail('rule/unsupported', { part: name })
    const read = readers[name]?.(value) ?? null
    if (read === null) return notUnderstood(text)
    rule = { ...rule, ...read }
  }
  return supported(rule)
}

function notUnderstood(text: string): Result<never, RuleErrorCode> {
  return fail('rule/not-understood', { text })
}

type Reader = (value: string) => Partial<RecurrenceRule> | null

const readers: Readonly<Record<string, Reader>> = {
  INTERVAL: (value) => {
    const interval = wholeNumber(value, 1, 9999)
    return interval === null ? null : { interval }
  },
  COUNT: (value) => {
    const count = wholeNumber(value, 1, 99_999)
    return count === null ? null : { count }
  },
  UNTIL: (value) => {
    const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z?)?$/.exec(value)
    if (match === null) return null
    const until = `${match[1]}-${match[2]}-${match[3]}`
    if (match[4] !== undefined && !isLocalTime(`${match[4]}:${match[5]}`)) return null
    return isPlainDate(until) ? { until } : null
  },
  WKST: (value) => {
    const weekStart = weekdays[value]
    return weekStart === undefined ? null : { weekStart }
  },
  BYDAY: (value) => {
    const days = value.split(',').map(readDay)
    return days.every((day) => day !== null) ? { days } : null
  },
  BYMONTHDAY: (value) => {
    const monthDays = value.split(',').map((day) => signedNumber(day, 31))
    return monthDays.every((day) => day !== null) ? { monthDays } : null
  },
  BYMONTH: (value) => {
    const months = value.split(',').map((month) => wholeNumber(month, 1, 12))
    return months.every((month) => month !== null) ? { months } : null
  },
}

function readDay(text: string): RuleDay | null {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text)
  const weekday = weekdays[match?.[2] ?? '']
  if (match === null || weekday === undefined) return null
  if (match[1] === undefined) return { weekday, nth: null }
  const nth = signedNumber(match[1], 5)
  return nth === null ? null : { weekday, nth }
}

function wholeNumber(text: string, low: number, high: number): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : null
}

function signedNumber(text: string, most: number): number | null {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
  return value !== 0 && Math.abs(value) <= most ? value : null
}

/** Refuses the combinations that would mean something else here than where they come from. */
function supported(rule: RecurrenceRule): Result<RecurrenceRule, RuleErrorCode> {
  const { frequency, days, monthDays, months } = rule
  const byMonth = frequency === 'monthly' || frequency === 'yearly'
  if (!byMonth && monthDays.length > 0) return fail('rule/unsupported', { part: 'BYMONTHDAY' })
  if (!byMonth && days.some((day) => day.nth !== null)) {
    return fail('rule/unsupported', { part: 'BYDAY' })
  }
  if (frequency !== 'yearly' && months.length > 0) {
    return fail('rule/unsupported', { part: 'BYMONTH' })
  }
  if (frequency === 'yearly' && days.length > 0 && months.length === 0) {
    return fail('rule/unsupported', { part: 'BYDAY' })
  }
  if (days.length > 0 && monthDays.length > 0) {
    return fail('rule/unsupported', { part: 'BYDAY with BYMONTHDAY' })
  }
  return ok(rule)
}

/**
 * The rule of a reminder that repeats from its completion, once more done: one fewer to come where
 * they are counted, null when that was the last.
 */
export function lessOneRound(every: string): string | null {
  const counted = /(^|;)COUNT=(\d+)/i.exec(every)
  if (counted === null) return every
  const left = Number(counted[2]) - 1
  return left < 1 ? null : every.replace(counted[0], `${counted[1]}COUNT=${left}`)
}
