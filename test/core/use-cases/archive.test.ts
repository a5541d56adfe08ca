import Database from 'better-sqlite3'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { journalledTables } from '#core/db/journal-triggers.ts'
import { labelKey, sortKey } from '#core/text.ts'
import { isReference, partTables, references, sharedTables } from '#core/use-cases/archive-rows.ts'
import {
  archiveDocument,
  clientParts,
  clientRow,
  entryParts,
  sharedParts,
} from '#core/transfer/formats/archive/archive-shape.ts'
import { openTestCore, quietControl, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { visibleDumpOf } from '#test/support/dump.ts'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { assert } from '#shared/result.ts'
import { remarkText } from '#shared/words/remark.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { hostile } from '../transfer/any-person.ts'

const answers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }
const runs = Number(process.env['ARCHIVE_ROUND_TRIPS'] ?? 5)
const now = '2026-11-23T09:30:00Z'
const savedFilter =
  '{"query":"ada","where":"stage = lead","stage":"lead","sort":"name","descending":false}'

type Row = Record<string, unknown>

/**
 * The owner's tables without keys: a reference is the uid it leads to. Which import a client came
 * with is not the owner's.
 */
function factsOf(folder: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  try {
    const uids = new Map<string, Map<unknown, unknown>>()
    const tables = [...journalledTables, 'reminder_occurrence', 'attachment_data'] as const
    const all = Object.fromEntries(
      tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all() as Row[]]),
    )
    for (const table of tables) {
      const known = new Map<unknown, unknown>()
      for (const row of all[table] ?? []) known.set(row['id'], row['uid'] ?? row['sha256'])
      uids.set(table, known)
    }
    const owners: Readonly<Record<string, string>> = {
      client_id: 'client',
      organisation_id: 'client',
      brought_client_id: 'client',
      other_client_id: 'client',
      entry_id: 'entry',
      tag_id: 'tag',
      segment_id: 'segment',
      template_id: 'template',
      offering_id: 'offering',
      friction_id: 'friction',
      outcome_id: 'outcome',
      reminder_id: 'reminder',
      data_id: 'attachment_data',
    }
    const bare = (row: Row, table: string): Row | readonly unknown[] => {
      const pair = table === 'dismissed_pair' ? ['client_id', 'other_client_id'] : []
      if (pair.length > 0) return pair.map((name) => uids.get('client')?.get(row[name])).sort()
      return Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== 'id' && name !== 'batch_id')
          .map(([name, value]) => {
            const owner = owners[name]
            if (owner !== undefined) return [name, uids.get(owner)?.get(value) ?? null]
            return [name, Buffer.isBuffer(value) ? value.toString('hex') : value]
          }),
      )
    }
    return Object.fromEntries(
      tables.map((table) => [
        table,
        (all[table] ?? []).map((row) => JSON.stringify(bare(row, table))).sort(),
      ]),
    )
  } finally {
    db.close()
  }
}

async function archiveOf(t: TestCore): Promise<string> {
  const out = join(temporaryFolder(), 'archive.json')
  await t.work('transfer.export', { out, format: 'json', segment: null })
  return out
}

async function restored(path: string): Promise<TestCore> {
  const t = openTestCore({ now })
  await t.work('transfer.import', { path, answers })
  return t
}

test('the demo practice goes out and comes in again as it was', async () => {
  const t = openTestCore({ now })
  t.ask('demo.fill', {})
  const path = await archiveOf(t)
  const copy = await restored(path)
  expect(factsOf(copy.folder)).toEqual(factsOf(t.folder))
  expect((await copy.work('data.check', {})).problems).toEqual([])
  expect(copy.ask('clients.list', {}).total).toBe(t.ask('clients.list', {}).total)
  expect(readFileSync(await archiveOf(copy), 'utf8').slice(60)).toBe(
    readFileSync(path, 'utf8').slice(60),
  )
})

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const text = hostile.filter((one) => one.trim() !== '')
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const instant = fc.integer({ min: 0, max: 1_800_000_000_000 })
const local = day.map((on) => `${on}T09:05`)
const index = fc.nat(30)

