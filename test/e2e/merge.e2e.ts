import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ask, launch } from './support/index.ts'

const now = '2026-11-23T09:00:00Z'

test('by keys alone two records become one client, and after a restart undo brings both back', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-merge-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desk = await launch({ now, profile })
  const page = await desk.page('main')
  const known = async (of: Page) => {
    const { rows } = await ask<{ rows: readonly { id: string; name: string }[] }>(
      of,
      'clients.find',
      { text: '', limit: 10 },
    )
    return rows.map(({ name }) => name).toSorted()
  }
  for (const name of ['Ines Ferreira', 'I. Ferreira']) {
    await ask(page, 'clients.add', { name, email: 'ines@example.com' })
  }

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('duplicates')
  await page
    .getByRole('option', { name: /duplicates/i })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /may be one client|one client for certain/ }).waitFor()
  await page.getByRole('button', { name: 'Merge' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Merge/ }).press('Enter')
  await page.getByText(/^Merged two records into/).waitFor()
  const [left] = await known(page)
  expect(await known(page)).toEqual([left])
  await desk.quit()

  const again = await launch({ now: '2026-11-24T09:00:00Z', profile })
  const later = await again.page('main')
  await later.getByRole('link', { name: /^Today/ }).waitFor()
  expect(await known(later)).toEqual([left])
  await later.keyboard.press('Control+z')
  await expect.poll(() => known(later)).toEqual(['I. Ferreira', 'Ines Ferreira'])
})
