import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { epochMs, plainDate } from '#shared/time.ts'
import { nth, openTestCore } from '#test/support/core.ts'

const today = plainDate('2026-03-12')
const thursdayNext = addDays(today, 7)

function withAppointment() {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const { client } = t.ask('clients.add', {
    name: 'Ida Berg',
    cadence: { unit: 'days', count: 30 },
  })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', on: addDays(today, -40) })
  const planned = t.ask('interactions.log', {
    clientId: client.id,
    kind: 'meeting',
    on: thursdayNext,
    body: 'the first session',
  })
  return { t, id: client.id, planned }
}

test('a touch dated ahead is an appointment: it moves nothing and gates the nudge', () => {
  const { t, id, planned } = withAppointment()
  expect(planned.entry.interaction).toMatchObject({ planned: true, outcome: 'reached' })
  expect(t.ask('clients.get', { id }).client).toMatchObject({
    lastTouchOn: addDays(today, -40),
    nextDueOn: addDays(today, -10),
    gate: { kind: 'appointment', on: thursdayNext },
  })
  const { nudges, appointments } = t.ask('nudges.due', {})
  const { coverage } = t.ask('nudges.count', {})
  expect([nudges, appointments, coverage]).toEqual([[], [], { within: 0, of: 0 }])
  expect(t.refusal('appointments.answer', { id: planned.entry.id, happened: true })).toBe(
    'appointment/to-come',
  )
})

test('once past it is asked about, once: until then it counts as nothing', () => {
  const { t, id, planned } = withAppointment()
  t.at(`${thursdayNext}T10:00:00Z`)
  // Its day may not be over yet.
  expect(t.ask('nudges.due', {}).appointments).toEqual([])
  t.at(`${addDays(thursdayNext, 1)}T10:00:00Z`)
  const due = t.ask('nudges.due', {})
  expect(due.appointments.map(({ client, entry }) => [client.name, entry.id])).toEqual([
    ['Ida Berg', planned.entry.id],
  ])
  expect(due.nudges.map((nudge) => nudge.client.name)).toEqual(['Ida Berg'])
  expect(t.ask('clients.get', { id }).client.lastTouchOn).toBe(addDays(today, -40))
})

test('yes logs it on its day', () => {
  const { t, id, planned } = withAppointment()
  t.at(`${addDays(thursdayNext, 2)}T10:00:00Z`)
  const { entry, client } = t.ask('appointments.answer', { id: planned.entry.id, happened: true })
  expect([entry.interaction?.planned, entry.interaction?.outcome]).toEqual([false, 'reached'])
  expect([client.lastTouchOn, client.nextDueOn]).toEqual([thursdayNext, addDays(thursdayNext, 30)])
  expect(t.ask('nudges.due', {}).appointments).toEqual([])
  expect(t.refusal('appointments.answer', { id: planned.entry.id, happened: true })).toBe(
    'appointment/none',
  )
  t.ask('undo.undo', {})
  expect(t.ask('clients.get', { id }).client.lastTouchOn).toBe(addDays(today, -40))
  expect(t.ask('nudges.due', {}).appointments).toHaveLength(1)
})

test('no makes it an attempt that has had no answer', () => {
  const { t, planned } = withAppointment()
  t.at(`${addDays(thursdayNext, 2)}T10:00:00Z`)
  const { entry, client } = t.ask('appointments.answer', { id: planned.entry.id, happened: false })
  expect(entry.interaction).toMatchObject({ planned: false, outcome: 'failed', unanswered: true })
  expect([client.lastTouchOn, client.unanswered]).toEqual([addDays(today, -40), 1])
})

test('an appointment with a time is past when its time is', () => {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const { client } = t.ask('clients.add', { name: 'Ida Berg' })
  const at = epochMs(Date.parse(`${today}T15:00:00Z`))
  const { entry } = t.ask('interactions.log', { clientId: client.id, kind: 'meeting', at })
  expect(entry.interaction?.planned).toBe(true)
  t.at(`${today}T15:30:00Z`)
  expect(t.ask('nudges.due', {}).appointments).toHaveLength(1)
})

test('moved to another day ahead it stays one; moved to a day that is past it happened', () => {
  const { t, planned } = withAppointment()
  const moved = t.ask('entries.edit', { id: planned.entry.id, on: addDays(today, 9) })
  expect([moved.entry.interaction?.planned, moved.client.gate]).toEqual([
    true,
    { kind: 'appointment', on: addDays(today, 9) },
  ])
  const past = t.ask('entries.edit', { id: planned.entry.id, on: addDays(today, -1) })
  expect([past.entry.interaction?.planned, past.client.lastTouchOn]).toEqual([
    false,
    addDays(today, -1),
  ])
})

test('a touch of several clients counts for each and says who else was there', () => {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const people = ['Ida Berg', 'Ole Vik'].map(
    (name) => t.ask('clients.add', { name, cadence: { unit: 'days', count: 30 } }).client,
  )
  const [ida, ole] = [nth(people, 0), nth(people, 1)]
  const { entry } = t.ask('interactions.log', {
    clientId: ida.id,
    kind: 'event',
    body: 'the open day',
    learned: 'wants a course',
    others: [ole.id],
  })
  expect(entry.interaction?.others).toEqual([{ id: ole.id, name: 'Ole Vik' }])
  const other = t.ask('clients.get', { id: ole.id }).client
  expect([other.lastTouchOn, other.nextDueOn]).toEqual([today, addDays(today, 30)])
  const [twin] = t.ask('timeline.page', { clientId: ole.id }).entries
  expect([twin?.body, twin?.learned, twin?.interaction?.others]).toEqual([
    'the open day',
    null,
    [{ id: ida.id, name: 'Ida Berg' }],
  ])
  t.ask('undo.undo', {})
  expect(t.ask('clients.get', { id: ole.id }).client.lastTouchOn).toBeNull()
})

test('an appointment of several clients is asked about once and answered for all', () => {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const people = ['Ida Berg', 'Ole Vik'].map((name) => t.ask('clients.add', { name }).client)
  const [ida, ole] = [nth(people, 0), nth(people, 1)]
  t.ask('interactions.log', {
    clientId: ida.id,
    kind: 'event',
    on: thursdayNext,
    others: [ole.id],
  })
  t.at(`${addDays(thursdayNext, 1)}T10:00:00Z`)
  const { appointments } = t.ask('nudges.due', {})
  expect(appointments).toHaveLength(1)
  t.ask('appointments.answer', { id: nth(appointments, 0).entry.id, happened: true })
  expect(t.ask('clients.get', { id: ole.id }).client.lastTouchOn).toBe(thursdayNext)
  expect(t.ask('nudges.due', {}).appointments).toEqual([])
})
