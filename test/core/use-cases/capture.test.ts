import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

const client = (t: TestCore, name = 'Yuki Tanaka'): ClientId =>
  t.ask('clients.add', { name }).client.id

const wholeLine = (clientId: ClientId): Request<'capture.file'> => ({
  clientId,
  touch: { kind: 'meeting', direction: 'inbound', outcome: 'reached' },
  body: 'came by, the moss has taken',
  learned: 'she opens a second shop',
  promises: [{ side: 'mine', text: 'the stone list', dueOn: plainDate('2026-11-24') }],
  tags: ['Moss'],
  reminders: [
    {
      text: 'ring the quarry',
      at: localDateTime('2026-11-27T09:15'),
      dateOnly: false,
      every: 'FREQ=WEEKLY',
    },
  ],
})

test('a whole line is one deed: all of it there, and all of it gone with one undo', () => {
  const t = openTestCore()
  const id = client(t)
  const before = dumpOf(t.folder)
  const filed = t.ask('capture.file', wholeLine(id))
  expect(filed.entry).toMatchObject({
    kind: 'interaction',
    on: '2026-11-22',
    body: 'came by, the moss has taken',
    learned: 'she opens a second shop',
    interaction: { kind: 'meeting', direction: 'inbound', outcome: 'reached' },
  })
  expect(filed.promises).toMatchObject([
    { side: 'mine', text: 'the stone list', dueOn: '2026-11-24', state: 'open' },
  ])
  expect(filed.reminders).toMatchObject([
    {
      text: 'ring the quarry',
      clientId: id,
      nextAt: '2026-11-27T09:15',
      dateOnly: false,
      every: 'FREQ=WEEKLY',
    },
  ])
  expect(filed.client).toEqual({ id, name: 'Yuki Tanaka', nextDueOn: '2026-12-20' })
  expect(t.ask('clients.get', { id }).client).toMatchObject({
    tags: ['Moss'],
    lastTouchOn: '2026-11-22',
  })
  expect(t.ask('undo.undo', {}).undone).toMatchObject({
    what: 'interaction.log',
    details: { name: 'Yuki Tanaka', kind: 'meeting' },
  })
  expect(dumpOf(t.folder)).toEqual(before)
  t.ask('undo.redo', {})
  expect(t.ask('reminders.list', { clientId: id }).reminders).toHaveLength(1)
})

test('a line of several people is a touch of each; promises and what was learned are the first one’s', () => {
  const t = openTestCore()
  const [id, tom] = [client(t), client(t, 'Tom Ray')]
  const before = dumpOf(t.folder)
  const { entry } = t.ask('capture.file', { ...wholeLine(id), others: [tom, id, tom] })
  expect(entry?.interaction?.others).toEqual([{ id: tom, name: 'Tom Ray' }])
  const { client: other } = t.ask('clients.get', { id: tom })
  expect([other.lastTouchOn, other.tags]).toEqual(['2026-11-22', []])
  expect(
    t.ask('timeline.page', { clientId: tom }).entries.map(({ kind, body, learned }) => {
      return [kind, body, learned]
    }),
  ).toEqual([['interaction', 'came by, the moss has taken', null]])
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
  t.ask('clients.delete', { id: tom })
  expect(t.refusal('capture.file', { ...wholeLine(id), others: [tom] })).toBe('client/not-found')
})

test('what is left of a line decides what it is: a note, or only what was in it', () => {
  const t = openTestCore()
  const id = client(t)
  const bare = { clientId: id, touch: null, body: '' } as const
  const note = t.ask('capture.file', { ...bare, body: 'likes oak', learned: 'likes oak' })
  expect(note.entry).toMatchObject({ kind: 'note', learned: 'likes oak' })
  expect(t.ask('clients.get', { id }).client.lastTouchOn).toBeNull()
  expect(t.ask('undo.peek', {}).undo?.what).toBe('note.add')

  const { promises, tags, reminders } = wholeLine(id)
  const promised = t.ask('capture.file', { ...bare, promises: promises ?? [] })
  expect([promised.entry, promised.promises.length]).toEqual([null, 1])
  expect(t.ask('undo.peek', {}).undo?.what).toBe('promise.add')
  t.ask('capture.file', { ...bare, reminders: reminders ?? [] })
  expect(t.ask('undo.peek', {}).undo).toMatchObject({
    what: 'reminder.add',
    details: { name: 'ring the quarry' },
  })
  t.ask('capture.file', { ...bare, tags: tags ?? [] })
  expect(t.ask('clients.get', { id }).client.tags).toEqual(['Moss'])
  expect(t.ask('undo.peek', {}).undo?.what).toBe('client.edit')
  expect(t.refusal('capture.file', bare)).toBe('capture/empty')
})

