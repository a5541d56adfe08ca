import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ask, launch } from './support/index.ts'

const now = '2026-11-23T09:00:00Z'
const name = 'Ines Ferreira'

/** Everything that belongs to a client, as its page shows it. */
async function belongings(page: Page, id: string) {
  const { client } = await ask<{ client: object }>(page, 'clients.get', { id })
  const { entries } = await ask<{ entries: readonly object[] }>(page, 'timeline.page', {
    clientId: id,
  })
  const { promises } = await ask<{ promises: readonly object[] }>(page, 'promises.list', {})
  const { reminders } = await ask<{ reminders: readonly object[] }>(page, 'reminders.list', {})
  return { client, entries, promises, reminders }
}

test('by keys alone a client goes to Trash, and after a restart comes back with all that belonged to her', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-trash-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desk = await launch({ now, profile })
  const page = await desk.page('main')
  const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', {
    name,
    email: 'ines@example.com',
    tags: ['garden'],
    birthday: '--04-12',
    cadence: { unit: 'days', count: 30 },
  })
  // Whoever has no client left is met by the first run.
  await ask(page, 'clients.add', { name: 'Bo Lindqvist' })
  await ask(page, 'interactions.log', {
    clientId: client.id,
    kind: 'call',
    on: '2026-11-16',
    body: 'The hedge came through the winter',
    learned: 'Her brother plants oaks',
    promises: [{ side: 'mine', text: 'the planting plan', dueOn: '2026-11-30' }],
  })
  await ask(page, 'reminders.add', {
    text: 'Ring about the oaks',
    at: '2026-11-27T09:00',
    clientId: client.id,
  })
  const before = await belongings(page, client.id)
  expect([before.entries, before.promises, before.reminders].map((all) => all.length)).toEqual([
    2, 1, 1,
  ])

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('ines')
  await page
    .getByRole('option', { name: /Ines Ferreira/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor()
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByText(`Moved ${name} to the Trash.`).waitFor()
  const gone = await ask<{ rows: readonly object[] }>(page, 'clients.find', { text: 'ines' })
  expect(gone.rows).toEqual([])
  await desk.quit()

  const again = await launch({ now, profile })
  const later = await again.page('main')
  await later.getByRole('link', { name: /^Today/ }).waitFor()
  await later.keyboard.press('Control+k')
  await later.getByRole('combobox').fill('trash')
  await later.getByRole('option', { name: 'Trash' }).first().waitFor()
  await later.keyboard.press('Enter')
  await later.getByRole('heading', { name: 'One client is in Trash' }).waitFor()
  await later.getByText(/2 entries on the timeline\.$/).waitFor()
  await later.getByRole('button', { name: `Restore ${name}` }).press('Enter')
  await later.getByText(`${name} is back, with everything that was there.`).waitFor()
  await later.getByRole('heading', { name: 'Nobody is in Trash' }).waitFor()
  expect(await belongings(later, client.id)).toEqual(before)
})
