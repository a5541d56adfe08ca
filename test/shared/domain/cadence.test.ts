import { expect, test } from 'vitest'
import {
  anchorOf,
  cadenceClock,
  dueOn,
  effectiveCadence,
  isCountingTouch,
  pausedDays,
  unansweredAttempts,
  type CadenceInputs,
} from '#shared/domain/cadence.ts'
import { plainDate } from '#shared/time.ts'
import { client, days, daysAgo, months, today, touch } from './client-facts.ts'

const nothingSet: CadenceInputs = {
  client: null,
  tier: null,
  segments: [],
  tags: [],
  stage: 'active',
  stageCadence: null,
  defaultCadence: null,
}
const every = (count: number) => ({ unit: 'days', count }) as const

test.each<[string, Partial<CadenceInputs>, unknown]>([
  ['nothing set', {}, null],
  [
    'the default for an active client',
    { defaultCadence: every(28) },
    { cadence: every(28), source: { from: 'default' } },
  ],
  ['no default for a lead', { defaultCadence: every(28), stage: 'lead' }, null],
  [
    'the stage before the default',
    { stageCadence: every(60), defaultCadence: every(28) },
    { cadence: every(60), source: { from: 'stage', stage: 'active' } },
  ],
  [
    'the shortest of segments and tags before the stage',
    {
      segments: [{ name: 'Roofs', cadence: every(40) }],
      tags: [
        { name: 'Retainer', cadence: every(21) },
        { name: 'Spring', cadence: every(90) },
      ],
      stageCadence: every(7),
    },
    { cadence: every(21), source: { from: 'tag', name: 'Retainer' } },
  ],
  [
    'one month as 30.44 days: 30 days are shorter',
    {
      segments: [{ name: 'Monthly', cadence: { unit: 'months', count: 1 } }],
      tags: [{ name: 'Thirty', cadence: every(30) }],
    },
    { cadence: every(30), source: { from: 'tag', name: 'Thirty' } },
  ],
  [
    'the segment before the tag in a tie, then the earlier name',
    {
      segments: [
        { name: 'Zinc', cadence: every(21) },
        { name: 'Moss', cadence: every(21) },
      ],
      tags: [{ name: 'Ash', cadence: every(21) }],
    },
    { cadence: every(21), source: { from: 'segment', name: 'Moss' } },
  ],
  [
    'the tier before segments, when it has a cadence',
    {
      tier: { tier: 'A', cadence: every(14) },
      segments: [{ name: 'Roofs', cadence: every(7) }],
    },
    { cadence: every(14), source: { from: 'tier', tier: 'A' } },
  ],
  [
    'past a tier without a cadence',
    { tier: { tier: 'A', cadence: null }, defaultCadence: every(28) },
    { cadence: every(28), source: { from: 'default' } },
  ],
  [
    'none on the client stops there',
    { client: 'none', tier: { tier: 'A', cadence: every(14) } },
    { cadence: 'none', source: { from: 'client' } },
  ],
])('effective cadence: %s', (_, inputs, expected) => {
  expect(effectiveCadence({ ...nothingSet, ...inputs })).toEqual(expected)
})

test('a failed attempt does not count; an inbound touch counts by setting', () => {
  const failed = touch(today, { outcome: 'failed' })
  const inbound = touch(today, { direction: 'inbound', outcome: 'delivered' })
  const sent = touch(today, { direction: 'outbound', outcome: 'delivered' })
  expect(
    [failed, inbound, sent].map((t) => [isCountingTouch(t, true), isCountingTouch(t, false)]),
  ).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ])
})

test('the anchor is the newest counting touch that has happened', () => {
  const facts = client({
    cadence: days(30),
    touches: [
      touch(daysAgo(90)),
      touch(daysAgo(40)),
      touch(daysAgo(10), { outcome: 'failed' }),
      touch(daysAgo(-3)),
    ],
  })
  expect(anchorOf(facts, today, true)).toEqual({ on: daysAgo(40), kind: 'touch' })
})

