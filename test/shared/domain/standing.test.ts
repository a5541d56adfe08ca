import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDues, type FirstDueCandidate } from '#shared/domain/first-dues.ts'
import { rankNudges } from '#shared/domain/ranking.ts'
import { coverageOf, isDrifted, standing } from '#shared/domain/standing.ts'
import { wakeOn } from '#shared/domain/wake.ts'
import { warmthLevel, warmthOf } from '#shared/domain/warmth.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays, daysBetween, isoWeekday } from '#shared/plain-date.ts'
import { plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import {
  anyClient,
  anyPractice,
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

const rules = { settings, practice }

test('standing gathers the figures of one client', () => {
  const facts = client({
    cadence: days(30),
    latestDays: 45,
    touches: [touch(daysAgo(35)), touch(daysAgo(3), { direction: 'outbound', outcome: 'failed' })],
  })
  expect(standing(facts, today, rules)).toEqual({
    lastTouchOn: daysAgo(35),
    anchorOn: daysAgo(35),
    anchor: 'touch',
    cadenceDays: 30,
    elapsedDays: 35,
    dueOn: daysAgo(5),
    latestOn: daysAgo(-10),
    lateness: 'late',
    unanswered: 1,
    wakeOn: today,
  })
})

test('a client wakes with ten points, one of tier A with nine', () => {
  const facts = (tier: 'A' | null) => client({ cadence: days(100), tier, touches: [touch(today)] })
  expect([wakeOn(facts(null), today, rules), wakeOn(facts('A'), today, rules)]).toEqual([
    daysAgo(-99),
    daysAgo(-97),
  ])
})

test('no wake day while a pause has no end, and never for the silenced', () => {
  const facts = client({ cadence: days(30), touches: [touch(daysAgo(60))] })
  expect([
    wakeOn({ ...facts, pauses: [{ from: daysAgo(5), until: null }] }, today, rules),
    wakeOn({ ...facts, deceased: true }, today, rules),
    wakeOn(client(), today, rules),
    wakeOn({ ...facts, pauses: [{ from: daysAgo(5), until: daysAgo(-4) }] }, today, rules),
    wakeOn({ ...facts, snoozedUntil: '2026-03-20T00:00' as LocalDateTime }, today, rules),
  ]).toEqual([null, null, null, daysAgo(-4), plainDate('2026-03-20')])
})

test('a date that falls inside a pause wakes the client a year later', () => {
  const facts = client({
    dates: [{ kind: 'birthday', label: null, date: plainDate('1980-03-20'), leadDays: 0 }],
    pauses: [{ from: today, until: plainDate('2026-04-01') }],
  })
  expect(wakeOn(facts, today, rules)).toBe('2027-03-20')
})

test('property: nobody is listed before their wake day', () => {
  fc.assert(
    fc.property(anyClient, anyPractice, (facts, figures) => {
      const wake = wakeOn(facts, today, { settings, practice: figures })
      const until = wake === null ? 500 : daysBetween(today, wake)
      for (let offset = 0; offset < until; offset += 1) {
        const day = addDays(today, offset)
        for (const time of ['05:00', '23:59']) {
          const at = `${day}T${time}` as LocalDateTime
          const { nudges } = rankNudges([facts], day, at, settings, figures)
          expect(nudges, `listed on ${day}, wakes ${wake}`).toEqual([])
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('coverage counts active clients with a cadence that no gate holds', () => {
  const due = { cadence: days(30), touches: [touch(daysAgo(30))] }
  const late = { cadence: days(30), touches: [touch(daysAgo(31))] }
  const clients = [
    client(due),
    client(late),
    client({ ...late, stage: 'lead' }),
    client({ ...late, archived: true }),
    client({ ...late, pauses: [{ from: daysAgo(1), until: null }] }),
    client(),
  ]
  expect(coverageOf(clients, today, now, true)).toEqual({ within: 1, of: 2 })
})

test('drifted means more than three cadences', () => {
  const facts = (elapsed: number) =>
    client({ cadence: days(30), touches: [touch(daysAgo(elapsed))] })
  expect([isDrifted(facts(90), today, true), isDrifted(facts(91), today, true)]).toEqual([
    false,
    true,
  ])
})

test('warmth after a long regular history: 100 on the day, 50 when due, 25 one cadence late', () => {
  const touches = Array.from({ length: 30 }, (_, index) => touch(daysAgo(index * 30)))
  const facts = client({ cadence: days(30), touches })
  expect([0, 30, 60].map((later) => warmthOf(facts, addDays(today, later), true))).toEqual([
    100, 50, 25,
  ])
})

test('no warmth without a cadence or a counting touch', () => {
  const failed = touch(daysAgo(1), { outcome: 'failed' })
  expect([
    warmthOf(client({ touches: [touch(today)] }), today, true),
    warmthOf(client({ cadence: days(30) }), today, true),
    warmthOf(client({ cadence: months(1), touches: [failed] }), today, true),
  ]).toEqual([null, null, null])
})

test('warmth levels are fifths of the scale', () => {
  const shown = [12, 19, 20, 34, 39, 47, 58, 64, 71, 79, 80, 92]
  expect(shown.map((value) => warmthLevel(value, false))).toEqual([
    'cold',
    'cold',
    'cool',
    'cool',
    'cool',
    'mild',
    'mild',
    'warm',
    'warm',
    'warm',
    'glow',
    'glow',
  ])
  expect([warmthLevel(null, false), warmthLevel(50, true)]).toEqual(['none', 'paused'])
})

const candidate = (id: string, overrides: Partial<FirstDueCandidate> = {}): FirstDueCandidate => ({
  id: id as ClientId,
  sortKey: id,
  tier: null,
  lastTouchOn: null,
  cadence: { unit: 'days', count: 30 },
  cause: 'bulk',
  ...overrides,
})
const spread = { dailyBudget: 5, workDays: [1, 2, 3, 4, 5] }

test('first dues fill work days in the order tier, oldest contact, name', () => {
  const dues = firstDues(
    [
      candidate('d'),
      candidate('c', { lastTouchOn: daysAgo(50) }),
      candidate('b', { lastTouchOn: daysAgo(900) }),
      candidate('a', { tier: 'C' }),
      candidate('e', { tier: 'A' }),
    ],
    new Map([[today, 1]]),
    today,
    spread,
  )
  expect(Object.fromEntries(dues)).toEqual({
    e: '2026-03-12',
    b: '2026-03-13',
    c: '2026-03-13',
    d: '2026-03-16',
    a: '2026-03-16',
  })
})

test('ACC-05: twenty people added in one sitting never exceed half the budget on a day', () => {
  const candidates = Array.from({ length: 20 }, (_, index) =>
    candidate(`c${index}`, { cause: 'added' }),
  )
  const dues = [...firstDues(candidates, new Map(), today, spread).values()]
  const perDay = Map.groupBy(dues, (on) => on)
  expect(Math.max(...[...perDay.values()].map((held) => held.length))).toBe(2)
  expect(dues.every((on) => on >= daysAgo(-30) && isoWeekday(on) <= 5)).toBe(true)
})

test('whoever finds no free day within the cadence is dealt evenly', () => {
  const candidates = Array.from({ length: 100 }, (_, index) =>
    candidate(`c${index}`, { cadence: { unit: 'days', count: 7 } }),
  )
  const dues = [...firstDues(candidates, new Map(), today, spread).values()]
  const perDay = new Map<PlainDate, number>()
  for (const on of dues) perDay.set(on, (perDay.get(on) ?? 0) + 1)
  expect(Object.fromEntries(perDay)).toEqual({
    '2026-03-12': 20,
    '2026-03-13': 20,
    '2026-03-16': 20,
    '2026-03-17': 20,
    '2026-03-18': 20,
  })
})

test('a cadence too short to hold a work day takes the next one', () => {
  const saturday = plainDate('2026-03-14')
  const dues = firstDues(
    [candidate('a', { cadence: { unit: 'days', count: 1 } })],
    new Map(),
    saturday,
    spread,
  )
  expect([...dues.values()]).toEqual(['2026-03-16'])
})
