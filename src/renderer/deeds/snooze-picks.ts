import { addDays, addMonths, fromParts, isoWeekday, partsOf } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'

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

export type ReminderPick =
  | SnoozePick
  | { readonly what: 'hour'; readonly on: PlainDate; readonly at: LocalDateTime }

/** An hour from now, and the three nearest of the days worth offering. */
export function reminderPicks(today: PlainDate, now: LocalDateTime): readonly ReminderPick[] {
  return [{ what: 'hour', ...anHourAfter(now) }, ...snoozePicks(today, null).slice(0, 3)]
}

function anHourAfter(now: LocalDateTime): { readonly on: PlainDate; readonly at: LocalDateTime } {
  const date = plainDate(now.slice(0, 10))
  const hour = Number(now.slice(11, 13)) + 1
  const on = hour < 24 ? date : addDays(date, 1)
  const time = `${String(hour % 24).padStart(2, '0')}${now.slice(13)}`
  return { on, at: localDateTime(`${on}T${time}`) }
}
