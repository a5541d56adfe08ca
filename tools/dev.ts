// The app while it is being written: rebuilds on every change, reloads the page when only that
// changed and starts the app again otherwise. On Electron if its binary is there, else the stand-in.
import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hasDisplay } from './application.ts'
import { build, buildIfNeeded, sourcesChangedSince } from './built.ts'
import { whenOrphaned } from './child.mjs'
import type { Question } from './electron-standin/control.ts'
import { runFile, standInArguments } from './electron-standin/drive.ts'
import { CannotStart, needBrowser, root } from './install.mjs'
import { findElectron } from './real-electron.ts'

const args = process.argv.slice(2)
const pageFolder = join('src', 'renderer')

let app: ChildProcess | undefined

const start = () => {
  const electron = findElectron()
  const wishes = { app: root, args, desk: true }
  const started =
    electron === undefined
      ? fork(runFile, standInArguments({ ...wishes, browser: needBrowser() }), {
          serialization: 'advanced',
          execArgv: [],
        })
      : spawn(electron, [root, ...args], { stdio: 'inherit' })
  app = started
  started.on('exit', (code) => {
    // Closed by the person: that ends the session. A crash waits for the next change.
    if (app === started && code === 0) process.exit()
  })
}

const stop = async () => {
  const running = app
  app = undefined
  if (running?.exitCode !== null || !running.kill()) return
  await once(running, 'exit')
}

const reload = async () => {
  if (app?.connected) {
    const text =
      '({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((win) => win.webContents.reload())'
    app.send({ id: 1, ask: 'evaluate', text, argument: null } satisfies Question)
    return
  }
  await stop()
  start()
}

const rebuild = async (changed: readonly string[]) => {
  try {
    await build('warn', 'development')
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    return
  }
  process.stdout.write(`Built again: ${changed.join(', ')}\n`)
  if (changed.every((file) => file.startsWith(pageFolder))) return reload()
  await stop()
  start()
}

const end = () => void stop().then(() => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
whenOrphaned(end)

if (!hasDisplay())
  throw new CannotStart('No display. This needs one, for example: xvfb-run npm run dev')
await buildIfNeeded('development')
start()

// Looking is surer than being told: watching folders differs from system to system.
let seen = Date.now()
for (;;) {
  await wait(300)
  const now = Date.now()
  const changed = sourcesChangedSince(seen)
  if (changed.length === 0) continue
  seen = now
  await rebuild(changed)
}
