import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import type { ClientKey } from '#shared/ids.ts'
import { dumpOf } from '#test/support/dump.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

type Client = Output<'clients.add'>['client']

const days = (count: number) => ({ unit: 'days', count }) as const

function add(core: TestCore, name: string, more: { tags?: string[]; email?: string } = {}): Client {
  return core.ask('clients.add', { name, ...more }).client
}
function keyOf(core: TestCore, name: string): ClientKey {
  const row = core.ask('clients.find', { text: name }).rows.find((one) => one.name === name)
  if (row === undefined) throw new Error(`${name} is not there`)
  return row.key
}
const peopleOf = (core: TestCore, id: string) =>
  core
    .ask('segments.get', { id, rows: 50 })
    .rows.map(({ name }) => name)
    .toSorted()
const client = (core: TestCore, { id }: Client) => core.ask('clients.get', { id }).client
const problems = async (core: TestCore) => (await core.work('data.check', {})).problems

test('a rule picks its people out as their facts change, and its cadence is theirs', async () => {
  const core = openTestCore()
  const ana = add(core, 'Ana', { tags: ['balcony'] })
  const bo = add(core, 'Bo')
  const { segment } = core.ask('segments.add', {
    name: 'Balconies',
    rule: 'tag = balcony',
    expectations: 'Something green that lives through August.',
    cadence: days(50),
  })
  expect(segment).toMatchObject({ name: 'Balconies', rule: 'tag = balcony', people: 1 })
  expect(client(core, ana)).toMatchObject({
    segments: ['Balconies'],
    cadenceDays: 50,
    cadenceFrom: 'segment:Balconies',
  })
  expect(client(core, bo)).toMatchObject({ segments: [], cadenceFrom: 'default' })

  core.ask('clients.edit', { id: bo.id, patch: { tags: ['balcony'] } })
  expect(peopleOf(core, segment.id)).toEqual(['Ana', 'Bo'])
  expect(client(core, bo)).toMatchObject({ cadenceDays: 50, cadenceFrom: 'segment:Balconies' })
  core.ask('undo.undo', {})
  expect(peopleOf(core, segment.id)).toEqual(['Ana'])
  expect(client(core, bo)).toMatchObject({ segments: [], cadenceFrom: 'default' })
  expect(await problems(core)).toEqual([])
})

test('the client’s own cadence stands above the segment’s, and the shortest of several holds', () => {
  const core = openTestCore()
  const ana = add(core, 'Ana', { tags: ['balcony', 'terrace'] })
  core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony', cadence: days(50) })
  core.ask('segments.add', { name: 'Terraces', rule: 'tag = terrace', cadence: days(21) })
  expect(client(core, ana)).toMatchObject({ cadenceDays: 21, cadenceFrom: 'segment:Terraces' })
  core.ask('clients.edit', { id: ana.id, patch: { cadence: days(90) } })
  expect(client(core, ana)).toMatchObject({ cadenceDays: 90, cadenceFrom: 'client' })
})

test('making, editing and deleting a segment are one deed each, and undo puts all of it back', async () => {
  const core = openTestCore()
  const ana = add(core, 'Ana', { tags: ['balcony'] })
  add(core, 'Bo')
  const before = dumpOf(core.folder)
  const { segment } = core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony' })
  const made = dumpOf(core.folder)
  core.ask('segments.edit', { id: segment.id, cadence: days(14), name: 'Terraces' })
  expect(client(core, ana)).toMatchObject({ cadenceDays: 14, segments: ['Terraces'] })
  core.ask('undo.undo', {})
  expect(dumpOf(core.folder)).toEqual(made)

  core.ask('segments.delete', { id: segment.id })
  expect(core.ask('segments.list', {}).segments).toEqual([])
  expect(client(core, ana)).toMatchObject({ segments: [] })
  expect(await problems(core)).toEqual([])
  core.ask('undo.undo', {})
  expect(dumpOf(core.folder)).toEqual(made)
  expect(peopleOf(core, segment.id)).toEqual(['Ana'])
  core.ask('undo.undo', {})
  expect(dumpOf(core.folder)).toEqual(before)
  expect(await problems(core)).toEqual([])
})

test('whoever a rule picks out stays when it is picked by hand instead, and the other way they go', async () => {
  const core = openTestCore()
  const ana = add(core, 'Ana', { tags: ['balcony'] })
  add(core, 'Bo')
  const { segment } = core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony' })
  core.ask('segments.edit', { id: segment.id, rule: null })
  core.ask('clients.edit', { id: ana.id, patch: { tags: [] } })
  expect(peopleOf(core, segment.id)).toEqual(['Ana'])
  core.ask('clients.editMany', {
    keys: Uint32Array.of(keyOf(core, 'Bo')),
    patch: { addSegments: ['Balconies'] },
  })
  expect(peopleOf(core, segment.id)).toEqual(['Ana', 'Bo'])
  core.ask('segments.edit', { id: segment.id, rule: 'name = Bo' })
  expect(peopleOf(core, segment.id)).toEqual(['Bo'])
  core.ask('undo.undo', {})
  expect(peopleOf(core, segment.id)).toEqual(['Ana', 'Bo'])
  expect(await problems(core)).toEqual([])
})

test('nobody is put by hand into a segment that has a rule', () => {
  const core = openTestCore()
  add(core, 'Ana')
  core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony' })
  const keys = Uint32Array.of(keyOf(core, 'Ana'))
  expect(core.refusal('clients.editMany', { keys, patch: { addSegments: ['balconies'] } })).toBe(
    'segment/by-rule',
  )
})

