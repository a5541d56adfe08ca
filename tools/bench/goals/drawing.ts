import { rmSync } from 'node:fs'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { needBrowser } from '#tools/install.mjs'
import { goTo } from '#tools/pictures.ts'
import { startDatabaseWorker } from '../database-worker.ts'
import type { Outcome } from '../goal.ts'
import { firstRowsAt, markFirstRows, plainList, scroll, watchNextKey } from '../page/in-page.ts'
import { interleaved, type Measurement, type Setting } from '../setting.ts'
import { largest, ms, p50, p99, times, timedAsync } from '../stats.ts'
import { cannotOpen, copyOfData, openWindow, type BenchWindow } from '../window.ts'
import { keystrokes } from './search.ts'

const LOADS = 5
const SCROLL_ROUNDS = 2
const SCROLL_MS = 3000
const steps = [30, 200, 800, 'jump'] as const
const ROW_PX = 42
const KEYSTROKES = 250
const PEOPLE = 6
const HITS = 20

/** A row of Clients with a client in it; what a list scrolls in. */
const row = '[data-rows] [draggable="true"]'
const list = '[data-region="list"]'

/** G15, G17 and G20: the window, against pages of the same Chromium that do next to nothing. */
export const drawing: Measurement = {
  goals: ['G15', 'G17', 'G20'],
  run: async (setting) => {
    const { cache, data, root, wants } = setting
    const why = cannotOpen(root)
    if (why !== null) return drawing.goals.filter(wants).map((goal) => ({ goal, why }))
    const folder = copyOfData(cache, data.folder, 'window')
    const app = await openWindow(root, folder)
    const floor = await openFloor(app.page)
    try {
      await goTo(app.page, '#/clients')
      await app.page.locator(row).first().waitFor()
      return [
        ...(wants('G15') ? [await listReady(app, floor)] : []),
        ...(wants('G17') ? [await scrolling(app, floor, setting)] : []),
        ...(wants('G20') ? [await typing(app, setting, folder)] : []),
      ]
    } finally {
      await floor.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

type Floor = {
  readonly page: Page
  readonly cdp: CDPSession
  /** Loads a page with one short list on it. */
  readonly load: () => Promise<void>
  readonly close: () => Promise<void>
}

const floorAddress = 'https://floor.invalid/'
const floorPage = `<!doctype html><meta charset="utf-8"><title>Floor</title>
<style>body { margin: 0; font: 14px system-ui }
#list { height: 100vh; overflow: auto; contain: strict }
#list > div { position: relative }
#list > div > div { position: absolute; inset: 0 0 auto; height: ${ROW_PX}px; display: grid;
  grid-template-columns: 2fr repeat(6, 1fr); align-items: center; border-bottom: 1px solid #eee }
</style><h1>Clients</h1><ul><li>One client</li></ul>`

/** Another window of the same Chromium, of the same size, whose pages come to it in the same way. */
async function openFloor(beside: Page): Promise<Floor> {
  const [width, height] = (await beside.evaluate('[innerWidth, innerHeight]')) as [number, number]
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: needBrowser(),
    chromiumSandbox: !isRoot,
  })
  const page = await browser.newPage({ viewport: { width, height } })
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: floorPage }),
  )
  await page.addInitScript(markFirstRows, 'li')
  const load = async (): Promise<void> => {
    await page.goto(floorAddress)
  }
  await load()
  return {
    page,
    cdp: await page.context().newCDPSession(page),
    load,
    close: () => browser.close(),
  }
}

async function listReady({ page, reload }: BenchWindow, floor: Floor): Promise<Outcome> {
  await page.addInitScript(markFirstRows, row)
  const took = await interleaved(LOADS, {
    ours: async () => {
      const loaded = page.waitForEvent('domcontentloaded')
      await reload()
      await loaded
      return page.evaluate(firstRowsAt)
    },
    floor: async () => {
      await floor.load()
      return floor.page.evaluate(firstRowsAt)
    },
  })
  const [ours, least] = [p50(took.ours), p50(took.floor)]
  return {
    goal: 'G15',
    ours,
    floor: least,
    ratio: ours / least,
    oursText: ms(ours),
    floorText: ms(least),
    notes: [
      `${LOADS} loads of the page at Clients, with all it asks the worker; longest ${ms(largest(took.ours))}`,
    ],
  }
}

