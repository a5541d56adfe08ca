import { epochMs, isLocalDateTime, type EpochMs } from '#shared/time.ts'
import { instantOf, isZoneName, type ZoneName } from '#shared/zone.ts'
import { exits, Refusal } from './refusal.ts'

export type Clock = { readonly now: () => EpochMs; readonly zone: ZoneName }

/**
 * The clock of one command: the machine's, or standing still where `--now` says. `--now` is an
 * instant with offset, or a local date and time in the zone.
 */
export function createClock(now: string | undefined, tz: string | undefined): Clock {
  const zone = tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isZoneName(zone)) throw new Refusal('bad-zone', exits.usage, { value: zone })
  if (now === undefined) return { now: () => epochMs(Date.now()), zone }
  const at = instantOrLocal(now, zone)
  if (at === null) throw new Refusal('bad-now', exits.usage, { value: now })
  return { now: () => at, zone }
}

const isoPattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i

/** Reads `2026-11-22T09:00[:SS][Z|+01:00]`; null for anything else. */
export function instantOrLocal(text: string, zone: ZoneName): EpochMs | null {
  const match = isoPattern.exec(text.trim())
  if (match === null) return null
  const [, date, time, seconds = '00', fraction = '', offset] = match
  const local = `${date}T${time}`
  if (!isLocalDateTime(local) || Number(seconds) > 59) return null
  const beyond = Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  if (offset === undefined) return epochMs(instantOf(local, zone) + beyond)
  const minutes = offsetMinutes(offset)
  if (minutes === null) return null
  return epochMs(instantOf(local, 'UTC') - minutes * 60_000 + beyond)
}

function offsetMinutes(offset: string): number | null {
  if (offset.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 18 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
