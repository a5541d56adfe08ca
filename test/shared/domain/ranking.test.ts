import { expect, test } from 'vitest'
import { activeProbability, buyingPart, buyingTerms } from '#shared/domain/buying.ts'
import { cadencePoints } from '#shared/domain/cadence-part.ts'
import { carePart } from '#shared/domain/care-part.ts'
import type { ClientFacts, RankingSettings } from '#shared/domain/facts.ts'
import { gateOf } from '#shared/domain/gate.ts'
import { momentsPart } from '#shared/domain/moments-part.ts'
import { promisePoints } from '#shared/domain/promises-part.ts'
import { rankNudges, scoreOf, tierLine } from '#shared/domain/ranking.ts'
import { addDays } from '#shared/plain-date.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import { plainDate, type LocalDateTime } from '#shared/time.ts'
import {
  client,
  days,
  daysAgo,
  months,
  now,
  practice,
  settings,
  today,
  touch,
} from './client-facts.ts'

const rank = (clients: readonly ClientFacts[], changed: Partial<RankingSettings> = {}) =>
  rankNudges(clients, today, now, { ...settings, ...changed }, practice).nudges
const points = (facts: ClientFacts, switchedOff: RankingSettings['switchedOff'] = []) => {
  const scored = scoreOf(facts, today, { settings: { ...settings, switchedOff }, practice })
  return Object.fromEntries([
    ...scored.reasons.map((reason) => [reason.kind, reason.weight]),
    ['score', scored.score],
  ]) as Record<string, number>
}
const named = (id: string, overrides: Partial<ClientFacts> = {}) =>
  client({ id: id as ClientId, sortKey: id, ...overrides })
const overdue = (id: string, elapsed: number, overrides: Partial<ClientFacts> = {}) =>
  named(id, { cadence: days(30), touches: [touch(daysAgo(elapsed))], ...overrides })
const promise = (id: string, side: 'mine' | 'theirs', inDays: number) => ({
  id: id as PromiseId,
  side,
  text: 'the stretch plan',
  dueOn: daysAgo(-inDays),
})

test('the cadence part of the check values: C = 30', () => {
  const elapsed = [0, 24, 27, 30, 45, 60, 90, 180]
  expect(elapsed.map((d) => cadencePoints(d, 30, null))).toEqual([0, 0, 5, 10, 25, 33, 38, 40])
})

test('a latest date sets how fast the cadence part rises', () => {
  expect([28, 35, 42].map((d) => cadencePoints(d, 28, 42))).toEqual([10, 25, 33])
})

test('promises: mine overdue 25, today 22, within three days 15; theirs overdue 10', () => {
  const on = (inDays: number) => daysAgo(-inDays)
  expect([-1, 0, 1, 3, 4].map((d) => promisePoints('mine', on(d), today))).toEqual([
    25, 22, 15, 15, 0,
  ])
  expect([-1, 0, 1].map((d) => promisePoints('theirs', on(d), today))).toEqual([10, 0, 0])
})

test('only the promise that tells most is shown, with the number of others', () => {
  const facts = client({
    promises: [promise('p1', 'mine', 2), promise('p2', 'mine', -2), promise('p3', 'theirs', -9)],
  })
  expect(rank([facts])[0]?.reasons).toEqual([
    {
      kind: 'promise-mine',
      weight: 25,
      figures: {
        promiseId: 'p2',
        text: 'the stretch plan',
        dueOn: daysAgo(2),
        daysLate: 2,
        others: 1,
      },
    },
  ])
})

test('an open issue tells after more than two work days', () => {
  const raised = (on: string) => ({ ...client().care, openIssuesRaisedOn: [plainDate(on)] })
  const pointsOf = (on: string) => carePart(raised(on), today, null, [1, 2, 3, 4, 5])?.points
  // Today is Thursday 12 March: Monday's issue is three work days old, Tuesday's two, Friday's four.
  expect([pointsOf('2026-03-06'), pointsOf('2026-03-09'), pointsOf('2026-03-10')]).toEqual([
    15,
    15,
    undefined,
  ])
})

