// The stand-in as a whole: a tiny app in a real browser without a screen.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { addressOf, startStandIn } from '#tools/electron-standin/drive.ts'
import type { StandIn } from '#tools/electron-standin/drive.ts'

const data = mkdtempSync(join(tmpdir(), 'standin-test-'))
const start = () =>
  startStandIn({ app: join(import.meta.dirname, 'tiny-app'), args: [data], headless: true })

let app: StandIn

beforeAll(() => {
  app = start()
})

afterAll(async () => {
  app.process.kill('SIGKILL')
  await app.ended
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

const until = async <T>(ask: () => Promise<T | undefined>): Promise<NonNullable<T>> => {
  for (let attempt = 0; attempt < 400; attempt++) {
    const answer = await ask()
    if (answer) return answer
    await wait(25)
  }
  throw new Error(`Waited in vain.\n${app.log()}`)
}

const pageOf = (name: string): Promise<Page> =>
  until(async () => {
    const pages = await app.pages()
    const page = pages.find((known) => addressOf(known) === `app://ui/index.html#/${name}`)
    const text = await page?.textContent('h1', { timeout: 500 }).catch(() => '')
    return text === 'Hello' ? page : undefined
  })

const inPage = <T>(page: Page, expression: string) => page.evaluate<T>(expression)

const isVisible = (name: string) =>
  app.evaluate(
    ({ BrowserWindow }, wanted) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().endsWith(wanted) && window.isVisible(),
      ),
    name,
  )

const timeout = 30_000

test('the page sees what the preload exposes and nothing else', { timeout }, async () => {
  const page = await pageOf('first')
  expect(
    await inPage(
      page,
      `[Object.isFrozen(tiny), Object.isFrozen(tiny.nested.list), typeof ofThePreload, typeof require,
        Object.getOwnPropertyNames(window).filter((name) => /^(binding|receive)_|playwright/i.test(name))]`,
    ),
  ).toEqual([true, true, 'undefined', 'undefined', []])
})

test('calls, errors and a thousand events arrive right and in order', { timeout }, async () => {
  const page = await pageOf('first')
  expect(
    await inPage(
      page,
      `tiny.invoke('echo', new Date(5)).then((x) => ({ ...x, value: x.value.getTime() }))`,
    ),
  ).toEqual({
    value: 5,
    isOurs: true,
    origin: 'app://ui',
  })
  expect(
    await inPage(
      page,
      `Promise.all(['fail', 'none'].map((c) => tiny.invoke(c).catch((e) => e.message)))`,
    ),
  ).toEqual([
    "Error invoking remote method 'fail': TypeError: bad",
    "Error invoking remote method 'none': Error: No handler registered for 'none'",
  ])
  expect(
    await inPage(
      page,
      `new Promise((resolve) => {
        const seen = []
        tiny.onNumber((n) => { seen.push(n); if (n === 1000) resolve(seen.every((m, i) => m === i + 1)) })
        tiny.invoke('count', 1000)
      })`,
    ),
  ).toBe(true)
})

test("the product's policy binds and nothing reaches a network", { timeout }, async () => {
  const page = await pageOf('first')
  expect(
    await inPage(
      page,
      `Promise.all([
        fetch('https://example.com').catch(() => 'refused'),
        navigator.clipboard.writeText('x').catch((e) => e.name),
        (async () => { document.body.innerHTML = 'x' })().catch((e) => e.name),
      ])`,
    ),
  ).toEqual(['refused', 'NotAllowedError', 'TypeError'])
})

test('links and window.open go through the product', { timeout }, async () => {
  const page = await pageOf('first')
  await page.click('#away')
  await page.click('#beside')
  await page.click('#away', { modifiers: ['ControlOrMeta'] })
  await inPage(page, `open('https://example.com/opened')`)
  expect(await inPage(page, `tiny.invoke('went')`)).toEqual([
    'go https://example.com/away',
    'open https://example.com/beside',
    'open https://example.com/away',
    'open https://example.com/opened',
  ])
  expect((await app.pages()).length).toBe(2)
})

test('a refused close hides the window and keeps what was typed', { timeout }, async () => {
  const page = await pageOf('first')
  await inPage(page, `window.draft = 'typed'`)
  await page.close({ runBeforeUnload: true })
  await until(async () => !(await isVisible('first')))
  expect(await inPage(page, `window.draft`)).toBe('typed')
})

test('a second start shows the first and ends', { timeout }, async () => {
  const second = start()
  expect(await second.ended).toBe(0)
  await until(() => isVisible('first'))
})

test('a crashed page comes back when the product reloads it', { timeout }, async () => {
  const page = await pageOf('second').then(() => pageOf('first'))
  page.goto('chrome://crash').catch(() => undefined)
  await until(async () => (await app.pages()).every((known) => known !== page))
  await pageOf('first')
})

test('what Electron has and the stand-in has not says so', { timeout }, async () => {
  const asked = app.evaluate(({ app: electronApp }) => electronApp.getAppMetrics(), null)
  await expect(asked).rejects.toThrow('stand-in: App.getAppMetrics is not there')
})

test('a quit that a window refused does not block the next', { timeout }, async () => {
  onTestFailed(() => {
    process.stderr.write(app.log())
  })
  const left = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.once('close', (event) => event.preventDefault())
    electronApp.quit()
    return BrowserWindow.getAllWindows().length
  }, null)
  expect(left).toBe(2)
  app.process.kill('SIGTERM')
  expect(await app.ended).toBe(0)
})
