import Database from 'better-sqlite3'
import fc from 'fast-check'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { nth, openTestCore, temporaryFolder } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { backUp, backupsIn, fill, importSome, refusedWork } from './support.ts'

test('a restore gives back exactly what was backed up, and restoring what it kept undoes it (D7)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), fc.nat(1_000), async (first, second) => {
      const t = openTestCore()
      await fill(t, first)
      const before = dumpOf(t.folder)
      const path = join(temporaryFolder(), 'before.db')
      await t.work('backup.make', { to: path })
      t.at('2026-11-22T12:00:00Z')
      await fill(t, second, 15)
      const after = dumpOf(t.folder)
      const { kept } = await t.work('backup.restore', { path })
      expect(dumpOf(t.folder)).toEqual(before)
      expect((await t.work('data.check', {})).problems).toEqual([])
      t.at('2026-11-22T12:01:00Z')
      await t.work('backup.restore', { id: kept?.id ?? '' })
      expect(dumpOf(t.folder)).toEqual(after)
      expect((await t.work('data.check', {})).problems).toEqual([])
      t.core.close()
    }),
    { numRuns: Number(process.env['RAPPORT_RESTORES'] ?? 2) },
  )
})

test('a window that has the file open goes on with what was restored, words and undo included', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Holm' })
  t.ask('notes.add', { clientId: client.id, body: 'likes lavender' })
  const { file } = await backUp(t)
  const other = openTestCore({ folder: t.folder })
  other.ask('clients.delete', { id: client.id })
  t.at('2026-11-22T12:00:00Z')
  t.told.length = 0
  await t.work('backup.restore', { path: file })
  expect(t.told.length).toBeGreaterThan(0)
  for (const one of [t, other]) {
    expect(one.ask('search.run', { query: 'lavender' }).hits.map(({ name }) => name)).toEqual([
      'Ida Holm',
    ])
  }
  expect(other.ask('undo.peek', {}).undo?.what).toBe('note.add')
  other.ask('clients.add', { name: 'Ole' })
  expect(t.ask('clients.list', {}).total).toBe(2)
})

test('what would be lost is counted before anything is done', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  const { file } = await backUp(t)
  const id = basename(file)
  expect(t.ask('backups.look', { id })).toEqual({ clients: 0, entries: 0, changes: 0 })
  t.at('2026-11-22T12:00:00Z')
  t.ask('clients.add', { name: 'Ole' })
  t.ask('notes.add', { clientId: client.id, body: 'a note' })
  expect(t.ask('backups.look', { id })).toEqual({ clients: 1, entries: 1, changes: 2 })
  expect(t.refusal('backups.look', { id: '../rapport.db' })).toBe('backups/not-found')
})

test('an import that was being written when the backup was made is taken back by the restore', async () => {
  const t = openTestCore()
  await importSome(t, 1, 3)
  const before = t.ask('clients.list', {}).total
  const file = join(t.folder, dataFileName)
  const db = new Database(file)
  db.exec(`UPDATE import_batch SET state = 'running'; UPDATE journal_group SET state = 'open'`)
  db.close()
  const { file: backup, clients } = await backUp(t)
  expect([before, clients]).toEqual([3, 0])
  await t.work('backup.restore', { path: backup })
  const report = await t.work('data.check', {})
  expect([report.problems, report.clients]).toEqual([[], 0])
})

test('one flipped bit is refused, wherever it is, and nothing is changed (D6)', async () => {
  const t = openTestCore()
  await fill(t, 3)
  const { file } = await backUp(t)
  const whole = readFileSync(file)
  const before = dumpOf(t.folder)
  for (const share of [0.001, 0.2, 0.5, 0.8, 0.999]) {
    const bytes = Uint8Array.from(whole)
    const at = Math.floor(bytes.length * share)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await refusedWork(t, { path: file })).toBe('restore/altered')
  }
  expect(dumpOf(t.folder)).toEqual(before)
  expect(readdirSync(t.folder).filter((name) => name.startsWith('.restoring'))).toEqual([])
})

test('what is no data file of ours, is cut, newer, or the data file itself is refused in its own words', async () => {
  const t = openTestCore()
  await fill(t, 4)
  const { file } = await backUp(t)
  const folder = temporaryFolder()
  const copy = join(folder, 'copy.db')
  const tried = async (change: (path: string) => void) => {
    copyFileSync(file, copy)
    change(copy)
    return refusedWork(t, { path: copy })
  }
  const inside = (sql: string) => (path: string) => {
    const db = new Database(path)
    db.pragma('foreign_keys = OFF')
    db.exec(sql)
    db.close()
  }
  const before = dumpOf(t.folder)
  expect(await tried((path) => rmSync(path))).toBe('restore/unreadable')
  expect(await tried((path) => writeFileSync(path, 'a letter '.repeat(999)))).toBe(
    'restore/not-ours',
  )
  expect(await tried((path) => writeFileSync(path, ''))).toBe('restore/not-ours')
  expect(await tried((path) => writeFileSync(path, readFileSync(path).subarray(0, 9_000)))).toBe(
    'restore/damaged',
  )
  expect(await tried(inside('PRAGMA user_version = 99'))).toBe('restore/newer')
  expect(await tried(inside('DROP TABLE promise'))).toBe('restore/not-ours')
  expect(await tried(inside('UPDATE entry SET client_id = 999'))).toBe('restore/damaged')
  expect(await refusedWork(t, { path: join(t.folder, dataFileName) })).toBe('restore/same-file')
  expect(await refusedWork(t, { id: 'rapport-20200101-000000Z-daily.db' })).toBe(
    'restore/no-such-backup',
  )
  expect(dumpOf(t.folder)).toEqual(before)
})

