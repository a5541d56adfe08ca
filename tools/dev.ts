// The app while it is being written: rebuilds on every change, reloads the page when only that
// changed and starts the app again otherwise. On Electron if its binary is there, else the stand-in.
import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-vite'
import type { Question } from './electron-standin/control.ts'
import { runFile, standInArguments } from './electron-standin/drive.ts'
import { needBrowser, root } from './install.mjs'
import { findElectron } from './real-electron.ts'

const args = process.argv.slice(2)
const out = join(root, 'out')

const start = (): ChildProcess => {
  const electron = findElectron()
  if (electron !== undefined) return spawn(electron, [root, ...args], { stdio: 'inherit' })
  const wishes = { app: root, args, browser: needBrowser(), desk: true }
  return fork(runFile, standInArguments(wishes), { serialization: 'advanced', execArgv: [] })
}

let app: ChildProcess | undefined
let isRestarting = false

const restart = async () => {
  isRestarting = true
  if (app?.exitCode === null) {
    app.kill()
    await once(app, 'exit')
  }
  app = start()
  isRestarting = false
  app.on('exit', (code) => {
    // Closed by the person: that ends the session. A crash waits for the next change.
    if (!isRestarting && code === 0) process.exit(0)
  })
}

const reload = async () => {
  if (!app?.connected) return restart()
  const text = `({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((win) => win.webContents.reload())`
  const question: Question = { id: 1, ask: 'evaluate', text, argument: null }
  app.send(question)
}

await build({ root, configFile: join(root, 'electron.vite.config.ts'), build: { watch: {} } })
await restart()

const changed = new Set<string>()
let settling: NodeJS.Timeout | undefined

watch(out, { recursive: true }, (_event, file) => {
  changed.add(String(file))
  clearTimeout(settling)
  // A build writes many files; the last one is what counts.
  settling = setTimeout(() => {
    const isPageOnly = [...changed].every((name) => name.startsWith('renderer'))
    changed.clear()
    void (isPageOnly ? reload() : restart())
  }, 300)
})
