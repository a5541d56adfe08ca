// What a hidden app does when nobody does anything: it looks at the clock twice a minute, and
// whether anybody is there four times.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from './support/desk.ts'
import { host } from './support/index.ts'

type Waiting = { readonly again: boolean; readonly ms: number }

const recorder = join(import.meta.dirname, 'support/kept-timers.cjs')
/** The shortest that may wait while the window is hidden; what is awaited once may be shorter. */
const SHORTEST_MS = 10_000
/** The lock looks whether anybody is there, the scheduler at the clock. */
const forEver: readonly Waiting[] = [
  { again: true, ms: 15_000 },
  { again: true, ms: 30_000 },
]

test.skipIf(host.kind !== 'stand-in')(
  'hidden, no timer of the app is under ten seconds, in main and in its worker (R4)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-timers-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const desk = await host.launch({
      args: ['--hidden'],
      env: { KEPT_TIMERS: folder, NODE_OPTIONS: `--require ${recorder}` },
    })
    const main = await desk.evaluate(() => process.pid)
    const waiting = (): readonly Waiting[] =>
      readdirSync(folder)
        .filter((name) => name.startsWith(`${main}-`) && name.endsWith('.json'))
        .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Waiting[])
    const short = () => waiting().filter(({ ms }) => ms < SHORTEST_MS)
    /** What goes on for ever once nothing short is left. */
    const atRest = () =>
      eventually('only long timers', async () =>
        waiting().length > 0 && short().length === 0
          ? waiting()
              .filter(({ again }) => again)
              .toSorted((a, b) => a.ms - b.ms)
          : undefined,
      )

    expect(await atRest()).toEqual(forEver)
    // With a window in sight the worker looks every second for what other programs wrote.
    await desk.person.clickTray()
    await desk.page('main')
    await eventually('the watch of every second', async () =>
      short().some(({ again }) => again) ? true : undefined,
    )
    await desk.person.closeWindow('main')
    expect(await atRest()).toEqual(forEver)
    await desk.quit()
  },
)
