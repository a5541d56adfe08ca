import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { host, launch } from './support/index.ts'

/** A data folder with one client, and a backup of it. */
function backedUpFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-recovery-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  for (const words of [['add', 'Ida Holm'], ['backup']]) {
    const args = [join(root, 'src/cli/index.ts'), ...words, '--data', folder]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  return folder
}

test('a damaged data file is never an empty welcome: a backup is put back and the day goes on (D5)', async () => {
  const profile = backedUpFolder()
  const file = join(profile, 'rapport.db')
  writeFileSync(file, 'this was a data file once')
  const desk = await launch({ profile })
  const page = await desk.page('main')
  expect(new URL(page.url()).pathname).toBe('/recovery.html')
  await page.getByRole('heading', { name: 'Your data file is damaged' }).waitFor()
  expect(readFileSync(file, 'utf8')).toBe('this was a data file once')
  if (host.kind === 'stand-in') {
    // Locked in as every page of ours (S7).
    const [window] = (await desk.settings()).windows
    expect(window?.options).toMatchObject({
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    })
  }
  await page.getByRole('button', { name: /^Restore the backup of/u }).click()
  await expect
    .poll(async () => new URL((await desk.page('main')).url()).pathname, { timeout: 60_000 })
    .toBe('/index.html')
  const main = await desk.page('main')
  await main.getByRole('link', { name: /^Clients/u }).click()
  await main.getByText('Ida Holm').first().waitFor()
  const kept = readdirSync(join(profile, 'backups')).find((name) => name.startsWith('damaged-'))
  expect(readFileSync(join(profile, 'backups', kept ?? '', 'rapport.db'), 'utf8')).toMatch(
    /^this was/u,
  )
  await desk.quit()
})

test('a file that is gone while its backups are there is missed, not begun anew', async () => {
  const profile = backedUpFolder()
  rmSync(join(profile, 'rapport.db'))
  const desk = await launch({ profile })
  const page = await desk.page('main')
  await page.getByRole('heading', { name: 'Your data file is not where it was' }).waitFor()
  await page.getByRole('button', { name: 'Begin with an empty book' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Begin with an empty book' }).click()
  await expect
    .poll(async () => new URL((await desk.page('main')).url()).pathname, { timeout: 60_000 })
    .toBe('/index.html')
  await desk.quit()
})

test('a file of a newer Rapport is refused in plain words and left as it is (D8)', async () => {
  const profile = backedUpFolder()
  const file = join(profile, 'rapport.db')
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = hash()
  const desk = await launch({ profile })
  const page = await desk.page('main')
  await page.getByRole('heading', { name: 'Your data is of a newer Rapport' }).waitFor()
  await page.getByText('Please install the newer version.').waitFor()
  await desk.quit()
  expect(hash()).toBe(before)
})
