import { addDays } from '../plain-date.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  isEpochMs,
  isPlainDate,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type PlainDate,
} from '../time.ts'
import type { DateContext } from './when-calendar.ts'
import { matchAmount } from './when-amounts.ts'
import { matchDate } from './when-dates.ts'
import { addMinutes, matchTime } from './when-times.ts'
import { tokenize, type Token } from './when-tokens.ts'

// "in 10 d", "next tue", "fri 9:30", "after easter", 2026-03-13T09:00, an instant with offset:
// what the owner may write wherever a time is asked for.

export type When =
  | { readonly kind: 'date'; readonly on: PlainDate; readonly alternatives: readonly PlainDate[] }
  | {
      readonly kind: 'local'
      readonly at: LocalDateTime
      readonly alternatives: readonly PlainDate[]
    }
  | { readonly kind: 'instant'; readonly at: EpochMs }

export type WhenContext = DateContext & {
  /** The wall clock; `today` may be the day before it until the owner's day starts. */
  readonly now: LocalDateTime
}

export type WhenErrorCode =
  | 'when/empty'
  | 'when/not-understood'
  | 'when/no-such-date'
  | 'when/no-such-time'
  | 'when/out-of-range'

/** Reads a whole text as a time. Anything left over is an error; nothing is guessed. */
export function parseWhen(text: string, context: WhenContext): Result<When, WhenErrorCode> {
  const trimmed = text.trim()
  if (trimmed === '') return fail('when/empty')
  try {
    const written = parseIso(trimmed)
    if (written !== null) return written
    const said = trimmed.replace(/^(?:until|till|by|for)\s+/iu, '')
    const whole = matchWhole(tokenize(said), context)
    if (whole !== null) return ok(whole.when)
    // Where only a time to come is asked for, "two weeks" can mean nothing else.
    const ahead = context.prefer === 'past' ? null : matchWhole(tokenize(`in ${said}`), context)
    if (ahead !== null) return ok(ahead.when)
    const tokens = tokenize(trimmed)
    const match = matchWhen(tokens, 0, context)
    if (match === null) return fail('when/not-understood', { text: trimmed })
    if ('error' in match) return fail(match.error, { text: match.text })
    return fail('when/not-understood', { text: trimmed })
  } catch (error) {
    // The calendar ends with the years 1 and 9999.
    if (error instanceof RangeError) return fail('when/out-of-range', { text: trimmed })
    throw error
  }
}

/** A time that takes all tokens; may throw a RangeError. */
function matchWhole(tokens: readonly Token[], context: WhenContext): WhenMatch | null {
  const match = matchWhen(tokens, 0, context)
  return match === null || 'error' in match || match.next < tokens.length ? null : match
}

const isoPattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i

function parseIso(text: string): Result<When, WhenErrorCode> | null {
  const match = isoPattern.exec(text)
  const [, date, time, seconds = '00', offset] = match ?? []
  if (date === undefined || time === undefined) return null
  if (!isPlainDate(date)) return fail('when/no-such-date', { text: date })
  const minutes = minutesOf(time)
  if (minutes === null || Number(seconds) > 59) return fail('when/no-such-time', { text: time })
  if (offset === undefined) {
    return ok({ kind: 'local', at: localDateTime(`${date}T${time}`), alternatives: [] })
  }
  const away = offsetMinutes(offset)
  if (away === null) return fail('when/no-such-time', { text: offset })
  const [year, month, day] = date.split('-').map(Number)
  const utc = new Date(0).setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1)
  const at = utc + (minutes - away) * 60_000 + Number(seconds) * 1000
  return isEpochMs(at) ? ok({ kind: 'instant', at }) : fail('when/out-of-range', { text })
}

