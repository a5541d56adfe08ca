import Database from 'better-sqlite3'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringUpToDate, createRecovery, openCore, runHere, type OpenFailure } from '#core/core.ts'
import { migrations } from '#core/db/migrations/index.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { openTestCore, quietControl, temporaryFolder, temporaryRoot } from '#test/support/core.ts'
import { dumpOf, type Dump } from '#test/support/dump.ts'
import { backUp, fill } from './support.ts'

// How many seeded damages are tried; the full number is in docs/reliability.md.
const damages = Number(process.env['RAPPORT_DAMAGES'] ?? 20)
const page = 4096

const options = (dataFolder: string, careful = false) => ({
  dataFolder,
  create: true,
  careful,
  now: () => epochMs(Date.parse('2026-11-23T10:00:00Z')),
  zone: () => 'Europe/Lisbon',
  locale: 'en-GB',
  source: 'window' as const,
  onChange: () => undefined,
})

let home = ''
let whole = ''
let backedUp: Dump = {}
/** A data folder as a crash leaves it: the file, a log that is not empty, one backup. */
beforeAll(async () => {
  home = mkdtempSync(join(temporaryRoot, 'rapport-damages-'))
  const t = openTestCore({ folder: join(home, 'data') })
  await fill(t, 5, 25)
  await backUp(t)
  backedUp = dumpOf(t.folder)
  t.ask('clients.add', { name: 'After the backup' })
  whole = join(home, 'whole')
  cpSync(t.folder, whole, { recursive: true })
  t.core.close()
}, 180_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

type Damage = readonly [name: string, spoil: (file: string, n: number) => void]

const bytesOf = (file: string) => readFileSync(file)
const cutAt = (file: string, share: number) => {
  const bytes = bytesOf(file)
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)))
}
const kinds: readonly Damage[] = [
  ['cut short', (file, n) => cutAt(file, ((n * 7) % 50) / 50)],
  [
    'a zeroed page',
    (file, n) => {
      const bytes = bytesOf(file)
      const at = ((n * 13) % Math.floor(bytes.length / page)) * page
      writeFileSync(file, bytes.fill(0, at, at + page))
    },
  ],
  [
    'random bytes',
    (file, n) => {
      const bytes = bytesOf(file)
      for (let i = 0; i < 512; i += 1)
        bytes[(n * 7919 + i * 2654435761) % bytes.length] = (n + i) & 255
      writeFileSync(file, bytes)
    },
  ],
  [
    'a wrong header',
    (file, n) => writeFileSync(file, bytesOf(file).fill(n & 255, 0, 16 + (n % 84))),
  ],
  ['no bytes at all', (file) => writeFileSync(file, '')],
  ['a letter in its place', (file, n) => writeFileSync(file, 'Dear Ida, '.repeat(1 + (n % 900)))],
  ['no file, its log left', (file) => rmSync(file)],
  ['no log', (file) => rmSync(`${file}-wal`)],
  ['a foreign log', (file, n) => writeFileSync(`${file}-wal`, Buffer.alloc(8_000 + n, n & 255))],
  [
    'file and log gone',
    (file) => [file, `${file}-wal`, `${file}-shm`].forEach((path) => rmSync(path, { force: true })),
  ],
]

/** What a start of the app comes to: opened whole, or the code of the recovery window. */
async function start(folder: string): Promise<OpenFailure | 'opened'> {
  const opened = openCore(options(folder))
  if (!opened.ok) return opened.error.code
  const look = await opened.value.work('data.look', {}, quietControl)
  const list = opened.value.call('clients.list', {
    query: '',
    where: '',
    sort: 'name',
    descending: false,
    trashed: false,
  })
  opened.value.close()
  const isWhole = look.ok && look.value.isWhole
  if (isWhole) return list.ok && list.value.total > 0 ? 'opened' : 'data/none'
  const again = openCore(options(folder, true))
  if (again.ok) again.value.close()
  return again.ok ? 'data/none' : again.error.code
}

/** The backups that the recovery window would list. */
function backupsOf(folder: string) {
  const reply = createRecovery(options(folder), runHere).backups()
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.backups
}

test('every damage leads to the recovery window or opens whole, never to an empty book (D5)', async () => {
  const outcomes = new Map<string, Map<string, number>>()
  for (let n = 0; n < damages; n += 1) {
    const [name, spoil] = kinds[n % kinds.length] ?? ['', () => undefined]
    const folder = join(temporaryFolder(), 'data')
    cpSync(whole, folder, { recursive: true })
    spoil(join(folder, dataFileName), n)
    const outcome = await start(folder)
    const counts = outcomes.get(name) ?? new Map<string, number>()
    outcomes.set(name, counts.set(outcome, (counts.get(outcome) ?? 0) + 1))
    expect(['opened', 'data/damaged', 'data/missing'], `${name} ${n}`).toContain(outcome)
    if (outcome === 'opened') continue
    const recovery = createRecovery(options(folder), runHere)
    const [newest] = backupsOf(folder)
    expect(await recovery.restore({ id: newest?.id ?? '' }), `${name} ${n}`).toMatchObject({
      ok: true,
    })
    expect(dumpOf(folder)).toEqual(backedUp)
    expect(await start(folder)).toBe('opened')
  }
  expect([...outcomes.keys()].toSorted()).toEqual(kinds.map(([name]) => name).toSorted())
  if (damages > 20) console.info(JSON.stringify([...outcomes].map(([k, v]) => [k, ...v])))
})

