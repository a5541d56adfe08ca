import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { BatchId, ClientId } from '#shared/ids.ts'
import {
  nth,
  openTestCore,
  quietControl,
  temporaryFolder,
  type TestCore,
} from '#test/support/core.ts'
import { dumpOf, visibleDumpOf } from '#test/support/dump.ts'
import { told } from '#test/support/told.ts'

const noAnswers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }

function fileOf(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  return path
}

const header = 'Name,Email,Phone,Birthday,Tags'
const people = fileOf.bind(
  null,
  header,
  'Amara Okonkwo,amara@example.com,+351 555 0134,04/06/1981,Guild',
  ',,,03/04/1970,',
  'Kwame Mensah,kwame@example.com,,27/06/1966,Guild',
  ',,,,Guild',
)

async function imported(t: TestCore, path = people()): Promise<BatchId> {
  const { report } = await t.work('transfer.import', { path, answers: noAnswers })
  if (report === null) throw new Error('The import kept no report')
  return report
}

async function idOf(t: TestCore, text: string): Promise<ClientId> {
  return nth((await t.work('clients.match', { text })).matches, 0).id
}

const clientsOf = (t: TestCore) =>
  t.ask('clients.window', { keys: [...t.ask('clients.list', {}).keys] as never[] }).rows

const fix = (t: TestCore, batch: BatchId, line: number, ...cells: readonly string[]) =>
  t.work('imports.fix', { batch, line, cells: [...cells] })

test('an import is listed with its figures, and its rejected rows can be read again after a restart', async () => {
  let t = openTestCore()
  const batch = await imported(t)
  t = t.restart()
  const counts = { rows: 4, created: 2, updated: 0, unchanged: 0, duplicates: 0, rejected: 2 }
  const summary = {
    batch,
    fileName: 'people.csv',
    format: 'csv',
    takenBack: false,
    at: '2026-11-22T10:00',
    counts,
    canUndo: true,
  }
  expect(t.ask('imports.list', {})).toEqual({ imports: [summary] })
  const report = t.ask('imports.report', { batch })
  expect(report).toMatchObject({ ...summary, header: header.split(',') })
  expect(report.rejects.map(({ line, cells }) => [line, cells])).toEqual([
    [3, ['', '', '', '03/04/1970', '']],
    [5, ['', '', '', '', 'Guild']],
  ])
})

test('an import that was taken back stays in the list, as taken back, with its report', async () => {
  const t = openTestCore()
  const batch = await imported(t)
  t.ask('undo.undo', { batch })
  expect(t.ask('imports.list', {}).imports).toMatchObject([
    { batch, takenBack: true, canUndo: false },
  ])
  expect(t.ask('imports.report', { batch }).rejects).toHaveLength(2)
  t.ask('undo.redo', {})
  expect(t.ask('imports.list', {}).imports).toMatchObject([{ takenBack: false, canUndo: true }])
})

test('an import that found nothing new is reported too, with nothing to undo', async () => {
  const t = openTestCore()
  const path = fileOf(header, 'Amara Okonkwo,amara@example.com,,,')
  await imported(t, path)
  const again = await imported(t, path)
  expect(t.ask('imports.list', {}).imports).toMatchObject([
    { batch: again, canUndo: false, counts: { rows: 1, unchanged: 1 } },
    { canUndo: true, counts: { rows: 1, created: 1 } },
  ])
  expect(t.ask('undo.peek', {}).undo?.what).toBe('import')
})

test('ten imports are listed, and only they keep their rejected rows', async () => {
  const t = openTestCore()
  const first = await imported(t, fileOf('Name,Email', ',x'))
  for (let n = 0; n < 10; n += 1) await imported(t, fileOf('Name', `Person ${n}`))
  expect(t.ask('imports.list', {}).imports).toHaveLength(10)
  expect(t.refusal('imports.report', { batch: first })).toBe('import/no-report')
})

test('a stopped import leaves no report', async () => {
  const t = openTestCore()
  const { report } = await t.work(
    'transfer.import',
    { path: people(), answers: noAnswers },
    { isCancelled: () => true },
  )
  expect([report, t.ask('imports.list', {})]).toEqual([null, { imports: [] }])
})

