import { expect, test } from 'vitest'
import { demoSet } from '#core/demo/demo-set.ts'
import { practiceFigures } from '#shared/domain/buying.ts'
import { cadenceClock } from '#shared/domain/cadence.ts'
import type { RankingSettings } from '#shared/domain/facts.ts'
import { gateOf } from '#shared/domain/gate.ts'
import { rankNudges } from '#shared/domain/ranking.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type PlainDate } from '#shared/time.ts'
import { factsOfDemo, pastDatesOf } from './demo-facts.ts'

/** A Sunday, a Monday, ends of months and of the year, and 29 February. */
const days = [
  '2026-11-22',
  '2026-11-23',
  '2027-01-01',
  '2027-02-28',
  '2027-03-31',
  '2028-02-29',
  '2028-07-14',
].map(plainDate)

const settings: RankingSettings = {
  dailyBudget: 5,
  workDays: [1, 2, 3, 4, 5],
  leapDay: 'feb-28',
  inboundCounts: true,
  switchedOff: [],
}

function nudgesOn(today: PlainDate) {
  const facts = factsOfDemo(demoSet(today))
  const practice = practiceFigures(
    facts.map((client) => client.purchasesOn),
    today,
  )
  return rankNudges(facts, today, localDateTime(`${today}T10:00`), settings, practice).nudges
}

test('the same day gives the same set', () => {
  expect(demoSet(plainDate('2026-11-22'))).toEqual(demoSet(plainDate('2026-11-22')))
})

test('another day gives the same words', () => {
  const words = (today: PlainDate) =>
    demoSet(today).clients.map((client) =>
      client.timeline.map((entry) => [entry.body, entry.learned]).toSorted(),
    )
  expect(words(plainDate('2027-03-31'))).toEqual(words(plainDate('2026-11-22')))
})

test('is about sixty clients over two years with everything a client can have', () => {
  const today = plainDate('2026-11-22')
  const { clients } = demoSet(today)
  const kinds: Record<string, number> = {}
  for (const entry of clients.flatMap((client) => client.timeline)) {
    kinds[entry.kind] = (kinds[entry.kind] ?? 0) + 1
  }
  expect(clients.length).toBeGreaterThanOrEqual(58)
  expect(clients.length).toBeLessThanOrEqual(64)
  expect(clients.filter((client) => client.kind === 'organisation').length).toBeGreaterThan(10)
  expect(Object.keys(kinds).toSorted()).toEqual([
    'feedback',
    'interaction',
    'issue',
    'note',
    'promise',
    'purchase',
    'referral',
    'skip',
    'stage',
    'win',
    'wish',
  ])
  expect(kinds['interaction']).toBeGreaterThan(400)
  expect(new Set(clients.map((client) => client.stage))).toEqual(
    new Set(['lead', 'active', 'past']),
  )
  const oldest = clients.map((client) => client.createdOn).toSorted()[0]
  expect(oldest && oldest >= addDays(today, -731)).toBe(true)
})

test('names, emails and phones are unique, addresses and numbers are fictional', () => {
  const { clients } = demoSet(plainDate('2026-11-22'))
  const names = clients.map((client) => client.name)
  const emails = clients.flatMap((client) => client.emails.map(({ value }) => value))
  const phones = clients.flatMap((client) => client.phones.map(({ value }) => value))
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(emails).size).toBe(emails.length)
  expect(new Set(phones).size).toBe(phones.length)
  expect(
    emails.filter((email) => !/^[a-z.-]+@([a-z-]+\.)?example\.(com|org|net)$/.test(email)),
  ).toEqual([])
  expect(phones.filter((phone) => !/^\+44 (7700 900\d{3}|131 496 0\d{3})$/.test(phone))).toEqual([])
})

test('every name that is pointed at is there', () => {
  const set = demoSet(plainDate('2026-11-22'))
  const names = new Set(set.clients.map((client) => client.name))
  const brought = set.clients
    .flatMap((client) => client.timeline)
    .flatMap((entry) => (entry.kind === 'referral' ? [entry.broughtName] : []))
  const segments = new Set(set.segments.map(({ name }) => name))
  const tags = new Set(set.tags.map(({ name }) => name))
  expect(brought.filter((name) => !names.has(name))).toEqual([])
  expect(set.clients.flatMap((c) => c.segments).filter((name) => !segments.has(name))).toEqual([])
  expect(set.clients.flatMap((c) => c.tags).filter((name) => !tags.has(name))).toEqual([])
})

test.each(days)('on %s what happened lies between the first day of a client and today', (today) => {
  const wrong = demoSet(today).clients.flatMap((client) =>
    pastDatesOf(client)
      .filter((date) => date > today || date < client.createdOn)
      .map((date) => [client.name, date]),
  )
  expect(wrong).toEqual([])
})

test.each(days)('on %s timelines run from old to new and every hole is filled', (today) => {
  for (const client of demoSet(today).clients) {
    const order = client.timeline.map((entry) => entry.on)
    expect(order).toEqual(order.toSorted())
    expect(client.timeline.filter((entry) => /[[\]{}|]/.test(entry.body + entry.learned))).toEqual(
      [],
    )
  }
})

test('nothing that is dated names a month or a season, which would be wrong on most days', () => {
  const season =
    /\b(January|February|March|April|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Easter|Christmas)\b/
  const dated = demoSet(plainDate('2026-11-22')).clients.flatMap((client) => [
    ...client.timeline.flatMap((entry) => [entry.body, entry.learned ?? '']),
    client.outcome?.currentState ?? '',
    ...(client.outcome?.milestones ?? []).map((milestone) => milestone.body),
  ])
  expect(dated.filter((text) => season.test(text))).toEqual([])
})

test.each(days)('on %s Today is worth looking at', (today) => {
  const nudges = nudgesOn(today)
  const of = (section: string) =>
    nudges.filter((nudge) => nudge.section === section).map((nudge) => String(nudge.clientId))
  expect(of('today')).toHaveLength(5)
  expect(of('duty')).toContain('Morag Sinclair')
  expect(of('today')).toContain('Siobhán Ní Bhriain')
  expect(nudges.length).toBeGreaterThanOrEqual(12)
  expect(nudges.length).toBeLessThanOrEqual(20)
  expect(new Set(nudges.flatMap((nudge) => nudge.reasons.map((reason) => reason.kind)))).toEqual(
    new Set([
      'cadence',
      'promise-mine',
      'promise-theirs',
      'care',
      'moment',
      'buying',
      'tier',
      'fatigue',
    ]),
  )
})

test.each(days)('on %s most of the active clients are within their cadence', (today) => {
  const inPlay = factsOfDemo(demoSet(today)).flatMap((facts) => {
    const clock = cadenceClock(facts, today, true)
    const gate = gateOf(facts, today, localDateTime(`${today}T10:00`), clock.cadenceDays)
    return facts.stage === 'active' && clock.dueOn !== null && gate === null ? [clock.dueOn] : []
  })
  const share = inPlay.filter((dueOn) => today <= dueOn).length / inPlay.length
  expect(share).toBeGreaterThanOrEqual(0.8)
  expect(share).toBeLessThanOrEqual(0.88)
})
