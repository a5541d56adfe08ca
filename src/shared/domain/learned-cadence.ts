import { addMonths, daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { cadenceClock, frozenDays, isCountingTouch, pausedDays } from './cadence.ts'
import type { ClientFacts } from './facts.ts'
import { median, medianAbsoluteDeviation, MAD_TO_SIGMA } from './rounding.ts'

// The cadence a history shows (the rules, section 2): a suggestion, never applied by itself.

/** The cadences worth suggesting, in days. */
export const suggestedCadences: readonly number[] = [7, 10, 14, 21, 30, 42, 60, 90, 120, 180, 365]

/** Touches closer than this, or than a quarter of the cadence, are one episode. */
const EPISODE_DAYS = 2
const GAPS_READ = 8
const MONTHS_READ = 24
const GAPS_NEEDED = 4
/** How much the present cadence weighs, in gaps. */
const PRIOR_GAPS = 2
const SIGMA_MAX = 0.5
/** Nearer to the present cadence than this ratio, nothing is worth saying. */
const RATIO_MIN = 1.4
/** Snoozes and skips in a row from which on the cadence itself is in doubt. */
const PUT_OFFS_DOUBTED = 3

export type CadenceSuggestion = {
  /** How many gaps were looked at, 4 to 8, and their median in whole days. */
  readonly gaps: number
  readonly medianDays: number
  /** C as it is, in days. */
  readonly cadenceDays: number
  readonly suggestedDays: number
}

type Gap = { readonly days: number; readonly endsOn: PlainDate }

/** Days between one episode of counting touches and the next, oldest first, pauses taken out. */
function episodeGaps(
  facts: ClientFacts,
  today: PlainDate,
  cadenceDays: number,
  inboundCounts: boolean,
): readonly Gap[] {
  const since = addMonths(today, -MONTHS_READ)
  const touchedOn = facts.touches
    .filter((t) => t.on <= today && t.on >= since && isCountingTouch(t, inboundCounts))
    .map((t) => t.on)
    .toSorted()
  const closerThan = Math.min(EPISODE_DAYS, cadenceDays / 4)
  const frozen = frozenDays(facts)
  const gaps: Gap[] = []
  // Each touch is held against the one before it: a busy week is one episode, however long.
  let endedOn: PlainDate | null = null
  for (const on of touchedOn) {
    if (endedOn !== null && daysBetween(endedOn, on) >= closerThan) {
      const days = daysBetween(endedOn, on) - pausedDays(frozen, endedOn, on)
      if (days > 0) gaps.push({ days, endsOn: on })
    }
    endedOn = on
  }
  return gaps
}

/**
 * The cadence that the last gaps speak for, where it differs enough from the present one and the
 * gaps are regular enough; null otherwise, without a rhythm, and after the owner turned one down
 * until four new gaps exist.
 */
export function suggestedCadence(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): CadenceSuggestion | null {
  const { cadenceDays } = cadenceClock(facts, today, inboundCounts)
  if (cadenceDays === null) return null
  const all = episodeGaps(facts, today, cadenceDays, inboundCounts)
  const keptOn = facts.cadenceKeptOn
  if (keptOn !== null && all.filter((gap) => gap.endsOn > keptOn).length < GAPS_NEEDED) return null
  const read = all.slice(-GAPS_READ)
  const medianDays = median(read.map((gap) => gap.days))
  if (read.length < GAPS_NEEDED || medianDays === null) return null
  const logs = read.map((gap) => Math.log(gap.days))
  if (MAD_TO_SIGMA * medianAbsoluteDeviation(logs) > SIGMA_MAX) return null
  const n = read.length
  const estimate = Math.exp(
    (PRIOR_GAPS * Math.log(cadenceDays) + n * Math.log(medianDays)) / (PRIOR_GAPS + n),
  )
  if (Math.abs(Math.log(estimate / cadenceDays)) < Math.log(RATIO_MIN)) return null
  const suggestedDays = nearestByRatio(estimate)
  // Below a week and beyond a year the nearest step may lie on the other side of the cadence.
  if (suggestedDays === cadenceDays || suggestedDays > cadenceDays !== estimate > cadenceDays) {
    return null
  }
  return { gaps: n, medianDays: Math.round(medianDays), cadenceDays, suggestedDays }
}

function nearestByRatio(days: number): number {
  const distance = (to: number): number => Math.abs(Math.log(to / days))
  return suggestedCadences.reduce((best, to) => (distance(to) < distance(best) ? to : best))
}

/**
 * How often in a row a client was snoozed or skipped, once that is often enough to ask whether the
 * cadence is wrong, not the person; null before, and without a rhythm.
 */
export function cadenceDoubt(facts: ClientFacts): number | null {
  const hasRhythm = facts.cadence !== null && facts.cadence.cadence !== 'none'
  return hasRhythm && facts.putOffsInARow >= PUT_OFFS_DOUBTED ? facts.putOffsInARow : null
}
