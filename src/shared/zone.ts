import { Temporal } from 'temporal-polyfill'
import {
  epochMs,
  localDateTime,
  plainDate,
  type EpochMs,
  type LocalDateTime,
  type LocalTime,
  type PlainDate,
} from './time.ts'
import { addDays, dayNumber, fromDayNumber } from './plain-date.ts'

// The only file that turns instants into wall-clock time and back.

/** An IANA time zone name the runtime knows, such as 'Europe/Lisbon'. */
export type ZoneName = string

export function isZoneName(text: string): text is ZoneName {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export function localDateTimeAt(instant: EpochMs, zone: ZoneName): LocalDateTime {
  const offset = steadyOffset(Math.floor(instant / DAY_MS), zone)
  if (offset !== null) return wallClock(instant + offset)
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return localDateTime(local.toPlainDateTime().toString({ smallestUnit: 'minute' }))
}

export function civilDateAt(instant: EpochMs, zone: ZoneName): PlainDate {
  return plainDate(localDateTimeAt(instant, zone).slice(0, 10))
}

/**
 * The instant of a wall-clock time. A time skipped by a clock change becomes the first valid
 * minute after the gap; a time that comes twice means its first coming.
 */
export function instantOf(local: LocalDateTime, zone: ZoneName): EpochMs {
  const day = dayNumber(plainDate(local.slice(0, 10)))
  const offset = steadyOffset(day, zone)
  // No clock is a whole day ahead or behind, so the days beside it are far enough to look.
  if (
    offset !== null &&
    steadyOffset(day - 1, zone) === offset &&
    steadyOffset(day + 1, zone) === offset
  ) {
    const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14))
    return epochMs(day * DAY_MS + minutes * 60_000 - offset)
  }
  const wanted = Temporal.PlainDateTime.from(local)
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(wanted)) return epochMs(zoned.epochMilliseconds)
  const transition = zoned.getTimeZoneTransition('next')
  const start = transition ?? wanted.toZonedDateTime(zone, { disambiguation: 'later' })
  return epochMs(start.epochMilliseconds)
}

const DAY_MS = 86_400_000
/** Days remembered for one zone; more than any run needs, and no leak. */
const DAYS_KEPT = 20_000
const offsetsOf = new Map<ZoneName, Map<number, number>>()

/**
 * The zone's distance from UTC, in milliseconds, over the whole UTC day of that number since 1970;
 * null on a day on which the clocks change. Asking the calendar library takes 50 microseconds, and
 * a day's reminders ask ten thousand times.
 */
function steadyOffset(day: number, zone: ZoneName): number | null {
  const offset = offsetAtStart(day, zone)
  return offsetAtStart(day + 1, zone) === offset ? offset : null
}

function offsetAtStart(day: number, zone: ZoneName): number {
  const known = offsetsOf.get(zone) ?? new Map<number, number>()
  const remembered = known.get(day)
  if (remembered !== undefined) return remembered
  const start = Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
  const offset = start.toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
  if (known.size >= DAYS_KEPT) known.clear()
  offsetsOf.set(zone, known.set(day, offset))
  return offset
}

function wallClock(shifted: number): LocalDateTime {
  const date = fromDayNumber(Math.floor(shifted / DAY_MS))
  const minutes = Math.floor((shifted - Math.floor(shifted / DAY_MS) * DAY_MS) / 60_000)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${date}T${twoDigits(hour)}:${twoDigits(minute)}` as LocalDateTime
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** The owner's date at an instant: until `dayStart` it is still the day before. */
export function todayAt(instant: EpochMs, zone: ZoneName, dayStart: LocalTime): PlainDate {
  const local = localDateTimeAt(instant, zone)
  const date = plainDate(local.slice(0, 10))
  return local.slice(11) < dayStart ? addDays(date, -1) : date
}

/** The instant at which the owner's day `date` begins. */
export function startOfDay(date: PlainDate, zone: ZoneName, dayStart: LocalTime): EpochMs {
  return instantOf(localDateTime(`${date}T${dayStart}`), zone)
}

/** ISO text with the zone's offset, to the second: `2026-11-22T09:00:00+01:00`. */
export function isoWithOffset(instant: EpochMs, zone: ZoneName): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({
    timeZone: zone,
    smallestUnit: 'second',
  })
}
