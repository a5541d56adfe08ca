import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ask, eventually, launch } from './support/index.ts'

const now = '2026-11-23T09:00:00Z'

type Drafts = { readonly drafts: readonly { readonly draft: { readonly said: string } }[] }

/** What of the card's words is on disk. */
const onDisk = async (page: Page) =>
  (await ask<Drafts>(page, 'drafts.touches', {})).drafts[0]?.draft.said ?? ''

const go = (page: Page, place: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, place)

test('killed while typing, the app comes back with the words: on the card and on the client’s page (D14)', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-drafts-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desk = await launch({ now, profile })
  const page = await desk.page('main')
  const cadence = { unit: 'days', count: 14 }
  const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', {
    name: 'Ines Ferreira',
    cadence,
  })
  const { id } = client
  await ask(page, 'interactions.log', { clientId: id, kind: 'call', on: '2026-10-01' })

  // On the card of Today.
  await go(page, '/today')
  await page.getByRole('row', { name: /Ines Ferreira/ }).waitFor()
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: 'What was said' }).waitFor()
  await page.keyboard.type('She wants the slate')
  await eventually('words on disk', async () =>
    (await onDisk(page)) === 'She wants the slate' ? true : undefined,
  )
  await page.keyboard.type(' by')
  await desk.kill('SIGKILL')

  const second = await launch({ now, profile })
  const again = await second.page('main')
  const said = again.getByRole('textbox', { name: 'What was said' })
  await said.waitFor()
  expect(await said.inputValue()).toMatch(/^She wants the slate/)
  // Logged, the words are a touch and no draft any more.
  await said.press('Control+Enter')
  await again.getByText(/^Logged a/).waitFor()
  expect(await onDisk(again)).toBe('')

  // On the client's page, and this time only the page is killed.
  await go(again, `/client/${id}`)
  await again.getByRole('textbox', { name: /^Write what happened/ }).fill('met at the fair, about')
  await eventually('words on disk', async () => {
    const { text } = await ask<{ text: string }>(again, 'drafts.get', { place: id })
    return text === 'met at the fair, about' ? true : undefined
  })
  again.goto('chrome://crash').catch(() => undefined)
  const third = await eventually('the window that came back', async () => {
    const shown = await second.page('main')
    return shown === again ? undefined : shown
  })
  await go(third, `/client/${id}`)
  const composer = third.getByRole('textbox', { name: /^Write what happened/ })
  await composer.waitFor()
  await expect.poll(() => composer.inputValue(), { timeout: 30_000 }).toBe('met at the fair, about')
})
