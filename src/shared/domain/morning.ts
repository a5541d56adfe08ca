import type { EpochMs, LocalTime, PlainDate } from '../time.ts'
import { localDateTime } from '../time.ts'
import { instantOf, todayAt, type ZoneName } from '../zone.ts'
import type { DeliverySettings } from './facts.ts'
import { morningOf, quietUntil } from './quiet-hours.ts'
import { isWorkDay } from './workdays.ts'

export type MorningSettings = DeliverySettings & {
  readonly dayStart: LocalTime
  /** Whether the owner wants to be told of the day at all. */
  readonly morningNudge: boolean
  /** Null: at the end of quiet hours, or at nine. */
  readonly morningAt: LocalTime | null
}

/**
 * The day to tell of at `now`: whom to reach, once a morning. Null before its hour, in quiet hours,
 * while reminders are paused, on days without work, and where it is switched off. Whether that day
 * has been told of is the ledger's to know.
 */
export function morningToTell(
  now: EpochMs,
  zone: ZoneName,
  settings: MorningSettings,
): PlainDate | null {
  if (!settings.morningNudge) return null
  const day = todayAt(now, zone, settings.dayStart)
  if (!isWorkDay(day, settings.workDays)) return null
  const hour = settings.morningAt ?? morningOf(settings)
  if (now < instantOf(localDateTime(`${day}T${hour}`), zone)) return null
  return quietUntil(now, zone, settings) > now ? null : day
}
