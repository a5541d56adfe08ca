// Starting the app for a person: on Electron where that can be had, else on the stand-in.
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './built.ts'
import { runToItsEnd } from './child.mjs'
import { runFile, standInArguments, startStandIn } from './electron-standin/drive.ts'
import type { StandInStart } from './electron-standin/drive.ts'
import { CannotStart, needBrowser, root } from './install.mjs'
import { goTo, mainWindow, settledPicture } from './pictures.ts'
import { needElectron } from './real-electron.ts'

const clock = join(root, 'tools/clock.cjs')

/** The switches of `npm start`; whatever else is on the line goes on to the app. */
const switches = {
  /** No window on a screen; always on the stand-in. */
  headless: { type: 'boolean' },
  /** Save a picture in this file and end. */
  screenshot: { type: 'string' },
  /** The place to show in the picture, as in the app's addresses: `#/clients`. */
  route: { type: 'string' },
  /** What the system prefers: `light` or `dark`. */
  theme: { type: 'string' },
  /** The instant that the app shall take for now. */
  now: { type: 'string' },
  /** The browser for the stand-in. */
  browser: { type: 'string' },
} as const

const understand = (args: readonly string[]) => {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: switches,
    strict: false,
    tokens: true,
  })
  const taken = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in switches)) continue
    taken.add(token.index)
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1)
  }
  const text = (name: string) => {
    const value = values[name]
    if (value === true) throw new CannotStart(`--${name} needs a value`)
    return typeof value === 'string' ? value : undefined
  }
  return {
    headless: values['headless'] === true,
    screenshot: text('screenshot'),
    route: text('route'),
    dark: text('theme') === 'dark',
    now: text('now'),
    browser: text('browser'),
    forApp: args.filter((_arg, index) => !taken.has(index)),
  }
}

/** Runs the app on the stand-in until it shows something, saves a picture of that, and ends it. */
const takePicture = async (start: StandInStart, file: string, route: string | undefined) => {
  const app = startStandIn(start)
  const page = await mainWindow(app.pages)
  if (route !== undefined) {
    await settledPicture(page)
    await goTo(page, route)
  }
  writeFileSync(file, await settledPicture(page))
  app.process.kill('SIGTERM')
  const code = await app.ended
  if (code !== 0) process.stderr.write(app.log())
  return code
}

/** Whether there is a screen to open a window on. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/**
 * Starts the app with the arguments of `npm start` and stays until it ends.
 *
 * @returns The app's exit code.
 */
export const startApp = async (args: readonly string[]): Promise<number> => {
  const wishes = understand(args)
  const isSeen = !wishes.headless && wishes.screenshot === undefined
  if (isSeen && !hasDisplay()) {
    throw new CannotStart('No display. Try: npm start -- --headless --screenshot FILE')
  }
  await buildIfNeeded()
  const env = {
    ...process.env,
    ...(wishes.now === undefined ? {} : { RAPPORT_TEST_NOW: wishes.now }),
  }
  const clockIfMoved = wishes.now === undefined ? [] : [clock]

  if (isSeen && wishes.browser === undefined) {
    const electron = await needElectron()
    if ('binary' in electron) {
      const before = clockIfMoved.flatMap((file) => ['-r', file])
      const dark = wishes.dark ? ['--force-dark-mode'] : []
      const { code } = await runToItsEnd(
        electron.binary,
        [...before, root, ...dark, ...wishes.forApp],
        { env },
      )
      return code ?? 1
    }
    const name = basename(needBrowser(), '.exe')
    process.stderr.write(
      `Electron could not be fetched (${electron.reason}); showing the app in ${name} through the stand-in. ` +
        'Tray and notifications are printed here.\n',
    )
  }

  const start: StandInStart = {
    app: root,
    args: wishes.forApp,
    browser: wishes.browser ?? needBrowser(),
    headless: !isSeen,
    dark: wishes.dark,
    require: clockIfMoved,
    env,
  }
  if (wishes.screenshot !== undefined) {
    return takePicture(start, wishes.screenshot, wishes.route)
  }
  const command = [runFile, ...standInArguments({ ...start, desk: true })]
  const { code } = await runToItsEnd(process.execPath, command, { env })
  return code ?? 1
}
