import fc from 'fast-check'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import type {
  ClientFacts,
  EffectiveCadence,
  PracticeFigures,
  RankingSettings,
  Touch,
} from '#shared/domain/facts.ts'

/** The day around which the tests of the rules are set: a Thursday. */
export const today = plainDate('2026-03-12')
export const now = '2026-03-12T10:00' as LocalDateTime

export const settings: RankingSettings = {
  dailyBudget: 5,
  workDays: [1, 2, 3, 4, 5],
  leapDay: 'feb-28',
  inboundCounts: true,
  switchedOff: [],
}

export const practice: PracticeFigures = {
  medianGapDays: null,
  medianSecondGapDays: null,
  activity: null,
}

export function daysAgo(days: number): PlainDate {
  return addDays(today, -days)
}

export function days(count: number): EffectiveCadence {
  return { cadence: { unit: 'days', count }, source: { from: 'client' } }
}

export function months(count: number): EffectiveCadence {
  return { cadence: { unit: 'months', count }, source: { from: 'client' } }
}

export function touch(on: PlainDate, overrides: Partial<Touch> = {}): Touch {
  return { kind: 'call', direction: 'mutual', outcome: 'reached', on, ...overrides }
}

/** A quiet active client: no cadence, no history, nothing to tell. */
export function client(overrides: Partial<ClientFacts> = {}): ClientFacts {
  return {
    id: 'client-a' as ClientId,
    name: 'Amara',
    sortKey: 'amara',
    stage: 'active',
    tier: null,
    tags: [],
    cadence: null,
    latestDays: null,
    touches: [],
    skippedOn: [],
    cadenceSetOn: daysAgo(400),
    firstDueOn: null,
    metFirstDue: null,
    pauses: [],
    holidays: [],
    snoozedUntil: null,
    snoozesInARow: 0,
    putOffsInARow: 0,
    cadenceKeptOn: null,
    archived: false,
    deceased: false,
    doNotContact: false,
    appointmentsOn: [],
    promises: [],
    dates: [],
    care: {
      openIssuesRaisedOn: [],
      uncheckedFixesOn: [],
      unansweredFeedbackOn: [],
      deliveriesWithoutFeedbackOn: [],
      aimUnmovedSince: null,
    },
    purchasesOn: [],
    ...overrides,
  }
}

const around = (from: number, to: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: to }).map((offset) => addDays(today, offset))

const someOf = <T>(value: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.array(value, { maxLength }))

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 1 })

const anyTouch: fc.Arbitrary<Touch> = fc.record({
  kind: fc.constantFrom('call', 'email', 'meeting', 'message', 'social', 'letter', 'event'),
  direction: fc.constantFrom('inbound', 'outbound', 'mutual'),
  outcome: fc.constantFrom('reached', 'delivered', 'failed'),
  on: around(-500, 40),
})

const anyCadence: fc.Arbitrary<EffectiveCadence | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 120 }).map(days),
  fc.integer({ min: 1, max: 6 }).map(months),
)

const anyPause = fc
  .tuple(around(-200, 60), maybe(fc.integer({ min: 1, max: 60 })))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))

/** Clients of every kind the rules can meet. */
export const anyClient: fc.Arbitrary<ClientFacts> = fc
  .record({
    id: fc.uuid().map((id) => id as ClientId),
    sortKey: fc.constantFrom('amara', 'farida', 'kwame', 'lars'),
    stage: fc.constantFrom('lead', 'active', 'past'),
    tier: fc.constantFrom('A', 'B', 'C', null),
    tags: fc.uniqueArray(fc.constantFrom('retainer', 'spring', 'roof'), { maxLength: 2 }),
    cadence: anyCadence,
    latestDays: maybe(fc.integer({ min: 1, max: 200 })),
    touches: someOf(anyTouch, 8),
    skippedOn: someOf(around(-300, 0), 2),
    cadenceSetOn: around(-500, 0),
    firstDueOn: maybe(around(-60, 60)),
    metFirstDue: fc.constant(null),
    pauses: someOf(anyPause, 2),
    holidays: someOf(
      anyPause.map(({ from, until }) => ({ from, until: until ?? addDays(from, 9) })),
      2,
    ),
    snoozedUntil: maybe(
      fc
        .tuple(around(-20, 40), fc.constantFrom('00:00', '03:00', '14:30'))
        .map(([on, time]) => `${on}T${time}` as LocalDateTime),
    ),
    snoozesInARow: fc.integer({ min: 0, max: 5 }),
    appointmentsOn: someOf(around(0, 40), 2),
    promises: someOf(
      fc.record({
        id: fc.uuid().map((id) => id as PromiseId),
        side: fc.constantFrom('mine', 'theirs'),
        text: fc.constant('send the plan'),
        dueOn: maybe(around(-20, 60)),
      }),
      3,
    ),
    dates: someOf(
      fc.record({
        kind: fc.constant('birthday'),
        label: fc.constant(null),
        date: around(-4000, 400),
        leadDays: fc.integer({ min: 0, max: 20 }),
      }),
      2,
    ),
    care: fc.record({
      openIssuesRaisedOn: someOf(around(-20, 10), 2),
      uncheckedFixesOn: someOf(around(-20, 10), 2),
      unansweredFeedbackOn: someOf(around(-20, 10), 2),
      deliveriesWithoutFeedbackOn: someOf(around(-30, 10), 2),
      aimUnmovedSince: maybe(around(-200, 0)),
    }),
    purchasesOn: someOf(around(-400, 20), 5),
  })
  .map((facts) => client(facts))

export const anyPractice: fc.Arbitrary<PracticeFigures> = fc.record({
  medianGapDays: maybe(fc.integer({ min: 1, max: 120 })),
  medianSecondGapDays: maybe(fc.integer({ min: 1, max: 120 })),
  activity: maybe(
    fc.record({
      r: fc.double({ min: 0.1, max: 9, noNaN: true }),
      alpha: fc.double({ min: 1, max: 400, noNaN: true }),
      a: fc.double({ min: 0.1, max: 9, noNaN: true }),
      b: fc.double({ min: 0.1, max: 30, noNaN: true }),
    }),
  ),
})
