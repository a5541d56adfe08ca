import { expect, test } from 'vitest'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

function person(t: TestCore, name: string) {
  return t.ask('clients.add', { name }).client.id
}
/** Somebody new, with a wish. */
function wish(
  t: TestCore,
  name: string,
  text: string,
  more: Partial<Request<'wishes.add'>> = {},
): ClientId {
  const clientId = person(t, name)
  t.ask('wishes.add', { clientId, text, wantedByOn: null, offering: null, ...more })
  return clientId
}
const add = (t: TestCore, name: string, body = '') =>
  t.ask('offerings.add', { name, kind: 'product', body }).id
const askedFor = (t: TestCore, id: string) =>
  t
    .ask('offerings.get', { id })
    .asked.map(({ clientName, text, state, names }) => [
      clientName,
      text,
      state,
      names ? 'names it' : 'sounds like it',
    ])

test('adding an offering lists everyone who asked for something like it, oldest wish first, in their words', () => {
  const t = openTestCore({ now: '2026-03-02T10:00:00Z' })
  wish(t, 'Ida Berg', 'something for the balcony', { wantedByOn: plainDate('2026-06-01') })
  t.at('2026-05-02T10:00:00Z')
  wish(t, 'Marek Lis', 'a box for each window')
  wish(t, 'Yuki Tanaka', 'a gravel path')
  t.at('2026-09-02T10:00:00Z')
  const id = add(t, 'Window boxes', 'For balconies and shop fronts')
  expect(t.ask('offerings.get', { id })).toEqual({
    buyers: 0,
    asked: [
      {
        wishId: expect.any(String),
        clientId: expect.any(String),
        clientKey: expect.any(Number),
        clientName: 'Ida Berg',
        on: '2026-03-02',
        text: 'something for the balcony',
        wantedByOn: '2026-06-01',
        state: 'open',
        names: false,
      },
      expect.objectContaining({ clientName: 'Marek Lis', text: 'a box for each window' }),
    ],
  })
})

test('a wish that was put down to another offering, met, dropped, or whose client is gone asks no longer', () => {
  const t = openTestCore()
  const id = add(t, 'Evening course')
  wish(t, 'Ida Berg', 'an evening on gears')
  wish(t, 'Marek Lis', 'an evening of songs', { offering: 'Concert' })
  wish(t, 'Yuki Tanaka', 'learn to weld', { offering: 'evening  COURSE' })
  wish(t, 'Ole Moe', 'an evening in spring')
  const ids = t.ask('offerings.get', { id }).asked
  expect(askedFor(t, id)).toEqual([
    ['Ida Berg', 'an evening on gears', 'open', 'sounds like it'],
    ['Yuki Tanaka', 'learn to weld', 'open', 'names it'],
    ['Ole Moe', 'an evening in spring', 'open', 'sounds like it'],
  ])
  t.ask('wishes.edit', { id: nth(ids, 0).wishId, offering: 'Evening course', state: 'offered' })
  t.ask('wishes.edit', { id: nth(ids, 1).wishId, state: 'fulfilled' })
  t.ask('clients.delete', { id: nth(ids, 2).clientId })
  expect(askedFor(t, id)).toEqual([['Ida Berg', 'an evening on gears', 'offered', 'names it']])
  t.ask('wishes.edit', { id: nth(ids, 0).wishId, state: 'dropped' })
  expect(askedFor(t, id)).toEqual([])
})

test('who bought it is counted once each', () => {
  const t = openTestCore()
  const id = add(t, 'Tune-up')
  const buy = (clientId: ClientId) =>
    t.ask('purchases.add', {
      clientId,
      text: 'Tune-up',
      on: plainDate('2026-10-01'),
      amount: null,
      offering: 'tune-up',
    })
  const ida = person(t, 'Ida Berg')
  buy(ida)
  buy(ida)
  buy(person(t, 'Marek Lis'))
  expect(t.ask('offerings.get', { id }).buyers).toBe(2)
})

test('a name is given once, whatever case it is in, and is free again once its offering is gone', () => {
  const t = openTestCore()
  const id = add(t, 'Tune-up')
  const other = add(t, 'Wheels')
  const said = { kind: 'service', body: '' } as const
  expect(t.refusal('offerings.add', { name: ' TUNE-UP', ...said })).toBe('offering/name-taken')
  expect(t.refusal('offerings.edit', { id: other, name: 'tune-up', ...said })).toBe(
    'offering/name-taken',
  )
  t.ask('offerings.edit', { id, name: 'TUNE-UP', ...said })
  t.ask('offerings.delete', { id })
  add(t, 'Tune-up')
  for (const channel of ['offerings.get', 'offerings.delete'] as const) {
    expect(t.refusal(channel, { id })).toBe('offering/not-found')
  }
  expect(t.refusal('offerings.edit', { id, name: 'Brakes', ...said })).toBe('offering/not-found')
})

test('what was wished for or bought keeps the name of an offering that is gone; each deed is undone', async () => {
  const t = openTestCore()
  const clientId = wish(t, 'Ida Berg', 'new wheels', { offering: 'Wheels' })
  const id = nth(t.ask('offerings.list', {}).offerings, 0).id
  const states = [dumpOf(t.folder)]
  const steps = [
    () =>
      t.ask('offerings.edit', { id, name: 'Wheel sets', kind: 'product', body: 'Built by hand' }),
    () => t.ask('offerings.delete', { id }),
    () => add(t, 'Bells'),
  ]
  for (const step of steps) {
    step()
    states.push(dumpOf(t.folder))
  }
  expect(t.ask('offerings.list', {}).offerings).toMatchObject([{ name: 'Bells', kind: 'product' }])
  expect(t.ask('known.get', { clientId }).wishes).toMatchObject([{ offering: 'Wheel sets' }])
  expect((await t.work('data.check', {})).problems).toEqual([])
  for (const before of states.slice(0, -1).toReversed()) {
    t.ask('undo.undo', {})
    expect(dumpOf(t.folder)).toEqual(before)
  }
  expect(t.ask('offerings.list', {}).offerings).toEqual([
    { id, name: 'Wheels', kind: 'service', body: '' },
  ])
})
