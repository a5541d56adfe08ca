import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'

/** Names in a filtered list, in its order. */
function names(t: TestCore, where: string): string[] {
  const { keys } = t.ask('clients.list', { where })
  return t.ask('clients.window', { keys: [...keys] as never }).rows.map(({ name }) => name)
}

/** Three people whose differences the filters below ask for. */
function practice(): TestCore {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  const add = (name: string, more: object) => t.ask('clients.add', { name, ...more }).client.id
  const ada = add('Ada', { tags: ['Garden', 'Hot'], email: 'ada@example.com', stage: 'active' })
  const bo = add('Bo', { tags: ['garden'], stage: 'lead', birthday: '--11-30' })
  add('Cy', { stage: 'past', birthday: '1992-02-29' })
  t.ask('interactions.log', { clientId: ada, kind: 'call', on: plainDate('2026-11-20') })
  t.ask('interactions.log', { clientId: bo, kind: 'email', on: plainDate('2026-09-01') })
  const promise = { side: 'mine', dueOn: plainDate('2026-11-01') } as const
  t.ask('promises.add', { clientId: ada, ...promise, text: 'the plan' })
  t.ask('promises.add', { clientId: bo, side: 'theirs', text: 'the photos', dueOn: null })
  t.ask('facts.add', { clientId: bo, body: 'Sister in Évora' })
  return t
}

test.each([
  ['tag = garden and not stage = lead', ['Ada']],
  ['tag = garden and (stage = lead or tag = hot)', ['Ada', 'Bo']],
  ['not tag = garden', ['Cy']],
  ['tag = none', ['Cy']],
  ['email ~ EXAMPLE', ['Ada']],
  ['lastTouchOn < "30 days ago"', ['Bo']],
  ['lastTouchOn >= 2026-11-20', ['Ada']],
  ['lastTouchOn = none', ['Cy']],
  ['promises > 0', ['Ada']],
  ['brokenPromises = 1', ['Ada']],
  ['awaited = 1', ['Bo']],
  ['fact ~ evora', ['Bo']],
  ['birthdayIn <= 8', ['Bo']],
  // 2027 has no 29 February: the day before stands for it.
  ['birthdayIn = 98', ['Cy']],
  ['birthdayIn = none', ['Ada']],
  ['dateIn < 100 and not birthdayIn < 9', ['Cy']],
  ['touches = 1 and lastDirection = outbound', ['Bo']],
  ['purchases = 0 and spent = none', ['Ada', 'Bo', 'Cy']],
  ['warmth < 40 or warmth = none', ['Bo', 'Cy']],
])('%s finds whom it names', (where, expected) => {
  const t = practice()
  expect(names(t, where)).toEqual(expected)
  expect(t.ask('clients.count', { where }).n).toBe(expected.length)
})

test('what stands on a timeline is asked for as the file has it', () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  t.ask('demo.fill', {})
  const db = new Database(join(t.folder, 'rapport.db'), { readonly: true })
  const counted = (sql: string) => db.prepare(sql).pluck().get()
  const entries = (kind: string) =>
    `SELECT count(DISTINCT e.client_id) FROM entry e JOIN ${kind} x ON x.entry_id = e.id
     WHERE e.deleted_at IS NULL`
  const n = (where: string) => t.ask('clients.count', { where }).n
  expect(n('purchases > 0')).toBe(counted(entries('purchase')))
  expect(n('firstPurchaseOn != none and lastPurchaseOn <= today')).toBe(
    counted(`${entries('purchase')} AND e.happened_on <= '2026-11-22'`),
  )
  expect(n('wishes > 0')).toBe(counted(`${entries('wish')} AND x.state IN ('open', 'offered')`))
  expect(n('issues > 0')).toBe(counted(`${entries('issue')} AND x.resolved_on IS NULL`))
  expect(n('uncheckedFixes > 0')).toBe(
    counted(`${entries('issue')} AND x.resolved_on IS NOT NULL AND x.checked_on IS NULL`),
  )
  expect(n('feedbackOn != none')).toBe(
    counted(`${entries('feedback')} AND x.received_on IS NOT NULL`),
  )
  expect(n('referrals > 0')).toBe(counted(entries('referral')))
  expect(n('spent >= 1000')).toBe(
    counted(`SELECT count(*) FROM client_standing
      WHERE purchase_currency IS NOT NULL AND purchase_minor >= 100000`),
  )
  expect([n('purchases > 0'), n('wishes > 0'), n('issues > 0'), n('spent >= 1000')]).not.toContain(
    0,
  )
  db.close()
})

test('the window and the command line find the same people by the same words', async () => {
  const t = practice()
  const where = { op: 'text', field: 'tag', compare: '=', value: 'garden' } as const
  const byCommand = await t.work('clients.query', {
    where,
    sort: 'name',
    descending: false,
    limit: null,
  })
  expect(byCommand.clients.map(({ name }) => name)).toEqual(names(t, 'tag = garden'))
})