test('care adds half of the next matter and stops at 15', () => {
  const none = client().care
  const of = (care: Partial<typeof none>) =>
    carePart({ ...none, ...care }, today, { unit: 'days', count: 30 }, [])?.points
  expect([
    of({ uncheckedFixesOn: [daysAgo(7)] }),
    of({ uncheckedFixesOn: [daysAgo(7)], deliveriesWithoutFeedbackOn: [daysAgo(14)] }),
    of({ deliveriesWithoutFeedbackOn: [daysAgo(14)], aimUnmovedSince: daysAgo(60) }),
    of({ openIssuesRaisedOn: [daysAgo(3)], uncheckedFixesOn: [daysAgo(9)] }),
    of({ aimUnmovedSince: daysAgo(59), deliveriesWithoutFeedbackOn: [daysAgo(13)] }),
  ]).toEqual([10, 14, 12, 15, undefined])
})

test('an aim tells two cadences after it last moved, by the calendar', () => {
  const facts = (since: string) =>
    client({
      cadence: months(1),
      touches: [touch(today)],
      care: { ...client().care, aimUnmovedSince: plainDate(since) },
    })
  expect([points(facts('2026-01-12'))['care'], points(facts('2026-01-13'))['care']]).toEqual([
    8,
    undefined,
  ])
})

test('moments: today 10, one to three days 8, inside the lead window 5', () => {
  const date = (inDays: number) => ({
    kind: 'birthday',
    label: null,
    date: addDays(plainDate('1966-03-12'), inDays),
    leadDays: 7,
  })
  expect(
    [0, 1, 3, 4, 7, 8, -1].map((d) => momentsPart([date(d)], today, 'feb-28')?.points ?? 0),
  ).toEqual([10, 8, 8, 5, 5, 0, 0])
  expect(momentsPart([date(0)], today, 'feb-28')?.figures).toEqual({
    dateKind: 'birthday',
    label: null,
    on: today,
    inDays: 0,
    years: 60,
  })
})

test('buying: P(active) of the check values', () => {
  const silence = [33, 100, 200].map((after) =>
    activeProbability(
      { repeats: 3, firstToLastDays: 92, firstToTodayDays: 92 + after },
      { ...practice, medianGapDays: 45 },
    ),
  )
  expect(silence.map((p) => p.toFixed(2))).toEqual(['0.75', '0.44', '0.16'])
})

test('buying: own gaps from two on, else those of the practice, else 60 days', () => {
  const figures = { ...practice, medianGapDays: 45, medianSecondGapDays: 50 }
  expect([
    buyingTerms([31, 29, 32], figures),
    buyingTerms([31], figures),
    buyingTerms([], practice),
  ]).toEqual([
    { gapDays: 31, spreadDays: 6.2 },
    { gapDays: 45, spreadDays: 9 },
    { gapDays: 60, spreadDays: 12 },
  ])
})

test('buying: a one-time buyer around the usual wait for the second purchase', () => {
  const figures = { ...practice, medianGapDays: 45, medianSecondGapDays: 60 }
  const never = { lastTwoWayOn: null, days: 14 }
  expect(
    [44, 45, 90, 91, 180, 181].map(
      (ago) => buyingPart([daysAgo(ago)], today, figures, never)?.points,
    ),
  ).toEqual([0, 10, 10, 6, 6, 0])
})

test('buying points rest after a two-way touch', () => {
  const facts = (ago: number) =>
    client({ purchasesOn: [daysAgo(60)], touches: [touch(daysAgo(ago))] })
  expect([0, 14, 15].map((ago) => points(facts(ago))['buying'])).toEqual([undefined, undefined, 10])
})

test('fatigue takes from the cadence part, six an attempt and four a snooze, and no more than all', () => {
  const sent = { direction: 'outbound', outcome: 'failed' } as const
  const facts = (elapsed: number, attempts: number, snoozes: number) =>
    overdue('a', elapsed, {
      touches: [
        touch(daysAgo(elapsed)),
        ...Array.from({ length: attempts }, (_, index) => touch(daysAgo(index), sent)),
      ],
      snoozesInARow: snoozes,
      promises: [promise('p', 'mine', 0)],
    })
  expect([points(facts(45, 1, 1)), points(facts(45, 5, 5)), points(facts(60, 9, 0))]).toEqual([
    { cadence: 25, 'promise-mine': 22, fatigue: -10, score: 37 },
    { cadence: 25, 'promise-mine': 22, fatigue: -25, score: 22 },
    { cadence: 33, 'promise-mine': 22, fatigue: -18, score: 37 },
  ])
})

