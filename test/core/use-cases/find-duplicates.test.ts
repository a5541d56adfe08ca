import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input, Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { mergeClients, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

type Listed = Output<'duplicates.list'>

function add(t: TestCore, name: string, more: Omit<Request<'clients.add'>, 'name'> = {}): ClientId {
  return t.ask('clients.add', { name, ...more }).client.id
}

const find = (t: TestCore, input: Partial<Input<'duplicates.list'>> = {}): Promise<Listed> =>
  t.work('duplicates.list', { dismissed: false, after: null, limit: 30, ...input })

const told = ({ pairs }: Listed) =>
  pairs.map(({ a, b, certain, evidence }) => [
    a.client.name,
    b.client.name,
    certain,
    evidence.map(({ kind, value }) => `${kind} ${value}`),
  ])

test('pairs come with their evidence, certain ones first, and people who share nothing do not come', async () => {
  const t = openTestCore()
  add(t, 'Hana Mori', { email: 'hana@example.com', phone: '+1 206-555-0131' })
  add(t, 'Mori, Hana', { email: 'HANA@example.com' })
  add(t, 'Ivo Mori', { email: 'hana@example.com' })
  add(t, 'H. M.', { phone: '(206) 555 0131' })
  add(t, 'Ole Berg')
  add(t, 'ole berg')
  add(t, 'Nobody Else', { email: 'else@example.com' })
  const listed = await find(t)
  expect(told(listed)).toEqual([
    ['Hana Mori', 'Mori, Hana', true, ['email hana@example.com', 'name Hana Mori']],
    ['Hana Mori', 'Ivo Mori', false, ['email hana@example.com']],
    ['Mori, Hana', 'Ivo Mori', false, ['email HANA@example.com']],
    ['Hana Mori', 'H. M.', false, ['phone +1 206-555-0131']],
    ['Ole Berg', 'ole berg', false, ['name Ole Berg']],
  ])
  expect(listed).toMatchObject({ total: 5, certain: 1, dismissed: 0, next: null })
  expect(listed.pairs[0]?.a).toMatchObject({
    emails: ['hana@example.com'],
    phones: ['+1 206-555-0131'],
    birthday: null,
    entries: 0,
    createdOn: '2026-11-22',
  })
})

test('two birthdays on different days make a certain pair a possible one', async () => {
  const t = openTestCore()
  const same = { email: 'smith@example.com' }
  add(t, 'John Smith', { ...same, birthday: plainDate('1950-01-01') })
  add(t, 'John Smith', { ...same, birthday: plainDate('1980-01-01') })
  expect((await find(t)).pairs).toMatchObject([{ certain: false, birthdaysDiffer: true }])
})

test('an address that many share tells only namesakes apart, a name that many share nobody', async () => {
  const t = openTestCore()
  for (let n = 0; n < 12; n += 1) add(t, `Clerk ${n}`, { email: 'info@example.com' })
  add(t, 'Clerk 3', { email: 'info@example.com' })
  for (let n = 0; n < 12; n += 1) add(t, 'Maria Silva')
  expect(told(await find(t))).toEqual([
    ['Clerk 3', 'Clerk 3', true, ['email info@example.com', 'name Clerk 3']],
  ])
})

test('two addresses of one mailbox are evidence', async () => {
  const t = openTestCore()
  add(t, 'Hana', { email: 'h.mori@gmail.com' })
  add(t, 'H. Mori', { email: 'hmori+shop@gmail.com' })
  expect(told(await find(t))).toEqual([['Hana', 'H. Mori', false, ['mailbox h.mori@gmail.com']]])
})

test('the same number in a custom field that numbers people is evidence, in another field it is not', async () => {
  const t = openTestCore()
  const path = join(t.folder, 'people.csv')
  writeFileSync(path, 'Name,Customer ID,Seat\nHana Mori,K-17,4\nH. M.,k-17,5\nOle,K-18,4\n')
  await t.work('transfer.import', {
    path,
    answers: { mapping: {}, onDuplicate: 'update', accepted: [] },
  })
  expect(told(await find(t))).toEqual([['Hana Mori', 'H. M.', false, ['id Customer ID: K-17']]])
})

test('who is in Trash is no duplicate', async () => {
  const t = openTestCore()
  const ids = [add(t, 'Ida Berg'), add(t, 'Ida Berg')]
  expect((await find(t)).total).toBe(1)
  t.ask('clients.delete', { id: ids[1] ?? '' })
  expect((await find(t)).total).toBe(0)
})

test('“not the same person” is kept across a restart, shown apart, and can be taken back and undone', async () => {
  let t = openTestCore()
  const [a, b] = [add(t, 'Ida Berg'), add(t, 'Ida Berg')]
  const before = dumpOf(t.folder)
  t.ask('duplicates.dismiss', { a: b, b: a })
  t = t.restart()
  expect(await find(t)).toMatchObject({ pairs: [], total: 0, dismissed: 1 })
  expect((await find(t, { dismissed: true })).pairs).toHaveLength(1)
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
  expect(await find(t)).toMatchObject({ total: 1, dismissed: 0 })
  t.ask('duplicates.dismiss', { a, b })
  t.ask('duplicates.restore', { a, b })
  expect(await find(t)).toMatchObject({ total: 1, dismissed: 0 })
})

test('dismissing a pair twice leaves one thing to undo', () => {
  const t = openTestCore()
  const [a, b] = [add(t, 'Ida Berg'), add(t, 'Ida Berg')]
  t.ask('duplicates.dismiss', { a, b })
  t.ask('duplicates.dismiss', { a, b })
  t.ask('undo.undo', {})
  expect(t.ask('undo.peek', {}).undo?.what).toBe('client.add')
  expect(t.refusal('duplicates.dismiss', { a, b: a })).toBe('client/not-found')
})

test('whom a merged client was said not to be, the one that stays is not either', async () => {
  const t = openTestCore()
  const [a, b, c] = [add(t, 'Ida Berg'), add(t, 'Ida Berg'), add(t, 'Ida Berg')]
  t.ask('duplicates.dismiss', { a: b, b: c })
  await mergeClients(t, { keep: a, others: [b] })
  expect(await find(t)).toMatchObject({ total: 0, dismissed: 1 })
})

test('pages follow one another without gap or repeat, whatever happens in between', async () => {
  const t = openTestCore()
  for (let n = 0; n < 7; n += 1) {
    add(t, `Person ${n}`, { email: `p${n}@example.com` })
    add(t, `Person ${n}`, { email: n < 3 ? `p${n}@example.com` : `q${n}@example.com` })
  }
  const names: string[] = []
  let after: Listed['next'] = null
  do {
    const page: Listed = await find(t, { after, limit: 2 })
    const [first] = page.pairs
    for (const { a } of page.pairs) names.push(a.client.name)
    after = page.next
    // What was shown is merged; the next page goes on behind it all the same.
    if (first !== undefined) {
      await mergeClients(t, { keep: first.a.client.id, others: [first.b.client.id] })
    }
  } while (after !== null)
  expect(names).toEqual(Array.from({ length: 7 }, (_, n) => `Person ${n}`))
})

test('looking for duplicates lets other calls in between', async () => {
  const t = openTestCore()
  add(t, 'Ida Berg')
  add(t, 'Ida Berg')
  let pauses = 0
  await t.work(
    'duplicates.list',
    { dismissed: false, after: null, limit: 30 },
    {
      pause: () => {
        pauses += 1
        return Promise.resolve()
      },
    },
  )
  expect(pauses).toBeGreaterThan(5)
})
