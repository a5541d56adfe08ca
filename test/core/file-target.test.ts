import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { targetFault } from '#core/file-target.ts'
import { temporaryFolder } from '#test/support/core.ts'

test('nothing is written over what Rapport keeps, by whatever way one gets there', () => {
  const data = temporaryFolder()
  const elsewhere = temporaryFolder()
  const dataFile = join(data, 'rapport.db')
  mkdirSync(join(data, 'backups'))
  for (const name of ['rapport.db', 'backups/rapport-1.db', 'clients.csv'])
    writeFileSync(join(data, name), 'x')
  symlinkSync(data, join(elsewhere, 'way'))
  const fault = (...path: readonly string[]) => targetFault(join(...path), dataFile)
  for (const own of ['rapport.db', 'RAPPORT.DB', 'rapport.db-wal', 'open.lock', 'lock.json']) {
    expect([own, fault(data, own)]).toEqual([own, 'own-file'])
    expect([own, fault(elsewhere, 'way', own)]).toEqual([own, 'own-file'])
    expect([own, fault(elsewhere, own)]).toEqual([own, null])
  }
  expect(fault(data, 'backups', 'rapport-1.db')).toBe('own-file')
  expect(fault(data, 'backups', 'mine.db')).toBeNull()
  expect(fault(data, 'clients.csv')).toBeNull()
  expect(fault(elsewhere, 'gone', 'clients.csv')).toBeNull()
})

test('nothing is put in the place of a folder, a pipe or a device', () => {
  const folder = temporaryFolder()
  const at = (name: string) => targetFault(join(folder, name), join(folder, 'data', 'rapport.db'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  symlinkSync('/dev/full', join(folder, 'device'))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'file'), 'x')
  symlinkSync('file', join(folder, 'link'))
  expect(['pipe', 'device', 'folder'].map(at)).toEqual(['no-file', 'no-file', 'no-file'])
  expect(['file', 'link', 'new'].map(at)).toEqual([null, null, null])
})
