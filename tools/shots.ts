// Pictures of every screen for looking at, in .cache/shots: light and dark, three sizes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dataFileName } from '#core/db/open-database.ts'
import { buildIfNeeded } from './built.ts'
import { makeDemo, runCli } from './demo-data.ts'
import { startStandIn } from './electron-standin/drive.ts'
import type { StandIn } from './electron-standin/drive.ts'
import { root } from './install.mjs'
import { goTo, mainWindow, settledPicture } from './pictures.ts'

/** The same moment at the same place every time, so that two runs can be compared. */
const now = '2026-11-23T09:30:00Z'
process.env['TZ'] = 'Europe/London'

const sizes = [
  { width: 1280, height: 832 },
  { width: 960, height: 640 },
  { width: 1920, height: 1200 },
]

type Screen = {
  readonly name: string
  /** Where to go first; without it the screen before stays. */
  readonly route?: string
  /** What the person does there before the picture. */
  readonly prepare?: (page: Page, app: StandIn) => Promise<void>
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

/** Has the next question for a file answered with this one. */
const chooseFile = async (page: Page, app: StandIn, sample: string) => {
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    },
    join(root, 'test/samples/csv', sample),
  )
  await button(page, /^Choose a file/)
}

function backUpTwice(data: string): void {
  makeDemo(data, now)
  for (const day of ['21', '22']) {
    runCli(['backup', '--data', data, '--now', `2026-11-${day}T09:30:00Z`])
  }
}

/** Each on a data folder of its own; its screens follow one another in one window. */
const walks: readonly {
  /** Makes its data folder as the app will find it. */
  readonly fill: (data: string) => void
  readonly screens: readonly Screen[]
}[] = [
  {
    fill: (data) => {
      backUpTwice(data)
      writeFileSync(join(data, dataFileName), 'this was a data file once')
    },
    screens: [{ name: 'recovery-damaged' }],
  },
  {
    fill: (data) => {
      backUpTwice(data)
      rmSync(join(data, dataFileName))
    },
    screens: [
      { name: 'recovery-missing' },
      { name: 'recovery-anew', prepare: (page) => button(page, 'Begin with an empty book') },
    ],
  },
  {
    fill: () => undefined,
    screens: [{ name: 'first-run' }, { name: 'clients-empty', route: '#/clients' }],
  },
  {
    fill: (data) => runCli(['add', 'Ailsa Orr', '--data', data, '--now', now]),
    screens: [{ name: 'today-empty', route: '#/today' }],
  },
  {
    fill: (data) => makeDemo(data, now),
    screens: [
      { name: 'today', route: '#/today' },
      {
        name: 'today-score',
        prepare: (page) => page.keyboard.press('w'),
      },
      {
        name: 'today-log',
        prepare: async (page) => {
          await page.keyboard.press('Escape')
          await page.keyboard.press('l')
        },
      },
      { name: 'clients', route: '#/clients' },
      {
        name: 'clients-chosen',
        prepare: async (page) => {
          await page.keyboard.press('j')
          await page.keyboard.press('Space')
          for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowDown')
        },
      },
      {
        name: 'clients-look',
        prepare: (page) => page.keyboard.press('q'),
      },
      {
        name: 'clients-filter',
        prepare: async (page) => {
          await page.keyboard.press('q')
          await page.keyboard.press('Escape')
          await button(page, 'As text')
          await page.keyboard.type('not tag = courier and (stage = active or stage = lead)')
          await page.keyboard.press('Enter')
          await page.getByRole('button', { name: /^Change the filter Stage/ }).click()
        },
      },
      {
        name: 'clients-columns',
        prepare: async (page) => {
          await page.keyboard.press('Escape')
          await button(page, 'Clear filters')
          await button(page, 'Columns')
        },
      },
      {
        name: 'search',
        prepare: async (page) => {
          await page.keyboard.press('Escape')
          await page.keyboard.press('Control+k')
          await page.keyboard.type('wheel')
          await page.getByRole('option').first().waitFor()
        },
      },
      {
        name: 'client',
        prepare: async (page) => {
          await page.getByRole('combobox').fill('Morag Sinclair')
          await page
            .getByRole('option', { name: /Morag Sinclair/ })
            .first()
            .click()
          await page.getByRole('heading', { name: 'Morag Sinclair' }).waitFor()
        },
      },
      {
        name: 'keys',
        prepare: (page) => page.keyboard.press('?'),
      },
      {
        name: 'settings',
        route: '#/settings',
        prepare: (page) => page.keyboard.press('Escape'),
      },
      { name: 'review', route: '#/review' },
      { name: 'outreach', route: '#/outreach' },
      { name: 'insights', route: '#/insights' },
      {
        name: 'insights-mark',
        prepare: async (page) => {
          await page.locator('[data-mark]').first().focus()
          for (let n = 0; n < 20; n += 1) await page.keyboard.press('ArrowRight')
        },
      },
      {
        name: 'insights-table',
        prepare: (page) => page.keyboard.press('t'),
      },
      { name: 'import-1-file', route: '#/import' },
      {
        name: 'import-2-columns-asks',
        prepare: (page, app) => chooseFile(page, app, 'dates-ambiguous.csv'),
      },
      {
        name: 'import-2-columns',
        prepare: async (page, app) => {
          await button(page, 'Back')
          await chooseFile(page, app, 'google-contacts-2024.csv')
        },
      },
      { name: 'import-3-preview', prepare: (page) => button(page, /^Preview/) },
      {
        name: 'import-4-report',
        prepare: async (page) => {
          await button(page, /^Import /)
          await page.getByRole('button', { name: 'See your clients' }).waitFor()
        },
      },
    ],
  },
]

const folder = join(root, '.cache/shots')

await buildIfNeeded()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

for (const theme of ['light', 'dark']) {
  for (const { fill, screens } of walks) {
    const data = mkdtempSync(join(tmpdir(), 'rapport-shots-'))
    fill(data)
    const app = startStandIn({
      app: root,
      args: ['--data', data],
      headless: true,
      dark: theme === 'dark',
      require: [join(root, 'tools/clock.cjs')],
      env: { RAPPORT_TEST_NOW: now },
    })
    const page = await mainWindow(app.pages)
    for (const { name, route, prepare } of screens) {
      if (route !== undefined) await goTo(page, route)
      await prepare?.(page, app)
      for (const size of sizes) {
        await page.setViewportSize(size)
        const file = join(folder, `${name}-${theme}-${size.width}x${size.height}.png`)
        writeFileSync(file, await settledPicture(page))
        process.stdout.write(`${file}\n`)
      }
    }
    app.process.kill('SIGTERM')
    if ((await app.ended) !== 0) throw new Error(`The app failed.\n${app.log()}`)
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
