import { nextOccurrence, latestOccurrence } from '#shared/domain/recurrence.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { addDays } from '#shared/plain-date.ts'
import {
  epochMs,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type PlainDate,
} from '#shared/time.ts'
import { instantOf, isZoneName } from '#shared/zone.ts'
import { parameter, parseProperty, type Property } from '../vcard/property.ts'
import type { RawComponent } from './event-lines.ts'
import { zoneOfWindows } from './windows-zones.ts'

// Times of a calendar: of no zone, of UTC, of a zone the runtime knows by name, or of one that the
// calendar describes itself.

/** One half of a described zone: from each onset on, local time is `offsetMs` ahead of UTC. */
type Observance = {
  readonly start: LocalDateTime
  readonly rule: string | null
  readonly offsetMs: number
}

export type Zones = ReadonlyMap<string, readonly Observance[]>

/** What turns a wall-clock time of an event into an instant; null for times of no zone. */
export type Clock = ((local: LocalDateTime) => EpochMs) | null

/** A time as an event has it. */
export type EventTime = {
  readonly local: LocalDateTime
  /** A whole day: the time is midnight and means nothing. */
  readonly isDate: boolean
  readonly clock: Clock
  /** A zone that neither the runtime nor the calendar knows; its time was read as of no zone. */
  readonly unknownZone: string | null
}

const dateTime = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i
const utc: Clock = (local) => epochMs(Date.parse(`${local}:00Z`))

/** The times of a property, such as DTSTART or EXDATE; what cannot be read is left out. */
export function timesOf(property: Property, zones: Zones): readonly EventTime[] {
  const zone = parameter(property, 'TZID')?.trim() ?? null
  return property.value.split(',').flatMap((text): readonly EventTime[] => {
    const found = dateTime.exec(text.trim())
    if (found === null) return []
    const [, year = '', month = '', day = '', hour, minute] = found
    const isDate = hour === undefined
    const at = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}`
    const local = readLocal(at)
    if (local === null) return []
    if (isDate) return [{ local, isDate, clock: null, unknownZone: null }]
    if (found[7] !== undefined) return [{ local, isDate, clock: utc, unknownZone: null }]
    if (zone === null) return [{ local, isDate, clock: null, unknownZone: null }]
    const clock = clockOf(zone, zones)
    return [{ local, isDate, clock, unknownZone: clock === null ? zone : null }]
  })
}

function readLocal(text: string): LocalDateTime | null {
  try {
    return localDateTime(text)
  } catch {
    return null
  }
}

function clockOf(zone: string, zones: Zones): Clock {
  // Some programs put a path before the name: /citadel.org/20250101_1/Europe/Berlin.
  const named = [zone, zone.split('/').slice(-2).join('/')].find(isZoneName)
  if (named !== undefined) return (local) => instantOf(local, named)
  const observances = zones.get(zone)
  if (observances === undefined || observances.length === 0) {
    const windows = zoneOfWindows(zone)
    return windows === null ? null : (local) => instantOf(local, windows)
  }
  return (local) => epochMs(Date.parse(`${local}:00Z`) - offsetAt(observances, local))
}

/** What the newest onset before a wall-clock time says; before the first, what the first says. */
function offsetAt(observances: readonly Observance[], local: LocalDateTime): number {
  let best: { readonly onset: LocalDateTime; readonly offsetMs: number } | null = null
  for (const observance of observances) {
    const onset = lastOnset(observance, local)
    if (onset !== null && (best === null || onset > best.onset)) {
      best = { onset, offsetMs: observance.offsetMs }
    }
  }
  return best?.offsetMs ?? observances[0]?.offsetMs ?? 0
}

function lastOnset({ start, rule }: Observance, local: LocalDateTime): LocalDateTime | null {
  if (start > local) return null
  const parsed = rule === null ? null : parseRule(rule)
  if (parsed === null || !parsed.ok) return start
  const before = localDateTime(`${addDays(start.slice(0, 10) as PlainDate, -1)}T23:59`)
  const any = () => true
  return (
    latestOccurrence(parsed.value, start, before, local, 'feb-28', any) ??
    nextOccurrence(parsed.value, start, before, 'feb-28')
  )
}

/** A VTIMEZONE; null where it has no name. */
export function readZone(
  { lines }: RawComponent,
  encoding: string,
): readonly [name: string, observances: readonly Observance[]] | null {
  let name: string | null = null
  const observances: Observance[] = []
  let part: { start: LocalDateTime | null; rule: string | null; offsetMs: number | null } | null =
    null
  for (const { bytes } of lines) {
    const property = parseProperty(bytes, encoding)
    if (property === null) continue
    const value = property.value.trim()
    if (property.name === 'TZID') name = value
    else if (property.name === 'BEGIN') part = { start: null, rule: null, offsetMs: null }
    else if (property.name === 'END') {
      if (part !== null && part.start !== null && part.offsetMs !== null) {
        observances.push({ start: part.start, rule: part.rule, offsetMs: part.offsetMs })
      }
      part = null
    } else if (part !== null) {
      if (property.name === 'DTSTART') {
        part.start = timesOf({ ...property, parameters: [] }, new Map())[0]?.local ?? null
      } else if (property.name === 'RRULE') part.rule = value
      else if (property.name === 'TZOFFSETTO') part.offsetMs = offsetOf(value)
    }
  }
  return name === null ? null : [name, observances]
}

function offsetOf(text: string): number | null {
  const found = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text)
  if (found === null) return null
  const [, sign, hours, minutes, seconds = '0'] = found
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ms : ms
}
