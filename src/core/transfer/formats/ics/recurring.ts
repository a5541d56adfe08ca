import { parseRule, type RecurrenceRule } from '#shared/domain/recurrence-rule.ts'
import { occurrencesBetween } from '#shared/domain/recurrence.ts'
import { addDays, addMonths, partsOf } from '#shared/plain-date.ts'
import { daysInMonth, localDateTime, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { remark } from '#shared/words/remark.ts'
import type { Notice } from '../../decision.ts'
import { ruleNotRead } from '../../remarks.ts'
import type { Property } from '../vcard/property.ts'
import type { EventKey, EventRules } from './read-event.ts'
import { timesOf, type EventTime } from './zones.ts'

// On which days an event took place: its rule as RFC 5545 means it, which leaves out months that
// lack a day, with the days added and taken out. Of those that are past the newest count, of those
// ahead the next one.

const PAST_MAX = 1_000
const YEARS_BACK = 20
const MONTHS_AHEAD = 13

type Occurrence = EventTime & { readonly original: EventTime }

export type EventTimes = {
  readonly all: readonly Occurrence[]
  readonly isSeries: boolean
  readonly notice: Notice | null
}

/** The same for an occurrence however its time is written, as long as it has a zone. */
export function identityOf({ local, isDate, clock }: EventTime): string {
  if (isDate) return local.slice(0, 10)
  return clock === null ? local : String(clock(local))
}

export function eventTimes(
  properties: readonly Property[],
  start: EventTime,
  { today, zones, replaced }: EventRules,
  { uid, recurrence }: EventKey,
): EventTimes {
  const named = (name: string) =>
    properties.filter((one) => one.name === name).flatMap((one) => timesOf(one, zones))
  const text = properties.find((one) => one.name === 'RRULE')?.value ?? null
  const added = named('RDATE')
  const isSeries = recurrence === '' && (text !== null || added.length > 0)
  const single = { ...start, original: start }
  if (!isSeries) return { all: [single], isSeries, notice: null }
  const rule = text === null ? null : parseRule(text)
  const ruled = rule?.ok === true ? byTheBook(rule.value, start.local, today) : [start.local]
  const left = new Set(named('EXDATE').map(identityOf))
  for (const one of replaced.get(uid) ?? []) left.add(one)
  const times = new Map<string, EventTime>()
  for (const time of [...ruled.map((local) => ({ ...start, local })), ...added]) {
    const identity = identityOf(time)
    if (!left.has(identity)) times.set(identity, time)
  }
  const inOrder = [...times.values()].toSorted((a, b) => (a.local < b.local ? -1 : 1))
  const isPast = ({ local }: EventTime) => local.slice(0, 10) <= today
  const past = inOrder.filter(isPast)
  const next = inOrder.find((time) => !isPast(time))
  const kept = past.slice(-PAST_MAX)
  return {
    all: [...kept, ...(next === undefined ? [] : [next])].map((time) => ({
      ...time,
      original: time,
    })),
    isSeries,
    notice:
      rule?.ok === false
        ? { code: 'rule-not-read', message: ruleNotRead(text ?? '') }
        : past.length > kept.length
          ? {
              code: 'many-occurrences',
              message: remark('remark.event.many-occurrences', { n: kept.length }),
            }
          : null,
  }
}

function byTheBook(
  rule: RecurrenceRule,
  start: LocalDateTime,
  today: PlainDate,
): readonly LocalDateTime[] {
  const startOn = start.slice(0, 10) as PlainDate
  const through = localDateTime(
    `${addMonths(startOn > today ? startOn : today, MONTHS_AHEAD)}T23:59`,
  )
  const oldest = addMonths(today, -12 * YEARS_BACK)
  const after =
    rule.count === null && startOn < oldest ? localDateTime(`${addDays(oldest, -1)}T23:59`) : null
  const endless = { ...rule, count: null }
  const found = occurrencesBetween(endless, start, after, through, 'feb-28').filter((at) =>
    isLiteral(rule, startOn, at),
  )
  // The start is an occurrence whether the rule names its day or not.
  const all = after !== null || found[0] === start ? found : [start, ...found]
  return all.slice(0, rule.count ?? all.length)
}

/** Whether a day is one the rule names, and not the last of a month that lacks it. */
function isLiteral(rule: RecurrenceRule, startOn: PlainDate, at: LocalDateTime): boolean {
  if (rule.days.length > 0 || rule.frequency === 'daily' || rule.frequency === 'weekly') return true
  const { year, month, day } = partsOf(at.slice(0, 10) as PlainDate)
  const fromEnd = day - daysInMonth(year, month) - 1
  const wanted = rule.monthDays.length === 0 ? [partsOf(startOn).day] : rule.monthDays
  return wanted.includes(day) || wanted.includes(fromEnd)
}
