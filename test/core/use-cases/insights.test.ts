import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type PlainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

/** A Monday: the week has just begun. */
const today = plainDate('2026-11-23')
const ago = (days: number): PlainDate => addDays(today, -days)
const open = () => openTestCore({ now: `${today}T10:00:00Z` })

type Chart = Output<'insights.chart'>
async function chartOf<Name extends Chart['chart']>(
  t: TestCore,
  chart: Name,
  scope: Partial<Request<'insights.chart'>> = {},
): Promise<Extract<Chart, { chart: Name }>> {
  const found = await t.work('insights.chart', {
    chart,
    period: scope.period ?? 'weeks',
    segment: scope.segment ?? null,
  })
  if (found.chart !== chart) throw new Error(`asked for ${chart}`)
  return found as Extract<Chart, { chart: Name }>
}
async function namesBehind(
  t: TestCore,
  mark: Request<'insights.people'>['mark'],
  scope: Partial<Request<'insights.chart'>> = {},
): Promise<string[]> {
  const { keys } = await t.work('insights.people', {
    period: scope.period ?? 'weeks',
    segment: scope.segment ?? null,
    mark,
  })
  return t.ask('clients.window', { keys: keys.slice(0, 200) }).rows.map(({ name }) => name)
}
function add(t: TestCore, name: string, ...touchedAgo: readonly number[]): ClientId {
  const { client } = t.ask('clients.add', { name, cadence: { unit: 'days', count: 10 } })
  for (const days of touchedAgo) {
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: ago(days) })
  }
  return client.id
}

test('coverage of a week is the share within their cadence on its last day, from the first touch on', async () => {
  const t = open()
  // In touch on Sunday 8 November, which is the end of a week: within until the 18th.
  add(t, 'Ada', 15)
  add(t, 'Bo', 15, 3)
  const { points } = await chartOf(t, 'coverage')
  expect(points).toEqual([
    { from: '2026-11-02', to: '2026-11-08', within: 2, of: 2 },
    { from: '2026-11-09', to: '2026-11-15', within: 2, of: 2 },
    { from: '2026-11-16', to: '2026-11-22', within: 1, of: 2 },
    { from: '2026-11-23', to: '2026-11-29', within: 1, of: 2 },
  ])
  const behind = (from: string) => namesBehind(t, { chart: 'coverage', from: plainDate(from) })
  expect(await behind('2026-11-16')).toEqual(['Ada'])
  expect(await behind('2026-11-09')).toEqual([])
})

test('a pause counts nobody and no day; the touch with an employee is one with the company', async () => {
  const t = open()
  const paused = add(t, 'Paused', 15)
  t.ask('clients.pause', { id: paused, until: null })
  const { client: firm } = t.ask('clients.add', {
    name: 'Firm',
    kind: 'organisation',
    cadence: { unit: 'days', count: 10 },
  })
  t.ask('interactions.log', { clientId: firm.id, kind: 'call', on: ago(40) })
  const { client: worker } = t.ask('clients.add', {
    name: 'Worker',
    organisation: 'Firm',
    cadence: 'none',
  })
  t.ask('interactions.log', { clientId: worker.id, kind: 'call', on: ago(3) })
  const { points } = await chartOf(t, 'coverage')
  // The pause begins today: only then it does not count any more.
  expect(points.slice(-2)).toMatchObject([
    { within: 1, of: 2 },
    { within: 1, of: 1 },
  ])
})

test('the last point is the coverage the sidebar tells, and its people are those outside', async () => {
  const t = open()
  t.ask('demo.fill', {})
  const { coverage } = t.ask('nudges.count', {})
  for (const period of ['weeks', 'year', 'all'] as const) {
    const { points } = await chartOf(t, 'coverage', { period })
    const last = points.at(-1)
    expect({ within: last?.within, of: last?.of }).toEqual(coverage)
    const from = last?.from ?? today
    const outside = await namesBehind(t, { chart: 'coverage', from }, { period })
    expect(outside).toHaveLength(coverage.of - coverage.within)
  }
})

test('touches count by week, channel and side, and a failed try is none', async () => {
  const t = open()
  const id = add(t, 'Ada')
  const other = add(t, 'Bo')
  const log = (more: Partial<Request<'interactions.log'>>) =>
    t.ask('interactions.log', { clientId: id, kind: 'call', on: ago(1), ...more })
  log({ direction: 'outbound' })
  log({ direction: 'inbound' })
  log({ direction: 'mutual', kind: 'meeting' })
  log({ direction: 'outbound', kind: 'letter' })
  log({ direction: 'outbound', outcome: 'failed' })
  log({ direction: 'inbound', on: ago(8), clientId: other })
  const { spans } = await chartOf(t, 'touches')
  expect(spans).toHaveLength(12)
  expect(spans.slice(-3)).toEqual([
    { from: '2026-11-09', to: '2026-11-15', written: 0, call: 0, meeting: 0, theirs: 1 },
    { from: '2026-11-16', to: '2026-11-22', written: 1, call: 1, meeting: 1, theirs: 2 },
    { from: '2026-11-23', to: '2026-11-29', written: 0, call: 0, meeting: 0, theirs: 0 },
  ])
  const behind = (from: string, of: 'theirs' | 'call' | 'written') =>
    namesBehind(t, { chart: 'touches', from: plainDate(from), of })
  expect([
    await behind('2026-11-09', 'theirs'),
    await behind('2026-11-16', 'theirs'),
    await behind('2026-11-16', 'written'),
    await behind('2026-11-09', 'call'),
  ]).toEqual([['Bo'], ['Ada'], ['Ada'], []])
})

