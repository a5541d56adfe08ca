import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'
import { mergeClients, openTestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

const today = plainDate('2026-03-12')
const every = { unit: 'days', count: 30 } as const

function withPeople(order: 'people first' | 'organisation first') {
  const t = openTestCore({ now: `${today}T10:00:00Z` })
  const company = () =>
    t.ask('clients.add', { name: 'Tin Roof Ltd', kind: 'organisation', cadence: every }).client.id
  const person = (name: string) =>
    t.ask('clients.add', { name, organisation: 'tin roof LTD' }).client.id
  if (order === 'organisation first') {
    const organisation = company()
    return { t, organisation, ida: person('Ida Berg'), ole: person('Ole Vik') }
  }
  const [ida, ole] = [person('Ida Berg'), person('Ole Vik')]
  return { t, organisation: company(), ida, ole }
}

test.each(['people first', 'organisation first'] as const)(
  'the cadence of a company is met by any of its people, added %s',
  async (order) => {
    const { t, organisation, ida, ole } = withPeople(order)
    expect(t.ask('clients.get', { id: ole }).client.organisationId).toBe(organisation)
    t.ask('interactions.log', { clientId: ida, kind: 'call', on: addDays(today, -3) })
    const after = () => {
      const { lastTouchOn, nextDueOn } = t.ask('clients.get', { id: organisation }).client
      return [lastTouchOn, nextDueOn]
    }
    expect(after()).toEqual([addDays(today, -3), addDays(today, 27)])
    const { entry } = t.ask('interactions.log', { clientId: ole, kind: 'meeting' })
    expect(after()).toEqual([today, addDays(today, 30)])
    t.ask('entries.delete', { id: entry.id })
    expect(after()).toEqual([addDays(today, -3), addDays(today, 27)])
    expect((await t.work('data.check', {})).problems).toEqual([])
  },
)

test('a person who leaves takes their touches along, and undo brings them back', async () => {
  const { t, organisation, ida } = withPeople('organisation first')
  t.ask('interactions.log', { clientId: ida, kind: 'call' })
  const last = () => t.ask('clients.get', { id: organisation }).client.lastTouchOn
  t.ask('clients.edit', { id: ida, patch: { organisation: 'Elsewhere' } })
  expect(last()).toBeNull()
  t.ask('undo.undo', {})
  expect(last()).toBe(today)
  t.ask('clients.delete', { id: ida })
  expect(last()).toBeNull()
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('a touch of several of its people is one touch of the company', () => {
  const { t, organisation, ida, ole } = withPeople('organisation first')
  t.ask('interactions.log', { clientId: ida, kind: 'email', outcome: 'failed', others: [ole] })
  expect(t.ask('clients.get', { id: organisation }).client.unanswered).toBe(1)
})

test('an organisation names its people in order, and nobody who is in Trash or has left', () => {
  const { t, organisation, ida, ole } = withPeople('people first')
  t.ask('clients.edit', { id: ole, patch: { title: 'Roofer' } })
  const people = (id = organisation) => {
    const { client } = t.ask('clients.get', { id })
    return { people: client.people, count: client.peopleCount }
  }
  const one = { id: ida, name: 'Ida Berg', title: null }
  expect(people()).toEqual({
    people: [one, { id: ole, name: 'Ole Vik', title: 'Roofer' }],
    count: 2,
  })
  expect(people(ida)).toEqual({ people: [], count: 0 })
  t.ask('clients.delete', { id: ole })
  expect(people()).toEqual({ people: [one], count: 1 })
  t.ask('clients.edit', { id: ida, patch: { organisation: null } })
  expect(people()).toEqual({ people: [], count: 0 })
})

test('somebody who is merged with their own organisation belongs to none, and undo parts them again', async () => {
  for (const stays of ['person', 'organisation'] as const) {
    const { t, organisation, ida } = withPeople('organisation first')
    const before = dumpOf(t.folder)
    const [keep, other] = stays === 'person' ? [ida, organisation] : [organisation, ida]
    const { client } = await mergeClients(t, { keep, others: [other] })
    expect(client.organisationId).toBe(null)
    expect((await t.work('data.check', {})).problems).toEqual([])
    t.ask('undo.undo', {})
    expect(dumpOf(t.folder)).toEqual(before)
  }
})