/** A practice as rows: references are positions in the lists, to be taken modulo their length. */
const practice = fc.record({
  settings: fc.constantFrom<Readonly<Record<string, unknown>>>(
    {},
    { dailyBudget: 9, leapDay: 'mar-1' },
    { region: 'PT' },
  ),
  labels: fc.uniqueArray(
    text.map((one) => one.trim().slice(0, 200)),
    {
      maxLength: 4,
      selector: labelKey,
    },
  ),
  offerings: fc.array(fc.record({ name: text, body: hostile, deleted: optional(instant) }), {
    maxLength: 2,
  }),
  frictions: fc.array(
    fc.record({ body: hostile, found: day, ease: optional(fc.integer({ min: 1, max: 5 })) }),
    {
      maxLength: 2,
    },
  ),
  clients: fc.array(
    fc.record({
      name: text,
      organisation: optional(hostile),
      organisationClient: optional(index),
      notes: optional(hostile),
      stage: fc.constantFrom('lead', 'active', 'past'),
      cadence: fc.constantFrom([null, null], ['none', null], ['days', 30], ['months', 2]),
      firstDue: optional(day),
      snoozed: optional(local),
      archived: optional(instant),
      deleted: optional(instant),
      deceased: fc.constantFrom(0, 1),
      created: instant,
      tags: fc.uniqueArray(index, { maxLength: 2, selector: (at) => at % 4 }),
      phone: optional(text),
      address: optional(hostile),
      field: optional(
        fc.tuple(
          text.map((one) => one.slice(0, 200)),
          hostile,
        ),
      ),
      pause: optional(day),
      entries: fc.array(
        fc.record({
          kind: fc.constantFrom(
            'interaction',
            'note',
            'promise',
            'purchase',
            'feedback',
            'wish',
            'issue',
            'referral',
            'win',
            'skip',
          ),
          on: day,
          at: optional(instant),
          body: hostile,
          learned: optional(hostile),
          deleted: optional(instant),
          other: index,
        }),
        { maxLength: 5 },
      ),
      fact: optional(text),
      outcome: optional(hostile),
      relation: optional(fc.oneof(index, text)),
      date: optional(
        fc.oneof(
          day,
          day.map((on) => `--${on.slice(5)}`),
        ),
      ),
      reminder: optional(text),
      attachment: optional(fc.uint8Array({ maxLength: 20 })),
    }),
    { maxLength: 5 },
  ),
})

type Practice = typeof practice extends fc.Arbitrary<infer T> ? T : never

/** Puts a practice into the tables of a data file nobody has open. */
/** When the first due of a client was met, as the app would have kept it. */
function metOn({ firstDue, entries }: Practice['clients'][number]): string | null {
  if (firstDue === null) return null
  const meets = entries
    .filter(({ kind, deleted }) => deleted === null && (kind === 'interaction' || kind === 'skip'))
    .map(({ on }) => on)
    .filter((on) => on > '2026-01-01' && on <= now.slice(0, 10))
  return meets.toSorted()[0] ?? null
}

