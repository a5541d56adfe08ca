import { daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import type { OpenPromise, PromiseSide } from './facts.ts'
import type { PromiseFigures } from './reasons.ts'

// The promises part (the rules, section 1): the highest only, mine before theirs.

/** How many days ahead a promise of mine begins to tell. */
export const PROMISE_AHEAD_DAYS = 3

export type PromisePart = {
  readonly side: PromiseSide
  readonly points: number
  readonly figures: PromiseFigures
}

export function promisePoints(side: PromiseSide, dueOn: PlainDate, today: PlainDate): number {
  if (dueOn < today) return side === 'mine' ? 25 : 10
  if (side === 'theirs') return 0
  const days = daysBetween(today, dueOn)
  if (days === 0) return 22
  return days <= PROMISE_AHEAD_DAYS ? 15 : 0
}

/** The promise that tells most today, the one due first among equals; null when none tells. */
export function promisesPart(
  promises: readonly OpenPromise[],
  today: PlainDate,
  sides: readonly PromiseSide[],
): PromisePart | null {
  let best: { points: number; promise: OpenPromise; dueOn: PlainDate } | null = null
  const telling = { mine: 0, theirs: 0 }
  for (const promise of promises) {
    if (promise.dueOn === null || !sides.includes(promise.side)) continue
    const points = promisePoints(promise.side, promise.dueOn, today)
    if (points === 0) continue
    telling[promise.side] += 1
    const candidate = { points, promise, dueOn: promise.dueOn }
    if (best === null || tellsMore(candidate, best)) best = candidate
  }
  if (best === null) return null
  const { promise, dueOn, points } = best
  return {
    side: promise.side,
    points,
    figures: {
      promiseId: promise.id,
      text: promise.text,
      dueOn,
      daysLate: daysBetween(dueOn, today),
      others: telling[promise.side] - 1,
    },
  }
}

type Candidate = { points: number; promise: OpenPromise; dueOn: PlainDate }

function tellsMore(a: Candidate, b: Candidate): boolean {
  if (a.points !== b.points) return a.points > b.points
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn
  return a.promise.id < b.promise.id
}

/** A duty: a promise of mine is past its day. */
export function hasOverduePromise(promises: readonly OpenPromise[], today: PlainDate): boolean {
  return promises.some((p) => p.side === 'mine' && p.dueOn !== null && p.dueOn < today)
}
