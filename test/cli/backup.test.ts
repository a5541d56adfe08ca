import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { commandLine } from './run-command.ts'

let cli: ReturnType<typeof commandLine>
beforeEach(async () => {
  cli = commandLine()
  await cli.json('add', 'Ida Holm')
  await cli.json('log', 'Ida Holm', 'called about the order')
})
afterEach(() => {
  cli.remove()
})

test('backup makes a verified copy among the backups, or as a file of one’s own', async () => {
  const folder = join(cli.data, 'backups')
  const file = join(folder, 'rapport-20261122-100000Z-asked.db')
  expect(await cli.json('backup')).toMatchObject({
    exit: 0,
    document: { file, ok: true, clients: 1, interactions: 1 },
  })
  const own = join(cli.folder, 'own.db')
  expect((await cli.json('backup', own)).document).toMatchObject({ file: own, ok: true })
  expect(existsSync(`${own}.json`)).toBe(true)
  expect((await cli.run('backup', own)).out).toBe(
    `Backed up and checked: 1 client, 1 interaction, in ${own}.\n`,
  )
})

test('a backup that cannot be made exits 1 and says why', async () => {
  expect(await cli.json('backup', join(cli.folder, 'gone', 'x.db'))).toMatchObject({
    exit: 1,
    document: { error: { code: 'backup-no-folder' } },
  })
  expect(await cli.json('backup', join(cli.data, 'rapport.db'))).toMatchObject({
    exit: 1,
    document: { error: { code: 'backup-own-file' } },
  })
})

test('restore puts it back, keeps what was there, and can itself be undone', async () => {
  const own = join(cli.folder, 'own.db')
  await cli.json('backup', own)
  const before = dumpOf(cli.data)
  await cli.json('add', 'Ole')
  const after = dumpOf(cli.data)
  const restored = await cli.json('restore', own)
  const kept = join(cli.data, 'backups', 'rapport-20261122-100000Z-restore.db')
  expect(restored).toEqual({
    exit: 0,
    error: '',
    document: { file: own, ok: true, clients: 1, interactions: 1, kept },
  })
  expect(dumpOf(cli.data)).toEqual(before)
  expect((await cli.json('check')).document).toMatchObject({ ok: true })
  await cli.json('restore', kept)
  expect(dumpOf(cli.data)).toEqual(after)
})

test('restore makes the data file if there is none', async () => {
  const own = join(cli.folder, 'own.db')
  await cli.json('backup', own)
  const other = commandLine()
  try {
    expect(await other.json('restore', own)).toMatchObject({
      exit: 0,
      document: { clients: 1, kept: null },
    })
    expect((await other.json('check')).document).toMatchObject({ ok: true, clients: 1 })
  } finally {
    other.remove()
  }
})

test('restore takes the place of a damaged data file, which is kept as it was', async () => {
  const own = join(cli.folder, 'own.db')
  await cli.json('backup', own)
  const file = join(cli.data, 'rapport.db')
  writeFileSync(file, 'this is a letter'.repeat(500))
  const letter = readFileSync(file)
  expect(await cli.json('list')).toMatchObject({ exit: 3 })
  const { exit, document } = await cli.json('restore', own)
  const { kept } = document as { kept: string }
  expect([exit, readdirSync(kept), readFileSync(join(kept, 'rapport.db')).equals(letter)]).toEqual([
    0,
    ['rapport.db'],
    true,
  ])
  expect((await cli.json('check')).document).toMatchObject({ ok: true, clients: 1 })
})

test('restore leaves a file that it cannot read where it is while a window has it open', async () => {
  const own = join(cli.folder, 'own.db')
  await cli.json('backup', own)
  const window = openTestCore({ folder: cli.data })
  const file = join(cli.data, 'rapport.db')
  const letter = 'this is a letter'.repeat(500)
  writeFileSync(file, letter)
  const inUse = { exit: 1, document: { error: { code: 'restore-in-use' } } }
  expect(await cli.json('restore', own)).toMatchObject(inUse)
  expect(readFileSync(file, 'utf8')).toBe(letter)
  window.core.close()
  const { document } = await cli.json('restore', own)
  const { kept } = document as { kept: string }
  expect(readFileSync(join(kept, 'rapport.db'), 'utf8')).toBe(letter)
  expect((await cli.json('check')).document).toMatchObject({ ok: true, clients: 1 })
})

test('a backup that was altered exits 3, a file that is none of ours exits 1, and nothing is changed', async () => {
  const own = join(cli.folder, 'own.db')
  await cli.json('backup', own)
  const before = dumpOf(cli.data)
  const bytes = readFileSync(own)
  bytes.writeUInt8(bytes.readUInt8(9_999) ^ 1, 9_999)
  writeFileSync(own, bytes)
  expect(await cli.json('restore', own)).toMatchObject({
    exit: 3,
    document: { error: { code: 'restore-altered', details: { file: own } } },
  })
  const letter = join(cli.folder, 'letter.txt')
  writeFileSync(letter, 'Dear Ida')
  expect(await cli.json('restore', letter)).toMatchObject({
    exit: 1,
    document: { error: { code: 'restore-not-ours' } },
  })
  expect(await cli.json('restore')).toMatchObject({ exit: 2 })
  expect(dumpOf(cli.data)).toEqual(before)
})

test('a check on a later day leaves every byte of the data file as it was', async () => {
  const bytesOf = () =>
    readdirSync(cli.data)
      .filter((name) => name.startsWith('rapport.db'))
      .map((name) => [name, readFileSync(join(cli.data, name)).toString('base64')])
  const before = bytesOf()
  const later = await cli.json('check', '--now', '2027-03-01T10:00:00Z')
  expect(later.document).toMatchObject({ ok: true, clients: 1, problems: [] })
  expect(bytesOf()).toEqual(before)
})

test('no export, and no list of refused rows, goes over the data or the file that is read', async () => {
  const before = dumpOf(cli.data)
  const data = join(cli.data, 'rapport.db')
  expect(await cli.json('export', '--out', data)).toMatchObject({
    exit: 1,
    document: { error: { code: 'export-failed', details: { reason: 'own-file' } } },
  })
  const file = join(cli.folder, 'people.csv')
  const text = 'Name,Email\n,\nBea,bea@example.com\n,-\n'
  writeFileSync(file, text)
  // Nor into a folder that is not there: said before anybody is imported.
  for (const out of [data, file, join(cli.folder, 'nowhere', 'rejects.csv')]) {
    expect(await cli.json('import', file, '--rejects', out)).toMatchObject({ exit: 1 })
    expect(await cli.json('import', file, '--dry-run', '--rejects', out)).toMatchObject({ exit: 1 })
  }
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(dumpOf(cli.data)).toEqual(before)
  expect((await cli.json('check')).document).toMatchObject({ ok: true })
})