test('a mended row joins its import: the figures add up, and undo takes all of it', async () => {
  const t = openTestCore()
  const before = visibleDumpOf(t.folder)
  const batch = await imported(t)
  t.ask('clients.add', { name: 'Meanwhile' })
  t.ask('undo.undo', {})
  // Read as the whole file was: day first, as the birthday of another row proves.
  const mended = await fix(t, batch, 3, 'Rui Prata', 'rui@example.com', '', '03/04/1970', 'Guild')
  const rui = await idOf(t, 'rui@example.com')
  expect(mended).toEqual({ became: 'created', remarks: [], client: rui })
  expect(t.ask('clients.get', { id: rui }).client.dates).toMatchObject([{ date: '1970-04-03' }])
  expect(t.ask('search.run', { query: 'Prata' }).hits).toHaveLength(1)
  const report = t.ask('imports.report', { batch })
  expect(report.counts).toEqual({
    rows: 4,
    created: 3,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 1,
  })
  expect(report.rejects.map(({ line }) => line)).toEqual([5])
  expect((await t.work('data.check', {})).problems).toEqual([])

  const full = dumpOf(t.folder)
  expect(t.ask('undo.undo', {}).undone).toMatchObject({ what: 'import', changes: 3 })
  expect(visibleDumpOf(t.folder)).toEqual(before)
  t.ask('undo.redo', {})
  expect(dumpOf(t.folder)).toEqual(full)
})

test('a mended row that is somebody known fills what is empty, and undo takes that back too', async () => {
  const t = openTestCore()
  const batch = await imported(t)
  t.ask('undo.undo', { batch })
  const { client } = t.ask('clients.add', { name: 'Rui Prata', email: 'rui@example.com' })
  const again = await imported(t)
  expect((await fix(t, again, 3, 'Rui Prata', 'rui@example.com', '+351 91 555 0119')).became).toBe(
    'updated',
  )
  expect(t.ask('clients.get', { id: client.id }).client.phones).toHaveLength(1)
  t.ask('undo.undo', { batch: again })
  expect(t.ask('clients.get', { id: client.id }).client.phones).toEqual([])
})

test('a row that is still wrong says why and changes nothing; one of no report is refused', async () => {
  const t = openTestCore()
  const batch = await imported(t)
  const before = dumpOf(t.folder)
  const still = await fix(t, batch, 3, '', '', '', '', '')
  expect([still.became, still.client, still.remarks.map(told)]).toEqual([
    'rejected',
    null,
    ['No name, email address, phone number or organisation.'],
  ])
  const refused = async (line: number) => {
    const reply = await t.core.work('imports.fix', { batch, line, cells: ['A'] }, quietControl)
    return reply.ok ? 'ok' : reply.error.code
  }
  expect(await refused(4)).toBe('import/no-such-row')
  expect(dumpOf(t.folder)).toEqual(before)
  t.ask('undo.undo', { batch })
  expect(await refused(3)).toBe('import/taken-back')
})

test('the rows that are still rejected are saved with their reasons, and fit when mended', async () => {
  const t = openTestCore()
  const batch = await imported(t)
  const out = join(temporaryFolder(), 'rejected.csv')
  expect(await t.work('imports.saveRejects', { batch, out })).toEqual({ rows: 2 })
  expect(existsSync(`${out}.${process.pid}.part`)).toBe(false)
  const text = readFileSync(out, 'utf8').replace('\r\n,,', '\r\nRui Prata,,')
  writeFileSync(out, text)
  const { plan } = await t.work('transfer.import', {
    path: out,
    answers: { ...noAnswers, dateOrder: 'dmy' },
  })
  expect(plan.counts).toMatchObject({ rows: 2, created: 1, rejected: 1 })
})

// Changed since

async function changedLater() {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Kwame Mensah', email: 'kwame@example.com' })
  const before = dumpOf(t.folder)
  const batch = await imported(t)
  await fix(t, batch, 3, 'Rui Prata', 'rui@example.com', '', '', 'Guild')
  const [amara, kwame] = [await idOf(t, 'amara@example.com'), await idOf(t, 'kwame@example.com')]
  t.at('2026-11-23T10:00:00Z')
  return { t, batch, before, amara, kwame }
}

test('nobody is asked about when nothing was changed since, not even by the import itself', async () => {
  const { t, batch } = await changedLater()
  expect(t.ask('imports.changed', { batch })).toEqual({ clients: [] })
  t.ask('undo.undo', { batch })
  expect(t.refusal('imports.changed', { batch })).toBe('undo/no-such-batch')
})

test('clients changed since are listed, and nothing is undone before the owner has said', async () => {
  const { t, batch, amara, kwame } = await changedLater()
  t.ask('notes.add', { clientId: amara, body: 'likes lemons' })
  t.ask('clients.edit', { id: amara, patch: { nickname: 'Ama' } })
  t.ask('clients.edit', { id: kwame, patch: { title: 'Baker' } })
  const full = dumpOf(t.folder)
  expect(t.refusal('undo.undo', { batch })).toBe('undo/changed-since')
  expect(dumpOf(t.folder)).toEqual(full)
  expect(t.ask('imports.changed', { batch }).clients).toEqual([
    { id: amara, name: 'Amara Okonkwo', was: 'created', deeds: 2, lastOn: '2026-11-23' },
    { id: kwame, name: 'Kwame Mensah', was: 'updated', deeds: 1, lastOn: '2026-11-23' },
  ])
  // What was itself taken back no longer counts as a change.
  t.ask('undo.undo', {})
  expect(t.ask('imports.changed', { batch }).clients.map(({ name }) => name)).toEqual([
    'Amara Okonkwo',
  ])
})

