import { newestDue, nextDue } from '#shared/domain/delivery.ts'
import type { ReminderFacts } from '#shared/domain/facts.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { nextFromCompletion, nextOccurrence } from '#shared/domain/recurrence.ts'
import type { ReminderId } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import { epochMs, localDateTime, plainDate, type LocalDateTime } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import {
  calendarTo,
  dayText,
  fallingDays,
  falls,
  wallClockOf,
  type OracleInput,
  type OracleRule,
  type WallClock,
} from './oracle.ts'

// Random rules over five years in twelve zones: the product against the oracle.

const zones = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
] as const

const FROM = Date.UTC(2023, 0, 1)
const TO = Date.UTC(2028, 0, 1)
const FIRST_DAY = FROM / 86_400_000
const LAST_YEAR = 2032
/** Moments at which each rule is asked what is due and what comes next. */
const LOOKS = 5

export type Difference = {
  readonly zone: string
  readonly rule: string
  readonly start: string
  readonly leapDay: string
  readonly what: string
}

/** Compares that many random rules, the same ones for the same seed; every difference is listed. */
export function compareRules(
  rules: number,
  seed: number,
  onZone: (zone: string) => void = () => undefined,
): readonly Difference[] {
  const random = randomFrom(seed)
  const calendar = calendarTo(LAST_YEAR)
  const differences: Difference[] = []
  for (const [index, zone] of zones.entries()) {
    onZone(zone)
    const clock = wallClockOf(zone, FROM, TO)
    const upTo = Math.floor((rules * (index + 1)) / zones.length)
    for (let n = Math.floor((rules * index) / zones.length); n < upTo; n += 1) {
      differences.push(...differencesOf(randomCase(random, calendar), zone, clock, random))
    }
  }
  return differences
}

type Random = (below: number) => number

