import { addDays, fromParts } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'

/** Easter Sunday of the Western churches in `year` (the anonymous Gregorian algorithm). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return fromParts({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** Feasts a person may snooze past, with the first ordinary day after each. */
export const feasts: Readonly<
  Record<string, (year: number) => { readonly on: PlainDate; readonly after: PlainDate }>
> = {
  easter: (year) => ({ on: easterSunday(year), after: addDays(easterSunday(year), 2) }),
  christmas: (year) => ({
    on: fromParts({ year, month: 12, day: 25 }),
    after: fromParts({ year, month: 12, day: 27 }),
  }),
  'new year': (year) => ({
    on: fromParts({ year, month: 1, day: 1 }),
    after: fromParts({ year, month: 1, day: 2 }),
  }),
}
