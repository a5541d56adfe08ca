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

type Feast = (year: number) => { readonly on: PlainDate; readonly after: PlainDate }

/** Feasts a person may snooze past, with the first ordinary day after each. */
export const feasts: Readonly<Record<string, Feast>> = {
  'good friday': (year) => aroundEaster(year, -2),
  easter: (year) => aroundEaster(year, 0),
  'easter sunday': (year) => aroundEaster(year, 0),
  'easter monday': (year) => aroundEaster(year, 1),
  'christmas eve': (year) => inDecember(year, 24, 27),
  christmas: (year) => inDecember(year, 25, 27),
  'christmas day': (year) => inDecember(year, 25, 27),
  'boxing day': (year) => inDecember(year, 26, 27),
  'new year eve': (year) => ({
    on: fromParts({ year, month: 12, day: 31 }),
    after: fromParts({ year: year + 1, month: 1, day: 2 }),
  }),
  'new year': newYear,
  'new year day': newYear,
}

function aroundEaster(year: number, days: number): ReturnType<Feast> {
  const sunday = easterSunday(year)
  return { on: addDays(sunday, days), after: addDays(sunday, 2) }
}

function inDecember(year: number, on: number, after: number): ReturnType<Feast> {
  return {
    on: fromParts({ year, month: 12, day: on }),
    after: fromParts({ year, month: 12, day: after }),
  }
}

function newYear(year: number): ReturnType<Feast> {
  return {
    on: fromParts({ year, month: 1, day: 1 }),
    after: fromParts({ year, month: 1, day: 2 }),
  }
}
