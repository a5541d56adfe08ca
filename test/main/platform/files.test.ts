import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '#main/platform/files.ts'
import { temporaryFolder } from '#test/support/core.ts'

test('a file is written over the one that was there, and nothing else is left', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'sheets.pdf')
  writeFileSync(path, 'what was there before')
  chmodSync(path, 0o644)
  await writeWhole(path, Buffer.from('%PDF'))
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['%PDF', ['sheets.pdf']])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('what cannot be written leaves what was there, and says the system’s reason', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'sheets.pdf')
  mkdirSync(path)
  await expect(writeWhole(path, Buffer.from('%PDF'))).rejects.toMatchObject({
    code: expect.stringMatching(/^E/) as string,
  })
  expect(readdirSync(folder)).toEqual(['sheets.pdf'])
  await expect(writeWhole(join(folder, 'none', 'a.pdf'), Buffer.from(''))).rejects.toMatchObject({
    code: 'ENOENT',
  })
})
