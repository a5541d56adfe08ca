import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { dataFileName } from '#core/db/open-database.ts'
import { startStandIn } from '#tools/electron-standin/drive.ts'
import { mainWindow } from '#tools/pictures.ts'
import { nowAt } from './clock.ts'

// The built app, on the stand-in, with a window in a real Chromium.

/** Work after a start, such as its backup, is over when so many seconds in a row cost next to nothing. */
const QUIET_SECONDS = 5
const QUIET_MS = 40

export type BenchWindow = {
  readonly page: Page
  readonly cdp: CDPSession
  /** The process of main and its worker; the browser is a child of it. */
  readonly pid: number
  /** Loads the page anew, as the app would. */
  readonly reload: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Why the built app cannot be measured; null where it can. */
export function cannotOpen(root: string): string | null {
  if (!existsSync(join(root, 'out/main'))) return 'out/ is not built: npm run build'
  if (!existsSync('/proc/self/schedstat')) return 'only Linux tells what a process costs so exactly'
  return null
}

/** Opens the app on a data folder, and waits until what follows a start is done. */
export async function openWindow(root: string, data: string): Promise<BenchWindow> {
  const app = startStandIn({
    app: root,
    args: ['--data', data],
    headless: true,
    require: [join(root, 'tools/clock.cjs')],
    env: {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
      RAPPORT_TEST_NOW: new Date(nowAt).toISOString(),
    },
  })
  const { pid } = app.process
  const close = async (): Promise<void> => {
    app.process.kill('SIGTERM')
    await app.ended
  }
  try {
    if (pid === undefined) throw new Error('The app does not start')
    const page = await mainWindow(app.pages)
    await quiet(pid)
    return {
      page,
      cdp: await page.context().newCDPSession(page),
      pid,
      reload: () =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.webContents.reload()
        }, null),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A copy of a data folder's file in a folder that the app may write to. */
export function copyOfData(cache: string, folder: string, name: string): string {
  const copy = join(cache, name)
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true, mode: 0o700 })
  const file = (of: string) => join(of, dataFileName)
  copyFileSync(file(folder), file(copy), constants.COPYFILE_FICLONE)
  return copy
}

/** Reads the milliseconds that all threads of a process have run for. */
export function processorTime(pid: number | undefined): () => number {
  const tasks = `/proc/${pid}/task`
  return () =>
    readdirSync(tasks).reduce((sum, task) => {
      return sum + ranFor(join(tasks, task, 'schedstat'))
    }, 0)
}

/** In milliseconds; a thread that has ended since it was listed is not counted. */
function ranFor(file: string): number {
  try {
    const [nanoseconds = '0'] = readFileSync(file, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}

async function quiet(pid: number): Promise<void> {
  const spent = processorTime(pid)
  for (let seconds = 0; seconds < QUIET_SECONDS;) {
    const before = spent()
    await wait(1000)
    seconds = spent() - before < QUIET_MS ? seconds + 1 : 0
  }
}
