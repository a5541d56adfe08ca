// Runs an Electron app without Electron: its built main bundle, unchanged, with the stand-in in
// Electron's place and an installed browser for its windows. See options.ts for how to start it.
import './register.ts'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appArguments, appFolder, options } from './options.ts'

const set = (object: object, values: Readonly<Record<string, unknown>>) => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(object, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  }
}

const app = resolve(appFolder)
const require = createRequire(join(app, 'package.json'))
const { version } = require('electron/package.json') as { version: string }

process.argv = [process.execPath, app, ...appArguments]
set(process, {
  versions: Object.freeze({ ...process.versions, electron: version, chrome: '0' }),
  type: 'browser',
  defaultApp: true,
  resourcesPath: join(app, 'node_modules/electron/dist/resources'),
})

const electron = await import('./electron.ts')
const { listenToParent } = await import('./control.ts')
listenToParent()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => electron.app.quit())
}
// Electron prints these and goes on.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(
    `Unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}\n`,
  )
})
// Electron does not end for lack of work, Node does.
setInterval(() => undefined, 2 ** 30)

for (const file of options.require) require(resolve(file))

const { main } = require(join(app, 'package.json')) as { main: string }
const slow = setTimeout(() => {
  process.stderr.write(
    'The app awaits something before it is loaded; Electron fires ready only after.\n',
  )
}, 5000)
await import(pathToFileURL(resolve(app, main)).href)
clearTimeout(slow)
electron.app.start()
