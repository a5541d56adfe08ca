import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { startStandIn } from '#tools/electron-standin/drive.ts'
import { root } from '#tools/install.mjs'
import { findElectron } from '#tools/real-electron.ts'
import type { Launch, Running } from './host.ts'

const preloaded = [join(root, 'tools/clock.cjs'), join(import.meta.dirname, 'at-desk.cjs')]

const environment = (profile: string, { now, env }: Launch): NodeJS.ProcessEnv => ({
  // Where the app would leave its autostart file.
  XDG_CONFIG_HOME: join(profile, 'config'),
  ...(now === undefined ? {} : { RAPPORT_TEST_NOW: now }),
  ...env,
})

/** The stand-in's tray and notifications are nowhere on the session's bus, so that is played too. */
const linuxDesktop = (): NodeJS.ProcessEnv => ({
  PATH: `${join(import.meta.dirname, 'linux-desktop')}${delimiter}${process.env['PATH']}`,
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
})

const argumentsOf = (profile: string, { args = [] }: Launch) => ['--data', profile, ...args]

/** The app on the stand-in, in a browser without a screen. */
export const runOnStandIn = async (profile: string, launch: Launch): Promise<Running> => {
  const app = startStandIn({
    app: root,
    args: argumentsOf(profile, launch),
    headless: true,
    require: preloaded,
    env: { ...linuxDesktop(), ...environment(profile, launch) },
  })
  return {
    pages: app.pages,
    evaluate: app.evaluate,
    settings: app.recorded,
    closeByButton: (page) => page.close({ runBeforeUnload: true }),
    log: app.log,
    ended: app.ended,
    kill: (signal) => app.process.kill(signal),
  }
}

/** The app on Electron itself. */
export const runOnElectron = async (profile: string, launch: Launch): Promise<Running> => {
  const executablePath = findElectron()
  if (executablePath === undefined) throw new Error('Electron is not installed')
  const { _electron } = await import('playwright')
  const inherited = Object.entries({ ...process.env, ...environment(profile, launch) })
  const app = await _electron.launch({
    executablePath,
    args: [
      ...preloaded.flatMap((file) => ['-r', file]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      ...argumentsOf(profile, launch),
    ],
    env: Object.fromEntries(inherited.flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
  })
  const child = app.process()
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      log += part
    })
  }
  return {
    pages: async () => app.windows(),
    evaluate: (run, argument) => app.evaluate(run as never, argument) as never,
    settings: () => Promise.reject(new Error('Electron does not tell what was set')),
    closeByButton: async (page) => {
      const window = await app.browserWindow(page)
      await window.evaluate((target) => target.close())
    },
    log: () => log,
    ended: once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 1)),
    kill: (signal) => child.kill(signal),
  }
}
