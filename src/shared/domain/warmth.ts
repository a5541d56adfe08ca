import { daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { cadenceClock, isCountingTouch } from './cadence.ts'
import type { ClientFacts, InteractionKind } from './facts.ts'
import { median } from './rounding.ts'

// Warmth (the rules, section 1): shown, never ranked.

const WEIGHTS: Readonly<Record<InteractionKind, number>> = {
  meeting: 3,
  event: 3,
  call: 2,
  email: 1,
  message: 1,
  social: 1,
  letter: 1,
}

/**
 * What warmth comes from: the weights of all counting touches as they stood on the day of the
 * newest one, and the client's usual weight. Every weight fades alike, so this can be stored and
 * the warmth of any later day follows from it.
 */
export type WarmthBasis = { readonly on: PlainDate; readonly sum: number; readonly usual: number }

/** Null without a cadence or a counting touch. */
export function warmthBasis(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): WarmthBasis | null {
  const { cadenceDays, lastTouchOn } = cadenceClock(facts, today, inboundCounts)
  if (cadenceDays === null || lastTouchOn === null) return null
  const weights: number[] = []
  let sum = 0
  for (const touch of facts.touches) {
    if (touch.on > today || !isCountingTouch(touch, inboundCounts)) continue
    const weight = WEIGHTS[touch.kind]
    weights.push(weight)
    sum += weight * 2 ** (-daysBetween(touch.on, lastTouchOn) / cadenceDays)
  }
  const usual = median(weights)
  return usual === null ? null : { on: lastTouchOn, sum, usual }
}

/** The warmth on `today` that follows from a basis; 0 to 100, whole. */
export function warmthFrom(basis: WarmthBasis, cadenceDays: number, today: PlainDate): number {
  const faded = basis.sum * 2 ** (-daysBetween(basis.on, today) / cadenceDays)
  return Math.round(Math.min(100, (100 * faded) / (2 * basis.usual)))
}

/**
 * 0 to 100, whole: how alive the relationship is against its own cadence. After a long regular
 * history 100 on the day of a touch, 50 on the due day, 25 one cadence late. Null without a
 * cadence or a counting touch.
 */
export function warmthOf(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): number | null {
  return warmthsOf(facts, today, inboundCounts)?.now ?? null
}

/** The warmth on `today` and what it was on the day of the last touch, from which it faded. */
export function warmthsOf(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): { readonly now: number; readonly whenTouched: number } | null {
  const { cadenceDays } = cadenceClock(facts, today, inboundCounts)
  const basis = warmthBasis(facts, today, inboundCounts)
  if (cadenceDays === null || basis === null) return null
  return {
    now: warmthFrom(basis, cadenceDays, today),
    whenTouched: warmthFrom(basis, cadenceDays, basis.on),
  }
}

export const warmthLevels = ['cold', 'cool', 'mild', 'warm', 'glow', 'none', 'paused'] as const
export type WarmthLevel = (typeof warmthLevels)[number]

/** The step a warmth is drawn in: fifths of the scale. */
export function warmthLevel(warmth: number | null, paused: boolean): WarmthLevel {
  if (paused) return 'paused'
  if (warmth === null) return 'none'
  if (warmth < 20) return 'cold'
  if (warmth < 40) return 'cool'
  if (warmth < 60) return 'mild'
  return warmth < 80 ? 'warm' : 'glow'
}
