import { expect, test } from 'vitest'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

const today = plainDate('2026-11-22')
const euros = (minor: number) => ({ minor, currency: 'EUR' })

function withClient() {
  const t = openTestCore()
  return { t, clientId: t.ask('clients.add', { name: 'Lena Berg' }).client.id }
}
const knownOf = (t: TestCore, clientId: ClientId) => t.ask('known.get', { clientId })
const kindsOf = (t: TestCore, clientId: ClientId) =>
  t.ask('timeline.page', { clientId }).entries.map(({ kind, body, on }) => [kind, body, on])

function wish(t: TestCore, clientId: ClientId, more: Partial<Request<'wishes.add'>> = {}): void {
  t.ask('wishes.add', {
    clientId,
    text: 'window boxes for the second shop',
    wantedByOn: null,
    offering: null,
    ...more,
  })
}
function buy(t: TestCore, clientId: ClientId, more: Partial<Request<'purchases.add'>> = {}): void {
  t.ask('purchases.add', {
    clientId,
    text: 'Courtyard planting',
    on: today,
    amount: euros(184_000),
    offering: null,
    ...more,
  })
}
/** Does the steps, takes all back and does all again: each state comes back as it was. */
function backAndForth(t: TestCore, ...steps: readonly (() => void)[]): void {
  const states = [dumpOf(t.folder)]
  for (const step of steps) {
    step()
    states.push(dumpOf(t.folder))
  }
  for (const before of states.slice(0, -1).toReversed()) {
    t.ask('undo.undo', {})
    expect(dumpOf(t.folder)).toEqual(before)
  }
  for (const after of states.slice(1)) {
    t.ask('undo.redo', {})
    expect(dumpOf(t.folder)).toEqual(after)
  }
}

test('a wish stands on the panel, the timeline and the search, and each deed of it is undone', async () => {
  const { t, clientId } = withClient()
  const wantedByOn = plainDate('2027-03-28')
  const idOf = () => nth(knownOf(t, clientId).wishes, 0).id
  backAndForth(
    t,
    () => wish(t, clientId, { wantedByOn, offering: 'Window boxes' }),
    () => t.ask('wishes.edit', { id: idOf(), text: 'boxes for both shops', wantedByOn: null }),
    () => t.ask('wishes.edit', { id: idOf(), state: 'offered', offering: null }),
    () => t.ask('wishes.edit', { id: idOf(), state: 'fulfilled' }),
  )
  expect(knownOf(t, clientId).wishes).toEqual([
    {
      id: idOf(),
      on: today,
      text: 'boxes for both shops',
      wantedByOn: null,
      state: 'fulfilled',
      offering: null,
    },
  ])
  expect(kindsOf(t, clientId)).toEqual([['wish', 'boxes for both shops', today]])
  expect(t.ask('timeline.page', { clientId, query: 'both shops' }).entries).toHaveLength(1)
  expect(t.ask('timeline.page', { clientId, query: 'second' }).entries).toEqual([])
  expect((await t.work('data.check', {})).problems).toEqual([])
  const deletion = () => t.ask('entries.delete', { id: idOf() })
  backAndForth(t, deletion)
  expect(knownOf(t, clientId).wishes).toEqual([])
})

test('a wish is asked for by a filter while it is open or offered', () => {
  const { t, clientId } = withClient()
  const count = () => t.ask('clients.count', { where: 'wish ~ boxes' }).n
  wish(t, clientId)
  const { id } = nth(knownOf(t, clientId).wishes, 0)
  const after = (state: 'offered' | 'dropped') => {
    t.ask('wishes.edit', { id, state })
    return count()
  }
  expect([count(), after('offered'), after('dropped')]).toEqual([1, 1, 0])
})

