import { addDays } from '../plain-date.ts'
import {
  isLocalTime,
  localDateTime,
  type LocalDateTime,
  type LocalTime,
  type PlainDate,
} from '../time.ts'
import type { Token } from './when-tokens.ts'

// Times of day in words and figures.

export type TimeMatch = { readonly time: LocalTime; readonly next: number }
export type NoSuchTime = { readonly noSuchTime: string }

const namedTimes: Readonly<Record<string, string>> = {
  morning: '09:00',
  noon: '12:00',
  midday: '12:00',
  afternoon: '14:00',
  evening: '18:00',
  tonight: '20:00',
}

/**
 * A time of day from token `at`: 9:30, 9.30 after "at" or a day, 5pm, "5 pm", noon, morning; a bare
 * hour only after "at". Null when none stands there.
 */
export function matchTime(
  tokens: readonly Token[],
  at: number,
  { afterDay = false }: { readonly afterDay?: boolean } = {},
): TimeMatch | NoSuchTime | null {
  const saysAt = tokens[at]?.word === 'at' || tokens[at]?.word === '@'
  const first = saysAt ? at + 1 : at
  const word = tokens[first]?.word
  if (word === undefined) return null
  const named = Object.hasOwn(namedTimes, word) ? namedTimes[word] : undefined
  if (named !== undefined) return timeOf(named, word, first + 1)
  if (afterDay && word === 'night') return timeOf('20:00', word, first + 1)

  const quarter = quarterTime(tokens, first)
  if (quarter !== null) return quarter

  const clock = /^(\d{1,2})([:.h])(\d{2})(am|pm)?$/.exec(word)
  if (clock !== null && (clock[2] !== '.' || saysAt || afterDay)) {
    const half = clock[4] ?? halfAt(tokens, first + 1)
    const next = clock[4] === undefined && half !== undefined ? first + 2 : first + 1
    return timeFrom(Number(clock[1]), Number(clock[3]), half, word, next)
  }
  const hour = /^(\d{1,2})(am|pm)?$/.exec(word)
  if (hour === null) return null
  const half = hour[2] ?? halfAt(tokens, first + 1)
  if (half === undefined && !saysAt) return null
  const next = hour[2] === undefined && half !== undefined ? first + 2 : first + 1
  return timeFrom(ofTheDay(Number(hour[1]), half), 0, half, word, next)
}

/** An hour said without its half: from one to six people mean the afternoon. */
function ofTheDay(hour: number, half: string | undefined): number {
  return half === undefined && hour >= 1 && hour <= 6 ? hour + 12 : hour
}

const hourWords = [
  'twelve',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
] as const

/** "half past nine", "quarter to ten", "half past 4 pm". */
function quarterTime(tokens: readonly Token[], at: number): TimeMatch | NoSuchTime | null {
  const first = tokens[at]?.word === 'a' ? at + 1 : at
  const [part, side, hourWord] = [0, 1, 2].map((offset) => tokens[first + offset]?.word ?? '')
  const minutes = part === 'half' && side === 'past' ? 30 : 15
  if (part !== 'half' && part !== 'quarter') return null
  if (side !== 'past' && !(side === 'to' && part === 'quarter')) return null
  const inWords = hourWords.findIndex((word) => word === hourWord)
  const hour = /^\d{1,2}$/.test(hourWord ?? '') ? Number(hourWord) : inWords
  if (hour < 0) return null
  const half = halfAt(tokens, first + 3)
  const next = half === undefined ? first + 3 : first + 4
  const text = `${part} ${side} ${hourWord}`
  if (side === 'past') return timeFrom(ofTheDay(hour, half), minutes, half, text, next)
  const before = hour === 1 ? 12 : (ofTheDay(hour, half) + 23) % 24
  return timeFrom(before, 45, half, text, next)
}

function halfAt(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.word.replaceAll('.', '')
  return word === 'am' || word === 'pm' ? word : undefined
}

function timeFrom(
  hour: number,
  minute: number,
  half: string | undefined,
  word: string,
  next: number,
): TimeMatch | NoSuchTime {
  if (half !== undefined && (hour < 1 || hour > 12)) return { noSuchTime: word }
  const full = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return timeOf(`${pad(full)}:${pad(minute)}`, word, next)
}

function timeOf(text: string, word: string, next: number): TimeMatch | NoSuchTime {
  return isLocalTime(text) ? { time: text, next } : { noSuchTime: word }
}

/** The wall-clock time `minutes` later. */
export function addMinutes(local: LocalDateTime, minutes: number): LocalDateTime {
  const total = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) + minutes
  const days = Math.floor(total / 1440)
  const rest = total - days * 1440
  const date = addDays(local.slice(0, 10) as PlainDate, days)
  return localDateTime(`${date}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
