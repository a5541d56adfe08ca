import { addDays, addMonths, fromParts, isoWeekday, partsOf } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'

export type SnoozePick = {
  readonly what: 'tomorrow' | 'monday' | 'two-weeks' | 'next-month' | 'after-date'
  readonly on: PlainDate
}

/**
 * Four days worth offering, each a different one. `nextDate` is the client's next important date,
 * if one is near: the day after it is offered too, since then there is something to ask about.
 */
export function snoozePicks(today: PlainDate, nextDate: PlainDate | null): readonly SnoozePick[] {
  const { year, month } = partsOf(today)
  const nextMonday = addDays(today, 8 - isoWeekday(today))
  const tomorrow = addDays(today, 1)
  const all: readonly SnoozePick[] = [
    { what: 'tomorrow', on: tomorrow },
    // On a Sunday the next Monday is tomorrow: the one after it is meant.
    { what: 'monday', on: nextMonday === tomorrow ? addDays(nextMonday, 7) : nextMonday },
    ...(nextDate === null || nextDate < today
      ? []
      : [{ what: 'after-date', on: addDays(nextDate, 1) } as const]),
    { what: 'two-weeks', on: addDays(today, 14) },
    { what: 'next-month', on: addMonths(fromParts({ year, month, day: 1 }), 1) },
  ]
  const picks = all.filter(
    (pick, index) => all.findIndex((other) => other.on === pick.on) === index,
  )
  return picks.slice(0, 4).sort((a, b) => (a.on < b.on ? -1 : 1))
}