test('ACC-01: a contact logged today makes the next touch due one cadence later', () => {
  const facts = client({ cadence: days(14), touches: [touch(daysAgo(14)), touch(today)] })
  expect(dueOn(facts, today, true)).toBe(plainDate('2026-03-26'))
})

test('a skip moves the anchor and leaves the last touch', () => {
  const facts = client({
    cadence: days(30),
    touches: [touch(daysAgo(45))],
    skippedOn: [daysAgo(2)],
  })
  expect(cadenceClock(facts, today, true)).toEqual({
    anchor: { on: daysAgo(2), kind: 'skip' },
    lastTouchOn: daysAgo(45),
    cadenceDays: 30,
    elapsedDays: 2,
    dueOn: daysAgo(-28),
  })
})

test('a stored first due counts back to its anchor, clamped months included', () => {
  const facts = client({ cadence: months(1), firstDueOn: plainDate('2026-03-31') })
  expect(cadenceClock(facts, today, true)).toMatchObject({
    anchor: { on: '2026-02-28', kind: 'first-due' },
    cadenceDays: 31,
    dueOn: '2026-03-31',
  })
})

test('without touch, skip or first due the day the cadence was set is the anchor', () => {
  const facts = client({ cadence: days(30), cadenceSetOn: daysAgo(5) })
  expect(anchorOf(facts, today, true)).toEqual({ on: daysAgo(5), kind: 'cadence-set' })
})

test('months are calendar months, clamped to the end of the month', () => {
  const facts = client({ cadence: months(1), touches: [touch(plainDate('2026-01-31'))] })
  expect(dueOn(facts, today, true)).toBe('2026-02-28')
})

test('paused days are not counted twice when pauses overlap', () => {
  const pauses = [
    { from: daysAgo(20), until: daysAgo(10) },
    { from: daysAgo(15), until: daysAgo(5) },
    { from: daysAgo(2), until: null },
  ]
  expect(pausedDays(pauses, daysAgo(30), today)).toBe(17)
})

test('elapsed freezes in a pause and goes on where it stopped', () => {
  const facts = client({
    cadence: days(30),
    touches: [touch(daysAgo(40))],
    pauses: [{ from: daysAgo(25), until: daysAgo(5) }],
  })
  const elapsed = [26, 25, 24, 15, 6, 5, 4, 0].map(
    (ago) => cadenceClock(facts, daysAgo(ago), true).elapsedDays,
  )
  expect(elapsed).toEqual([14, 15, 15, 15, 15, 15, 16, 20])
  expect(dueOn(facts, today, true)).toBe(daysAgo(-10))
})

test('a pause with an end moves the due date by its days; one without an end leaves none', () => {
  const base = { cadence: days(30), touches: [touch(daysAgo(10))] }
  const paused = (until: string | null) =>
    client({
      ...base,
      pauses: [{ from: today, until: until === null ? null : plainDate(until) }],
    })
  expect([
    dueOn(client(base), today, true),
    dueOn(paused('2026-03-22'), today, true),
    dueOn(paused(null), today, true),
  ]).toEqual(['2026-04-01', '2026-04-11', null])
})

test('a pause planned for after the due date does not move it', () => {
  const facts = client({
    cadence: days(30),
    touches: [touch(daysAgo(10))],
    pauses: [{ from: plainDate('2026-04-02'), until: plainDate('2026-04-20') }],
  })
  expect(dueOn(facts, today, true)).toBe('2026-04-01')
})

test('attempts are unanswered until something two-way or inbound follows', () => {
  const sent = { direction: 'outbound', outcome: 'delivered', kind: 'email' } as const
  const attempts = [
    touch(daysAgo(30), sent),
    touch(daysAgo(12), sent),
    touch(daysAgo(3), { outcome: 'failed' }),
  ]
  const answer = touch(daysAgo(20), { direction: 'inbound', outcome: 'delivered' })
  expect([
    unansweredAttempts(attempts, today),
    unansweredAttempts([...attempts, answer], today),
    unansweredAttempts([...attempts, touch(today)], today),
  ]).toEqual([3, 2, 0])
})
