import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createContext, type Context } from '#core/context.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { forgottenAtOnce } from '#core/db/journal.ts'
import { migrate } from '#core/db/migrate.ts'
import { clientLinks } from '#core/db/repositories/merge.ts'
import { sortKey } from '#core/text.ts'
import { createMergeClients } from '#core/use-cases/merge-clients.ts'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { fail } from '#shared/result.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { mergeClients, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

type NewClient = Omit<Request<'clients.add'>, 'name'>

function add(t: TestCore, name: string, more: NewClient = {}): ClientId {
  return t.ask('clients.add', { name, ...more }).client.id
}

/** The same data file by another connection, for rows that no channel writes yet. */
function behind(t: TestCore): Context {
  const db = new Database(join(t.folder, dataFileName))
  onTestFinished(() => {
    db.close()
  })
  return createContext(db, {
    dataFolder: t.folder,
    create: false,
    now: t.now,
    zone: () => 'Europe/Lisbon',
    locale: 'en-GB',
    source: 'command',
    onChange: () => undefined,
  })
}

const keyOf = (context: Context, id: ClientId): number =>
  context.repositories.clients.byId(id)?.id ?? 0

/** Every column of the schema that holds the key of a client. */
function linksOfSchema(): readonly string[] {
  const db = new Database(':memory:')
  migrate(db)
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
  return tables.flatMap((table) => {
    const references = db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[]
    const columns = db.pragma(`table_info(${table})`) as { name: string }[]
    const named = columns.map(({ name }) => name).filter((name) => /(^|_)client_id$/.test(name))
    const keys = references.filter(({ table: to }) => to === 'client').map(({ from }) => from)
    return [...new Set([...keys, ...named])].map((column) => `${table}.${column}`)
  })
}

test('every column with the key of a client is known to the merge', () => {
  expect(Object.keys(clientLinks).sort()).toEqual([...linksOfSchema()].sort())
})

