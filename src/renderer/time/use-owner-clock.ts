import { useMemo } from 'react'
import {
  epochMs,
  type EpochMs,
  type LocalDateTime,
  type LocalTime,
  type PlainDate,
} from '#shared/time.ts'
import { localDateTimeAt, type ZoneName } from '#shared/zone.ts'
import { useAppInfo, type AppInfo } from '#renderer/api/app-info.tsx'
import { useCall } from '#renderer/api/use-call.ts'

export type OwnerClock = Readonly<{
  today: PlainDate
  /** The owner's wall clock at this moment. */
  now: () => LocalDateTime
  /** This moment. */
  instant: () => EpochMs
  dayStart: LocalTime
  zone: ZoneName
  /** How 3/5 is meant. */
  dateOrder: 'dmy' | 'mdy'
}>

/** When an answer of main's clock was seen first, on the clock that only runs forward. */
const seenAt = new WeakMap<AppInfo, number>()

function firstSeen(info: AppInfo): number {
  const seen = seenAt.get(info) ?? performance.now()
  seenAt.set(info, seen)
  return seen
}

/** Main's clock, carried on from its last answer: the window never asks the machine for the time. */
export function useOwnerClock(): OwnerClock {
  const info = useAppInfo()
  const { data: settings } = useCall('settings.get', {})
  return useMemo(() => {
    const seen = firstSeen(info)
    const instant = (): EpochMs => epochMs(info.now + Math.round(performance.now() - seen))
    return {
      today: info.today,
      now: () => localDateTimeAt(instant(), info.zone),
      instant,
      zone: info.zone,
      dayStart: settings?.dayStart ?? ('04:00' as LocalTime),
      dateOrder: settings?.dateOrder === 'mdy' ? 'mdy' : 'dmy',
    }
  }, [info, settings])
}
