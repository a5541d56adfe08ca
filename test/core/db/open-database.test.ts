import Database from 'better-sqlite3'
import { existsSync, readFileSync, symlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCore } from '#core/core.ts'
import { assertConfigured, dataFileName, openDatabase } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { openTestCore, temporaryFolder } from '#test/support/core.ts'

const options = (dataFolder: string, create = true) => ({
  dataFolder,
  create,
  now: () => epochMs(Date.parse('2026-11-22T10:00:00Z')),
  zone: () => 'Europe/Lisbon',
  locale: 'en-GB',
  source: 'command' as const,
  onChange: () => undefined,
})

test('every setting holds after the first write too, when the build would fall back to NORMAL', () => {
  const opened = openDatabase(temporaryFolder(), true)
  if (!opened.ok) throw new Error(opened.error.code)
  const { db } = opened.value
  db.exec('CREATE TABLE t (x) STRICT'.replace('x', 'x TEXT'))
  db.exec(`INSERT INTO t VALUES ('a')`)
  assertConfigured(db)
  const names = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'busy_timeout',
    'trusted_schema',
    'cell_size_check',
    'secure_delete',
  ]
  const values = names.map((name) => db.pragma(name, { simple: true }))
  // 2 is FULL of `synchronous`, and FAST of `secure_delete`.
  expect(values).toEqual(['wal', 2, 1, 5000, 0, 1, 2])
  db.close()
})

test.skipIf(process.platform === 'win32')('folder and file belong to the owner alone (S5)', () => {
  const { folder } = openTestCore()
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect([mode(folder), mode(join(folder, dataFileName))]).toEqual(['700', '600'])
})

test.skipIf(process.platform !== 'linux')(
  'a folder that cannot be made is refused at once, however deep it is meant to be',
  () => {
    const opened = openDatabase('/proc/rapport/data', true)
    expect(opened.ok || opened.error.code).toBe('data/read-only')
  },
)

test('folders above the data folder are made too, for the owner alone', () => {
  const folder = join(temporaryFolder(), 'one', 'two')
  const opened = openDatabase(folder, true)
  if (!opened.ok) throw new Error(opened.error.code)
  opened.value.db.close()
  expect(statSync(join(folder, '..')).mode & 0o077).toBe(0)
})

test('without leave to create, a missing file is said to be missing and nothing is made', () => {
  const folder = join(temporaryFolder(), 'never')
  const opened = openCore(options(folder, false))
  expect([opened.ok, opened.ok || opened.error.code, existsSync(folder)]).toEqual([
    false,
    'data/none',
    false,
  ])
})

test('a file that is no database is refused as damaged and left as it was', () => {
  const folder = temporaryFolder()
  const file = join(folder, dataFileName)
  writeFileSync(file, 'this is a letter, not a database'.repeat(200))
  const before = readFileSync(file)
  const opened = openCore(options(folder))
  expect(opened.ok || opened.error.code).toBe('data/damaged')
  expect(readFileSync(file)).toEqual(before)
})

test.each([
  ['a version that is none', 'PRAGMA user_version = -5'],
  ['the version of ours', 'PRAGMA user_version = 1'],
])('another program’s database with %s is refused as damaged and left as it was', (_, version) => {
  const folder = temporaryFolder()
  const file = join(folder, dataFileName)
  const db = new Database(file)
  db.exec(`CREATE TABLE song (title TEXT); ${version}`)
  db.close()
  const before = readFileSync(file)
  const opened = openCore(options(folder))
  expect(opened.ok || opened.error.code).toBe('data/damaged')
  expect(readFileSync(file)).toEqual(before)
})

test.skipIf(process.platform === 'win32')(
  'a link that leads to itself is refused as damaged',
  () => {
    const folder = temporaryFolder()
    symlinkSync(dataFileName, join(folder, dataFileName))
    const opened = openCore(options(folder))
    expect(opened.ok || opened.error.code).toBe('data/damaged')
  },
)

test('a file of a newer app is refused and left as it was (D8)', () => {
  const first = openTestCore()
  first.core.close()
  const file = join(first.folder, dataFileName)
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.close()
  const opened = openCore(options(first.folder))
  expect(opened.ok || opened.error).toEqual({
    code: 'data/newer',
    details: { version: 999, newest: 1 },
  })
})

test('a file where the folder should be is named, not replaced', () => {
  const folder = join(temporaryFolder(), 'notes.txt')
  writeFileSync(folder, 'mine')
  const opened = openCore(options(folder))
  expect(opened.ok || opened.error.code).toBe('data/not-a-folder')
  expect(readFileSync(folder, 'utf8')).toBe('mine')
})

test('a change by another process is noticed at the next look, and read', () => {
  const window = openTestCore()
  window.core.poll()
  window.told.length = 0
  const command = openTestCore({ folder: window.folder })
  command.ask('clients.add', { name: 'From the command line' })
  window.core.poll()
  expect(window.told.flat()).toContain('clients')
  expect(window.ask('clients.list', {}).total).toBe(1)
  window.told.length = 0
  window.core.poll()
  expect(window.told).toEqual([])
})

test('whoever asks after another process wrote is told too, before the answer and once', () => {
  const window = openTestCore()
  window.ask('clients.list', {})
  window.told.length = 0
  openTestCore({ folder: window.folder }).ask('clients.add', { name: 'From the command line' })
  expect(window.ask('clients.list', {}).total).toBe(1)
  expect(window.told.flat()).toContain('clients')
  window.told.length = 0
  window.ask('clients.list', {})
  expect(window.told).toEqual([])
})
