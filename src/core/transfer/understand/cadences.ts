import type { Cadence, CadenceSetting } from '#shared/domain/facts.ts'
import { fold } from '#core/text.ts'

const units: Readonly<Record<string, Cadence>> = {
  d: { unit: 'days', count: 1 },
  day: { unit: 'days', count: 1 },
  days: { unit: 'days', count: 1 },
  tag: { unit: 'days', count: 1 },
  tage: { unit: 'days', count: 1 },
  w: { unit: 'days', count: 7 },
  week: { unit: 'days', count: 7 },
  weeks: { unit: 'days', count: 7 },
  woche: { unit: 'days', count: 7 },
  wochen: { unit: 'days', count: 7 },
  m: { unit: 'months', count: 1 },
  mo: { unit: 'months', count: 1 },
  month: { unit: 'months', count: 1 },
  months: { unit: 'months', count: 1 },
  monat: { unit: 'months', count: 1 },
  monate: { unit: 'months', count: 1 },
  quarter: { unit: 'months', count: 3 },
  quarters: { unit: 'months', count: 3 },
  quartal: { unit: 'months', count: 3 },
  y: { unit: 'months', count: 12 },
  year: { unit: 'months', count: 12 },
  years: { unit: 'months', count: 12 },
  jahr: { unit: 'months', count: 12 },
  jahre: { unit: 'months', count: 12 },
}

const wholes: Readonly<Record<string, CadenceSetting>> = {
  daily: { unit: 'days', count: 1 },
  weekly: { unit: 'days', count: 7 },
  biweekly: { unit: 'days', count: 14 },
  fortnightly: { unit: 'days', count: 14 },
  monthly: { unit: 'months', count: 1 },
  bimonthly: { unit: 'months', count: 2 },
  quarterly: { unit: 'months', count: 3 },
  'semi annually': { unit: 'months', count: 6 },
  semiannually: { unit: 'months', count: 6 },
  'twice a year': { unit: 'months', count: 6 },
  yearly: { unit: 'months', count: 12 },
  annually: { unit: 'months', count: 12 },
  'once a week': { unit: 'days', count: 7 },
  'once a month': { unit: 'months', count: 1 },
  'once a year': { unit: 'months', count: 12 },
  'every other week': { unit: 'days', count: 14 },
  'every other month': { unit: 'months', count: 2 },
  wochentlich: { unit: 'days', count: 7 },
  monatlich: { unit: 'months', count: 1 },
  vierteljahrlich: { unit: 'months', count: 3 },
  jahrlich: { unit: 'months', count: 12 },
  none: 'none',
  never: 'none',
  off: 'none',
  'do not keep in touch': 'none',
  'dont keep in touch': 'none',
  'not set': null,
}

const small: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
}

/** `30`, `Every 3 months`, `monthly`, `2m`, `none`; undefined for what is no rhythm. */
export function readCadence(cell: string): CadenceSetting | undefined {
  const text = fold(cell)
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (Object.hasOwn(wholes, text)) return wholes[text]
  const match = /^(?:(?:every|each|alle|jede[ns]?) )?(\d{1,5}|[a-z]+)? ?([a-z]+)?$/.exec(text)
  if (match === null) return undefined
  const [, first = '', second] = match
  if (second === undefined && Object.hasOwn(units, first)) return units[first]
  const count = /^\d+$/.test(first) ? Number(first) : Object.hasOwn(small, first) ? small[first] : 0
  const unit = second ?? 'days'
  const one = Object.hasOwn(units, unit) ? units[unit] : undefined
  if (one === undefined || count === undefined || count < 1) return undefined
  const total = one.count * count
  return total <= 3650 ? { unit: one.unit, count: total } : undefined
}

/** As export writes it; `readCadence` gives it back. */
export function writeCadence(cadence: CadenceSetting): string {
  if (cadence === null || cadence === 'none') return cadence ?? ''
  return `${cadence.count} ${cadence.unit}`
}
