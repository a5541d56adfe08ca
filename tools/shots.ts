// Pictures of every screen for looking at, in .cache/shots: light and dark, three sizes. With
// `--only TEXT` just the shots with that in their name, and what leads up to them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import '#shared/words/every-language.ts'
import { intlLocales, locales } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import { buildIfNeeded } from './built.ts'
import { startStandIn, type StandIn } from './electron-standin/drive.ts'
import { CannotStart, root } from './install.mjs'
import { mainWindow, quickWindow, reloaded, settledPicture } from './pictures.ts'
import { ask, type Scene } from './shots/scene.ts'
import { holdReads } from './shots/unread.ts'
import { now, walks } from './shots/walks.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    /** A width of `sizes`. */
    width: { type: 'string', multiple: true },
    language: { type: 'string', default: 'en' },
    /** 2 shows the app at 200 %, in windows of the same sizes. */
    zoom: { type: 'string', default: '1' },
    'forced-colors': { type: 'boolean', default: false },
    'reduced-motion': { type: 'boolean', default: false },
  },
})
const zoom = Number(values.zoom)
if (!(zoom > 0)) throw new CannotStart('--zoom takes a number such as 2.')

const language = locales.find((known) => known === values.language)
if (language === undefined) throw new CannotStart(`--language takes one of ${locales.join(', ')}.`)
const { t } = words(language)

/** The same place every time, so that two runs can be compared. */
process.env['TZ'] = 'Europe/London'
process.env['LC_ALL'] = 'en_GB.UTF-8'

const sizes = [
  { width: 1280, height: 832 },
  { width: 960, height: 640 },
  { width: 1920, height: 1200 },
].filter(({ width }) => values.width?.includes(String(width)) ?? true)

const isWanted = (name: string) => values.only?.some((part) => name.includes(part)) ?? true
const isTaken = ({ shots }: Scene) => shots.some(({ name }) => isWanted(name))

const folder = join(root, '.cache/shots')

async function picture(page: Page, file: string, waits = false): Promise<void> {
  writeFileSync(join(folder, file), await settledPicture(page, waits))
  process.stdout.write(`${join(folder, file)}\n`)
}

type Taken = { readonly theme: string; readonly speaks: boolean; readonly waits: boolean }

/** In every wanted size and in the wanted language; most scenes themselves are played in English. */
async function takeAll(page: Page, name: string, { theme, speaks, waits }: Taken): Promise<void> {
  const turns = language !== 'en' && !speaks
  if (turns) await ask(page, 'settings.set', { language })
  for (const { width, height } of sizes) {
    await page.setViewportSize({
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
    })
    await picture(page, `${name}-${theme}-${width}x${height}.png`, waits)
  }
  if (turns) await ask(page, 'settings.set', { language: 'en' })
}

/** Takes a scene’s shots up to the first that does not come about, and says which one that was. */
async function takeScene(app: StandIn, page: Page, scene: Scene, theme: string, speaks: boolean) {
  const { reads, shots } = scene
  const waits = reads?.are === 'waiting'
  const route = typeof scene.route === 'function' ? await scene.route(page) : scene.route
  if (reads !== undefined) await holdReads(app, reads.are, reads.kept)
  // What another scene left open is closed.
  await reloaded(page, route, waits)
  const last = shots.findLastIndex(({ name }) => isWanted(name))
  for (const { name, prepare, window } of shots.slice(0, last + 1)) {
    try {
      await prepare?.(page, app, t)
      // What only leads up to a picture comes to rest as well: the next key is meant for what it shows.
      if (!isWanted(name)) await settledPicture(page, waits)
      else if (window === 'quick')
        await picture(await quickWindow(app.pages), `${name}-${theme}.png`)
      else await takeAll(page, name, { theme, speaks, waits })
    } catch (error) {
      await picture(page, `failed-${name}-${theme}.png`, waits)
      process.stderr.write(`${name} did not come about: ${String(error)}\n`)
      process.exitCode = 1
      return
    }
  }
}

await buildIfNeeded()
if (values.only === undefined) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

for (const theme of values.theme) {
  for (const { fill, scenes, speaks = false } of walks) {
    if (!scenes.some(isTaken)) continue
    const data = mkdtempSync(join(tmpdir(), 'rapport-shots-'))
    fill(data)
    const app = startStandIn({
      app: root,
      args: ['--data', data],
      headless: true,
      dark: theme === 'dark',
      scale: zoom,
      require: [join(root, 'tools/clock.cjs')],
      env: {
        RAPPORT_TEST_NOW: now,
        ...(speaks ? { LC_ALL: `${intlLocales[language].replace('-', '_')}.UTF-8` } : {}),
      },
    })
    const page = await mainWindow(app.pages)
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => process.stderr.write(`The page failed: ${error.stack}\n`))
    await page.emulateMedia({
      forcedColors: values['forced-colors'] ? 'active' : 'none',
      reducedMotion: values['reduced-motion'] ? 'reduce' : 'no-preference',
    })
    for (const scene of scenes.filter(isTaken)) await takeScene(app, page, scene, theme, speaks)
    app.process.kill('SIGTERM')
    if ((await app.ended) !== 0) throw new Error(`The app failed.\n${app.log()}`)
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
