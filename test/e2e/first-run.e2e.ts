import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { ask, launch } from './support/index.ts'

const clients = async (page: Page) => {
  const { total } = await ask<{ total: number }>(page, 'clients.list', {})
  return total
}

/** A backup that came from another computer: a file, and the folder it lies in. */
function backupFromElsewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-elsewhere-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  for (const words of [['add', 'Ida Holm'], ['add', 'Yusuf Demir'], ['backup']]) {
    const args = [join(root, 'src/cli/index.ts'), ...words, '--data', folder]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const backups = join(folder, 'backups')
  const name = readdirSync(backups).find((one) => one.endsWith('.db'))
  if (name === undefined) throw new Error('No backup was made')
  return join(backups, name)
}

/** Presses Tab until what has the keyboard says this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(
      'document.activeElement?.innerText || document.activeElement?.placeholder || ""',
    )
    if (name.test(String(text))) return
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

const welcome = (page: Page) => page.getByRole('heading', { name: /^Treat every client/ }).waitFor()

test('a backup from elsewhere is restored on the first run by keys alone, and put back again', async () => {
  const file = backupFromElsewhere()
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  await welcome(page)
  await desk.person.answerDialog({ canceled: false, filePaths: [file] })
  await tabTo(page, /^I have a backup to restore/u)
  await page.keyboard.press('Enter')
  await page.getByText('Restored: 2 clients, 0 touches.').waitFor()
  await page.getByRole('link', { name: /^Today/u }).waitFor()
  expect(await clients(page)).toBe(2)
  await page.getByRole('button', { name: 'Put back what was there' }).press('Enter')
  await page.getByText('Restored: 0 clients, 0 touches.').waitFor()
  expect(await clients(page)).toBe(0)
})

test('a file that is no backup leaves the first run as it was, and says where it would go', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  await welcome(page)
  await desk.person.answerDialog({
    canceled: false,
    filePaths: [join(import.meta.dirname, '../samples/csv/google-contacts-2024.csv')],
  })
  await page.getByRole('button', { name: 'I have a backup to restore' }).press('Enter')
  await page.getByText(/^That is no backup of Rapport/u).waitFor()
  await welcome(page)
  expect(await clients(page)).toBe(0)
})

test('each door opens by its key, and Escape comes back', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  await welcome(page)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: /^Choose a file/u }).waitFor()
  await page.keyboard.press('Escape')
  await welcome(page)
  await page.keyboard.press('2')
  await page.keyboard.type('Ailsa Orr')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ailsa Orr', exact: true }).waitFor()
  expect(await clients(page)).toBe(1)
})

test('a file dropped on the first run is read', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  await welcome(page)
  await page.evaluate(`{
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['Name,Email\\nIda Holm,ida@example.com\\n'], 'people.csv'))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      )
    }
  }`)
  await page.getByRole('heading', { name: /^One row, understood/u }).waitFor()
  await page.getByText('Ida Holm').first().waitFor()
})