test('the tier line is fifteen in a hundred, halves away from zero, within 100', () => {
  expect([tierLine('A', 10), tierLine('C', 10), tierLine('B', 40), tierLine('A', 95)]).toEqual([
    2, -2, 0, 5,
  ])
  expect(points(overdue('a', 45, { tier: 'A' }))).toEqual({ cadence: 25, tier: 4, score: 29 })
})

test('a client due by cadence is listed however few points are left', () => {
  const facts = overdue('a', 30, { tier: 'C', snoozesInARow: 2 })
  expect(rank([facts])).toMatchObject([{ score: 2, daysOver: 0, section: 'today' }])
  expect(rank([overdue('a', 29)])).toEqual([])
})

test('ACC-07: late past the cadence, past the latest from its day on', () => {
  const lateness = (elapsed: number) => {
    const reason = rank([
      overdue('a', elapsed, { cadence: days(28), latestDays: 42 }),
    ])[0]?.reasons.find((r) => r.kind === 'cadence')
    return reason?.kind === 'cadence' ? reason.figures.lateness : null
  }
  expect([28, 35, 42].map(lateness)).toEqual(['due', 'late', 'past-latest'])
})

test('a kind switched off neither tells nor lists', () => {
  const facts = overdue('a', 60, { promises: [promise('p', 'mine', -1)] })
  expect(points(facts, ['cadence'])).toEqual({ 'promise-mine': 25, score: 25 })
  expect(rank([overdue('a', 60)], { switchedOff: ['cadence'] })).toEqual([])
  expect(rank([facts], { switchedOff: ['promise-mine'] })[0]?.section).toBe('today')
})

test('gates keep a client off the list and say why', () => {
  const until = '2026-03-12T10:01' as LocalDateTime
  const gates: readonly (readonly [Partial<ClientFacts>, unknown])[] = [
    [{ archived: true }, { kind: 'archived' }],
    [{ deceased: true }, { kind: 'deceased' }],
    [{ doNotContact: true }, { kind: 'do-not-contact' }],
    [{ pauses: [{ from: today, until: null }] }, { kind: 'paused', until: null }],
    [{ pauses: [{ from: daysAgo(9), until: today }] }, null],
    [{ snoozedUntil: until }, { kind: 'snoozed', until }],
    [{ snoozedUntil: now }, null],
    [{ snoozedUntil: '2026-03-12T00:00' as LocalDateTime }, null],
    [{ appointmentsOn: [daysAgo(-15)] }, null],
    [{ appointmentsOn: [daysAgo(-14)] }, { kind: 'appointment', on: daysAgo(-14) }],
  ]
  for (const [overrides, expected] of gates) {
    const facts = overdue('a', 60, overrides)
    expect(gateOf(facts, today, now, 30)).toEqual(expected)
    expect(rank([facts]).length).toBe(expected === null ? 1 : 0)
  }
})

test('an appointment further off than half the cadence does not wait', () => {
  const facts = client({ appointmentsOn: [daysAgo(-6)] })
  expect([gateOf(facts, today, now, 11), gateOf(facts, today, now, 12)?.kind]).toEqual([
    null,
    'appointment',
  ])
})

test('duties first and outside the budget, then the best, then the folded rest', () => {
  const clients = [
    overdue('a', 45),
    overdue('b', 60),
    overdue('c', 31),
    named('d', { promises: [promise('p', 'mine', -1)] }),
    named('e', { care: { ...client().care, openIssuesRaisedOn: [daysAgo(8)] } }),
  ]
  expect(rank(clients, { dailyBudget: 2 }).map((n) => [n.clientId, n.section])).toEqual([
    ['d', 'duty'],
    ['e', 'duty'],
    ['b', 'today'],
    ['a', 'today'],
    ['c', 'also'],
  ])
})

const attended = (id: string, elapsed: number, overrides: Partial<ClientFacts> = {}) =>
  overdue(id, elapsed, { touches: [touch(daysAgo(elapsed)), touch(today)], ...overrides })
