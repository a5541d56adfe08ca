import { app, dialog, protocol } from 'electron'
import { join } from 'node:path'
import { parseArgs, refusedArgs } from './app/args.ts'
import { secureBeforeReady } from './app/security.ts'
import { folderFailure } from './app/start-failure.ts'
import { createLanguage } from './language.ts'
import { deviceClock } from './platform/clock.ts'
import { createFileLogger } from './platform/logger.ts'
import { deviceTimers } from './platform/timers.ts'
import { makeFolders, pathsIn, type Paths } from './platform/paths.ts'
import { startApp } from './start-app.ts'

// What must happen before Electron is ready, in its order. Nothing here waits for `whenReady` at
// the top level: Electron becomes ready only after this file has been evaluated.

const args = parseArgs(process.argv.slice(1), process.cwd())
const paths = pathsIn(args.dataFolder ?? app.getPath('userData'))
// Before Electron is ready it knows no locale; Node's is the environment's.
const language = createLanguage(
  () => app.getLocale() || Intl.DateTimeFormat().resolvedOptions().locale,
)

if (app.isPackaged && refusedArgs(process.argv.slice(1)).length > 0) app.exit(1)
else if (prepared(paths)) begin()
else app.exit(1)

/** The lock of a single instance is kept in `userData`, so each data folder has its own. */
function prepared({ dataFolder, browser }: Paths): boolean {
  try {
    process.umask(0o077)
    makeFolders(paths)
    app.setPath('userData', dataFolder)
    app.setPath('sessionData', browser)
    return true
  } catch (error) {
    const { title, text } = language.texts().startFailure(folderFailure(error), dataFolder)
    dialog.showErrorBox(title, text)
    return false
  }
}

function begin(): void {
  secureBeforeReady(app, protocol)
  // The instance that is there shows its window when it hears of us.
  if (!app.requestSingleInstanceLock()) return app.quit()
  const log = createFileLogger({ folder: paths.logs, clock: deviceClock })
  process.on('uncaughtException', (error) => log.bug('main.threw', error))
  process.on('unhandledRejection', (error) => log.bug('main.rejected', error))
  const timers = deviceTimers
  // Only here is it sure where the bundler puts a file: beside it lie preload and renderer.
  const built = join(import.meta.dirname, '..')
  const { hidden, safe } = args
  const basics = { paths, language, log, clock: deviceClock, timers } as const
  const start = startApp({ ...basics, built, hidden, safe })
  start.catch((error: unknown) => {
    log.bug('start.threw', error)
    const { title, text } = language.texts().startFailure('internal', paths.dataFolder)
    dialog.showErrorBox(title, text)
    app.exit(1)
  })
}