async function scrolling(app: BenchWindow, floor: Floor, { data }: Setting): Promise<Outcome> {
  await floor.page.evaluate(plainList, { rows: data.clients, rowPx: ROW_PX })
  const frames: number[] = []
  const run = async (page: Page, cdp: CDPSession, selector: string, step: number | 'jump') => {
    const before = await scriptTime(cdp)
    const taken = await page.evaluate(scroll, { selector, step, forMs: SCROLL_MS })
    const script = (await scriptTime(cdp)) - before
    return { frames: taken, script: script / taken.length }
  }
  // Of processor time: what else the machine does meanwhile is no script of the page.
  await app.cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await floor.cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const notes: string[] = []
  const [ours, least]: [number[], number[]] = [[], []]
  for (const step of steps) {
    const own: number[] = []
    const took = await interleaved(SCROLL_ROUNDS, {
      ours: async (round) => {
        const { frames: taken, script } = await run(app.page, app.cdp, list, step)
        if (round > 0) own.push(...taken)
        return script
      },
      floor: async () => (await run(floor.page, floor.cdp, '#list', step)).script,
    })
    frames.push(...own)
    ours.push(p50(took.ours))
    least.push(p50(took.floor))
    const what = step === 'jump' ? 'jumps' : `${step} px a frame`
    notes.push(
      `${what}: ${ms(p50(took.ours))} against ${ms(p50(took.floor))}, ${times(p50(took.ours) / p50(took.floor))}; frames p50 ${ms(p50(own))}, p99 ${ms(p99(own))}`,
    )
  }
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  return {
    goal: 'G17',
    // What the limit is about: the frames that the owner sees.
    ours: p99(frames),
    floor: mean(least),
    ratio: mean(ours) / mean(least),
    oursText: ms(mean(ours)),
    floorText: ms(mean(least)),
    notes: [`${frames.length} frames, p99 ${ms(p99(frames))}`, ...notes],
  }
}

/** Milliseconds of its thread’s time that a page’s script has taken so far. */
async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}

async function typing({ page }: BenchWindow, { root }: Setting, folder: string): Promise<Outcome> {
  const drawn: number[] = []
  // What was typed before is remembered and asks nobody.
  const typed = new Set<string>()
  let before = ''
  for (const text of keystrokes().filter((one) => /^[a-z ]+$/.test(one))) {
    if (drawn.length >= KEYSTROKES) break
    // After a space the words are what they were.
    if (text === before) continue
    if (!text.startsWith(before) || before === '') {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type(text.slice(0, -1))
    }
    const letter = text.at(-1) ?? ''
    // The space before it was left out of the keystrokes.
    if (before !== '' && text.startsWith(before))
      await page.keyboard.type(text.slice(before.length, -1))
    if (typed.has(text)) await page.keyboard.press(letter)
    else {
      await page.evaluate(watchNextKey)
      await page.keyboard.press(letter)
      drawn.push(Number(await page.evaluate('nextResults')))
    }
    typed.add(text)
    before = text
  }
  await page.keyboard.press('Escape')
  const worker = await startDatabaseWorker(root, folder)
  const asked: number[] = []
  for (const text of typed) {
    asked.push(
      await timedAsync(() =>
        Promise.all([
          worker.call('clients.find', { text, limit: PEOPLE }),
          worker.call('search.run', { query: text, limit: HITS }),
        ]),
      ),
    )
  }
  await worker.close()
  return {
    goal: 'G20',
    ours: p99(drawn),
    floor: p99(asked),
    ratio: p99(drawn) / p99(asked),
    oursText: ms(p99(drawn)),
    floorText: ms(p99(asked)),
    notes: [
      `${drawn.length} keystrokes, p50 ${ms(p50(drawn))} against ${ms(p50(asked))}; floor: the same questions, answered by the worker`,
    ],
  }
}