test('purchases are counted and summed in the list and on the page, and each deed is undone', async () => {
  const { t, clientId } = withClient()
  const newest = () => nth(knownOf(t, clientId).purchases.newest, 0)
  backAndForth(
    t,
    () => buy(t, clientId, { on: plainDate('2026-03-01'), offering: 'Planting' }),
    () => buy(t, clientId, { text: 'Second stage', amount: euros(50_000) }),
    () => t.ask('purchases.edit', { id: newest().id, amount: euros(60_000), offering: 'planting' }),
    () => t.ask('purchases.edit', { id: newest().id, on: plainDate('2026-11-20') }),
  )
  const { purchases, bought } = knownOf(t, clientId)
  expect(purchases).toMatchObject({
    count: 2,
    amountMinor: 244_000,
    currency: 'EUR',
    usualCurrency: 'EUR',
  })
  expect(purchases.newest.map(({ text, on, offering }) => [text, on, offering])).toEqual([
    ['Second stage', '2026-11-20', 'Planting'],
    ['Courtyard planting', '2026-03-01', 'Planting'],
  ])
  expect(bought).toEqual([{ offering: 'Planting', on: '2026-11-20' }])
  const { keys } = t.ask('clients.list', {})
  expect(t.ask('clients.window', { keys: [...keys] as never }).rows[0]?.purchases).toEqual({
    count: 2,
    amountMinor: 244_000,
    currency: 'EUR',
  })
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('entries.delete', { id: newest().id })
  expect(knownOf(t, clientId).purchases).toMatchObject({ count: 1, amountMinor: 184_000 })
  t.ask('undo.undo', {})
  expect(knownOf(t, clientId).purchases.count).toBe(2)
})

test('amounts in two currencies have no sum, a purchase may have none, and none lies ahead', () => {
  const { t, clientId } = withClient()
  buy(t, clientId)
  buy(t, clientId, { amount: { minor: 500, currency: 'GBP' } })
  buy(t, clientId, { amount: null })
  expect(knownOf(t, clientId).purchases).toMatchObject({ count: 3, amountMinor: 0, currency: null })
  const ahead = { clientId, text: 'x', on: plainDate('2026-11-23'), amount: null, offering: null }
  expect(t.refusal('purchases.add', ahead)).toBe('purchase/to-come')
  const { id } = nth(knownOf(t, clientId).purchases.newest, 0)
  expect(t.refusal('purchases.edit', { id, on: ahead.on })).toBe('purchase/to-come')
  expect(t.refusal('wishes.edit', { id, state: 'open' })).toBe('entry/not-found')
})

test('the second purchase makes a buyer who came back', () => {
  const { t, clientId } = withClient()
  const back = () => t.ask('clients.count', { where: 'purchases >= 2' }).n
  buy(t, clientId, { on: plainDate('2026-01-10') })
  expect(back()).toBe(0)
  buy(t, clientId)
  expect(back()).toBe(1)
})

test('an offering is one by whatever case it is written, and stays while others name it', () => {
  const { t, clientId } = withClient()
  const other = t.ask('clients.add', { name: 'Tom Sand' }).client.id
  wish(t, clientId, { offering: 'Window boxes' })
  buy(t, other, { offering: 'WINDOW BOXES' })
  expect(t.ask('offerings.list', {}).offerings.map(({ name }) => name)).toEqual(['Window boxes'])
  const made = t.ask('history.list', {}).deeds.find(({ what }) => what === 'wish.add')
  t.ask('history.undo', { id: made?.id ?? '', upTo: false })
  expect(knownOf(t, other).bought).toEqual([{ offering: 'Window boxes', on: today }])
  t.ask('undo.redo', {})
  expect(nth(knownOf(t, clientId).wishes, 0).offering).toBe('Window boxes')
  for (let left = 2; left > 0; left -= 1) t.ask('undo.undo', {})
  expect(t.ask('offerings.list', {}).offerings.map(({ name }) => name)).toEqual([])
})

test('the history of a client is what touched it, a relation from the other side too', () => {
  const { t, clientId } = withClient()
  const other = t.ask('clients.add', { name: 'Anna Berg' }).client.id
  wish(t, clientId)
  buy(t, other)
  t.ask('relations.add', {
    clientId: other,
    other: { id: clientId },
    role: 'brother',
    roleBack: null,
  })
  t.ask('undo.undo', {})
  t.ask('undo.redo', {})
  const what = t.ask('history.list', { clientId }).deeds.map((deed) => deed.what)
  expect(what).toEqual(['relation.add', 'wish.add', 'client.add'])
  const whole = t.ask('history.list', {}).deeds.map((deed) => deed.what)
  expect(whole).toEqual(['relation.add', 'purchase.add', 'wish.add', 'client.add', 'client.add'])
})
