import { roundHalfAway } from './rounding.ts'

// The load check: what all cadences together ask for, against what the owner means to do in a day.

/**
 * Contacts that all cadences ask for on a work day, to one decimal: each client once in its C days,
 * the contacts of a week on its work days. `contactsPerDay` is the sum of 1/C.
 */
export function contactsPerWorkDay(contactsPerDay: number, workDays: readonly number[]): number {
  const days = workDays.length === 0 ? 7 : new Set(workDays).size
  return roundHalfAway(((contactsPerDay * 7) / days) * 10) / 10
}
