import { addDays } from '../plain-date.ts'
import {
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type LocalTime,
  type PlainDate,
} from '../time.ts'
import { instantOf, localDateTimeAt, type ZoneName } from '../zone.ts'
import type { DeliverySettings } from './facts.ts'
import { isWorkDay } from './workdays.ts'

/** When a day's reminders come whose owner has set no end of quiet hours. */
export const MORNING = '09:00' as LocalTime

/** A week of days off and nights between them is the longest wait that makes sense. */
const WAITS_MAX = 30

/**
 * The first instant from `instant` on at which a notification may be shown: `instant` itself
 * outside quiet hours and pauses. They delay notifications and nothing else.
 */
export function quietUntil(instant: EpochMs, zone: ZoneName, settings: DeliverySettings): EpochMs {
  let local = localDateTimeAt(instant, zone)
  const asked = local
  for (let waits = 0; waits < WAITS_MAX; waits += 1) {
    const end = endOfQuiet(local, settings)
    if (end === null) break
    local = end
  }
  if (local === asked) return instant
  const end = instantOf(local, zone)
  // The hour that comes twice in autumn may lie before the instant we came from.
  return end > instant ? end : instant
}

function endOfQuiet(local: LocalDateTime, settings: DeliverySettings): LocalDateTime | null {
  const { quietFrom, quietUntil: until, workDays, quietDaysOff, pausedUntil } = settings
  if (pausedUntil !== null && local < pausedUntil) return pausedUntil
  const date = local.slice(0, 10) as PlainDate
  const time = local.slice(11)
  if (quietFrom !== null && until !== null && quietFrom !== until) {
    const overMidnight = quietFrom > until
    if (overMidnight && time >= quietFrom) return localDateTime(`${addDays(date, 1)}T${until}`)
    const isQuiet = time < until && (overMidnight || time >= quietFrom)
    if (isQuiet) return localDateTime(`${date}T${until}`)
  }
  if (!quietDaysOff || isWorkDay(date, workDays)) return null
  return localDateTime(`${addDays(date, 1)}T${morningOf(settings)}`)
}

/** When a morning's reminders may come: at the end of quiet hours where there are any. */
export function morningOf({
  quietFrom,
  quietUntil: until,
}: Pick<DeliverySettings, 'quietFrom' | 'quietUntil'>): LocalTime {
  return quietFrom !== null && until !== null && quietFrom !== until ? until : MORNING
}