test('a draft outlives a crash and is nothing to undo', () => {
  const t = openTestCore()
  const id = client(t)
  t.ask('drafts.keep', {
    place: 'capture',
    text: '@Yuki Tanaka came by',
    clientId: id,
    picked: [{ id, name: 'Yuki Tanaka' }],
  })
  t.ask('drafts.keep', { place: id, text: 'called about' })
  expect(t.ask('undo.peek', {}).undo?.what).toBe('client.add')
  const again = t.restart()
  expect(again.ask('drafts.get', { place: 'capture' })).toEqual({
    text: '@Yuki Tanaka came by',
    picked: [{ id, name: 'Yuki Tanaka', kind: 'person' }],
  })
  expect(again.ask('drafts.get', { place: id }).text).toBe('called about')
  again.ask('clients.delete', { id })
  expect(again.ask('drafts.get', { place: 'capture' }).picked).toEqual([])
  again.ask('drafts.keep', { place: 'capture', text: '  ' })
  expect(again.ask('drafts.get', { place: 'capture' })).toEqual({ text: '', picked: [] })
})

test('a line that is filed takes its own draft along, and no other', () => {
  const t = openTestCore()
  const id = client(t)
  t.ask('drafts.keep', { place: id, text: 'called about the', clientId: id })
  t.ask('drafts.keep', { place: 'capture', text: '@Yuki came by', clientId: id })
  t.ask('capture.file', { ...wholeLine(id), draft: 'capture' })
  expect([id, 'capture' as const].map((place) => t.ask('drafts.get', { place }).text)).toEqual([
    'called about the',
    '',
  ])
})

test('a touch begun on a card outlives a crash, and goes when it is logged from there', () => {
  const t = openTestCore()
  const id = client(t)
  const other = t.ask('clients.add', { name: 'Ida Holm' }).client.id
  const begun = {
    kind: 'meeting',
    direction: 'inbound',
    noAnswer: false,
    said: 'she spoke of',
    learned: '',
  } as const
  t.ask('drafts.keepTouch', { clientId: id, draft: begun })
  t.ask('drafts.keepTouch', { clientId: other, draft: { ...begun, said: ' ' } })
  t.ask('drafts.keep', { place: id, text: 'and the line on her page' })
  const again = t.restart()
  const on = plainDate('2026-11-22')
  expect(again.ask('drafts.touches', {})).toEqual({ drafts: [{ clientId: id, draft: begun, on }] })
  again.ask('interactions.log', { clientId: id, kind: 'call' })
  expect(again.ask('drafts.touches', {}).drafts).toHaveLength(1)
  again.ask('interactions.log', { clientId: id, kind: 'call', fromCard: true })
  expect(again.ask('drafts.touches', {})).toEqual({ drafts: [] })
  expect(again.ask('drafts.get', { place: id }).text).toBe('and the line on her page')
  again.ask('drafts.keepTouch', { clientId: id, draft: begun })
  again.ask('drafts.keepTouch', { clientId: id, draft: { ...begun, said: '' } })
  expect(again.ask('drafts.touches', {})).toEqual({ drafts: [] })
})

const call = { kind: 'call', direction: 'mutual', outcome: 'reached' } as const
test.each<[string, Omit<Request<'capture.preview'>, 'clientId'>, string]>([
  ['a call of today', { touch: call }, '2026-12-06'],
  ['one of last week', { touch: call, on: plainDate('2026-11-15') }, '2026-11-29'],
  ['one older than the last', { touch: call, on: plainDate('2026-11-01') }, '2026-11-24'],
  ['an attempt', { touch: { ...call, direction: 'outbound', outcome: 'failed' } }, '2026-11-24'],
  ['an appointment', { touch: call, on: plainDate('2026-11-23') }, '2026-11-24'],
])('the next touch is told before %s is filed, and is what it is then', (_, line, then) => {
  const t = openTestCore({ now: '2026-11-10T10:00:00Z' })
  const cadence = { unit: 'days', count: 14 } as const
  const { id: clientId } = t.ask('clients.add', { name: 'Yuki Tanaka', cadence }).client
  t.ask('interactions.log', { clientId, kind: 'call' })
  t.at('2026-11-22T10:00:00Z')
  const told = t.ask('capture.preview', { clientId, ...line })
  expect(told).toEqual({ nextDueOn: '2026-11-24', thenDueOn: then })
  const { client: after } = t.ask('capture.file', { clientId, body: 'called', ...line })
  expect(after.nextDueOn).toBe(told.thenDueOn)
})

