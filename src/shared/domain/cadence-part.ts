import { rhythmOf, unansweredAttempts, type CadenceClock } from './cadence.ts'
import type { ClientFacts } from './facts.ts'
import type { CadenceFigures, FatigueFigures, Lateness } from './reasons.ts'
import { roundHalfAway } from './rounding.ts'
import type { PlainDate } from '../time.ts'

// The cadence part and what is taken from it (the rules, section 1).

const CADENCE_MAX = 40
const UNANSWERED_POINTS = 6
const UNANSWERED_MAX = 18
const SNOOZE_POINTS = 4
const SNOOZE_MAX = 12

/**
 * g: the share of the cadence points after `elapsed` days of a cadence of `days`. Nothing below
 * 0.8 C, a quarter at C, then halving the rest every h days, so that it saturates.
 */
export function cadenceShare(elapsed: number, days: number, latestDays: number | null): number {
  const start = 0.8 * days
  if (elapsed < start) return 0
  if (elapsed < days) return (0.25 * (elapsed - start)) / (days - start)
  const latest = latestAfter(days, latestDays)
  const half = latest === null ? days / 2 : (latest - days) / 2
  return 0.25 + 0.75 * (1 - 2 ** (-(elapsed - days) / half))
}

/** Whole points, 0 to 40. */
export function cadencePoints(elapsed: number, days: number, latestDays: number | null): number {
  return roundHalfAway(CADENCE_MAX * cadenceShare(elapsed, days, latestDays))
}

/** The second threshold where it is one: longer than the cadence; else null. */
export function latestAfter(cadenceDays: number, latestDays: number | null): number | null {
  return latestDays !== null && latestDays > cadenceDays ? latestDays : null
}

export function latenessOf(
  elapsed: number,
  cadenceDays: number,
  latestDays: number | null,
): Lateness {
  if (elapsed < cadenceDays) return 'early'
  const latest = latestAfter(cadenceDays, latestDays)
  if (latest !== null && elapsed >= latest) return 'past-latest'
  return elapsed === cadenceDays ? 'due' : 'late'
}

export type CadencePart = { readonly points: number; readonly figures: CadenceFigures }

/** Null where there is no rhythm to keep. */
export function cadencePart(facts: ClientFacts, clock: CadenceClock): CadencePart | null {
  const rhythm = rhythmOf(facts)
  if (rhythm === null || facts.cadence === null || clock.cadenceDays === null) return null
  return {
    points: cadencePoints(clock.elapsedDays, clock.cadenceDays, facts.latestDays),
    figures: {
      cadence: rhythm,
      cadenceDays: clock.cadenceDays,
      source: facts.cadence.source,
      daysSince: clock.elapsedDays,
      anchor: clock.anchor.kind,
      anchorOn: clock.anchor.on,
      lastTouchOn: clock.lastTouchOn,
      dueOn: clock.dueOn,
      latestDays: facts.latestDays,
      lateness: latenessOf(clock.elapsedDays, clock.cadenceDays, facts.latestDays),
    },
  }
}

/** What attempts without answer and snoozes take from the cadence part; at most all of it. */
export function fatigueOf(
  facts: ClientFacts,
  today: PlainDate,
  cadencePointsLeft: number,
): { readonly points: number; readonly figures: FatigueFigures } {
  const unanswered = unansweredAttempts(facts.touches, today)
  const snoozes = facts.snoozesInARow
  const wanted =
    Math.min(UNANSWERED_MAX, UNANSWERED_POINTS * unanswered) +
    Math.min(SNOOZE_MAX, SNOOZE_POINTS * snoozes)
  return { points: Math.min(cadencePointsLeft, wanted), figures: { unanswered, snoozes } }
}
