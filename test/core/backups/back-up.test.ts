import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'
import {
  mergeClients,
  nth,
  openTestCore,
  quietControl,
  temporaryFolder,
} from '#test/support/core.ts'
import { backUp, backupsIn, fill, importSome, refusedWork } from './support.ts'

const reasonsOf = (t: ReturnType<typeof openTestCore>) =>
  t.ask('backups.list', {}).backups.map(({ reason }) => reason)

test('a backup is a whole file of its own with what it holds and its hash beside it', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const made = await backUp(t)
  const { clients, interactions } = await t.work('data.check', {})
  expect(made).toMatchObject({
    reason: 'asked',
    clients,
    interactions,
    bytes: statSync(made.file).size,
  })
  expect(backupsIn(t.folder)).toContain(basename(made.file))
  const db = new Database(made.file, { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
  db.close()
  expect(t.ask('backups.list', {})).toMatchObject({
    isOwnFolder: true,
    failure: null,
    backups: [{ id: basename(made.file), reason: 'asked', madeAt: t.now(), clients, interactions }],
  })
})

test.skipIf(process.platform === 'win32')('backups belong to the owner alone (S5)', async () => {
  const before = process.umask(0o022)
  try {
    const t = openTestCore()
    await backUp(t)
    const folder = join(t.folder, 'backups')
    const modes = ['', ...backupsIn(t.folder)].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o600, 0o600])
  } finally {
    process.umask(before)
  }
})

test('the day has one backup; on the next day the next is made, and the rules let go of old ones', async () => {
  const t = openTestCore({ now: '2026-01-01T10:00:00Z' })
  t.ask('clients.add', { name: 'Ida' })
  expect(await t.work('backup.daily', {})).toEqual({ made: true })
  expect(await t.work('backup.daily', {})).toEqual({ made: false })
  // After midnight it is still yesterday until the day starts.
  t.at('2026-01-02T03:30:00Z')
  expect(await t.work('backup.daily', {})).toEqual({ made: false })
  for (let n = 1; n <= 40; n += 1) {
    t.at(`${addDays(plainDate('2026-01-01'), n)}T10:00:00Z`)
    expect(await t.work('backup.daily', {})).toEqual({ made: true })
  }
  const days = t
    .ask('backups.list', {})
    .backups.map(({ madeAt }) => new Date(madeAt).toISOString().slice(5, 10))
  expect(days.join(' ')).toBe('02-10 02-09 02-08 02-07 02-06 02-05 02-04 02-01 01-31 01-25')
  // A start of the app does not make a second one.
  expect(await t.restart().work('backup.daily', {})).toEqual({ made: false })
})

test('nobody is backed up: a book without clients makes none', async () => {
  const t = openTestCore()
  expect(await t.work('backup.daily', {})).toEqual({ made: false })
  await importSome(t, 1, 2)
  expect(existsSync(join(t.folder, 'backups'))).toBe(false)
})

test('an import and a merge of three are preceded by a backup, a merge of two is not', async () => {
  const t = openTestCore()
  const ids = ['Ida', 'Ida', 'Ida', 'Ole', 'Ole'].map(
    (name) => t.ask('clients.add', { name }).client.id,
  )
  await importSome(t, 1, 2)
  await mergeClients(t, { keep: nth(ids, 3), others: [nth(ids, 4)] })
  expect(reasonsOf(t)).toEqual(['import'])
  await mergeClients(t, { keep: nth(ids, 0), others: [nth(ids, 1), nth(ids, 2)] })
  expect(reasonsOf(t).toSorted()).toEqual(['import', 'merge'])
  const merge = t.ask('backups.list', {}).backups.find(({ reason }) => reason === 'merge')
  expect(merge?.clients).toBe(6)
})

