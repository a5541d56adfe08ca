import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, launch } from './support/index.ts'

const SECRET = 'blue heron'
const now = '2026-03-12T11:20:00Z'

/** What a page that was taken over would do: ask main past the screen. */
const ask = (page: Page, channel: string, input: object) =>
  page.evaluate(
    ([name, given]) => {
      const { invoke } = Reflect.get(window, 'rapport') as {
        invoke: (channel: string, input: unknown) => Promise<unknown>
      }
      return invoke(name, given)
    },
    [channel, input] as const,
  )

test('locked: nobody is named in the window, to the page or in the tray, also after a restart', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-lock-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  )
  const desk = await launch({ profile, now })
  const page = await desk.page('main')
  await ask(page, 'demo.fill', {})
  await ask(page, 'lock.set', { secret: SECRET, current: null })
  await page.keyboard.press('Control+2')
  await page.getByRole('grid').getByText('Abernethy').first().waitFor()
  const tray = () => desk.person.tray().then((items) => items.map(({ label }) => label).join('\n'))
  await eventually('a name in the tray', async () =>
    (await tray()).split('\n').some((label) => label.includes(': ')) ? true : undefined,
  )

  await page.keyboard.press('Control+L')
  await page.getByText('Rapport is locked').waitFor()
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/Abernethy|Clients/u)
  const refused = { ok: false, error: { code: 'locked' } }
  for (const [channel, input] of [
    ['clients.list', {}],
    ['settings.get', {}],
    ['export.save', { format: 'json' }],
    ['lock.set', { secret: 'mine now', current: null }],
  ] as const) {
    expect([channel, await ask(page, channel, input)]).toEqual([channel, refused])
  }
  await eventually('the tray to say no name', async () =>
    (await tray()).split('\n').every((label) => !label.includes(': ')) ? true : undefined,
  )
  // Quick capture would name clients: the lock comes up in its place.
  await desk.person.pressShortcut('CommandOrControl+Alt+Space')
  expect(await desk.person.shown('quick')).toBe(false)
  await desk.quit()

  const again = await launch({ profile, now })
  const locked = await again.page('main')
  await locked.getByText('Rapport is locked').waitFor()
  expect(await ask(locked, 'clients.list', {})).toEqual(refused)
  await locked.keyboard.type('blue herons')
  await locked.keyboard.press('Enter')
  await locked.getByText('That is not it.').waitFor()
  await locked.keyboard.type(SECRET)
  await locked.keyboard.press('Enter')
  await locked.getByRole('link', { name: /^Clients/u }).waitFor()
  await locked.keyboard.press('Control+2')
  await locked.getByRole('grid').getByText('Abernethy').first().waitFor()
})