function fill(folder: string, p: Practice): void {
  const db = new Database(join(folder, dataFileName))
  let made = 0
  const uid = () => {
    made += 1
    return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const put = (table: string, row: Row): number => {
    const names = Object.keys(row)
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`,
      )
      .run(row)
    return Number(lastInsertRowid)
  }
  const pick = (list: readonly number[], at: number | null): number | null =>
    at === null || list.length === 0 ? null : (list[at % list.length] ?? null)
  db.transaction(() => {
    for (const [name, value] of Object.entries(p.settings)) {
      put('setting', { name, value: JSON.stringify(value) })
    }
    const template = put('template', { uid: uid(), name: 'Hello', body: 'Dear', created_at: 1 })
    const tags = p.labels.map((name) =>
      put('tag', {
        uid: uid(),
        name,
        folded: labelKey(name),
        cadence_unit: 'days',
        cadence_count: 9,
      }),
    )
    const segments = p.labels.map((name) =>
      put('segment', {
        uid: uid(),
        name,
        folded: labelKey(name),
        kind: 'rule',
        rule: 'tag = x',
        template_id: template,
      }),
    )
    put('saved_view', { uid: uid(), name: 'Mine', filter: savedFilter, position: 3 })
    const offerings = p.offerings.map(({ name, body, deleted }) =>
      put('offering', {
        uid: uid(),
        name,
        kind: 'advice',
        body,
        created_at: 5,
        deleted_at: deleted,
      }),
    )
    const frictions = p.frictions.map(({ body, found, ease }) =>
      put('friction', { uid: uid(), journey_stage: 'start', body, found_on: found, ease }),
    )
    const clients = p.clients.map((one) =>
      put('client', {
        uid: uid(),
        kind: 'person',
        name: one.name.slice(0, 4000),
        organisation: one.organisation,
        notes: one.notes,
        sort_key: sortKey(one.name, 'en-GB'),
        stage: one.stage,
        cadence_unit: one.cadence[0],
        cadence_count: one.cadence[1],
        cadence_set_on: '2026-01-01',
        first_due_on: one.firstDue,
        first_due_met_on: metOn(one),
        snoozed_until: one.snoozed,
        snooze_count: one.deceased,
        put_off_count: one.deceased + 1,
        cadence_kept_on: one.firstDue,
        archived_at: one.archived,
        deleted_at: one.deleted,
        deceased: one.deceased,
        created_at: one.created,
      }),
    )
    for (const [at, one] of p.clients.entries()) {
      const client_id = clients[at]
      const organisation_id = pick(clients, one.organisationClient)
      db.prepare('UPDATE client SET organisation_id = ? WHERE id = ?').run(
        organisation_id,
        client_id,
      )
      for (const tag of one.tags) {
        const [tag_id, segment_id] = [tags[tag % 4], segments[tag % 4]]
        if (tag_id !== undefined) put('client_tag', { client_id, tag_id })
        if (segment_id !== undefined) put('segment_member', { client_id, segment_id })
      }
      if (one.phone !== null) {
        put('contact_point', {
          client_id,
          kind: 'phone',
          value: one.phone,
          normal: 'x',
          label: one.notes,
          position: 2,
        })
      }
      if (one.address !== null)
        put('address', { client_id, formatted: one.address, city: one.notes })
      if (one.field !== null) {
        put('custom_field', { client_id, name: one.field[0], value: one.field[1] })
      }
      if (one.pause !== null) put('pause', { client_id, from_on: one.pause })
      const entries = one.entries.map((entry) => {
        const entry_id = put('entry', {
          uid: uid(),
          client_id,
          kind: entry.kind,
          happened_on: entry.on,
          happened_at: entry.at,
          sort_at: entry.at ?? Date.parse(`${entry.on}T12:00:00Z`),
          body: entry.body,
          learned: entry.learned,
          created_at: 7,
          deleted_at: entry.deleted,
        })
        const parts: Readonly<Record<string, Row>> = {
          interaction: {
            kind: 'call',
            direction: 'mutual',
            outcome: 'reached',
            purpose: 'give',
            shared_uid: entry.learned,
            planned: entry.deleted === null ? 0 : 1,
          },
          promise: { side: 'mine', state: 'kept', due_on: entry.on, settled_on: entry.on },
          purchase: { amount_minor: 1, currency: 'EUR', offering_id: pick(offerings, entry.other) },
          feedback: { score: 9, done_about_it: entry.body },
          wish: { state: 'open', offering_id: pick(offerings, entry.other) },
          issue: { improved: entry.body, friction_id: pick(frictions, entry.other) },
          referral: { brought_client_id: pick(clients, entry.other) },
        }
        const part = parts[entry.kind]
        if (part !== undefined) put(entry.kind, { entry_id, ...part })
        return entry_id
      })
      if (one.fact !== null) {
        put('fact', {
          uid: uid(),
          client_id,
          kind: 'like',
          body: one.fact,
          learned_on: '2026-02-02',
          entry_id: pick(entries, at),
        })
      }
      if (one.outcome !== null) {
        const outcome_id = put('outcome', {
          uid: uid(),
          client_id,
          desired_outcome: one.outcome,
          moved_on: '2026-03-03',
        })
        put('milestone', { outcome_id, body: one.outcome, position: 1 })
      }
      if (one.relation !== null) {
        const isName = typeof one.relation === 'string'
        put('relation', {
          uid: uid(),
          client_id,
          other_client_id: isName ? null : pick(clients, one.relation as number),
          other_name: isName ? one.relation : null,
          role: 'knows',
          role_back: isName ? null : one.organisation,
        })
      }
      const [a = 0, b = 0] = [client_id, pick(clients, at + 1)].map(Number).sort((x, y) => x - y)
      if (one.fact !== null && a !== b) {
        put('merged_client', { uid: uid(), client_id, name: one.fact, merged_at: 8 })
        db.prepare(
          'INSERT INTO dismissed_pair (client_id, other_client_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
        ).run(a, b)
      }
      if (one.date !== null) {
        put('important_date', { uid: uid(), client_id, kind: 'birthday', date: one.date })
      }
      for (const [owner, body] of [
        [client_id, one.reminder],
        [null, one.reminder],
      ] as const) {
        if (body === null) continue
        const reminder_id = put('reminder', {
          uid: uid(),
          client_id: owner,
          body,
          starts: '2026-01-01T09:00',
          every: 'FREQ=DAILY',
          created_at: 3,
        })
        put('reminder_occurrence', { reminder_id, occurrence: '2026-01-02T09:00', claimed_at: 4 })
      }
      if (one.attachment !== null) {
        const bytes = Buffer.from([...one.attachment, at])
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const data_id = put('attachment_data', { sha256, bytes })
        put('attachment', {
          uid: uid(),
          client_id,
          kind: 'file',
          name: 'a',
          media_type: 'b',
          data_id,
          created_at: 2,
        })
      }
    }
  })()
  db.close()
}

test(
  'any practice goes out and comes in again as it was, whatever its words',
  async () => {
    await fc.assert(
      fc.asyncProperty(practice, async (p) => {
        const first = openTestCore({ now })
        first.core.close()
        fill(first.folder, p)
        const t = openTestCore({ now, folder: first.folder })
        const copy = await restored(await archiveOf(t))
        expect(factsOf(copy.folder)).toEqual(factsOf(t.folder))
        expect((await copy.work('data.check', {})).problems).toEqual([])
        t.core.close()
        copy.core.close()
      }),
      { numRuns: runs },
    )
  },
  60_000 + runs * 2_000,
)

/** A practice of five clients with four labels, the same in every run. */
const [some] = fc.sample(
  practice.filter(({ clients, labels }) => clients.length === 5 && labels.length === 4),
  { numRuns: 1, seed: 20261123 },
)

async function filled(): Promise<{ t: TestCore; path: string }> {
  const first = openTestCore({ now })
  first.core.close()
  if (some !== undefined) fill(first.folder, { ...some, settings: { region: 'PT', demo: false } })
  const t = openTestCore({ now, folder: first.folder })
  return { t, path: await archiveOf(t) }
}

test('a restored archive is one step: undo takes all of it away, redo brings it back', async () => {
  const { path } = await filled()
  const t = openTestCore({ now })
  t.ask('settings.set', { dailyBudget: 3 })
  const before = factsOf(t.folder)
  await t.work('transfer.import', { path, answers })
  const after = factsOf(t.folder)
  t.ask('undo.undo', {})
  expect(t.ask('clients.list', {}).total).toBe(0)
  expect(t.ask('settings.get', {}).region).toBeNull()
  expect(factsOf(t.folder)['setting']).toEqual(before['setting'])
  t.ask('undo.redo', {})
  // What was shown of reminders that belong to no client is the machine’s and not undone.
  const { reminder_occurrence: _shown, ...facts } = factsOf(t.folder)
  const { reminder_occurrence: _before, ...expected } = after
  expect(facts).toEqual(expected)
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('an archive whose clients are all there changes nothing', async () => {
  const { t, path } = await filled()
  const before = factsOf(t.folder)
  const { batch, plan } = await t.work('transfer.import', { path, answers })
  expect([batch, plan.counts.created, plan.counts.updated]).toEqual([null, 0, 0])
  expect(plan.counts.unchanged).toBe(plan.counts.rows)
  expect(factsOf(t.folder)).toEqual(before)
})

test('a client that is there gains what it lacks and keeps its settings; undo takes it back', async () => {
  const source = openTestCore({ now })
  const { client } = source.ask('clients.add', { name: 'Ada Byron', email: 'ada@example.com' })
  source.ask('interactions.log', { clientId: client.id, kind: 'call', body: 'Talked about looms' })
  source.ask('facts.add', { clientId: client.id, body: 'Likes tea' })
  source.ask('settings.set', { dailyBudget: 9 })
  const path = await archiveOf(source)

  const t = openTestCore({ now })
  t.ask('clients.add', { name: 'Ada Byron', email: 'ADA@example.com' })
  t.ask('clients.add', { name: 'Ben Marsh' })
  const before = factsOf(t.folder)
  const { plan } = await t.work('transfer.import', { path, answers })
  expect(plan.counts).toMatchObject({ rows: 1, created: 0, updated: 1 })
  expect(t.ask('search.run', { query: 'looms' }).hits.map(({ name }) => name)).toEqual([
    'Ada Byron',
  ])
  expect(t.ask('settings.get', {}).dailyBudget).toBe(5)
  expect((await t.work('data.check', {})).problems).toEqual([])
  const again = await t.work('transfer.import', { path, answers })
  expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 1])
  t.ask('undo.undo', {})
  expect(factsOf(t.folder)).toEqual(before)
})

test('pauses, relations and attachments of clients that are there come once; undo takes them back', async () => {
  const source = openTestCore({ now })
  const [ada, ben] = ['Ada', 'Ben'].map(
    (name) => source.ask('clients.add', { name, email: `${name}@example.com` }).client.id,
  )
  assert(ada !== undefined && ben !== undefined, 'two clients were added')
  const t = openTestCore({ now })
  await t.work('transfer.import', { path: await archiveOf(source), answers })
  const before = factsOf(t.folder)

  source.ask('clients.pause', { id: ada, until: plainDate('2027-01-15') })
  source.core.close()
  const db = new Database(join(source.folder, 'rapport.db'))
  const key = (id: string) => db.prepare('SELECT id FROM client WHERE uid = ?').pluck().get(id)
  db.prepare(
    `INSERT INTO relation (uid, client_id, other_client_id, role)
     VALUES ('0195f0aa-0000-7000-8000-0000000000ab', ?, ?, 'sister')`,
  ).run(key(ada), key(ben))
  db.prepare(`INSERT INTO attachment_data (sha256, bytes) VALUES (?, ?)`).run(
    createHash('sha256').update('a picture').digest('hex'),
    Buffer.from('a picture'),
  )
  db.prepare(
    `INSERT INTO attachment (uid, client_id, kind, name, media_type, data_id, created_at)
     VALUES ('0195f0aa-0000-7000-8000-0000000000aa', ?, 'file', 'a.txt', 'text/plain', 1, 1)`,
  ).run(key(ada))
  db.close()
  const path = await archiveOf(openTestCore({ now, folder: source.folder }))

  const { plan } = await t.work('transfer.import', { path, answers })
  expect(plan.counts).toMatchObject({ rows: 2, updated: 1, unchanged: 1 })
  const [here, there] = [factsOf(t.folder), factsOf(source.folder)]
  for (const table of ['pause', 'relation', 'attachment'] as const) {
    expect(here[table]).toHaveLength(1)
    expect(here[table]).toEqual(there[table])
  }
  expect(t.ask('clients.get', { id: ada }).client.pausedUntil).toBe('2027-01-15')
  expect((await t.work('data.check', {})).problems).toEqual([])
  const again = await t.work('transfer.import', { path, answers })
  expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 2])
  t.ask('undo.undo', {})
  const after = factsOf(t.folder)
  for (const table of ['pause', 'relation', 'attachment'] as const) {
    expect(after[table]).toEqual(before[table])
  }
})

test('into a book that has half of it the other half comes with its relations, in whatever order; then nothing is left', async () => {
  for (const first of ['Ada', 'Ben']) {
    const source = openTestCore({ now })
    const [ada, ben] = ['Ada', 'Ben'].map(
      (name) => source.ask('clients.add', { name, email: `${name}@example.com` }).client.id,
    )
    assert(ada !== undefined && ben !== undefined, 'two clients were added')
    source.ask('relations.add', {
      clientId: ada,
      other: { id: ben },
      role: 'sister',
      roleBack: null,
    })
    const path = await archiveOf(source)
    const whole = JSON.parse(readFileSync(path, 'utf8')) as { clients: { name: string }[] }
    const half = join(temporaryFolder(), 'half.json')
    const clients = whole.clients.filter(({ name }) => name === first)
    writeFileSync(half, JSON.stringify({ ...whole, clients }))
    const t = openTestCore({ now })
    await t.work('transfer.import', { path: half, answers })
    const before = visibleDumpOf(t.folder)
    const { plan } = await t.work('transfer.import', { path, answers })
    expect(plan.counts).toMatchObject({ created: 1, unchanged: 1 })
    const relations = () => t.ask('known.get', { clientId: ada }).relations
    expect(relations()).toMatchObject([{ otherId: ben, name: 'Ben', role: 'sister' }])
    const again = await t.work('transfer.import', { path, answers })
    expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 2])
    const after = visibleDumpOf(t.folder)
    t.ask('undo.undo', {})
    expect(visibleDumpOf(t.folder)).toEqual(before)
    t.ask('undo.redo', {})
    expect(visibleDumpOf(t.folder)).toEqual(after)
    expect((await t.work('data.check', {})).problems).toEqual([])
  }
})

test('whom a referral brought, and whom one works for, is known when they come with the other half', async () => {
  const source = openTestCore({ now })
  source.ask('clients.add', { name: 'Looms Ltd', kind: 'organisation' })
  const ada = source.ask('clients.add', { name: 'Ada', organisation: 'Looms Ltd' }).client.id
  const ben = source.ask('clients.add', { name: 'Ben' }).client.id
  source.core.close()
  const db = new Database(join(source.folder, dataFileName))
  db.prepare(
    `INSERT INTO entry (uid, client_id, kind, happened_on, body, sort_at, created_at)
     SELECT '0195f0aa-0000-7000-8000-0000000000ac', id, 'referral', '2026-11-01', '', 1, 1
     FROM client WHERE uid = ?`,
  ).run(ada)
  db.prepare(
    `INSERT INTO referral (entry_id, brought_client_id)
     SELECT e.id, c.id FROM entry e, client c WHERE e.kind = 'referral' AND c.uid = ?`,
  ).run(ben)
  db.close()
  const path = await archiveOf(openTestCore({ now, folder: source.folder }))
  const whole = JSON.parse(readFileSync(path, 'utf8')) as { clients: { name: string }[] }
  const [half, rest] = [true, false].map((isAda) => {
    const file = join(temporaryFolder(), 'half.json')
    const clients = whole.clients.filter(({ name }) => (name === 'Ada') === isAda)
    writeFileSync(file, JSON.stringify({ ...whole, clients }))
    return file
  })
  assert(half !== undefined && rest !== undefined, 'two halves were written')

  const t = openTestCore({ now })
  await t.work('transfer.import', { path: half, answers })
  const before = visibleDumpOf(t.folder)
  const { plan } = await t.work('transfer.import', { path, answers })
  expect(plan.counts).toMatchObject({ created: 2, unchanged: 1 })
  const [here, there] = [factsOf(t.folder), factsOf(source.folder)]
  expect(here['referral']).toEqual(there['referral'])
  expect(t.ask('clients.get', { id: ada }).client.organisationId).not.toBeNull()
  const again = await t.work('transfer.import', { path, answers })
  expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 3])
  const after = visibleDumpOf(t.folder)
  t.ask('undo.undo', {})
  expect(visibleDumpOf(t.folder)).toEqual(before)
  t.ask('undo.redo', {})
  expect(visibleDumpOf(t.folder)).toEqual(after)
  expect((await t.work('data.check', {})).problems).toEqual([])

  // Each half alone, and the first once more: whom it names is here by then.
  const apart = openTestCore({ now })
  for (const file of [half, rest]) await apart.work('transfer.import', { path: file, answers })
  const { plan: once } = await apart.work('transfer.import', { path: half, answers })
  expect([once.counts.updated, factsOf(apart.folder)['referral']]).toEqual([1, there['referral']])
  const twice = await apart.work('transfer.import', { path: half, answers })
  expect([twice.batch, twice.plan.counts.unchanged]).toEqual([null, 1])
})

test('what an archive brought and others name by now stays when its import is undone', async () => {
  const source = openTestCore({ now })
  const ann = source.ask('clients.add', { name: 'Ann' }).client.id
  const bought = { text: 'some', on: plainDate(now.slice(0, 10)), amount: null }
  source.ask('purchases.add', { clientId: ann, ...bought, offering: 'Window boxes' })
  source.ask('templates.save', { name: 'Hello', body: 'Hello' })
  source.ask('templates.save', { name: 'Nobody’s', body: 'Hello' })
  const t = openTestCore({ now })
  const ole = t.ask('clients.add', { name: 'Ole' }).client.id
  const { segment } = t.ask('segments.add', { name: 'Friends' })
  const { batch } = await t.work('transfer.import', { path: await archiveOf(source), answers })
  const template = t.ask('templates.list', {}).templates.find(({ name }) => name === 'Hello')
  t.ask('segments.edit', { id: segment.id, templateId: template?.id ?? null })
  t.ask('purchases.add', { clientId: ole, ...bought, offering: 'Window boxes' })
  const after = visibleDumpOf(t.folder)

  t.ask('undo.undo', { batch: batch ?? undefined })
  const has = () => ({
    clients: t.ask('clients.list', {}).total,
    templates: t.ask('templates.list', {}).templates.map(({ name }) => name),
    sent: t.ask('segments.list', {}).segments.map((one) => one.template?.name),
    bought: t.ask('known.get', { clientId: ole }).bought.map(({ offering }) => offering),
  })
  expect(has()).toEqual({
    clients: 1,
    templates: ['Hello'],
    sent: ['Hello'],
    bought: ['Window boxes'],
  })
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.redo', {})
  expect(visibleDumpOf(t.folder)).toEqual(after)
})

test('touches come once, as they were, and end a snooze; appointments end nothing', async () => {
  const people = (t: TestCore) =>
    ['Ada', 'Ben'].map(
      (name) => t.ask('clients.add', { name, email: `${name}@example.com` }).client.id,
    )
  const source = openTestCore({ now })
  for (const [at, clientId] of people(source).entries()) {
    const on = plainDate(at === 0 ? '2026-11-20' : '2026-12-20')
    source.ask('interactions.log', { clientId, kind: 'call', on })
  }
  const path = await archiveOf(source)

  const t = openTestCore({ now })
  const here = people(t)
  const until = localDateTime('2026-12-01T00:00')
  for (const id of here) t.ask('clients.snooze', { id, until })
  await t.work('transfer.import', { path, answers })
  expect(factsOf(t.folder)['interaction']).toEqual(factsOf(source.folder)['interaction'])
  expect(here.map((id) => t.ask('clients.get', { id }).client.snoozedUntil)).toEqual([null, until])
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('an organisation counts the touches of people who stand before it in the archive', async () => {
  const t = openTestCore({ now })
  const { client: person } = t.ask('clients.add', { name: 'Ada', organisation: 'Looms Ltd' })
  t.ask('clients.add', { name: 'Looms Ltd', kind: 'organisation' })
  t.ask('interactions.log', { clientId: person.id, kind: 'call', on: plainDate('2026-11-20') })
  const copy = await restored(await archiveOf(t))
  expect(factsOf(copy.folder)).toEqual(factsOf(t.folder))
  expect((await copy.work('data.check', {})).problems).toEqual([])
})

test('an archive cut anywhere is refused whole, and nothing is written', async () => {
  const { path } = await filled()
  const bytes = readFileSync(path)
  for (const share of [0.02, 0.3, 0.5, 0.9, 0.999]) {
    const cut = join(temporaryFolder(), 'cut.json')
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)))
    const t = openTestCore({ now })
    const reply = await t.core.work('transfer.import', { path: cut, answers }, quietControl)
    expect(reply.ok ? 'imported' : reply.error.code).toBe('import/refused')
    expect(t.ask('clients.list', {}).total).toBe(0)
  }
})

test('an archive of a newer version is refused; one that was laid out anew is read', async () => {
  const { t, path } = await filled()
  const text = readFileSync(path, 'utf8')
  const newer = join(temporaryFolder(), 'newer.json')
  writeFileSync(newer, text.replace('"version":1', '"version":2'))
  const { refused } = await t.work('transfer.plan', { path: newer, answers })
  expect(refused?.code).toBe('newer-archive')
  const pretty = join(temporaryFolder(), 'pretty.json')
  writeFileSync(pretty, JSON.stringify(JSON.parse(text), null, 2))
  expect(factsOf((await restored(pretty)).folder)).toEqual(factsOf(t.folder))
  const sorted = join(temporaryFolder(), 'sorted.json')
  const parsed = JSON.parse(text) as Record<string, unknown>
  const head = ['written_at', 'version', 'format']
  const keys = [...head, ...Object.keys(parsed).filter((key) => !head.includes(key))]
  writeFileSync(sorted, JSON.stringify(Object.fromEntries(keys.map((key) => [key, parsed[key]]))))
  const { plan } = await openTestCore({ now }).work('transfer.import', { path: sorted, answers })
  expect([plan.refused, plan.counts.rejected]).toEqual([null, 0])
})

test('a client twice in an archive is one client, and parts nobody knows are named', async () => {
  const t = openTestCore({ now })
  t.ask('clients.add', { name: 'Ada' })
  const path = await archiveOf(t)
  const lines = readFileSync(path, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes('"name":"Ada"'))
  const ada = lines[at] ?? ''
  lines.splice(at, 1, `${ada.replace(/^\{/, '{"shoe_size":42,')},`, ada)
  writeFileSync(path, lines.join('\n'))
  const copy = openTestCore({ now })
  const { plan } = await copy.work('transfer.import', { path, answers })
  expect(plan.counts).toMatchObject({ rows: 2, created: 1, rejected: 1 })
  expect(plan.rejects.map(({ line, code }) => [line - at, code])).toEqual([[2, 'twice-in-archive']])
  expect(plan.warnings.map(({ code, text }) => [code, text])).toEqual([
    ['unknown-keys', 'clients.shoe_size'],
  ])
})

test('unknown keys at any depth and unknown lists of an archive are named with how often they are there', async () => {
  const t = openTestCore({ now })
  for (const name of ['Ada', 'Ben']) {
    const { client } = t.ask('clients.add', { name })
    t.ask('interactions.log', { clientId: client.id, kind: 'call' })
  }
  const path = await archiveOf(t)
  const archive = JSON.parse(readFileSync(path, 'utf8')) as Row & {
    readonly clients: readonly { readonly entries: readonly { readonly interaction: Row }[] }[]
  }
  for (const { entries } of archive.clients) {
    for (const entry of entries) {
      Object.assign(entry, { mood: 'good' })
      entry.interaction['minutes'] = 12
    }
  }
  const edited = { ...archive, app: 'other', pets: [{ name: 'Rex' }, { name: 'Tom' }, {}] }
  writeFileSync(path, JSON.stringify(edited))
  const { warnings } = await openTestCore({ now }).work('transfer.plan', { path, answers })
  expect(warnings.map(({ code, message }) => [code, remarkText(message, 'en')])).toEqual([
    [
      'unknown-keys',
      'The archive has parts that this version does not know and did not read: “app” (once), “clients.entries.interaction.minutes” (2 times), “clients.entries.mood” (2 times) and “pets” (3 times).',
    ],
  ])
})

test('what clients of an archive share is read wherever it stands', async () => {
  const t = openTestCore({ now })
  t.ask('clients.add', { name: 'Ada', tags: ['choir'] })
  const path = await archiveOf(t)
  const text = readFileSync(path, 'utf8')
  const tags = /"tags":\[\n\{.*\n\],\n/.exec(text)?.[0] ?? ''
  const moved = text.replace(tags, '').replace(/\n\]\n\}\n$/, `\n],\n${tags.slice(0, -2)}\n}\n`)
  expect(moved.indexOf('"tags":[\n')).toBeGreaterThan(moved.indexOf('"clients":['))
  writeFileSync(path, moved)
  expect(factsOf((await restored(path)).folder)).toEqual(factsOf(t.folder))
})

test('a client whose row does not fit is refused with its line, the others come in', async () => {
  const t = openTestCore({ now })
  for (const name of ['Ada', 'Ben', 'Cleo']) t.ask('clients.add', { name })
  const path = await archiveOf(t)
  writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Ben"', '"name":""'))
  const copy = openTestCore({ now })
  const { plan } = await copy.work('transfer.import', { path, answers })
  expect(plan.counts).toMatchObject({ rows: 3, created: 2, rejected: 1 })
  expect(plan.rejects).toMatchObject([
    {
      code: 'damaged-record',
      message: { key: 'remark.damaged-field', args: { field: 'name' } },
    },
  ])
  expect(plan.rejects[0]?.line).toBeGreaterThan(8)
})

type EditedClient = Record<string, unknown> & {
  readonly uid: string
  readonly entries: Record<string, unknown>[]
}
type Edited = Record<string, Row[]> & { readonly clients: EditedClient[] }

/** What a read of the archive of Ada and Ben comes to after an edit of it by hand. */
async function readAfter(edit: (archive: Edited, ada: EditedClient) => void) {
  const t = openTestCore({ now })
  for (const name of ['Ada', 'Ben']) {
    const { client } = t.ask('clients.add', { name })
    t.ask('interactions.log', { clientId: client.id, kind: 'call', body: 'Looms' })
  }
  const path = await archiveOf(t)
  const archive = JSON.parse(readFileSync(path, 'utf8')) as Edited
  const ada = archive.clients.find(({ ['name']: name }) => name === 'Ada')
  assert(ada !== undefined, 'Ada was added')
  edit(archive, ada)
  writeFileSync(path, JSON.stringify(archive))
  const copy = openTestCore({ now })
  const reply = await copy.core.work('transfer.import', { path, answers }, quietControl)
  const { problems } = await copy.work('data.check', {})
  const { total } = copy.ask('clients.list', {})
  copy.ask('views.list', {})
  if (!reply.ok) return { refused: reply.error.code, total, problems }
  const { rejects } = reply.value.plan
  return { flaws: rejects.map(({ message }) => message.args), total, problems }
}

const spare = '01900000-0000-7000-8000-000000000001'
const relation = {
  uid: spare,
  other_client: null,
  other_name: null,
  role: 'friend',
  role_back: null,
}
const purchase = { amount_minor: 5, currency: null, offering: null }
const letter = { uid: spare, outreach: spare, position: 0, subject: null, body: null }

test.each([
  ['cadence_count', { cadence_unit: 'days' }],
  ['first_due_on', { first_due_on: null, first_due_met_on: '2026-01-01' }],
  ['name', { name: '\0' }],
  ['pauses.0.until_on', { pauses: [{ from_on: '2026-05-05', until_on: '2026-01-01' }] }],
  ['relations.0.other_client', { relations: [relation] }],
  [
    'relations.0.other_client',
    { relations: [{ ...relation, other_client: spare, other_name: 'Cleo' }] },
  ],
  ['relations.0.role_back', { relations: [{ ...relation, other_name: 'x', role_back: 'y' }] }],
  [
    'custom_fields',
    {
      custom_fields: [
        { name: 'Shoes', value: '42' },
        { name: 'Shoes', value: '43' },
      ],
    },
  ],
  [
    'letters',
    {
      letters: [
        { ...letter, state: 'waiting', settled_on: null, entry: null },
        { ...letter, state: 'sent', settled_on: null, entry: null },
      ],
    },
  ],
  [
    'attachments.0.bytes',
    {
      attachments: [
        {
          uid: spare,
          kind: 'file',
          name: 'a',
          media_type: 'b',
          created_at: 1,
          deleted_at: null,
          bytes: Buffer.alloc(10 * 2 ** 20 + 1).toString('base64'),
        },
      ],
    },
  ],
])('a client whose %s no data file could hold is refused by it', async (field, edit) => {
  expect(await readAfter((_archive, ada) => Object.assign(ada, edit))).toEqual({
    flaws: [{ field }],
    total: 1,
    problems: [],
  })
})

test('a client noted as merged into itself, or with details of another kind, is refused', async () => {
  const flawOf = async (edit: (ada: EditedClient) => void) =>
    (await readAfter((_archive, ada) => edit(ada))).flaws
  const merged = (ada: EditedClient) =>
    Object.assign(ada, { merged: [{ uid: ada.uid, name: 'Ada', merged_at: 1 }] })
  expect(await flawOf(merged)).toEqual([{ field: 'merged' }])
  const both = ({ entries }: EditedClient) => Object.assign(entries[0] ?? {}, { purchase })
  expect(await flawOf(both)).toEqual([{ field: 'entries.0.purchase.currency' }])
  const without = ({ entries }: EditedClient) =>
    Object.assign(entries[0] ?? {}, { kind: 'promise' })
  expect(await flawOf(without)).toEqual([{ field: 'entries.0.interaction' }])
})

const cadence = { cadence_unit: null, cadence_count: null }
test.each([
  ['saved_views', { uid: spare, name: 'Mine', filter: { stage: 'lead' }, position: 0 }],
  ['tags', { uid: spare, name: 'Weavers', ...cadence, cadence_unit: 'days' }],
  [
    'segments',
    {
      uid: spare,
      name: 'All',
      kind: 'rule',
      rule: null,
      expectations: null,
      template: null,
      ...cadence,
    },
  ],
])(
  'an archive with a row of %s that no data file could hold is refused whole',
  async (list, row) => {
    const read = await readAfter((archive) => archive[list]?.push(row))
    expect(read).toEqual({ refused: 'import/refused', total: 0, problems: [] })
  },
)

test('an archive whose clients are no list, or are not there, is refused whole', async () => {
  for (const edit of [
    (archive: Edited) => Object.assign(archive, { clients: { Ada: 1 } }),
    (archive: Edited) => Reflect.deleteProperty(archive, 'clients'),
  ]) {
    const read = await readAfter(edit)
    expect(read).toEqual({ refused: 'import/refused', total: 0, problems: [] })
  }
})

test('a setting that would not be obeyed stays behind, and two labels of one name are one', async () => {
  const read = await readAfter((archive, ada) => {
    archive['settings']?.push({ name: 'dayStart', value: 'noon' })
    const tags = [spare, spare.replace(/1$/, '2')].map((uid) => ({ uid, name: 'Weavers' }))
    archive['tags']?.push(...tags.map((tag) => ({ ...tag, ...cadence })))
    Object.assign(ada, { tags: tags.map(({ uid }) => ({ tag: uid })) })
    Object.assign(ada, {
      contact_points: [
        { kind: 'email', value: 'Ada@Looms.example', normal: 'x', label: null, position: 0 },
      ],
    })
  })
  expect(read).toEqual({ flaws: [], total: 2, problems: [] })
})

test('every column of the owner’s tables is in the archive, or known to stay behind', () => {
  const t = openTestCore({ now })
  const db = new Database(join(t.folder, dataFileName), { readonly: true })
  const archived = new Set<string>()
  const add = (table: string, shape: { readonly shape: object }) => {
    for (const name of Object.keys(shape.shape)) {
      archived.add(`${table}.${isReference(name) ? references[name].column : name}`)
    }
  }
  add('client', clientRow)
  for (const [name, shape] of Object.entries({ ...sharedParts }))
    add(sharedTables[name as keyof typeof sharedTables], shape)
  for (const [name, shape] of Object.entries({ ...clientParts }))
    add(partTables[name as keyof typeof partTables], shape)
  for (const [name, shape] of Object.entries(entryParts)) add(name, shape)
  const left = journalledTables.flatMap((table) =>
    (db.pragma(`table_info(${table})`) as { name: string }[])
      .map(({ name }) => `${table}.${name}`)
      .filter(
        (column) => !archived.has(column) && !/\.(id|client_id|entry_id|folded)$/.test(column),
      ),
  )
  db.close()
  expect(left).toEqual([
    // Worked out anew, or the key of what is nested in the row.
    'client.sort_key',
    'client.batch_id',
    'client.withdrawn',
    'entry.sort_at',
    'milestone.outcome_id',
    'milestone.body',
    'milestone.due_on',
    'milestone.reached_on',
    'milestone.position',
    'attachment.data_id',
  ])
})

test('every field of the archive is in its page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/archive-format.md'), 'utf8')
  const names = new Set<string>()
  for (const shape of [
    archiveDocument,
    clientRow,
    ...Object.values(sharedParts),
    ...Object.values(clientParts),
    ...Object.values(entryParts),
  ]) {
    for (const name of Object.keys(shape.shape)) names.add(name)
  }
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  expect(names.size).toBeGreaterThan(100)
})
