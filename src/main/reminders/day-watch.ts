import type { LocalTime, PlainDate } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import type { Clock } from '../platform/clock.ts'

export type DayWatch = {
  /** The owner's date at this moment. */
  readonly today: () => PlainDate
  /** Looks at the clock, and tells when another day has begun since the last look. */
  readonly look: () => void
}

/** Notices that the owner's day turned, or that clock or zone put it back. */
export function createDayWatch(
  clock: Clock,
  dayStart: () => LocalTime,
  onTurn: (today: PlainDate) => void,
): DayWatch {
  const today = (): PlainDate => todayAt(clock.now(), clock.zone(), dayStart())
  let seen: PlainDate | null = null
  return {
    today,
    look: () => {
      const now = today()
      const turned = seen !== null && seen !== now
      seen = now
      if (turned) onTurn(now)
    },
  }
}
