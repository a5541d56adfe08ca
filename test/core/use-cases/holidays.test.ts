import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'
import { nth, openTestCore } from '#test/support/core.ts'

const monday = plainDate('2026-03-02')
const every = (count: number) => ({ unit: 'days', count }) as const

/** Twelve clients of thirty days, one of them due each day from `monday` on. */
function practice() {
  const t = openTestCore({ now: `${monday}T10:00:00Z` })
  const ids = Array.from({ length: 12 }, (_, i) => {
    const { client } = t.ask('clients.add', { name: `Client ${i}`, cadence: every(30) })
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: addDays(monday, i - 30) })
    return client.id
  })
  return { t, ids, day: (ahead: number) => t.at(`${addDays(monday, ahead)}T10:00:00Z`) }
}

test('while the owner is away nobody is listed, and coverage says what it will on the first day back', () => {
  const { t, day } = practice()
  day(2)
  const before = t.ask('nudges.due', {})
  expect(before.nudges.map((nudge) => nudge.client.name)).toEqual([
    'Client 0',
    'Client 1',
    'Client 2',
  ])
  const covered = t.ask('nudges.count', {}).coverage
  const until = addDays(monday, 16)
  t.ask('holiday.set', { until })
  for (const ahead of [2, 8, 15]) {
    day(ahead)
    const away = t.ask('nudges.due', {})
    const { coverage } = t.ask('nudges.count', {})
    expect([away.nudges, away.total, away.awayUntil, coverage]).toEqual([[], 0, until, covered])
  }
})

test('elapsed freezes for all: the days back are those that were left, and obey the budget', () => {
  const { t, ids, day } = practice()
  day(2)
  t.ask('holiday.set', { until: addDays(monday, 16) })
  const dueOn = ids.map((id) => t.ask('clients.get', { id }).client.nextDueOn)
  expect(dueOn).toEqual(ids.map((_, i) => addDays(monday, i + 14)))
  expect(t.ask('clients.get', { id: nth(ids, 4) }).client.gate).toEqual({
    kind: 'holiday',
    until: addDays(monday, 16),
  })
  const perDay: number[] = []
  for (let ahead = 16; ahead < 30; ahead += 1) {
    day(ahead)
    const { nudges, dailyBudget } = t.ask('nudges.due', {})
    const due = nudges.filter((n) => n.dueOn !== null && n.dueOn <= addDays(monday, ahead))
    perDay.push(due.length)
    expect(nudges.filter((n) => n.section === 'today').length).toBeLessThanOrEqual(dailyBudget)
    for (const { client } of due) t.ask('interactions.log', { clientId: client.id, kind: 'call' })
  }
  // Three had waited since before; then one a day, as without the holiday.
  expect(perDay).toEqual([3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
})

test('back early: the holiday ends today and its days still count for nobody', () => {
  const { t, ids, day } = practice()
  day(2)
  t.ask('holiday.set', { until: addDays(monday, 16) })
  day(6)
  expect(t.ask('holiday.end', {}).holidays).toEqual([
    { from: addDays(monday, 2), until: addDays(monday, 6) },
  ])
  expect(t.ask('clients.get', { id: nth(ids, 11) }).client.nextDueOn).toBe(addDays(monday, 15))
  expect(t.refusal('holiday.end', {})).toBe('holiday/none')
})

test('a holiday is one deed: undone and done again', () => {
  const { t, ids } = practice()
  const dueOn = () => t.ask('clients.get', { id: nth(ids, 5) }).client.nextDueOn
  t.ask('holiday.set', { until: addDays(monday, 14) })
  expect(dueOn()).toBe(addDays(monday, 19))
  t.ask('undo.undo', {})
  expect([dueOn(), t.ask('settings.get', {}).holidays]).toEqual([addDays(monday, 5), []])
  t.ask('undo.redo', {})
  expect(dueOn()).toBe(addDays(monday, 19))
})

test('a longer end takes the place of the holiday that runs, from its own first day', () => {
  const { t, day } = practice()
  t.ask('holiday.set', { until: addDays(monday, 7) })
  day(3)
  expect(t.ask('holiday.set', { until: addDays(monday, 10) }).holidays).toEqual([
    { from: monday, until: addDays(monday, 10) },
  ])
  expect(t.refusal('holiday.set', { from: monday, until: monday })).toBe('holiday/empty')
})

test('a holiday planned ahead moves who falls due in or after it, begins and ends by itself', () => {
  const { t, ids, day } = practice()
  const [from, until] = [addDays(monday, 5), addDays(monday, 15)]
  t.ask('holiday.set', { from, until })
  const dueOn = () => ids.map((id) => t.ask('clients.get', { id }).client.nextDueOn)
  const expected = ids.map((_, i) => addDays(monday, i < 5 ? i : i + 10))
  expect(dueOn()).toEqual(expected)
  expect(t.ask('nudges.due', {})).toMatchObject({ awayUntil: null, total: 1 })
  const seen = [4, 5, 14, 15].map((ahead) => {
    day(ahead)
    const { awayUntil, nudges } = t.ask('nudges.due', {})
    return [
      awayUntil,
      nudges.filter((n) => n.dueOn !== null && n.dueOn <= addDays(monday, ahead)).length,
    ]
  })
  expect(seen).toEqual([
    [null, 5],
    [until, 0],
    [until, 0],
    [null, 6],
  ])
  // Who was late when it began is as late after it, and not ten days later.
  expect(dueOn()).toEqual(ids.map((_, i) => addDays(monday, i + 10)))
  expect(t.ask('nudges.count', {}).coverage).toEqual({ within: 7, of: 12 })
})

test('a planned holiday is given up, undone and planned beside another', () => {
  const { t, day } = practice()
  const near = { from: addDays(monday, 5), until: addDays(monday, 8) }
  const far = { from: addDays(monday, 30), until: addDays(monday, 40) }
  t.ask('holiday.set', far)
  expect(t.ask('holiday.set', near).holidays).toEqual([near, far])
  expect(t.ask('holiday.end', {}).holidays).toEqual([far])
  t.ask('undo.undo', {})
  expect(t.ask('settings.get', {}).holidays).toEqual([near, far])
  day(6)
  expect(t.ask('holiday.end', {}).holidays).toEqual([
    { from: near.from, until: addDays(monday, 6) },
    far,
  ])
})

test('what is kept for a holiday is what the facts say', async () => {
  const { t, day } = practice()
  t.ask('holiday.set', { until: addDays(monday, 9) })
  day(4)
  expect((await t.work('data.check', {})).problems).toEqual([])
})
