import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { nth, openTestCore } from '#test/support/core.ts'

const today = plainDate('2026-03-12')
const every = (count: number) => ({ unit: 'days', count }) as const

/** A client in touch about once a month, with a cadence of 90 days. */
function monthly(gaps: readonly number[]) {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const { client } = t.ask('clients.add', { name: 'Ida Berg', cadence: every(90) })
  let on = addDays(today, -gaps.reduce((sum, gap) => sum + gap, 0))
  const log = () => t.ask('interactions.log', { clientId: client.id, kind: 'call', on })
  log()
  for (const gap of gaps) {
    on = addDays(on, gap)
    log()
  }
  const hint = () => t.ask('clients.get', { id: client.id }).client.cadenceHint
  return { t, id: client.id, hint }
}

test('the history suggests a cadence, and nothing is applied', () => {
  const { t, id, hint } = monthly([28, 31, 29, 30, 33, 35, 27, 30])
  expect(hint().suggestion).toEqual({
    gaps: 8,
    medianDays: 30,
    cadenceDays: 90,
    suggestedDays: 42,
  })
  expect(t.ask('clients.get', { id }).client.cadence).toEqual(every(90))
  // Taken, it is satisfied: the gaps of a month are near enough.
  t.ask('clients.edit', { id, patch: { cadence: every(42) } })
  expect(hint().suggestion).toBeNull()
})

test('turned down it stays away until four new gaps exist, and undo brings it back', () => {
  const { t, id, hint } = monthly([28, 31, 29, 30, 33, 35, 27, 30])
  t.ask('clients.keepCadence', { id })
  expect(hint().suggestion).toBeNull()
  for (const months of [1, 2, 3]) {
    t.at(`${addDays(today, 30 * months)}T10:00:00Z`)
    t.ask('interactions.log', { clientId: id, kind: 'call' })
    expect(hint().suggestion).toBeNull()
  }
  t.at(`${addDays(today, 120)}T10:00:00Z`)
  t.ask('interactions.log', { clientId: id, kind: 'call' })
  expect(hint().suggestion?.suggestedDays).toBe(42)
})

test('three snoozes or skips in a row ask about the cadence, until a touch or an answer', () => {
  const { t, id, hint } = monthly([90])
  const put = (ahead: number, how: 'snooze' | 'skip') => {
    t.at(`${addDays(today, ahead)}T10:00:00Z`)
    if (how === 'skip') return t.ask('clients.skip', { id }).client.cadenceHint.doubt
    const until = localDateTime(`${addDays(today, ahead + 5)}T00:00`)
    return t.ask('clients.snooze', { id, until }).client.cadenceHint.doubt
  }
  expect([put(90, 'snooze'), put(96, 'skip'), put(190, 'snooze')]).toEqual([null, null, 3])
  // An attempt that failed is no touch; one that counts ends the row.
  t.ask('interactions.log', { clientId: id, kind: 'call', outcome: 'failed' })
  expect(hint().doubt).toBe(3)
  t.ask('clients.keepCadence', { id })
  expect(hint().doubt).toBeNull()
  t.ask('undo.undo', {})
  expect(hint().doubt).toBe(3)
  t.ask('interactions.log', { clientId: id, kind: 'call' })
  expect(hint().doubt).toBeNull()
})

test('a skip ends the row of snoozes that tires a nudge', () => {
  const { t, id } = monthly([90])
  const snoozes = () => t.ask('clients.get', { id }).client.snoozesInARow
  t.ask('clients.snooze', { id, until: localDateTime(`${addDays(today, 2)}T00:00`) })
  t.ask('clients.snooze', { id, until: localDateTime(`${addDays(today, 3)}T00:00`) })
  expect(snoozes()).toBe(2)
  t.ask('clients.skip', { id })
  expect(snoozes()).toBe(0)
})

test('the load of all cadences, before one is set and after', () => {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const ids = Array.from(
    { length: 10 },
    (_, i) => t.ask('clients.add', { name: `Client ${i}`, cadence: every(14) }).client.id,
  )
  // Five a week, on five work days.
  expect(t.ask('cadence.load', {})).toEqual({ perWorkDay: 1, after: 1, dailyBudget: 5 })
  expect(t.ask('cadence.load', { clientId: nth(ids, 0), cadence: every(1) })).toEqual({
    perWorkDay: 1,
    after: 2.3,
    dailyBudget: 5,
  })
  expect(t.ask('cadence.load', { clientId: nth(ids, 0), cadence: 'none' }).after).toBe(0.9)
  t.ask('clients.edit', { id: nth(ids, 0), patch: { archived: true } })
  t.ask('clients.pause', { id: nth(ids, 1), until: null })
  expect(t.ask('cadence.load', {}).perWorkDay).toBe(0.8)
})

test('drifted: silent for more than three cadences, of its own list', () => {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const add = (name: string, silent: number) => {
    const { client } = t.ask('clients.add', { name, cadence: every(30) })
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: addDays(today, -silent) })
    return client.id
  }
  add('Ida Berg', 90)
  const [ole, eva] = [add('Ole Vik', 91), add('Eva Lund', 400)]
  const names = () => {
    const { keys } = t.ask('clients.list', { standing: 'drifted', sort: 'nextDue' })
    return t.ask('clients.window', { keys: [...keys] as never }).rows.map((row) => row.name)
  }
  expect(names()).toEqual(['Eva Lund', 'Ole Vik'])
  expect(t.ask('clients.get', { id: ole }).client).toMatchObject({ drifted: true, daysSince: 91 })
  // Loosened, let go, and revived: each takes its client off the list.
  t.ask('clients.edit', { id: ole, patch: { cadence: every(60) } })
  expect(names()).toEqual(['Eva Lund'])
  t.ask('clients.edit', { id: eva, patch: { archived: true } })
  expect(names()).toEqual([])
  t.ask('undo.undo', {})
  t.ask('interactions.log', { clientId: eva, kind: 'call' })
  expect(names()).toEqual([])
})