test('removed with their later changes, all of it is gone, and undoing the undo brings all back', async () => {
  const { t, batch, before, amara, kwame } = await changedLater()
  t.ask('interactions.log', {
    clientId: amara,
    kind: 'call',
    body: 'said hello',
    tags: ['Spoken to'],
  })
  t.ask('clients.edit', { id: kwame, patch: { title: 'Baker' } })
  const full = dumpOf(t.folder)
  t.ask('undo.undo', { batch, changed: 'remove' })
  expect(clientsOf(t).map(({ name }) => name)).toEqual(['Kwame Mensah'])
  expect(t.ask('clients.get', { id: kwame }).client.title).toBe('Baker')
  // But for what the owner said of him since, Kwame is as he was.
  const kwameNow = (dump: typeof before) =>
    (dump['contact_point'] ?? []).filter((row) => (row as { client_id: number }).client_id === 1)
  expect(kwameNow(visibleDumpOf(t.folder))).toEqual(kwameNow(before))
  expect(t.ask('search.run', { query: 'hello' }).hits).toEqual([])
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.redo', {})
  expect(dumpOf(t.folder)).toEqual(full)
})

test('kept, they stay exactly as they are, labels of the import included; the others go', async () => {
  const { t, batch, amara, kwame } = await changedLater()
  t.ask('notes.add', { clientId: amara, body: 'likes lemons' })
  t.ask('clients.edit', { id: kwame, patch: { title: 'Baker' } })
  const [a, k] = [t.ask('clients.get', { id: amara }), t.ask('clients.get', { id: kwame })]
  const full = dumpOf(t.folder)
  t.ask('undo.undo', { batch, changed: 'keep' })
  expect(clientsOf(t).map(({ name }) => name)).toEqual(['Amara Okonkwo', 'Kwame Mensah'])
  expect(t.ask('clients.get', { id: amara })).toEqual(a)
  expect(t.ask('clients.get', { id: kwame })).toEqual(k)
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.redo', {})
  expect(dumpOf(t.folder)).toEqual(full)
  // And once more, the other way: nothing that was left alone has been forgotten.
  t.ask('undo.undo', { batch, changed: 'remove' })
  expect(t.ask('clients.get', { id: kwame }).client.tags).toEqual([])
  t.ask('undo.redo', {})
  expect(dumpOf(t.folder)).toEqual(full)
})

test('a label of the import that somebody else has by now stays with them', async () => {
  const { t, batch } = await changedLater()
  const { client } = t.ask('clients.add', { name: 'Ines', tags: ['Guild'] })
  t.ask('undo.undo', { batch })
  expect(t.ask('clients.get', { id: client.id }).client.tags).toEqual(['Guild'])
})

test('changes are known as long as the import can be undone, however many deeds came after', async () => {
  const { t, batch, amara, kwame } = await changedLater()
  t.ask('notes.add', { clientId: amara, body: 'likes lemons' })
  for (let n = 0; n < 520; n += 1) t.ask('clients.edit', { id: kwame, patch: { title: `${n}` } })
  expect(t.ask('imports.changed', { batch }).clients.map(({ name }) => name)).toEqual([
    'Amara Okonkwo',
    'Kwame Mensah',
  ])
})

// Remembered

test('how a layout was read is remembered, not what was said of people in Trash, and forgotten at a word', async () => {
  const t = openTestCore()
  const path = fileOf('Name,Shoe,Birthday', 'Amara,38,03/04/1981')
  const answers: ImportAnswers = {
    mapping: { Shoe: 'skip' },
    dateOrder: 'mdy',
    trashed: 'new',
    onDuplicate: 'update',
    accepted: [],
  }
  await t.work('transfer.import', { path, answers })
  const asked = (header: string[]) => t.ask('imports.remembered', { header }).remembered
  const { trashed: _trashed, ...kept } = answers
  expect(asked(['name', 'Shoe ', 'Birthday'])).toEqual({ answers: kept, on: '2026-11-22' })
  expect(asked(['Name', 'Birthday', 'Shoe'])).toBeNull()
  t.ask('imports.forget', { header: ['Name', 'Shoe', 'Birthday'] })
  expect(asked(['Name', 'Shoe', 'Birthday'])).toBeNull()
})
