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
import { addDays } from './plain-date.ts'

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
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return localDateTime(local.toPlainDateTime().toString({ smallestUnit: 'minute' }))
}

export function civilDateAt(instant: EpochMs, zone: ZoneName): PlainDate {
  return plainDate(localDateTimeAt(instant, zone).slice(0, 10))
}

/**
 * The instant of a wall-clock time. A time skipped by a clock change becomes the first valid
 * minute after the gap; a time that comes twice means its first coming (NUDGES.md's rule, section 3).
 */
export function instantOf(local: LocalDateTime, zone: ZoneName): EpochMs {
  const wanted = Temporal.PlainDateTime.from(local)
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(wanted)) return epochMs(zoned.epochMilliseconds)
  const transition = zoned.getTimeZoneTransition('next')
  const start = transition ?? wanted.toZonedDateTime(zone, { disambiguation: 'later' })
  return epochMs(start.epochMilliseconds)
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