test('promises are kept, kept late or broken, by the month they were due; open ones to come are not there', async () => {
  const t = open()
  const id = add(t, 'Ada')
  const promise = (dueOn: PlainDate, state?: 'kept' | 'broken' | 'released') => {
    const made = t.ask('promises.add', { clientId: id, side: 'mine', text: 'x', dueOn }).promise
    if (state !== undefined) t.ask('promises.settle', { id: made.id, state })
  }
  promise(ago(1), 'kept')
  promise(today, 'kept')
  promise(ago(2), 'broken')
  promise(ago(3))
  promise(ago(4), 'released')
  promise(addDays(today, 1))
  const { months } = await chartOf(t, 'promises')
  expect(months.map(({ kept, late, broken }) => [kept, late, broken])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, 2],
  ])
  const mark = { chart: 'promises', from: plainDate('2026-11-01'), state: 'broken' } as const
  expect(await namesBehind(t, mark)).toEqual(['Ada'])
})

test('the charts of the demo practice agree with its rows', async () => {
  const t = open()
  t.ask('demo.fill', {})
  const db = new Database(join(t.folder, 'rapport.db'), { readonly: true })
  const n = (sql: string) => db.prepare(sql).pluck().get()

  const { groups } = await chartOf(t, 'warmth')
  const [everyone] = groups
  expect(everyone?.segment).toBeNull()
  expect(everyone?.levels.reduce((sum, one) => sum + one, 0)).toBe(
    n(`SELECT count(*) FROM client c JOIN client_standing st ON st.client_id = c.id
       WHERE c.stage = 'active' AND c.archived_at IS NULL AND c.deceased = 0
         AND c.do_not_contact = 0 AND st.warmth_weight IS NOT NULL
         AND (st.paused_from IS NULL OR st.paused_until <= '${today}')`),
  )
  const [, segment] = groups
  const level = segment?.levels.findIndex((one) => one > 0) ?? 0
  const behind = await namesBehind(t, { chart: 'warmth', segment: segment?.segment ?? '', level })
  expect(behind).toHaveLength(segment?.levels[level] ?? -1)

  const repeat = await chartOf(t, 'repeat')
  const days = `SELECT client_id, count(DISTINCT happened_on) AS days FROM entry
    WHERE kind = 'purchase' AND happened_on <= '${today}' GROUP BY client_id`
  expect([repeat.buyers, repeat.repeaters]).toEqual([
    n(`SELECT count(*) FROM (${days})`),
    n(`SELECT count(*) FROM (${days}) WHERE days > 1`),
  ])
  const withinYear = await namesBehind(t, { chart: 'repeat', days: 365 })
  expect(withinYear.length).toBeGreaterThan(0)
  expect(withinYear.length).toBeLessThanOrEqual(repeat.repeaters)

  const feedback = await chartOf(t, 'feedback', { period: 'all' })
  expect(feedback.scores).toHaveLength(
    n('SELECT count(*) FROM feedback WHERE score IS NOT NULL') as number,
  )
  const issues = await chartOf(t, 'issues', { period: 'all' })
  expect(issues.issues).toHaveLength(n('SELECT count(*) FROM issue') as number)
  db.close()
})

test('a segment narrows every chart, whatever the case of its name', async () => {
  const t = open()
  t.ask('demo.fill', {})
  const members = t.ask('clients.count', { where: 'segment = "Tourers"' }).n
  const { points } = await chartOf(t, 'coverage', { segment: 'TOURERS' })
  expect(points.at(-1)?.of).toBeLessThanOrEqual(members)
  expect(points.at(-1)?.of).toBeGreaterThan(0)
  const none = await chartOf(t, 'coverage', { segment: 'nobody is in this' })
  expect(none.points).toEqual([])
})

test('a segment whose rule finds its people counts as one whose people were picked', async () => {
  const t = open()
  const tagged = t.ask('clients.add', { name: 'Ada', tags: ['roof'] }).client
  t.ask('interactions.log', { clientId: tagged.id, kind: 'call', on: ago(1) })
  add(t, 'Bo', 1)
  t.ask('segments.add', { name: 'Roofs', rule: 'tag = roof' })
  const { groups } = await chartOf(t, 'warmth')
  expect(groups.map(({ segment, levels }) => [segment, levels.reduce((a, b) => a + b)])).toEqual([
    [null, 2],
    ['Roofs', 1],
  ])
  const { points } = await chartOf(t, 'coverage', { segment: 'Roofs' })
  expect(points.at(-1)).toMatchObject({ within: 1, of: 1 })
  const level = groups[1]?.levels.indexOf(1) ?? -1
  expect(await namesBehind(t, { chart: 'warmth', segment: 'Roofs', level })).toEqual(['Ada'])
})

test('long charts let others run in between', async () => {
  const t = open()
  t.ask('demo.fill', {})
  let pauses = 0
  await t.work(
    'insights.chart',
    { chart: 'coverage', period: 'year', segment: null },
    {
      pause: () => {
        pauses += 1
        return Promise.resolve()
      },
    },
  )
  expect(pauses).toBeGreaterThan(0)
})