test('what a foreign hand put into a backup besides rows stays behind', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const to = join(temporaryFolder(), 'copy.db')
  await t.work('backup.make', { to })
  rmSync(`${to}.json`)
  const db = new Database(to)
  db.exec(`CREATE TRIGGER t AFTER INSERT ON client BEGIN DELETE FROM client; END;
    CREATE VIEW v AS SELECT load_extension('x');
    CREATE TABLE extra (x TEXT) STRICT`)
  db.close()
  await t.work('backup.restore', { path: to })
  const restored = new Database(join(t.folder, dataFileName), { readonly: true })
  const there = restored.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('t', 'v', 'extra')`)
  expect(there.all()).toEqual([])
  restored.close()
  expect(t.ask('clients.list', {}).total).toBe(1)
})

test('ids that were given out before the backup are not given out again after a restore', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.ask('undo.undo', {})
  const { file } = await backUp(t)
  await t.work('backup.restore', { path: file })
  t.ask('clients.add', { name: 'Ole' })
  const keys = [...t.ask('clients.list', {}).keys]
  expect([keys, client.id === undefined]).toEqual([[2], false])
})

test('while an import is written nothing is restored', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const { file } = await backUp(t)
  const lock = new Database(join(t.folder, 'import.lock'))
  lock.exec('BEGIN EXCLUSIVE')
  expect(await refusedWork(t, { path: file })).toBe('restore/busy')
  lock.close()
  expect(existsSync(file)).toBe(true)
  expect(nth(t.ask('backups.list', {}).backups, 0).id).toBe(basename(file))
})

/** Zeroes the first page of the timeline: the file opens, and cannot be read to its end. */
function spoil(folder: string): void {
  const file = join(folder, dataFileName)
  const db = new Database(file)
  const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'entry'`).pluck().get()
  db.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, (Number(page) - 1) * 4096, Number(page) * 4096))
}

test('a damaged file that is open is written over where it lies: what is saved afterwards stays', async () => {
  const t = openTestCore()
  await fill(t, 2, 20)
  const { file } = await backUp(t)
  const before = dumpOf(t.folder)
  t.core.close()
  spoil(t.folder)
  const open = openTestCore({ folder: t.folder, now: '2026-11-23T10:00:00Z' })
  const window = openTestCore({ folder: t.folder })
  const { kept } = await open.work('backup.restore', { id: basename(file) })
  expect(kept).toMatchObject({ isWhole: false, id: null })
  expect(dumpOf(t.folder)).toEqual(before)
  // Of the damaged file every page is kept, the zeroed one too.
  const copy = readFileSync(join(kept?.path ?? '', dataFileName))
  expect(copy.includes(Buffer.alloc(4096))).toBe(true)
  for (const one of [open, window]) one.ask('clients.add', { name: 'Saved afterwards' })
  open.core.close()
  window.core.close()
  const names = openTestCore({ folder: t.folder }).ask('clients.find', {
    text: 'Saved afterwards',
    limit: 5,
  })
  expect(names.rows.length).toBe(2)
})

test('what SQLite cannot even begin to read is not moved from under an open connection', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const { file } = await backUp(t)
  const data = join(t.folder, dataFileName)
  const letter = 'Dear Ida, '.repeat(900)
  writeFileSync(data, letter)
  expect(await refusedWork(t, { path: file })).toBe('restore/in-use')
  expect(readFileSync(data, 'utf8')).toBe(letter)
  expect(backupsIn(t.folder).filter((name) => name.startsWith('damaged-'))).toEqual([])
})

test('a restored book without clients opens again, whatever the clock said of earlier backups', async () => {
  const empty = join(temporaryFolder(), 'empty.db')
  await openTestCore().work('backup.make', { to: empty })
  const t = openTestCore({ now: '2031-01-01T10:00:00Z' })
  t.ask('clients.add', { name: 'Ida' })
  await backUp(t)
  t.at('2026-11-22T10:00:00Z')
  const { kept } = await t.work('backup.restore', { path: empty })
  const after = t.restart()
  expect(after.ask('app.info', {}).clients).toBe(0)

  await after.work('backup.restore', { id: kept?.id ?? '' })
  expect(after.restart().ask('app.info', {}).clients).toBe(1)
})

test('what a restore left that was ended in the middle goes with the next one, and with the day', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const { file } = await backUp(t)
  const left = join(t.folder, '.restoring-Xy12ab')
  for (const next of [
    () => t.work('backup.restore', { path: file }),
    () => t.work('data.tidy', {}),
  ]) {
    mkdirSync(left)
    copyFileSync(file, join(left, 'source.db'))
    await next()
    expect(existsSync(left)).toBe(false)
  }
})