test('what an interrupted backup left goes with the next; what others put there stays', async () => {
  const t = openTestCore()
  await backUp(t)
  const folder = join(t.folder, 'backups')
  const left = '.rapport-20260101-100000Z-daily.db.partial'
  writeFileSync(join(folder, left), 'half')
  writeFileSync(join(folder, 'rapport-20250101-100000Z-daily.db.json'), 'nothing to it')
  writeFileSync(join(folder, 'holiday.jpg'), 'the sea')
  t.at('2026-11-22T11:00:00Z')
  await backUp(t)
  const names = backupsIn(t.folder)
  expect(names.filter((name) => !name.startsWith('rapport-20261122-'))).toEqual(['holiday.jpg'])
  expect(names.length).toBe(5)
})

test('a folder that is gone is told until a backup succeeds, and changes go on meanwhile', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const disk = temporaryFolder()
  const { folder } = await t.work('backup.useFolder', { folder: disk })
  await backUp(t)
  expect(readdirSync(folder).length).toBe(2)
  rmSync(disk, { recursive: true })
  await importSome(t, 1, 1)
  t.at('2026-11-22T10:30:00Z')
  // Not tried again at every tick.
  expect(await t.work('backup.daily', {})).toEqual({ made: false })
  expect(t.ask('backups.list', {})).toMatchObject({
    isOwnFolder: false,
    failure: { code: 'backup/no-folder', at: Date.parse('2026-11-22T10:00:00Z') },
    backups: [],
  })
  expect(t.ask('clients.list', {}).total).toBe(2)
  mkdirSync(disk)
  t.at('2026-11-22T11:00:00Z')
  t.told.length = 0
  expect(await t.work('backup.daily', {})).toEqual({ made: true })
  expect(t.told).toEqual([['backups']])
  expect(t.ask('backups.list', {}).failure).toBeNull()
})

test('another place can be undone, and the earlier backups stay listed', async () => {
  const t = openTestCore()
  await backUp(t)
  await t.work('backup.useFolder', { folder: temporaryFolder() })
  t.at('2026-11-22T11:00:00Z')
  await backUp(t)
  expect(t.ask('backups.list', {}).backups.length).toBe(2)
  expect(t.ask('undo.undo', {}).undone.what).toBe('backups.folder')
  expect(t.ask('backups.list', {}).isOwnFolder).toBe(true)
})

test('a folder that is not there is refused when it is chosen', async () => {
  const t = openTestCore()
  const folder = join(temporaryFolder(), 'never')
  const reply = await t.core.work('backup.useFolder', { folder }, quietControl)
  expect(reply).toEqual({ ok: false, error: { code: 'backup/no-folder' } })
})

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is told', async () => {
  const t = openTestCore()
  const folder = temporaryFolder()
  await t.work('backup.useFolder', { folder })
  chmodSync(folder, 0o500)
  const reply = await t.core.work('backup.make', { to: null }, quietControl)
  chmodSync(folder, 0o700)
  expect(reply).toEqual({ ok: false, error: { code: 'backup/read-only' } })
})

test('a data file that cannot be read to its end makes no backup and keeps the older ones', async () => {
  const t = openTestCore()
  await fill(t, 2, 120)
  await backUp(t)
  const before = backupsIn(t.folder)
  t.core.close()
  const file = join(t.folder, dataFileName)
  const db = new Database(file)
  const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'entry'`).pluck().get()
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0, (Number(page) - 1) * 4096, Number(page) * 4096)
  writeFileSync(file, bytes)
  const again = openTestCore({ folder: t.folder, now: '2026-11-23T10:00:00Z' })
  const reply = await again.core.work('backup.make', { to: null }, quietControl)
  expect(reply).toEqual({ ok: false, error: { code: 'backup/source-damaged' } })
  expect(backupsIn(t.folder)).toEqual(before)
})

test('the daily backup looks at all of the file, and tells of an index that lost a row', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const db = new Database(join(t.folder, dataFileName))
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  // The index is asked for a column it was not made of: rows are missing from where they belong.
  db.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'created_at INTEGER', 'created_at TEXT')
    WHERE name = 'client'`)
  db.close()
  expect(await t.work('backup.daily', {})).toEqual({ made: false })
  expect(t.ask('backups.list', {}).failure?.code).toBe('backup/source-damaged')
})

