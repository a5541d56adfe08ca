import { expect, test } from 'vitest'
import { openTestCore } from '#test/support/core.ts'

const everyFortnight = { unit: 'days', count: 14 } as const

test('a back-dated touch older than the newest changes nothing', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  const newest = t.ask('interactions.log', { clientId: client.id, kind: 'call' })
  const older = t.ask('interactions.log', {
    clientId: client.id,
    kind: 'meeting',
    on: '2026-10-01' as never,
  })
  expect(older.client.nextDueOn).toBe(newest.client.nextDueOn)
  expect(t.ask('clients.get', { id: client.id }).client.lastTouchOn).toBe('2026-11-22')
})

test('a note and a failed attempt do not move the cadence', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  const { nextDueOn } = t.ask('interactions.log', {
    clientId: client.id,
    kind: 'call',
    on: '2026-11-15' as never,
  }).client
  t.ask('notes.add', { clientId: client.id, body: 'Prefers mornings' })
  const failed = t.ask('interactions.log', {
    clientId: client.id,
    kind: 'call',
    outcome: 'failed',
  })
  expect(failed.client.nextDueOn).toBe(nextDueOn)
})

test('editing and deleting a touch works the cadence out anew', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', on: '2026-11-01' as never })
  const { entry } = t.ask('interactions.log', { clientId: client.id, kind: 'call' })
  const edited = t.ask('entries.edit', { id: entry.id, on: '2026-11-10' as never })
  expect(edited.client.nextDueOn).toBe('2026-11-24')
  expect(t.ask('entries.delete', { id: entry.id }).client.nextDueOn).toBe('2026-11-15')
})

test('snooze hides until its day and leaves the due date and last touch alone', () => {
  const t = openTestCore({ now: '2026-03-20T10:00:00Z' })
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', on: '2026-03-01' as never })
  const before = t.ask('clients.get', { id: client.id }).client
  const snoozed = t.ask('clients.snooze', { id: client.id, until: '2026-03-24T00:00' as never })
  expect([snoozed.client.nextDueOn, snoozed.client.lastTouchOn]).toEqual([
    before.nextDueOn,
    before.lastTouchOn,
  ])
  expect(t.ask('nudges.due', {}).total).toBe(0)
  t.at('2026-03-24T10:00:00Z')
  expect(t.ask('nudges.due', {}).total).toBe(1)
  expect(t.refusal('clients.snooze', { id: client.id, until: '2026-03-23T09:00' as never })).toBe(
    'snooze/in-the-past',
  )
})

test('skip counts from today and keeps the last touch honest', () => {
  const t = openTestCore({ now: '2026-03-20T10:00:00Z' })
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', on: '2026-03-01' as never })
  const skipped = t.ask('clients.skip', { id: client.id }).client
  expect([skipped.nextDueOn, skipped.lastTouchOn]).toEqual(['2026-04-03', '2026-03-01'])
  const without = t.ask('clients.add', { name: 'Ole', cadence: 'none' }).client
  expect(t.refusal('clients.skip', { id: without.id })).toBe('skip/no-cadence')
})

test('pause takes the due date away, resume moves it by the days paused', () => {
  const t = openTestCore({ now: '2026-03-10T10:00:00Z' })
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: everyFortnight })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', on: '2026-03-01' as never })
  const paused = t.ask('clients.pause', { id: client.id, until: null }).client
  expect([paused.nextDueOn, paused.pausedUntil, paused.warmthLevel]).toEqual([
    null,
    'open',
    'paused',
  ])
  t.at('2026-03-20T10:00:00Z')
  const resumed = t.ask('clients.resume', { id: client.id }).client
  expect([resumed.nextDueOn, resumed.pausedUntil]).toEqual(['2026-03-25', null])
})

test('what the warmth has come down from is what it was on the day of the last touch', () => {
  const t = openTestCore({ now: '2026-03-01T10:00:00Z' })
  const { client } = t.ask('clients.add', {
    name: 'Ada Byron',
    cadence: { unit: 'days', count: 28 },
  })
  const warmths = () => {
    const { warmth, warmthWhenTouched } = t.ask('clients.get', { id: client.id }).client
    return [warmth, warmthWhenTouched]
  }
  expect(warmths()).toEqual([null, null])
  for (const on of ['2025-12-20', '2026-01-20', '2026-03-01']) {
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: on as never })
  }
  const [then] = warmths()
  expect(warmths()).toEqual([then, then])
  t.at('2026-04-12T10:00:00Z')
  const [later] = warmths()
  expect(warmths()).toEqual([later, then])
  expect(later).toBeLessThan(then ?? 0)
})