const now = Date.parse('2026-11-22T10:00:00Z')
const uid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** One row, at least, in every table with the key of a client; no two clients have the same. */
function fillEverything(context: Context, key: number, third: number, n: number): void {
  const { sql } = context
  const insert = (table: string, row: Readonly<Record<string, unknown>>): number =>
    sql.run(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')})
       VALUES (${Object.keys(row)
         .map((column) => `@${column}`)
         .join(', ')})`,
      row,
    ).id
  const entry = (kind: string, at: number) =>
    insert('entry', {
      uid: uid(n * 100 + at),
      client_id: key,
      kind,
      happened_on: '2026-10-01',
      sort_at: Date.parse('2026-10-01T12:00:00Z'),
      body: `${kind} number${n}`,
      created_at: now,
    })
  context.deed('client.edit', { name: '' }, () => {
    insert('address', { client_id: key, formatted: `${n} Quay Street` })
    insert('contact_point', {
      client_id: key,
      kind: 'email',
      value: `a${n}@x.example`,
      normal: `a${n}@x.example`,
    })
    insert('contact_point', {
      client_id: key,
      kind: 'phone',
      value: `+35121000000${n}`,
      normal: `+35121000000${n}`,
    })
    insert('custom_field', { client_id: key, name: `Field ${n}`, value: `v${n}` })
    const tag = insert('tag', { uid: uid(n * 100 + 50), name: `Tag ${n}`, folded: `tag ${n}` })
    insert('client_tag', { client_id: key, tag_id: tag })
    const segment = insert('segment', {
      uid: uid(n * 100 + 51),
      name: `S ${n}`,
      folded: `s ${n}`,
      kind: 'picked',
    })
    insert('segment_member', { client_id: key, segment_id: segment })
    insert('pause', { client_id: key, from_on: `2026-0${n}-01`, until_on: `2026-0${n}-08` })
    insert('interaction', {
      entry_id: entry('interaction', 1),
      kind: 'call',
      direction: 'mutual',
      outcome: 'reached',
    })
    insert('promise', { entry_id: entry('promise', 2), side: 'mine', state: 'open' })
    insert('purchase', { entry_id: entry('purchase', 3), amount_minor: 100 * n, currency: 'EUR' })
    insert('feedback', { entry_id: entry('feedback', 4), score: n })
    insert('wish', { entry_id: entry('wish', 5), state: 'open' })
    insert('issue', { entry_id: entry('issue', 6) })
    insert('referral', { entry_id: entry('referral', 7), brought_client_id: third })
    const thanks = entry('referral', 40)
    sql.run('UPDATE entry SET client_id = @third WHERE id = @thanks', { third, thanks })
    insert('referral', { entry_id: thanks, brought_client_id: key })
    for (const [at, kind] of ['note', 'win', 'reminder', 'stage', 'skip'].entries())
      entry(kind, 8 + at)
    const outcome = insert('outcome', {
      uid: uid(n * 100 + 52),
      client_id: key,
      current_state: `from ${n}`,
      desired_outcome: `to ${n}`,
      moved_on: '2026-10-01',
      reached_on: n > 1 ? '2026-10-02' : null,
    })
    insert('milestone', { outcome_id: outcome, body: `step ${n}` })
    insert('fact', {
      uid: uid(n * 100 + 53),
      client_id: key,
      kind: 'like',
      body: `fact ${n}`,
      learned_on: '2026-10-01',
    })
    insert('relation', {
      uid: uid(n * 100 + 61),
      client_id: key,
      other_client_id: third,
      role: `role ${n}`,
    })
    insert('relation', {
      uid: uid(n * 100 + 62),
      client_id: third,
      other_client_id: key,
      role: `back ${n}`,
    })
    insert('important_date', {
      uid: uid(n * 100 + 54),
      client_id: key,
      kind: 'renewal',
      label: `R ${n}`,
      date: '2026-12-01',
    })
    insert('reminder', {
      uid: uid(n * 100 + 55),
      client_id: key,
      body: `ring ${n}`,
      starts: '2026-12-01T09:00',
      created_at: now,
    })
    const bytes = Buffer.from([n])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const data = insert('attachment_data', { sha256, bytes })
    insert('attachment', {
      uid: uid(n * 100 + 56),
      client_id: key,
      kind: 'file',
      name: `f${n}`,
      media_type: 'text/plain',
      data_id: data,
      created_at: now,
    })
    // Of two outreaches: in one and the same a client has one letter.
    const outreach = insert('outreach', {
      uid: uid(n * 100 + 60),
      name: `Outreach ${n}`,
      subject: 'Hello',
      body: 'Dear {name}',
      started_on: '2026-10-01',
      created_at: now,
    })
    insert('letter', { uid: uid(n * 100 + 61), outreach_id: outreach, client_id: key })
    insert('merged_client', {
      uid: uid(n * 100 + 57),
      client_id: key,
      name: `Old ${n}`,
      merged_at: now,
    })
    const employee = insert('client', {
      uid: uid(n * 100 + 58),
      kind: 'person',
      name: `Employee ${n}`,
      sort_key: sortKey(`Employee ${n}`, 'en-GB'),
      stage: 'active',
      cadence_set_on: '2026-10-01',
      created_at: now,
      organisation_id: key,
    })
    insert('dismissed_pair', {
      client_id: Math.min(key, employee),
      other_client_id: Math.max(key, employee),
    })
  })
}

/** How many rows hold the key of a client, by column. */
function held(context: Context, key: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(clientLinks).map((link) => {
      const [table, column] = link.split('.')
      const count = context.sql.value<number>(
        `SELECT count(*) FROM ${table} WHERE ${column} = @key`,
        { key },
      )
      return [link, count ?? 0]
    }),
  )
}

test('ACC-18: everything two records have is one client’s after the merge, and undo brings both back', async () => {
  let t = openTestCore()
  const [keep, other, third] = [add(t, 'Amara Okonkwo'), add(t, 'Amara O.'), add(t, 'Third')]
  const context = behind(t)
  const [a, b, c] = [keyOf(context, keep), keyOf(context, other), keyOf(context, third)]
  fillEverything(context, a, c, 1)
  fillEverything(context, b, c, 2)
  t.core.poll()
  const before = dumpOf(t.folder)
  const [ofA, ofB] = [held(context, a), held(context, b)]

  await mergeClients(t, { keep, others: [other] })

  const after = held(context, a)
  const moved = Object.entries(clientLinks).filter(([, how]) => how === 'moves' || how === 'twins')
  for (const [link] of moved) {
    // The record of the merge itself is one more; a client of `other`'s own is not lost with it.
    const more = link === 'merged_client.client_id' ? 1 : 0
    expect([link, after[link]]).toEqual([link, (ofA[link] ?? 0) + (ofB[link] ?? 0) + more])
    expect([link, ofB[link] ?? 0]).not.toEqual([link, 0])
  }
  expect(held(context, b)).toEqual({
    ...Object.fromEntries(Object.keys(clientLinks).map((link) => [link, 0])),
    'journal_change.client_id': expect.any(Number),
  })
  expect(context.sql.value('SELECT count(*) FROM dismissed_pair')).toBe(2)
  expect(
    new Set(t.ask('search.run', { query: 'purchase number2' }).hits.map(({ name }) => name)),
  ).toEqual(new Set(['Amara Okonkwo']))
  expect(t.ask('clients.get', { id: other }).client.id).toBe(keep)
  expect((await t.work('data.check', {})).problems).toEqual([])

  t = t.restart()
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
  expect(t.ask('clients.get', { id: other }).client.name).toBe('Amara O.')
  expect(t.ask('search.run', { query: 'purchase number2' }).hits.map(({ name }) => name)).toEqual([
    'Amara O.',
  ])
  expect((await t.work('data.check', {})).problems).toEqual([])

  t.ask('undo.redo', {})
  expect(held(context, a)).toMatchObject({ 'entry.client_id': 24, 'outcome.client_id': 2 })
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('the other client is gone: not in the list, not in Trash, and cannot be restored', async () => {
  const t = openTestCore()
  const [keep, other] = [add(t, 'Ida'), add(t, 'Ida B.')]
  await mergeClients(t, { keep, others: [other] })
  expect(t.ask('clients.list', {}).total).toBe(1)
  expect(t.ask('clients.list', { trashed: true }).total).toBe(0)
  expect(t.ask('clients.get', { id: other }).client).toMatchObject({ id: keep, name: 'Ida' })
})

test('one undo takes a merge of three back, under the name of who stayed', async () => {
  const t = openTestCore()
  const [keep, second, third] = [
    add(t, 'Hana Mori', { email: 'hana@example.com' }),
    add(t, 'H. Mori', { phone: '+1 206-555-0131' }),
    add(t, 'Mori Hana', { email: 'hana@other.example' }),
  ]
  const before = dumpOf(t.folder)
  const { client } = await mergeClients(t, { keep, others: [second, third] })
  expect(client.emails.map(({ value }) => value)).toEqual([
    'hana@example.com',
    'hana@other.example',
  ])
  expect(client.phones.map(({ value }) => value)).toEqual(['+1 206-555-0131'])
  expect(t.ask('undo.undo', {}).undone).toMatchObject({
    what: 'merge',
    details: { name: 'Hana Mori', clients: 3 },
  })
  expect(dumpOf(t.folder)).toEqual(before)
})

test('fields take the chosen value, empty ones what there is, and the rest is kept in the notes', async () => {
  const t = openTestCore()
  const keep = add(t, 'Robert Smith', {
    organisation: 'Quay Bikes',
    notes: 'Likes tea.',
    stage: 'active',
    birthday: '--03-04' as never,
  })
  const other = add(t, 'Bob Smith', {
    organisation: 'Harbour Cycles',
    title: 'Buyer',
    notes: 'Met in Porto.',
    stage: 'lead',
    cadence: { unit: 'days', count: 30 },
    birthday: plainDate('1980-03-04'),
  })
  t.ask('clients.edit', { id: keep, patch: { nickname: 'Rob' } })
  const { client } = await mergeClients(t, {
    keep,
    others: [other],
    choices: [{ field: 'organisation', from: other }],
  })
  expect(client).toMatchObject({
    name: 'Robert Smith',
    nickname: 'Rob',
    organisation: 'Harbour Cycles',
    title: 'Buyer',
    stage: 'active',
    cadence: { unit: 'days', count: 30 },
  })
  expect(client.dates.map(({ kind, date }) => [kind, date])).toEqual([['birthday', '1980-03-04']])
  expect(client.notes).toBe(
    [
      'Likes tea.',
      '',
      'Met in Porto.',
      '',
      'Also recorded for Robert Smith, merged on 22 November 2026:',
      'Organisation: Quay Bikes',
      '',
      'Also recorded for Bob Smith, merged on 22 November 2026:',
      'Name: Bob Smith',
      'Stage: lead',
    ].join('\n'),
  )
})

test('two equal records leave nothing behind in the notes', async () => {
  const t = openTestCore()
  const same = { email: 'ida@example.com', organisation: 'Quay', notes: 'One note.' }
  const [keep, other] = [add(t, 'Ida Berg', same), add(t, 'ida  berg', same)]
  expect((await mergeClients(t, { keep, others: [other] })).client).toMatchObject({
    notes: 'One note.',
    emails: [{ value: 'ida@example.com', label: null, primary: true }],
  })
})

test('birthdays that contradict each other and custom fields that differ go into the notes', async () => {
  const t = openTestCore()
  const [keep, other] = [
    add(t, 'Ida', { birthday: plainDate('1980-03-04') }),
    add(t, 'Ida', { birthday: plainDate('1981-05-06') }),
  ]
  const context = behind(t)
  context.deed('client.edit', { name: '' }, () => {
    const { contacts } = context.repositories
    contacts.setCustomField(keyOf(context, keep), 'Shoe', '38')
    contacts.setCustomField(keyOf(context, other), 'Shoe', '39')
    contacts.setCustomField(keyOf(context, other), 'Hat', 'M')
  })
  t.core.poll()
  const { client } = await mergeClients(t, {
    keep,
    others: [other],
    choices: [{ field: 'birthday', from: other }],
    customChoices: [{ name: 'Shoe', from: other }],
  })
  expect(client.dates.map(({ date }) => date)).toEqual(['1981-05-06'])
  expect(client.customFields).toEqual({ Shoe: '39', Hat: 'M' })
  expect(client.notes).toBe(
    'Also recorded for Ida, merged on 22 November 2026:\nBirthday: 4 March 1980\nShoe: 38',
  )
})

test('of one number in two spellings the one with its country stays, and its label', async () => {
  const t = openTestCore()
  const [keep, other] = [add(t, 'Hana'), add(t, 'Hana')]
  t.ask('clients.edit', { id: keep, patch: { phones: [{ value: '206 555 0131', label: 'Work' }] } })
  t.ask('clients.edit', {
    id: other,
    patch: { phones: [{ value: '+1 206 555 0131', label: null }] },
  })
  const { client } = await mergeClients(t, { keep, others: [other] })
  expect(client.phones).toEqual([{ value: '+1 206 555 0131', e164: '+12065550131', label: 'Work' }])
})

test('the address chosen as first comes first', async () => {
  const t = openTestCore()
  const [keep, other] = [
    add(t, 'Ida', { email: 'old@example.com' }),
    add(t, 'Ida', { email: 'new@example.com' }),
  ]
  const { client } = await mergeClients(t, {
    keep,
    others: [other],
    choices: [{ field: 'email', from: other }],
  })
  expect(client.emails.map(({ value }) => value)).toEqual(['new@example.com', 'old@example.com'])
})

test('the cadence runs from the newest touch of both, and a dealt first due gives way to it', async () => {
  const t = openTestCore()
  const cadence = { unit: 'days', count: 30 } as const
  const [keep, other] = [add(t, 'Ida', { cadence }), add(t, 'Ida')]
  for (const on of ['2026-11-10', '2026-11-20']) {
    t.ask('interactions.log', { clientId: other, kind: 'call', on: plainDate(on) })
  }
  expect(t.ask('clients.get', { id: keep }).client.lastTouchOn).toBeNull()
  const { client } = await mergeClients(t, { keep, others: [other] })
  expect(client).toMatchObject({ lastTouchOn: '2026-11-20', nextDueOn: '2026-12-20' })
})

test('a skip counts for the merged client, a touch long ago does not bring back “900 days late”', async () => {
  const t = openTestCore()
  const cadence = { unit: 'days', count: 30 } as const
  const [keep, other] = [add(t, 'Ida', { cadence }), add(t, 'Ida')]
  const dealt = t.ask('clients.get', { id: keep }).client.nextDueOn
  t.ask('interactions.log', { clientId: other, kind: 'call', on: plainDate('2024-01-05') })
  const { client } = await mergeClients(t, { keep, others: [other] })
  expect(client).toMatchObject({ lastTouchOn: '2024-01-05', nextDueOn: dealt })

  const third = add(t, 'Ida', { cadence: { unit: 'days', count: 7 } })
  t.ask('clients.skip', { id: third })
  const { client: skipped } = await mergeClients(t, { keep, others: [third] })
  expect(skipped.nextDueOn).toBe('2026-12-22')
})

test('the later snooze holds, “do not contact” holds for both, an archived double hides nobody', async () => {
  const t = openTestCore()
  const [keep, other] = [add(t, 'Ida'), add(t, 'Ida')]
  t.ask('clients.snooze', { id: keep, until: localDateTime('2026-12-01T00:00') })
  t.ask('clients.snooze', { id: other, until: localDateTime('2026-12-05T00:00') })
  t.ask('clients.edit', { id: other, patch: { archived: true, doNotContact: true } })
  expect((await mergeClients(t, { keep, others: [other] })).client).toMatchObject({
    snoozedUntil: '2026-12-05T00:00',
    archived: false,
    doNotContact: true,
  })
})

test('a reminder both had stays once, dealt with as far as either was', async () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  const [keep, other] = [add(t, 'Ida'), add(t, 'Ida')]
  const at = localDateTime('2026-12-03T09:30')
  t.ask('reminders.add', { text: 'Ring Ida', at, clientId: keep })
  t.ask('reminders.add', { text: 'ring Ida', at, clientId: other })
  t.ask('reminders.add', { text: 'Send the plan', at, clientId: other })
  const before = dumpOf(t.folder)
  await mergeClients(t, { keep, others: [other] })
  const open = t.ask('reminders.list', {}).reminders
  expect(open.map(({ text, clientId }) => [text, clientId])).toEqual([
    ['Ring Ida', keep],
    ['Send the plan', keep],
  ])
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
})

test('of two aims one stays with the milestones of both, the words of the other are kept', async () => {
  const t = openTestCore()
  const [keep, other] = [add(t, 'Ida'), add(t, 'Ida')]
  const aim = { currentState: 'Slow', desiredOutcome: 'Fast', progress: 2 }
  t.ask('outcome.set', { clientId: keep, ...aim })
  t.ask('outcome.set', {
    clientId: other,
    currentState: 'Heavy',
    desiredOutcome: 'Light',
    progress: 1,
  })
  const { client } = await mergeClients(t, { keep, others: [other] })
  expect(client).toMatchObject({ currentState: 'Slow', desiredOutcome: 'Fast', outcomeProgress: 2 })
  expect(client.notes).toContain('Aim: Heavy → Light')
})

test('a client of an import that was merged with the owner’s own is not taken away with the import', async () => {
  const t = openTestCore()
  const own = add(t, 'Ida Berg', { email: 'ida@example.com' })
  const context = behind(t)
  const path = join(t.folder, 'people.csv')
  writeFileSync(path, 'Name,Email\nIda B,ida@other.example\nOle,ole@example.com\n')
  const { batch } = await t.work('transfer.import', {
    path,
    answers: { mapping: {}, onDuplicate: 'update', accepted: [] },
  })
  const imported = context.sql.value<ClientId>(`SELECT uid FROM client WHERE name = 'Ida B'`)
  await mergeClients(t, { keep: imported ?? own, others: [own] })
  t.ask('undo.undo', { batch: batch ?? undefined })
  expect(t.ask('clients.get', { id: own }).client).toMatchObject({ name: 'Ida B', deleted: false })
  expect(t.ask('clients.list', {}).total).toBe(1)
})

test('nobody is merged with themselves, with somebody in Trash, or with nobody', async () => {
  const t = openTestCore()
  const [keep, other, gone] = [add(t, 'Ida'), add(t, 'Ole'), add(t, 'Gone')]
  t.ask('clients.delete', { id: gone })
  await expect(mergeClients(t, { keep, others: [keep] })).rejects.toThrow('merge/same-client')
  await expect(mergeClients(t, { keep, others: [gone] })).rejects.toThrow('client/not-found')
  await expect(mergeClients(t, { keep, others: [uid(1) as ClientId] })).rejects.toThrow(
    'client/not-found',
  )
  await mergeClients(t, { keep, others: [other] })
  // The id of who was merged leads to the client that stays: the two are one already.
  await expect(mergeClients(t, { keep, others: [other] })).rejects.toThrow('merge/same-client')
})

test('who goes while the backup before a merge is made is not merged', async () => {
  const t = openTestCore()
  const [keep, second, third] = [add(t, 'Ida'), add(t, 'Ida B.'), add(t, 'I. Berg')]
  const merge = createMergeClients(behind(t), async () => {
    t.ask('clients.delete', { id: third })
  })
  const request = { keep, others: [second, third], choices: [], customChoices: [] }
  expect(await merge(request)).toEqual(fail('client/not-found'))
  expect(t.ask('clients.list', {}).total).toBe(2)
})

test('a merge can be undone for 30 days, whatever else was done since', async () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  const [keep, other] = [add(t, 'Ida'), add(t, 'Ida B.')]
  await mergeClients(t, { keep, others: [other] })
  t.at('2026-12-20T10:00:00Z')
  const context = behind(t)
  const editUntilForgotten = () => {
    for (let n = 0; n < forgottenAtOnce; n += 1) {
      t.ask('clients.edit', { id: keep, patch: { title: `Title ${t.now()} ${n}` } })
    }
  }
  const merges = () =>
    context.sql.value<number>(`SELECT count(*) FROM journal_group WHERE what = 'merge'`)
  context.sql.run(
    `WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 510)
     INSERT INTO journal_group (uid, what, details, source, state, done_at)
     SELECT printf('00000000-0000-7000-8000-%012d', n), 'client.edit', '{}', 'window', 'done', @at
     FROM n`,
    { at: t.now() },
  )
  editUntilForgotten()
  expect(merges()).toBe(1)
  t.at('2026-12-23T10:00:01Z')
  editUntilForgotten()
  expect(merges()).toBe(0)
})

test('who was merged goes from the undo history when the client is purged', async () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  const [keep, other] = [add(t, 'Ida'), add(t, 'Secret Name')]
  await mergeClients(t, { keep, others: [other] })
  t.ask('clients.delete', { id: keep })
  t.at('2027-01-01T10:00:00Z')
  expect(await t.work('data.tidy', {})).toEqual({ purged: 1 })
  const context = behind(t)
  const left = context.sql.value<number>(
    `SELECT count(*) FROM journal_change WHERE image LIKE '%Secret Name%'`,
  )
  expect(left).toBe(0)
})

// --- Any data, any merges

const small = fc.nat({ max: 3 })
type Step = readonly [what: number, a: number, b: number, n: number]
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.nat({ max: 9 }), small, small, fc.nat({ max: 50 })),
  { minLength: 2, maxLength: 12 },
)

async function act(t: TestCore, ids: ClientId[], [what, a, b, n]: Step): Promise<void> {
  const [one, other] = [ids[a % ids.length], ids[b % ids.length]]
  if (one === undefined || other === undefined) return
  switch (what) {
    case 0:
      ids.push(add(t, `Person ${n % 5}`, { email: `p${n % 4}@example.com`, tags: [`T${n % 3}`] }))
      return
    case 1:
      t.ask('interactions.log', {
        clientId: one,
        kind: 'call',
        body: `said ${n}`,
        on: plainDate(`2026-10-${String(1 + (n % 28)).padStart(2, '0')}`),
        promises: [{ side: 'mine', text: `send ${n}`, dueOn: null }],
      })
      return
    case 2:
      t.ask('facts.add', { clientId: one, body: `fact ${n % 4}` })
      return
    case 3:
      t.ask('reminders.add', {
        text: `ring ${n % 3}`,
        at: localDateTime('2026-12-03T09:30'),
        clientId: one,
      })
      return
    case 4:
      t.ask('outcome.set', {
        clientId: one,
        currentState: 'now',
        desiredOutcome: `later ${n}`,
        progress: n % 6,
      })
      return
    case 5:
      t.ask('dates.add', { clientId: one, kind: 'birthday', date: `--0${1 + (n % 9)}-05` as never })
      return
    case 6:
      if (one !== other) t.ask('duplicates.dismiss', { a: one, b: other })
      return
    case 7:
      t.ask('clients.edit', {
        id: one,
        patch: {
          title: `Title ${n % 3}`,
          cadence: { unit: 'days', count: 7 + n },
          phones: [{ value: `+35121000000${n % 3}`, label: n % 2 === 0 ? 'Work' : null }],
        },
      })
      return
    default: {
      if (one === other) return
      const field = (['name', 'title', 'cadence', 'birthday', 'outcome'] as const)[n % 5] ?? 'name'
      await mergeClients(t, { keep: one, others: [other], choices: [{ field, from: other }] })
      ids.splice(ids.indexOf(other), 1)
    }
  }
}

test('random merges of random data: the file stays whole, and undoing all is the file before (D9)', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      let t = openTestCore()
      const ids = [0, 1, 2, 3].map((n) => add(t, `Person ${n}`, { email: `p${n}@example.com` }))
      const states = [dumpOf(t.folder)]
      for (const step of list) {
        const told = t.told.length
        await act(t, ids, step)
        if (t.told.length > told) states.push(dumpOf(t.folder))
      }
      expect((await t.work('data.check', {})).problems).toEqual([])
      expect(t.ask('clients.list', {}).total).toBe(ids.length)
      t = t.restart()
      for (const state of states.slice(0, -1).toReversed()) {
        t.ask('undo.undo', {})
        expect(dumpOf(t.folder)).toEqual(state)
      }
      expect((await t.work('data.check', {})).problems).toEqual([])
      for (const state of states.slice(1)) {
        t.ask('undo.redo', {})
        expect(dumpOf(t.folder)).toEqual(state)
      }
      t.core.close()
    }),
    { numRuns: 15 },
  )
})
