import { addDays, dayNumber, isoWeekday } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'

/** Whether the owner works on `day`. With no work days set, every day is one. */
export function isWorkDay(day: PlainDate, workDays: readonly number[]): boolean {
  return workDays.length === 0 || workDays.includes(isoWeekday(day))
}

/** Work days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workDaysBetween(
  from: PlainDate,
  to: PlainDate,
  workDays: readonly number[],
): number {
  const days = Math.max(0, dayNumber(to) - dayNumber(from))
  const perWeek = workDays.length === 0 ? 7 : new Set(workDays).size
  const weeks = Math.floor(days / 7)
  let count = weeks * perWeek
  // The odd days at the end of the last whole week, by their weekdays: no date is made for them.
  for (let left = days % 7, weekday = isoWeekday(from); left > 0; left -= 1) {
    weekday = (weekday % 7) + 1
    if (workDays.length === 0 || workDays.includes(weekday)) count += 1
  }
  return count
}

/** The day on which the `count`-th work day after `from` falls; count is at least 1. */
export function addWorkDays(
  from: PlainDate,
  count: number,
  workDays: readonly number[],
): PlainDate {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkDay(day, workDays)) left -= 1
  }
  return day
}
