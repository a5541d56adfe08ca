import { addDays } from '#shared/plain-date.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { ClientFacts, EffectiveCadence, PracticeFigures } from '#shared/domain/facts.ts'
import { client, days, months, today } from './client-facts.ts'

// Made-up clients by the hundred thousand: fast-check's own values cost more than the rules do. A
// case is known by its seed and number.

/** A small seeded generator (mulberry32) of whole numbers from `low` to `high`. */
export function randomIntegers(seed: number): (low: number, high: number) => number {
  let state = seed >>> 0
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1))
  }
}

type Integers = ReturnType<typeof randomIntegers>

const kinds = ['call', 'email', 'meeting', 'message', 'social', 'letter', 'event'] as const
const directions = ['inbound', 'outbound', 'mutual'] as const
const outcomes = ['reached', 'delivered', 'failed'] as const
const tiers = ['A', 'B', 'C', null] as const
const tagSets = [[], ['retainer'], ['roof'], ['retainer', 'spring']] as const

// The pool of days is made once: dates are what costs.
const offsets = { first: -520, last: 400 }
const pool = Array.from({ length: offsets.last - offsets.first + 1 }, (_, index) =>
  addDays(today, offsets.first + index),
)

export function randomFacts(random: Integers, number: number): ClientFacts {
  const on = (from: number, to: number): PlainDate => {
    const day = pool[random(from, to) - offsets.first]
    if (day === undefined) throw new RangeError('The pool of days is too small')
    return day
  }
  const of = <T>(items: readonly T[]): T => items[random(0, items.length - 1)] as T
  const some = <T>(make: () => T, most: number): readonly T[] =>
    Array.from({ length: Math.max(0, random(-most, most)) }, make)
  const maybe = <T>(make: () => T): T | null => (random(0, 1) === 0 ? null : make())
  const pause = () => {
    const from = random(-200, 60)
    return { from: on(from, from), until: on(from + 1, from + 60) }
  }
  const cadence: EffectiveCadence | null =
    random(0, 5) === 0 ? null : random(0, 3) === 0 ? months(random(1, 6)) : days(random(1, 120))
  return client({
    id: `client-${number}` as ClientId,
    sortKey: `name ${random(0, 40)}`,
    tier: of(tiers),
    tags: of(tagSets),
    cadence,
    latestDays: maybe(() => random(1, 200)),
    touches: some(
      () => ({
        kind: of(kinds),
        direction: of(directions),
        outcome: of(outcomes),
        on: on(-500, 0),
      }),
      6,
    ),
    skippedOn: some(() => on(-300, 0), 2),
    cadenceSetOn: on(-500, 0),
    firstDueOn: random(0, 4) === 0 ? on(-60, 60) : null,
    metFirstDue: null,
    pauses: some(pause, 2),
    holidays: some(pause, 1),
    snoozedUntil: random(0, 9) === 0 ? (`${on(-9, 9)}T00:00` as LocalDateTime) : null,
    snoozesInARow: random(0, 4),
    appointmentsOn: random(0, 9) === 0 ? [on(0, 30)] : [],
    promises: some(
      () => ({
        id: `promise-${random(0, 9999)}` as PromiseId,
        side: of(['mine', 'theirs'] as const),
        text: 'the plan',
        dueOn: maybe(() => on(-20, 20)),
      }),
      2,
    ),
    dates: some(
      () => ({ kind: 'birthday', label: null, date: on(-500, 300), leadDays: random(0, 20) }),
      2,
    ),
    care: {
      openIssuesRaisedOn: some(() => on(-20, 0), 1),
      uncheckedFixesOn: some(() => on(-20, 0), 1),
      unansweredFeedbackOn: some(() => on(-20, 0), 1),
      deliveriesWithoutFeedbackOn: some(() => on(-30, 0), 1),
      aimUnmovedSince: maybe(() => on(-200, 0)),
    },
    purchasesOn: some(() => on(-400, 0), 5),
  })
}

export function randomPractice(random: Integers): PracticeFigures {
  return { medianGapDays: random(1, 120), medianSecondGapDays: random(1, 120), activity: null }
}