/** A small generator of whole numbers (mulberry32); the same seed gives the same row. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function randomCase(random: Random, calendar: OracleInput['calendar']): OracleInput {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[random(values.length)]
    assert(value !== undefined, 'there is something to pick from')
    return value
  }
  const frequency = pick(['daily', 'weekly', 'monthly', 'yearly'] as const)
  let startDay = FIRST_DAY - 800 + random(2200)
  // A third of the starts are ends of months and leap days, where rules go wrong.
  if (random(3) === 0) while ((calendar[startDay]?.day ?? 31) < 28) startDay += 1
  const byMonth = frequency === 'monthly' || frequency === 'yearly'
  const some = <T>(make: () => T): readonly T[] => Array.from({ length: 1 + random(3) }, make)
  const useWeekdays = random(3) === 0
  const useMonths = frequency === 'yearly' && (useWeekdays || random(3) === 0)
  const rule: OracleRule = {
    frequency,
    interval: random(2) === 0 ? 1 : 1 + random(frequency === 'yearly' ? 3 : 9),
    weekdays: useWeekdays
      ? some(() => ({
          weekday: 1 + random(7),
          nth: byMonth && random(4) !== 0 ? pick([1, 2, 3, 4, 5, -1, -2, -5]) : null,
        }))
      : [],
    monthDays:
      byMonth && !useWeekdays && random(2) === 0
        ? some(() => pick([1, 15, 28, 29, 30, 31, -1, -2, -29, -31]))
        : [],
    months: useMonths ? some(() => pick([2, 2, 3, 1 + random(12)])) : [],
    until: random(4) === 0 ? startDay + random(2000) : null,
    count: random(4) === 0 ? 1 + random(60) : null,
    weekStart: pick([1, 1, 7, 6]),
  }
  // Times around the changes of the clocks, and any other.
  const startMinute = pick([0, 30, 60, 90, 119, 120, 135, 150, 179, 180, 240, 1439, random(1440)])
  return { rule, startDay, startMinute, leapDay: pick(['feb-28', 'mar-1'] as const), calendar }
}

function differencesOf(
  one: OracleInput,
  zone: string,
  clock: WallClock,
  random: Random,
): readonly Difference[] {
  const { calendar, startDay, leapDay } = one
  const every = ruleText(one.rule, calendar)
  const start = localOf(one, startDay)
  const parsed = parseRule(every)
  const found = (what: string): Difference => ({ zone, rule: every, start, leapDay, what })
  if (!parsed.ok) return [found(`was refused: ${parsed.error.code}`)]
  const differences: Difference[] = []

  const wanted = falls(one, clock).map(({ day, at }) => ({ on: localOf(one, day), at }))
  const told: { on: LocalDateTime; at: number }[] = []
  let on = nextOccurrence(parsed.value, start, localDateTime('1990-01-01T00:00'), leapDay)
  while (on !== null) {
    const at = instantOf(on, zone)
    if (at >= TO) break
    if (at > FROM) told.push({ on, at })
    on = nextOccurrence(parsed.value, start, on, leapDay)
  }
  if (JSON.stringify(wanted) !== JSON.stringify(told)) {
    const index = [...wanted, null].findIndex(
      (fall, i) => fall?.on !== told[i]?.on || fall?.at !== told[i]?.at,
    )
    const [should, does] = [wanted[index], told[index]].map((fall) => JSON.stringify(fall))
    differences.push(found(`should fall ${should}, falls ${does}`))
  }

  const reminder: ReminderFacts = {
    id: 'one' as ReminderId,
    at: start,
    dateOnly: false,
    every,
    basis: 'date',
    doneThrough: null,
    snoozedUntil: null,
    snoozeEndsAt: null,
    createdAt: epochMs(Date.UTC(1990, 0, 1)),
  }
  for (let look = 0; look < LOOKS; look += 1) {
    const now = epochMs(FROM + random((TO - FROM) / 60_000) * 60_000)
    const past = wanted.filter(({ at }) => at <= now).at(-1)
    const newest = newestDue(reminder, now, zone, { leapDay })
    // What fell before the five years is not among the falls.
    if (past !== undefined && newest !== past.on) {
      differences.push(found(`at ${now} the newest is ${past.on}, not ${newest}`))
    }
    const next = nextDue(reminder, now, zone, { leapDay })
    const coming = wanted.find(({ at }) => at > now)
    if (coming !== undefined && next !== coming.on) {
      differences.push(found(`at ${now} the next is ${coming.on}, not ${next}`))
    }
  }

  const doneDay = startDay + random(1500)
  const again = { ...one, startDay: doneDay, rule: { ...one.rule, count: null } }
  const should = firstAfter(again, doneDay)
  const doneOn = plainDate(localOf(one, doneDay).slice(0, 10))
  const restarted = nextFromCompletion(parsed.value, start, doneOn, leapDay)
  // The oracle's calendar ends; a rule that falls once in a generation goes on.
  if (should !== restarted && !(should === null && (restarted ?? '') > `${LAST_YEAR}`)) {
    differences.push(found(`done on ${doneOn} it comes again ${should}, not ${restarted}`))
  }
  return differences
}

function firstAfter(one: OracleInput, day: number): LocalDateTime | null {
  for (const number of fallingDays(one)) if (number > day) return localOf(one, number)
  return null
}

function localOf({ calendar, startMinute }: OracleInput, number: number): LocalDateTime {
  const day = calendar[number]
  assert(day !== undefined, 'the day is in the calendar')
  const two = (value: number): string => String(value).padStart(2, '0')
  return localDateTime(
    `${dayText(day)}T${two(Math.floor(startMinute / 60))}:${two(startMinute % 60)}`,
  )
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function ruleText(rule: OracleRule, calendar: OracleInput['calendar']): string {
  const until = rule.until === null ? undefined : calendar[rule.until]
  const weekdays = rule.weekdays.map(({ weekday, nth }) => `${nth ?? ''}${names[weekday - 1]}`)
  return [
    `FREQ=${rule.frequency.toUpperCase()}`,
    `INTERVAL=${rule.interval}`,
    `WKST=${names[rule.weekStart - 1]}`,
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.join(',')}`] : []),
    ...(rule.monthDays.length > 0 ? [`BYMONTHDAY=${rule.monthDays.join(',')}`] : []),
    ...(rule.months.length > 0 ? [`BYMONTH=${rule.months.join(',')}`] : []),
    ...(until === undefined ? [] : [`UNTIL=${dayText(until).replaceAll('-', '')}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
  ].join(';')
}
