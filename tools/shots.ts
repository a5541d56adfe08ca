// Pictures of every screen for looking at, in .cache/shots: light and dark, two sizes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from './built.ts'
import { makeDemo } from './demo-data.ts'
import { startStandIn } from './electron-standin/drive.ts'
import { root } from './install.mjs'
import { goTo, mainWindow, settledPicture } from './pictures.ts'

/** The screens by their place in the app. */
const screens = [
  { name: 'today', route: '#/' },
  { name: 'clients', route: '#/clients' },
  { name: 'import', route: '#/import' },
  { name: 'settings', route: '#/settings' },
]

const sizes = [
  { width: 1280, height: 832 },
  { width: 960, height: 640 },
]

/** The same day every time, so that two runs can be compared. */
const now = '2026-11-23T09:30:00Z'

const folder = join(root, '.cache/shots')
const data = mkdtempSync(join(tmpdir(), 'rapport-shots-'))

await buildIfNeeded()
mkdirSync(folder, { recursive: true })
makeDemo(data, now)

for (const theme of ['light', 'dark']) {
  const app = startStandIn({
    app: root,
    args: ['--data', data],
    headless: true,
    dark: theme === 'dark',
    require: [join(root, 'tools/clock.cjs')],
    env: { RAPPORT_TEST_NOW: now },
  })
  const page = await mainWindow(app.pages)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const { name, route } of screens) {
      await goTo(page, route)
      const file = join(folder, `${name}-${theme}-${size.width}x${size.height}.png`)
      writeFileSync(file, await settledPicture(page))
      process.stdout.write(`${file}\n`)
    }
  }
  app.process.kill('SIGTERM')
  if ((await app.ended) !== 0) throw new Error(`The app failed.\n${app.log()}`)
}
rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
