import { daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { fitActivity, priorModel, type BuyingHistory } from './activity-fit.ts'
import type { PracticeFigures } from './facts.ts'
import type { BuyingActivity, BuyingFigures, BuyingRhythm } from './reasons.ts'
import { clamp, MAD_TO_SIGMA, median, medianAbsoluteDeviation, roundHalfAway } from './rounding.ts'

// The buying part and its terms (the rules, section 1).

const BUYING_MAX = 10
/** The gap taken where neither the client nor the practice shows one. */
const FALLBACK_GAP_DAYS = 60

/** Purchase days up to `today` in order, purchases of one day made one. */
export function purchaseDays(
  purchases: readonly PlainDate[],
  today: PlainDate,
): readonly PlainDate[] {
  return [...new Set(purchases.filter((on) => on <= today))].toSorted()
}

/** Days between one purchase day and the next. */
export function purchaseGaps(days: readonly PlainDate[]): readonly number[] {
  return days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
}

/** The practice's own figures from everybody's purchase days; fixed once a day by the caller. */
export function practiceFigures(
  purchasesByClient: Iterable<readonly PlainDate[]>,
  today: PlainDate,
): PracticeFigures {
  const gaps: number[] = []
  const secondGaps: number[] = []
  const histories: BuyingHistory[] = []
  for (const purchases of purchasesByClient) {
    const days = purchaseDays(purchases, today)
    const history = buyingHistory(days, today)
    if (history !== null) histories.push(history)
    const own = purchaseGaps(days)
    for (const gap of own) gaps.push(gap)
    if (own[0] !== undefined) secondGaps.push(own[0])
  }
  const medianGapDays = median(gaps)
  return {
    medianGapDays,
    medianSecondGapDays: median(secondGaps),
    activity: fitActivity(histories, medianGapDays ?? FALLBACK_GAP_DAYS),
  }
}

export type BuyingTerms = {
  /** m: the median gap in days. */
  readonly gapDays: number
  /** s: how far gaps usually stray from m, in days; at least 3. */
  readonly spreadDays: number
}

export function buyingTerms(gaps: readonly number[], practice: PracticeFigures): BuyingTerms {
  const own = gaps.length >= 2 ? median(gaps) : null
  const gapDays = own ?? practice.medianGapDays ?? FALLBACK_GAP_DAYS
  const stray = own === null ? 0 : MAD_TO_SIGMA * medianAbsoluteDeviation(gaps)
  return { gapDays, spreadDays: Math.max(0.2 * gapDays, stray, 3) }
}

/** Null for somebody who never bought; `days` as `purchaseDays` gives them. */
export function buyingHistory(days: readonly PlainDate[], today: PlainDate): BuyingHistory | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    repeats: days.length - 1,
    firstToLastDays: daysBetween(first, last),
    firstToTodayDays: daysBetween(first, today),
  }
}

/** P(active): fitted to the practice where it has enough repeat buyers, else by the priors. */
export function activeProbability(
  { repeats, firstToLastDays, firstToTodayDays }: BuyingHistory,
  practice: PracticeFigures,
): number {
  const { r, alpha, a, b } =
    practice.activity ?? priorModel(practice.medianGapDays ?? FALLBACK_GAP_DAYS)
  const silence = (alpha + firstToTodayDays) / (alpha + firstToLastDays)
  const odds = (a / (b + repeats)) * silence ** (r + repeats)
  return 1 / (1 + odds)
}

function rhythmWord(z: number): BuyingRhythm {
  if (z < 1) return 'on-rhythm'
  return z < 2 ? 'a-little-late' : 'late'
}

function activityWord(probability: number): BuyingActivity {
  if (probability >= 0.6) return 'likely-active'
  return probability >= 0.3 ? 'unsure' : 'probably-gone'
}

/** m2: the usual wait for a second purchase; else the usual gap. */
export function secondGapDays(practice: PracticeFigures): number {
  return practice.medianSecondGapDays ?? practice.medianGapDays ?? FALLBACK_GAP_DAYS
}

export type BuyingPart = { readonly points: number; readonly figures: BuyingFigures }

/**
 * Null for someone who never bought, and while the points rest after a two-way touch:
 * `restDays` days from `lastTwoWayOn`.
 */
export function buyingPart(
  purchases: readonly PlainDate[],
  today: PlainDate,
  practice: PracticeFigures,
  rest: { readonly lastTwoWayOn: PlainDate | null; readonly days: number },
): BuyingPart | null {
  if (rest.lastTwoWayOn !== null && daysBetween(rest.lastTwoWayOn, today) <= rest.days) return null
  const days = purchaseDays(purchases, today)
  const [last, history] = [days.at(-1), buyingHistory(days, today)]
  if (last === undefined || history === null) return null
  const daysSince = daysBetween(last, today)
  if (days.length === 1) return onceBought(daysSince, secondGapDays(practice))
  const terms = buyingTerms(purchaseGaps(days), practice)
  const z = (daysSince - terms.gapDays) / terms.spreadDays
  const probability = activeProbability(history, practice)
  const share = clamp((z + 0.5) / 1.5, 0, 1) * probability
  return {
    points: roundHalfAway(BUYING_MAX * share),
    figures: {
      pattern: 'repeat',
      purchases: days.length,
      daysSince,
      gapDays: terms.gapDays,
      rhythm: rhythmWord(z),
      activity: activityWord(probability),
    },
  }
}

function onceBought(daysSince: number, gapDays: number): BuyingPart {
  return {
    points: oncePoints(daysSince, gapDays),
    figures: { pattern: 'once', daysSince, gapDays },
  }
}

function oncePoints(daysSince: number, gapDays: number): number {
  if (daysSince < 0.75 * gapDays) return 0
  if (daysSince <= 1.5 * gapDays) return BUYING_MAX
  return daysSince <= 3 * gapDays ? 6 : 0
}
