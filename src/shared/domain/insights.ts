import { addDays, addMonths, daysBetween, fromParts, isoWeekday, partsOf } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { median } from './rounding.ts'

// What the charts of Insights are made of: periods cut into weeks or months, and the measures whose
// definition stands below each chart. Everything here is a pure function of days and counts.

export const insightPeriods = ['weeks', 'year', 'all'] as const
export type InsightPeriod = (typeof insightPeriods)[number]

export const insightCharts = [
  'coverage',
  'warmth',
  'touches',
  'promises',
  'repeat',
  'feedback',
  'issues',
] as const

/** Both days belong to it; the last one may be unfinished. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate }

const WEEKS: Readonly<Record<Exclude<InsightPeriod, 'all'>, number>> = { weeks: 12, year: 52 }
const MONTHS: Readonly<Record<Exclude<InsightPeriod, 'all'>, number>> = { weeks: 3, year: 12 }
/** All is at most ten years, and at least one. */
const MOST_MONTHS = 120
const LEAST_MONTHS = 12

/** Weeks from Monday on, of 12 weeks or 52; all in months. The last span ends with its own end. */
export function spansOf(
  period: InsightPeriod,
  today: PlainDate,
  firstOn: PlainDate | null,
): readonly Span[] {
  if (period === 'all') return monthsOf(period, today, firstOn)
  const monday = addDays(today, 1 - isoWeekday(today))
  return Array.from({ length: WEEKS[period] }, (_, index) => {
    const from = addDays(monday, (index + 1 - WEEKS[period]) * 7)
    return { from, to: addDays(from, 6) }
  })
}

/** Calendar months, the present one last. */
export function monthsOf(
  period: InsightPeriod,
  today: PlainDate,
  firstOn: PlainDate | null,
): readonly Span[] {
  const first = partsOf(firstOn ?? today)
  const { year, month } = partsOf(today)
  const known = (year - first.year) * 12 + month - first.month + 1
  const count =
    period === 'all' ? Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, known)) : MONTHS[period]
  const start = fromParts({ year, month, day: 1 })
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(start, index + 1 - count)
    return { from, to: addDays(addMonths(from, 1), -1) }
  })
}

/** The place of the span a day lies in; -1 outside of all of them. */
export function placeIn(spans: readonly Span[], day: PlainDate): number {
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span === undefined) return -1
    if (day < span.from) high = middle - 1
    else if (day > span.to) low = middle + 1
    else return middle
  }
  return -1
}

/** What coverage of a past day is reckoned from; days as day numbers, `attended` ascending. */
export type CoverageFacts = {
  readonly cadenceDays: number
  /** The day the cadence was set: what it runs from where there was no touch yet. */
  readonly setOn: number
  /** The day that was dealt to somebody new and still holds. */
  readonly firstDueOn: number | null
  /** Days of counting touches and skips. */
  readonly attended: readonly number[]
  /** Days that do not count, from the first until before `until`; in order and apart. */
  readonly frozen: readonly { readonly from: number; readonly until: number }[]
}

/**
 * For each of `days`: whether the client was within its cadence then, null where it did not count:
 * before it was first in touch or given a cadence, and while paused. The cadence is today's: what it
 * was on a past day is not kept.
 */
export function coveredOn(facts: CoverageFacts, days: readonly number[]): (boolean | null)[] {
  const { attended, frozen, cadenceDays, setOn, firstDueOn } = facts
  let next = 0
  return days.map((day) => {
    while (next < attended.length && (attended[next] ?? 0) <= day) next += 1
    if (frozen.some(({ from, until }) => from <= day && day < until)) return null
    if (firstDueOn !== null && day >= setOn) return day <= firstDueOn
    const touched = attended[next - 1]
    if (touched === undefined && setOn > day) return null
    const anchor = touched ?? setOn
    let elapsed = day - anchor
    for (const { from, until } of frozen) {
      elapsed -= Math.max(0, Math.min(until, day) - Math.max(from, anchor))
    }
    return elapsed <= cadenceDays
  })
}

/** A buyer: the day of the first purchase, and of the second on another day if there was one. */
export type Buyer = { readonly firstOn: PlainDate; readonly secondOn: PlainDate | null }
export type ReturnStep = { readonly day: number; readonly share: number }

/** Days after the first purchase up to which a return is followed. */
export const RETURN_DAYS = 365

/**
 * The share of buyers who have bought again by so many days after their first purchase, after
 * Kaplan and Meier (1958): whoever has not had the time yet counts as long as it has been.
 */
export function returnCurve(buyers: readonly Buyer[], today: PlainDate): readonly ReturnStep[] {
  const ends = buyers
    .map(({ firstOn, secondOn }) => ({
      day: daysBetween(firstOn, secondOn ?? today),
      returned: secondOn !== null,
    }))
    .filter(({ day }) => day >= 0)
    .toSorted((a, b) => a.day - b.day)
  const steps: ReturnStep[] = []
  let away = 1
  for (let at = 0; at < ends.length;) {
    const day = ends[at]?.day ?? 0
    if (day > RETURN_DAYS) break
    const waiting = ends.length - at
    let returned = 0
    while (at < ends.length && ends[at]?.day === day) {
      if (ends[at]?.returned === true) returned += 1
      at += 1
    }
    if (returned > 0) {
      away *= 1 - returned / waiting
      steps.push({ day, share: 1 - away })
    }
  }
  return steps
}

/** The share of a curve on a day. */
export function shareBy(steps: readonly ReturnStep[], day: number): number {
  return steps.findLast((step) => step.day <= day)?.share ?? 0
}

/** Days from the first to the second purchase in the middle of those who came back. */
export function medianReturn(buyers: readonly Buyer[]): number | null {
  return median(
    buyers.flatMap(({ firstOn, secondOn }) =>
      secondOn === null ? [] : [daysBetween(firstOn, secondOn)],
    ),
  )
}

/** The median of the scores of each month and the two before it; null where there is none. */
export function monthMedians(
  months: readonly Span[],
  scores: readonly { readonly on: PlainDate; readonly score: number }[],
): readonly (number | null)[] {
  const byMonth = months.map(({ from, to }) =>
    scores.filter(({ on }) => on >= from && on <= to).map(({ score }) => score),
  )
  return months.map((_, index) => median(byMonth.slice(Math.max(0, index - 2), index + 1).flat()))
}