test('a filter that cannot be read says where it stopped', () => {
  const t = practice()
  for (const channel of ['clients.list', 'clients.count'] as const) {
    expect(t.core.call(channel, { query: '', where: 'warmth > hot' })).toEqual({
      ok: false,
      error: {
        code: 'where/unreadable',
        details: { at: 10, found: 'hot', reason: 'where/bad-value' },
      },
    })
  }
})

test.each(['tier', 'cadence', 'organisation', 'segment', 'tags', 'email', 'phone'] as const)(
  'sorted by %s whoever has none comes last, both ways',
  (sort) => {
    const t = openTestCore()
    const values = {
      tier: { tier: 'B' },
      cadence: { cadence: { unit: 'days', count: 9 } },
      organisation: { organisation: 'Quay' },
      segment: {},
      tags: { tags: ['x'] },
      email: { emails: [{ value: 'q@example.com', label: null }] },
      phone: { phones: [{ value: '555 010', label: null }] },
    } as const
    t.ask('settings.set', { defaultCadence: 'none' })
    t.ask('clients.add', { name: 'A' })
    const { client } = t.ask('clients.add', { name: 'B' })
    t.ask('clients.edit', { id: client.id, patch: values[sort] as never })
    const key = t.ask('clients.find', { text: 'B' }).rows[0]?.key ?? 0
    t.ask('clients.editMany', { keys: Uint32Array.of(key), patch: { addSegments: ['Regulars'] } })
    for (const descending of [false, true]) {
      expect(t.ask('clients.list', { sort, descending }).keys[0]).toBe(key)
    }
  },
)

test('a name that is nearly right is found when no name is right, and only then', () => {
  const t = openTestCore()
  for (const name of ['Amara Okonkwo-Bright', 'Amir Haddad', 'Łukasz Wójcik', 'Ola']) {
    t.ask('clients.add', { name })
  }
  const found = (text: string) => t.ask('clients.find', { text }).rows.map(({ name }) => name)
  expect(found('Okonwko')).toEqual(['Amara Okonkwo-Bright'])
  expect(found('amraa okonk')).toEqual(['Amara Okonkwo-Bright'])
  expect(found('lukazs')).toEqual(['Łukasz Wójcik'])
  expect(found('Amir')).toEqual(['Amir Haddad'])
  expect(found('ole')).toEqual([])
})

test('by their name alone nobody is found for a tag, a fact or an address', () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ada Byron', tags: ['oak'], organisation: 'Oak and Sons' })
  t.ask('clients.add', { name: 'Brida Oakley' })
  const { id } = t.ask('clients.add', { name: 'Cy Moss' }).client
  t.ask('clients.edit', { id, patch: { nickname: 'Oaky' } })
  const found = (by: 'name' | 'anything') =>
    t.ask('clients.find', { text: 'oak', by }).rows.map(({ name }) => name)
  expect(found('name').toSorted()).toEqual(['Brida Oakley', 'Cy Moss'])
  expect(found('anything').toSorted()).toEqual(['Ada Byron', 'Brida Oakley', 'Cy Moss'])
})

test('whoever was found by another of their names is answered with that name', () => {
  const t = openTestCore()
  const { id } = t.ask('clients.add', { name: '高橋 美咲' }).client
  t.ask('clients.edit', { id, patch: { nickname: 'Misaki', familyName: 'Takahashi' } })
  t.ask('clients.add', { name: 'Misako Ito' })
  const found = (text: string) =>
    t.ask('clients.find', { text, by: 'name' }).rows.map(({ name, alias }) => [name, alias])
  expect(found('misak').toSorted()).toEqual([
    ['Misako Ito', undefined],
    ['高橋 美咲', 'Misaki'],
  ])
  expect(found('takah')).toEqual([['高橋 美咲', 'Takahashi']])
  expect(found('高橋')).toEqual([['高橋 美咲', undefined]])
})

test('without a text those in touch last come first, and ids bring exactly those clients', () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  const ids = ['Ada', 'Bo', 'Cy'].map((name) => t.ask('clients.add', { name }).client.id)
  const log = (n: number, on: string) =>
    t.ask('interactions.log', { clientId: nth(ids, n), kind: 'call', on: plainDate(on) })
  log(1, '2026-11-20')
  log(2, '2026-11-21')
  const names = (request: { text: string; ids?: typeof ids }) =>
    t.ask('clients.find', request).rows.map(({ name }) => name)
  expect(names({ text: '' })).toEqual(['Cy', 'Bo', 'Ada'])
  expect(names({ text: 'ignored', ids: [nth(ids, 1), nth(ids, 0)] })).toEqual(['Bo', 'Ada'])
})