test('beginning anew keeps the damaged file and every backup, and can be taken back', async () => {
  const folder = join(temporaryFolder(), 'data')
  cpSync(whole, folder, { recursive: true })
  const file = join(folder, dataFileName)
  writeFileSync(file, 'a letter'.repeat(999))
  expect(await start(folder)).toBe('data/damaged')
  expect(createRecovery(options(folder), runHere).startAnew()).toEqual({ ok: true, value: {} })
  const t = openTestCore({ folder, now: '2026-11-23T10:00:00Z' })
  expect(t.ask('clients.list', {}).total).toBe(0)
  const kept = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('damaged-'))
  expect(kept.length).toBe(1)
  const letter = readFileSync(join(folder, 'backups', kept[0] ?? '', dataFileName))
  expect(letter.equals(Buffer.from('a letter'.repeat(999)))).toBe(true)
  const [backup] = t.ask('backups.list', {}).backups
  await t.work('backup.restore', { id: backup?.id ?? '' })
  expect(dumpOf(folder)).toEqual(backedUp)
})

test('a file that another program keeps to itself is said to be busy, and left alone', () => {
  const folder = join(temporaryFolder(), 'data')
  cpSync(whole, folder, { recursive: true })
  const other = new Database(join(folder, dataFileName))
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  const opened = openCore(options(folder))
  other.close()
  expect(opened).toMatchObject({ ok: false, error: { code: 'data/busy' } })
}, 180_000)

test('a data file is made whole or not at all, also by two who begin at once', () => {
  const folder = join(temporaryFolder(), 'data')
  const first = openTestCore({ folder })
  const second = openTestCore({ folder })
  expect([first.core.created, second.core.created]).toEqual([true, false])
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  expect(statSync(join(folder, dataFileName)).size).toBeGreaterThan(page)
})

const grow = [
  ...migrations,
  {
    version: migrations.length + 1,
    name: 'grow',
    up: (db: Database.Database) => {
      db.exec('ALTER TABLE client ADD COLUMN shoe_size INTEGER')
    },
  },
]

test('before a new version changes the schema there is a backup of the old one (D6)', () => {
  const folder = join(temporaryFolder(), 'data')
  cpSync(whole, folder, { recursive: true })
  const file = join(folder, dataFileName)
  const db = new Database(file)
  expect(bringUpToDate(db, options(folder), file, grow)).toEqual({ ok: true, value: null })
  expect(db.pragma('user_version', { simple: true })).toBe(grow.length)
  db.close()
  const backups = backupsOf(folder)
  expect(backups[0]?.reason).toBe('migration')
})

test('ACC-22: an upgrade that fails half-way leaves the data from before and every backup', () => {
  const folder = join(temporaryFolder(), 'data')
  cpSync(whole, folder, { recursive: true })
  const file = join(folder, dataFileName)
  const [before, kept] = [dumpOf(folder), readdirSync(join(folder, 'backups'))]
  const failing = [
    ...grow,
    {
      version: grow.length + 1,
      name: 'break',
      up: (db: Database.Database) => {
        db.exec('UPDATE client SET name = upper(name)')
        throw new Error('half-way')
      },
    },
  ]
  const db = new Database(file)
  expect(() => bringUpToDate(db, options(folder), file, failing)).toThrow('half-way')
  db.close()
  const started = openTestCore({ folder })
  expect(started.ask('clients.count', {}).n).toBeGreaterThan(0)
  started.core.close()
  expect(dumpOf(folder)).toEqual(before)
  expect(readdirSync(join(folder, 'backups'))).toEqual(expect.arrayContaining(kept))
  const backups = backupsOf(folder)
  expect(backups.map(({ reason }) => reason)).toContain('migration')
})

test('without a backup the schema stays as it was', () => {
  const folder = join(temporaryFolder(), 'data')
  cpSync(whole, folder, { recursive: true })
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
  const file = join(folder, dataFileName)
  const db = new Database(file)
  expect(bringUpToDate(db, options(folder), file, grow)).toMatchObject({
    ok: false,
    error: { code: 'data/read-only' },
  })
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  db.close()
  expect(existsSync(file)).toBe(true)
})