const afterWork = (
  waiting: readonly ClientFacts[],
  done: readonly ClientFacts[],
  dailyBudget: number,
) => {
  const ranking = rankNudges(waiting, today, now, { ...settings, dailyBudget }, practice, done)
  return [ranking.nudges.map((n) => [n.clientId, n.section]), ranking.done]
}

test('whoever was done today keeps the place of this morning: nobody moves up', () => {
  const waiting = [overdue('a', 45), overdue('b', 60), overdue('c', 31)]
  expect(afterWork(waiting, [], 2)).toEqual([
    [
      ['b', 'today'],
      ['a', 'today'],
      ['c', 'also'],
    ],
    0,
  ])
  expect(afterWork(waiting, [attended('x', 90)], 2)).toEqual([
    [
      ['b', 'today'],
      ['a', 'also'],
      ['c', 'also'],
    ],
    1,
  ])
})

test('a touch with somebody who was not on the list takes no place of it', () => {
  const waiting = [overdue('a', 45), overdue('b', 60)]
  const early = attended('x', 3)
  const folded = attended('y', 31)
  expect(afterWork(waiting, [early, folded], 2)).toEqual([
    [
      ['b', 'today'],
      ['a', 'today'],
    ],
    0,
  ])
})

test('done early: two more places hold the next two', () => {
  const waiting = [overdue('a', 45), overdue('b', 40), overdue('c', 31)]
  const done = [attended('x', 90), attended('y', 80)]
  expect(afterWork(waiting, done, 2)).toEqual([
    [
      ['a', 'also'],
      ['b', 'also'],
      ['c', 'also'],
    ],
    2,
  ])
  expect(afterWork(waiting, done, 4)).toEqual([
    [
      ['a', 'today'],
      ['b', 'today'],
      ['c', 'also'],
    ],
    2,
  ])
})

test('somebody spoken to who still has an overdue promise is not done', () => {
  const owed = { promises: [promise('p', 'mine', -2)] }
  const spoken = attended('a', 45, owed)
  expect(afterWork([spoken], [spoken], 5)).toEqual([[['a', 'duty']], 0])
})

test('a skip today is done as well', () => {
  const skipped = overdue('x', 90, { skippedOn: [today] })
  expect(afterWork([], [skipped], 5)).toEqual([[], 1])
})

test('nobody is listed while the owner is away', () => {
  const holidays = [{ from: daysAgo(2), until: daysAgo(-5) }]
  expect(rank([overdue('a', 60, { holidays })])).toEqual([])
  expect(gateOf(overdue('a', 60, { holidays }), today, now, 30)).toEqual({
    kind: 'holiday',
    until: daysAgo(-5),
  })
})

test('a latest that is no later than the cadence says nothing', () => {
  const reason = rank([overdue('a', 45, { latestDays: 30 })])[0]?.reasons[0]
  expect(reason?.kind === 'cadence' ? [reason.weight, reason.figures.lateness] : null).toEqual([
    25,
    'late',
  ])
})

test('at most half of the budget from one tag while others wait', () => {
  const tagged = [90, 80, 70, 60].map((d, i) => overdue(`t${i}`, d, { tags: ['retainer'] }))
  const others = [overdue('x', 40), overdue('y', 35)]
  const sections = (clients: readonly ClientFacts[]) =>
    Object.fromEntries(rank(clients).map((n) => [n.clientId, n.section]))
  expect(sections([...tagged, ...others])).toEqual({
    t0: 'today',
    t1: 'today',
    t2: 'today',
    t3: 'also',
    x: 'today',
    y: 'today',
  })
})

test('equal scores order by due date, tier, name, id', () => {
  const clients = [
    overdue('z', 180, { sortKey: 'same' }),
    overdue('y', 180, { sortKey: 'same' }),
    overdue('x', 200, { sortKey: 'last' }),
    overdue('w', 180, { sortKey: 'earlier' }),
    overdue('v', 180, { sortKey: 'same', tier: 'B' }),
  ]
  expect(rank(clients).map((n) => n.clientId)).toEqual(['x', 'v', 'w', 'y', 'z'])
})
