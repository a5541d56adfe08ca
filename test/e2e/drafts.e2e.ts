import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '#tools/torture/ground.ts'
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

const kills = Number(process.env['RAPPORT_KILLS'] ?? 0)

// `npm run torture -- --only D14`; the test above is what of it runs every time.
test.runIf(kills > 0)(
  'killed at any moment of typing, all but the last two seconds of it come back (D14)',
  async () => {
    const random = randomFrom(Number(process.env['RAPPORT_SEED'] ?? 1))
    const profile = mkdtempSync(join(tmpdir(), 'rapport-kills-'))
    onTestFinished(() =>
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
    )
    let desk = await launch({ now, profile })
    let page = await desk.page('main')
    const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', { name: 'Ines' })
    const place = client.id
    const composerOf = (of: Page) => of.getByRole('textbox', { name: /^Write what happened/ })
    let [text, worstMs, letters, pagesInARow] = ['', 0, 0, 0]
    for (let n = 0; n < kills; n += 1) {
      await go(page, `/client/${place}`)
      await composerOf(page).waitFor()
      // What came back stands there again before the next word is typed.
      const before = text
      await expect.poll(() => composerOf(page).inputValue(), { timeout: 30_000 }).toBe(before)
      await composerOf(page).press('Control+End')
      const typed: { readonly at: number; readonly length: number }[] = []
      const until = performance.now() + random(4_000)
      do {
        const letter = String.fromCodePoint(97 + random(26))
        typed.push({ at: performance.now(), length: text.length + 1 })
        await page.keyboard.type(letter)
        text += letter
      } while (performance.now() < until)
      letters += typed.length
      const killedAt = performance.now()
      // A page that dies again and again is not brought back: the app itself takes turns.
      if (random(2) === 0 || pagesInARow === 2) {
        pagesInARow = 0
        await desk.kill('SIGKILL')
        desk = await launch({ now, profile })
        page = await desk.page('main')
      } else {
        pagesInARow += 1
        const gone = page
        gone.goto('chrome://crash').catch(() => undefined)
        page = await eventually('the window that came back', async () => {
          const shown = await desk.page('main')
          return shown === gone ? undefined : shown
        })
      }
      const kept = (await ask<{ text: string }>(page, 'drafts.get', { place })).text
      expect(text.startsWith(kept), `kill ${n}: ${kept} of ${text}`).toBe(true)
      expect(kept.length).toBeGreaterThanOrEqual(before.length)
      const firstLost = typed.find(({ length }) => length > kept.length)
      worstMs = Math.max(worstMs, firstLost === undefined ? 0 : killedAt - firstLost.at)
      expect(worstMs, `kill ${n}`).toBeLessThan(2_000)
      expect((await ask<{ n: number }>(page, 'clients.count', {})).n).toBe(1)
      text = kept
    }
    const figures = { kills, letters, worstLossMs: Math.round(worstMs) }
    process.stdout.write(`\nFIGURES ${JSON.stringify(figures)}\n`)
  },
  60_000 + kills * 90_000,
)
