import { addDays, addMonths, isoWeekday } from '../plain-date.ts'
import { localDateTime, type PlainDate } from '../time.ts'
import { trimmedEnd, type DueReading } from './capture-due.ts'
import { matchAmount } from './when-amounts.ts'
import { weekdayOf } from './when-periods.ts'
import { matchTime } from './when-times.ts'
import type { WhenContext } from './when.ts'
import { tokenize, type Token } from './when-tokens.ts'

// How often a reminder comes: "every friday", "every two weeks", "every mon and thu at 9:30".

export type RepeatReading = DueReading & {
  /** RFC 5545, as reminders keep it. */
  readonly every: string
}

type Rhythm = { readonly every: string; readonly on: PlainDate; readonly next: number }

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const WORK_WEEK = [1, 2, 3, 4, 5] as const

/** The rhythm of a stretch, at its start ("every friday call her") or at its end; else null. */
export function readRepeat(
  line: string,
  { start, end }: { readonly start: number; readonly end: number },
  context: WhenContext,
): RepeatReading | null {
  const tokens = tokenize(line.slice(start, end)).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }))
  for (const [index, first] of tokens.entries()) {
    const rhythm = rhythmAt(tokens, index, context.today)
    if (rhythm === null) continue
    const time = matchTime(tokens, rhythm.next, { afterDay: true })
    if (time !== null && 'noSuchTime' in time) continue
    const next = time?.next ?? rhythm.next
    if (index > 0 && next < tokens.length) continue
    const textStart = index > 0 ? start : (tokens[next]?.start ?? end)
    const textEnd = index > 0 ? (tokens[index - 1]?.end ?? start) : trimmedEnd(line, textStart, end)
    const { every, on } = rhythm
    const when: DueReading['when'] =
      time === null
        ? { kind: 'date', on, alternatives: [] }
        : { kind: 'local', at: localDateTime(`${on}T${time.time}`), alternatives: [] }
    const dueEnd = tokens[next - 1]?.end ?? first.end
    return { every, when, textStart, textEnd, dueStart: first.start, dueEnd }
  }
  return null
}

function rhythmAt(tokens: readonly Token[], at: number, today: PlainDate): Rhythm | null {
  if (!/^(?:every|each)$/.test(tokens[at]?.word ?? '')) return null
  const isOther = /^(?:other|second)$/.test(tokens[at + 1]?.word ?? '')
  const first = isOther ? at + 2 : at + 1
  const interval = isOther ? 2 : 1
  return (
    onWeekdays(tokens, first, interval, today) ??
    onWorkDays(tokens, first, interval, today) ??
    countedRhythm(tokens, first, interval, today)
  )
}

/** "friday", "mon and thu", "mon, wed and fri": from the first of them that comes. */
function onWeekdays(
  tokens: readonly Token[],
  at: number,
  interval: number,
  today: PlainDate,
): Rhythm | null {
  const days: number[] = []
  let next = at
  for (;;) {
    const joint = days.length > 0 && /^(?:and|&)$/.test(tokens[next]?.word ?? '') ? next + 1 : next
    const weekday = weekdayOf((tokens[joint]?.word ?? '').replace(/(?<=day)s$/, ''))
    if (weekday === null) break
    days.push(weekday)
    next = joint + 1
  }
  if (days.length === 0) return null
  const inOrder = [...new Set(days)].toSorted((a, b) => a - b)
  return { every: weekly(interval, inOrder), on: nextOf(inOrder, today), next }
}

/** "weekday", "work day": Monday to Friday. */
function onWorkDays(
  tokens: readonly Token[],
  at: number,
  interval: number,
  today: PlainDate,
): Rhythm | null {
  const words = [0, 1].map((offset) => tokens[at + offset]?.word ?? '')
  const isOne = /^(?:weekday|workday)s?$/.test(words[0] ?? '')
  const isTwo = /^(?:work|working|week) days?$/.test(words.join(' '))
  if (interval > 1 || (!isOne && !isTwo)) return null
  return {
    every: weekly(1, WORK_WEEK),
    on: nextOf(WORK_WEEK, today),
    next: at + (isOne ? 1 : 2),
  }
}

/** "two weeks", "3 months", "day", "quarter": from that long after today. */
function countedRhythm(
  tokens: readonly Token[],
  at: number,
  interval: number,
  today: PlainDate,
): Rhythm | null {
  if (/^quarters?$/.test(tokens[at]?.word ?? '')) {
    return counted('MONTHLY', 3 * interval, addMonths(today, 3 * interval), at + 1)
  }
  const named = matchAmount(tokens, at)
  const unit = tokens[at]
  const single = unit === undefined ? null : matchAmount([{ ...unit, word: 'one' }, unit], 0)
  const amount = named ?? (single === null ? null : { ...single, next: at + 1 })
  if (amount === null) return null
  const count = amount.count * interval
  switch (amount.unit) {
    case 'day':
      return counted('DAILY', count, addDays(today, count), amount.next)
    case 'week':
      return counted('WEEKLY', count, addDays(today, 7 * count), amount.next)
    case 'month':
      return counted('MONTHLY', count, addMonths(today, count), amount.next)
    case 'year':
      return counted('YEARLY', count, addMonths(today, 12 * count), amount.next)
    case 'minute':
    case 'hour':
      return null
  }
}

function counted(frequency: string, interval: number, on: PlainDate, next: number): Rhythm | null {
  if (interval < 1) return null
  return { every: `FREQ=${frequency}${intervalPart(interval)}`, on, next }
}

/** One weekday is the one it begins on. */
function weekly(interval: number, days: readonly number[]): string {
  const codes = days.map((day) => WEEKDAY_CODES[day - 1]).join(',')
  return `FREQ=WEEKLY${intervalPart(interval)}${days.length === 1 ? '' : `;BYDAY=${codes}`}`
}

function intervalPart(interval: number): string {
  return interval === 1 ? '' : `;INTERVAL=${interval}`
}

function nextOf(days: readonly number[], today: PlainDate): PlainDate {
  let on = addDays(today, 1)
  while (!days.includes(isoWeekday(on))) on = addDays(on, 1)
  return on
}