test('a copy to a file of one’s own replaces an older one, and never the data file', async () => {
  const t = openTestCore()
  const to = join(temporaryFolder(), 'copy.db')
  await t.work('backup.make', { to })
  t.ask('clients.add', { name: 'Ida' })
  expect(await t.work('backup.make', { to })).toMatchObject({ file: to, clients: 1 })
  expect(t.ask('backups.list', {}).backups).toEqual([])
  for (const own of [dataFileName, `${dataFileName}-wal`]) {
    const reply = await t.core.work('backup.make', { to: join(t.folder, own) }, quietControl)
    expect(reply).toEqual({
      ok: false,
      error: { code: 'backup/own-file', details: { file: join(t.folder, own) } },
    })
  }
})

test('the newest is kept even where a clock that was set back puts it before others', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  for (const hour of ['18', '17', '16', '15', '14', '13', '12', '11']) {
    t.at(`2026-11-22T${hour}:00:00Z`)
    const { file } = await backUp(t)
    expect(existsSync(file)).toBe(true)
  }
})

test.skipIf(process.platform === 'win32')(
  'whatever has the name of the folder for backups, the book opens, and no backup is said to have been made',
  async () => {
    const inItsPlace: readonly ((path: string) => void)[] = [
      (path) => writeFileSync(path, 'not a folder'),
      (path) => symlinkSync('nowhere', path),
      (path) => symlinkSync(basename(path), path),
    ]
    for (const put of inItsPlace) {
      let t = openTestCore()
      put(join(t.folder, 'backups'))
      t = t.restart()
      t.ask('clients.add', { name: 'Ida' })
      t = t.restart()
      const { core } = t
      expect(await core.work('backup.make', { to: null }, quietControl)).toMatchObject({
        error: { code: 'backup/no-folder' },
      })
      expect(t.ask('backups.list', {})).toMatchObject({
        failure: { code: 'backup/no-folder' },
        backups: [],
      })
      expect(await refusedWork(t, { path: join(t.folder, '..', 'x.db') })).toBe(
        'restore/unreadable',
      )
    }
  },
)

test.skipIf(process.platform === 'win32')(
  'folders and pipes under names of backups are no backups, and stay where they are',
  async () => {
    const t = openTestCore()
    t.ask('clients.add', { name: 'Ida' })
    const made = basename((await backUp(t)).file)
    const folder = join(t.folder, 'backups')
    const whole = readFileSync(join(folder, `${made}.json`))
    const [asFolder, asPipe, pipedManifest] = ['01', '02', '03'].map(
      (day) => `rapport-202001${day}-000000Z-daily.db`,
    )
    mkdirSync(join(folder, `${asFolder}`))
    execFileSync('mkfifo', [join(folder, `${asPipe}`), join(folder, `${pipedManifest}.json`)])
    for (const name of [asFolder, asPipe]) writeFileSync(join(folder, `${name}.json`), whole)
    cpSync(join(folder, made), join(folder, `${pipedManifest}`))
    mkdirSync(join(folder, '.rapport-left.partial'))
    mkdirSync(join(folder, 'rapport-20200104-000000Z-daily.db.json'))
    const before = backupsIn(t.folder)

    const next = basename((await backUp(t)).file)
    expect(t.ask('backups.list', {}).backups.map(({ id }) => id)).toEqual([next, made])
    expect(backupsIn(t.folder)).toEqual([...before, next, `${next}.json`].toSorted())
    for (const name of [asFolder, asPipe]) {
      expect(await refusedWork(t, { path: join(folder, `${name}`) })).toBe('restore/unreadable')
    }
    // Its own hash cannot be read: it is looked at like a file from anywhere.
    expect(
      await t.work('backup.restore', { path: join(folder, `${pipedManifest}`) }),
    ).toMatchObject({ clients: 1 })
  },
)

test('a copy is not put in the place of a folder', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const to = join(temporaryFolder(), 'folder')
  mkdirSync(to)
  expect(await t.core.work('backup.make', { to }, quietControl)).toEqual({
    ok: false,
    error: { code: 'backup/no-file', details: { file: to } },
  })
  expect(readdirSync(to)).toEqual([])
})