function minutesOf(time: string): number | null {
  const [hours = 99, minutes = 99] = time.split(':').map(Number)
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

function offsetMinutes(offset: string): number | null {
  if (offset.toUpperCase() === 'Z') return 0
  const minutes = minutesOf(`${offset.slice(1, 3)}:${offset.slice(-2)}`)
  if (minutes === null) return null
  return offset.startsWith('-') ? -minutes : minutes
}

/**
 * A time that begins at token `at`; null where none does, or none that exists. "fri or mon" is the
 * first of its days, with the others to choose.
 */
export function findWhen(
  tokens: readonly Token[],
  at: number,
  context: WhenContext,
): WhenMatch | null {
  const match = findOne(tokens, at, context)
  if (match?.when.kind !== 'date' || tokens[match.next]?.word !== 'or') return match
  const isLed = /^(?:by|on|before|until|till)$/.test(tokens[match.next + 1]?.word ?? '')
  const other = findWhen(tokens, match.next + (isLed ? 2 : 1), context)
  if (other?.when.kind !== 'date') return match
  const { on } = match.when
  const others = [other.when.on, ...match.when.alternatives, ...other.when.alternatives]
  const alternatives = [...new Set(others)].filter((day) => day !== on)
  return { when: { kind: 'date', on, alternatives }, next: other.next }
}

function findOne(tokens: readonly Token[], at: number, context: WhenContext): WhenMatch | null {
  try {
    const match = matchWhen(tokens, at, context)
    return match === null || 'error' in match ? null : match
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export type WhenMatch = {
  readonly when: Exclude<When, { readonly kind: 'instant' }>
  /** The first token after it. */
  readonly next: number
}
export type WhenMismatch = {
  readonly error: 'when/no-such-date' | 'when/no-such-time'
  readonly text: string
}

/** The longest time that begins at token `at`; null when none does. May throw a RangeError. */
function matchWhen(
  tokens: readonly Token[],
  at: number,
  context: WhenContext,
): WhenMatch | WhenMismatch | null {
  const soon = matchSoon(tokens, at, context)
  if (soon !== null) return soon
  const date = matchDate(tokens, at, context)
  if (date !== null && 'noSuchDate' in date) {
    return { error: 'when/no-such-date', text: date.noSuchDate }
  }
  if (date !== null) {
    const time = matchTime(tokens, date.next, { afterDay: true })
    if (time === null) {
      const { on, alternatives, next } = date
      return { when: { kind: 'date', on, alternatives }, next }
    }
    if ('noSuchTime' in time) return { error: 'when/no-such-time', text: time.noSuchTime }
    const local = localDateTime(`${date.on}T${time.time}`)
    return { when: { kind: 'local', at: local, alternatives: date.alternatives }, next: time.next }
  }
  return matchTimeFirst(tokens, at, context)
}

/** "in 90 min", "2 hours ago", "now". */
function matchSoon(tokens: readonly Token[], at: number, { now }: WhenContext): WhenMatch | null {
  const local = (time: LocalDateTime, next: number): WhenMatch => ({
    when: { kind: 'local', at: time, alternatives: [] },
    next,
  })
  const word = tokens[at]?.word
  if (word === 'now') return local(now, at + 1)
  const amount = matchAmount(tokens, word === 'in' ? at + 1 : at)
  if (amount === null || (amount.unit !== 'minute' && amount.unit !== 'hour')) return null
  const isAgo = tokens[amount.next]?.word === 'ago'
  if (word !== 'in' && !isAgo && !/^\+?\d/.test(word ?? '')) return null
  const minutes = amount.count * (amount.unit === 'hour' ? 60 : 1)
  return local(addMinutes(now, isAgo ? -minutes : minutes), amount.next + (isAgo ? 1 : 0))
}

/** "9:30", "5pm fri": a time alone is the next one to come, or the last one past. */
function matchTimeFirst(
  tokens: readonly Token[],
  at: number,
  context: WhenContext,
): WhenMatch | WhenMismatch | null {
  const first = tokens[at]?.word === 'this' ? at + 1 : at
  const time = matchTime(tokens, first)
  if (time === null) return null
  if ('noSuchTime' in time) return { error: 'when/no-such-time', text: time.noSuchTime }
  const date = matchDate(tokens, time.next, context)
  if (date !== null && 'on' in date) {
    const local = localDateTime(`${date.on}T${time.time}`)
    return { when: { kind: 'local', at: local, alternatives: date.alternatives }, next: date.next }
  }
  const { now, prefer } = context
  const civil = now.slice(0, 10) as PlainDate
  const today = localDateTime(`${civil}T${time.time}`)
  const isSaidSo = first !== at || tokens[at]?.word === 'tonight'
  const other = localDateTime(`${addDays(civil, prefer === 'future' ? 1 : -1)}T${time.time}`)
  const isWanted = prefer === 'future' ? today > now : today <= now
  const local = isWanted || isSaidSo ? today : other
  return { when: { kind: 'local', at: local, alternatives: [] }, next: time.next }
}