test('a rule that speaks of days is read anew each day, and after a clock is set back', async () => {
  const core = openTestCore({ now: '2026-03-10T10:00:00Z' })
  const ana = add(core, 'Ana')
  core.ask('interactions.log', { clientId: ana.id, kind: 'call' })
  const { segment } = core.ask('segments.add', {
    name: 'Quiet',
    rule: 'lastTouchOn < "30 days ago"',
    cadence: days(7),
  })
  expect(peopleOf(core, segment.id)).toEqual([])
  core.at('2026-04-09T10:00:00Z')
  expect(peopleOf(core, segment.id)).toEqual([])
  core.at('2026-04-10T10:00:00Z')
  expect(peopleOf(core, segment.id)).toEqual(['Ana'])
  expect(client(core, ana)).toMatchObject({ cadenceDays: 7 })
  core.at('2026-03-12T10:00:00Z')
  expect(peopleOf(core, segment.id)).toEqual([])
  expect(client(core, ana)).toMatchObject({ cadenceDays: 28 })
  expect(await problems(core)).toEqual([])
})

test('a rule may ask how somebody stands, but then its segment sets no cadence', () => {
  const core = openTestCore({ now: '2026-03-10T10:00:00Z' })
  const ana = add(core, 'Ana')
  core.ask('interactions.log', { clientId: ana.id, kind: 'meeting' })
  const { segment } = core.ask('segments.add', { name: 'Cold', rule: 'warmth < 50' })
  expect(peopleOf(core, segment.id)).toEqual([])
  core.at('2026-04-20T10:00:00Z')
  expect(peopleOf(core, segment.id)).toEqual(['Ana'])
  expect(core.refusal('segments.edit', { id: segment.id, cadence: days(7) })).toBe(
    'segment/circular',
  )
  expect(core.refusal('segments.add', { name: 'S', rule: 'snoozed' })).toBe('segment/unsteady-rule')
  expect(core.refusal('segments.add', { name: 'S', rule: 'segment = Cold' })).toBe(
    'segment/unsteady-rule',
  )
  expect(core.refusal('segments.add', { name: 'S', rule: 'nonsense >' })).toBe('where/unreadable')
  expect(core.refusal('segments.add', { name: 'COLD', rule: 'tag = x' })).toBe('segment/name-taken')
})

test('coverage, warmth and overlap are counted over the people who may be reached', () => {
  const core = openTestCore({ now: '2026-03-10T10:00:00Z' })
  const [ana, bo, cy] = [
    add(core, 'Ana', { tags: ['a', 'b'] }),
    add(core, 'Bo', { tags: ['a'] }),
    add(core, 'Cy', { tags: ['a'] }),
  ]
  core.ask('interactions.log', { clientId: ana.id, kind: 'call', on: '2026-01-02' as never })
  core.ask('interactions.log', { clientId: bo.id, kind: 'call' })
  core.ask('interactions.log', { clientId: cy.id, kind: 'call' })
  core.ask('clients.pause', { id: cy.id, until: null })
  core.ask('segments.add', { name: 'A', rule: 'tag = a' })
  const { segment } = core.ask('segments.add', { name: 'B', rule: 'tag = b' })
  expect(core.ask('segments.list', {})).toMatchObject({
    active: 3,
    inSome: 3,
    inSeveral: 1,
    segments: [
      {
        name: 'A',
        people: 3,
        coverage: { within: 1, of: 2 },
        warmth: { cold: 1, cool: 0, mild: 1, warm: 0, glow: 0 },
      },
      { name: 'B', people: 1, coverage: { within: 0, of: 1 } },
    ],
  })
  expect(core.ask('segments.get', { id: segment.id }).overlaps).toMatchObject([{ name: 'A', n: 1 }])
})

test('what another cadence would ask for is told before it is set', () => {
  const core = openTestCore()
  add(core, 'Ana', { tags: ['a'] })
  add(core, 'Bo', { tags: ['a'] })
  const cy = add(core, 'Cy', { tags: ['a'] })
  core.ask('clients.edit', { id: cy.id, patch: { cadence: days(5) } })
  const { segment } = core.ask('segments.add', { name: 'A', rule: 'tag = a', cadence: days(28) })
  expect(core.ask('segments.load', { id: segment.id, cadence: days(14) })).toEqual({
    moved: 2,
    own: 1,
    perWeek: 0.5,
  })
})

test('an archive carries segments with their rules, and its reader picks their people out again', async () => {
  const core = openTestCore()
  add(core, 'Ana', { tags: ['balcony'] })
  core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony', cadence: days(50) })
  const out = `${core.folder}-archive.json`
  await core.work('transfer.export', { out, format: 'json', segment: null })
  const other = openTestCore()
  await other.work('transfer.import', { path: out, answers: {} as never })
  const [segment] = other.ask('segments.list', {}).segments
  expect(segment).toMatchObject({ name: 'Balconies', rule: 'tag = balcony', people: 1 })
  expect(other.ask('clients.list', { where: 'segment = Balconies' }).keys).toHaveLength(1)
  expect(await problems(other)).toEqual([])
})

test('a check names people who are in a segment against its rule', async () => {
  const core = openTestCore()
  add(core, 'Ana', { tags: ['balcony'] })
  core.ask('segments.add', { name: 'Balconies', rule: 'tag = balcony' })
  core.core.close()
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(`${core.folder}/rapport.db`)
  db.exec('DELETE FROM segment_match')
  db.close()
  expect(await problems(core.restart())).toMatchObject([{ code: 'segment-stale', count: 1 }])
})