test('somebody new has a day that was dealt; filing anything that counts makes it the cadence’s', () => {
  const t = openTestCore()
  const cadence = { unit: 'days', count: 14 } as const
  const { id: clientId, nextDueOn } = t.ask('clients.add', { name: 'Yuki', cadence }).client
  const on = plainDate('2026-11-20')
  expect(t.ask('capture.preview', { clientId, touch: call, on })).toEqual({
    nextDueOn,
    thenDueOn: '2026-12-04',
  })
})

test('a draft about a client goes with it when Trash is emptied', async () => {
  const t = openTestCore()
  const id = client(t)
  t.ask('drafts.keep', { place: id, text: 'called about' })
  const draft = { kind: 'call', direction: 'outbound', noAnswer: false, said: 'she', learned: '' }
  t.ask('drafts.keepTouch', { clientId: id, draft } as never)
  t.ask('clients.delete', { id })
  t.at('2027-01-22T10:00:00Z')
  await t.work('data.tidy', {})
  const db = new Database(join(t.folder, dataFileName), { readonly: true })
  expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0)
  db.close()
})

const asked = (t: TestCore) =>
  t.ask('launches.list', {}).launches.map(({ clientName, kind }) => `${clientName} ${kind}`)

test('a program opened for a client logs nothing and asks one question', async () => {
  const t = openTestCore()
  const id = client(t)
  await t.work('launch.note', { clientId: id, kind: 'call' })
  t.at('2026-11-22T10:01:00Z')
  await t.work('launch.note', { clientId: id, kind: 'call' })
  expect(asked(t)).toEqual(['Yuki Tanaka call'])
  expect(t.ask('timeline.page', { clientId: id }).entries).toEqual([])
  expect(asked(t.restart())).toEqual(['Yuki Tanaka call'])
})

test.each([
  ['reached', 'call', { direction: 'mutual', outcome: 'reached' }, '2026-11-22'],
  ['reached', 'email', { direction: 'outbound', outcome: 'delivered' }, '2026-11-22'],
  ['no-answer', 'call', { direction: 'outbound', outcome: 'failed' }, null],
] as const)(
  '“%s” to a %s logs it for the time of the click, once, and can be undone',
  async (answer, kind, touch, lastTouchOn) => {
    const t = openTestCore()
    const id = client(t)
    await t.work('launch.note', { clientId: id, kind })
    const opened = t.now()
    t.at('2026-11-23T08:00:00Z')
    const [launch] = t.ask('launches.list', {}).launches
    const launchId = launch?.id ?? ''
    const { client: after } = t.ask('launches.answer', { id: launchId, answer })
    expect(after).toMatchObject({ id, name: 'Yuki Tanaka' })
    expect(t.ask('clients.get', { id }).client).toMatchObject({ lastTouchOn })
    expect(t.ask('timeline.page', { clientId: id }).entries).toMatchObject([
      { at: opened, on: '2026-11-22', interaction: { kind, ...touch } },
    ])
    expect(t.refusal('launches.answer', { id: launchId, answer })).toBe('launch/not-found')
    t.ask('undo.undo', {})
    expect(t.ask('timeline.page', { clientId: id }).entries).toEqual([])
    expect(asked(t)).toEqual([])
  },
)

test('“not now” drops the question, and so do a logged touch, three days and Trash', async () => {
  const t = openTestCore()
  const id = client(t)
  const open = async (kind: 'call' | 'email') => t.work('launch.note', { clientId: id, kind })
  await open('call')
  const [launch] = t.ask('launches.list', {}).launches
  const dropped = t.ask('launches.answer', { id: launch?.id ?? '', answer: 'not-now' })
  expect([dropped.client, asked(t)]).toEqual([null, []])

  await open('email')
  t.at('2026-11-22T10:05:00Z')
  t.ask('interactions.log', { clientId: id, kind: 'email' })
  expect(asked(t)).toEqual([])

  t.at('2026-11-22T10:06:00Z')
  await open('call')
  t.ask('clients.delete', { id })
  expect(asked(t)).toEqual([])
  t.ask('clients.restore', { id })
  expect(asked(t)).toEqual(['Yuki Tanaka call'])
  t.at('2026-11-25T10:06:01Z')
  expect(asked(t)).toEqual([])
  await t.work('data.tidy', {})
  const db = new Database(join(t.folder, dataFileName), { readonly: true })
  expect(db.prepare('SELECT count(*) FROM launch').pluck().get()).toBe(0)
  db.close()
})

test('a rhythm that cannot be read files nothing of the line', () => {
  const t = openTestCore()
  const id = client(t)
  const before = dumpOf(t.folder)
  const { reminders, ...line } = wholeLine(id)
  const odd = (reminders ?? []).map((one) => ({ ...one, every: 'FREQ=NOW' }))
  expect(t.refusal('capture.file', { ...line, reminders: odd })).toBe('reminder/bad-rule')
  expect(dumpOf(t.folder)).toEqual(before)
})
