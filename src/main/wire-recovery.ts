import { app, BrowserWindow, nativeTheme, shell, type Session } from 'electron'
import { join } from 'node:path'
import type { StartProblem } from '#shared/contract/choices.ts'
import type { AppContext } from './app-context.ts'
import { openRecoveryWindow } from './app/recovery-window.ts'
import { createRecoveryHandlers, type RecoveryHandlers } from './ipc/recovery-handlers.ts'
import { recoveryRights } from './ipc/windows.ts'
import { DATA_FILE } from './platform/paths.ts'
import type { Ipc } from './wire-ipc.ts'

export type WireRecoveryOptions = AppContext & {
  readonly ipc: () => Ipc
  readonly session: () => Session
  readonly built: string
  readonly images: string
  /** Asks for a file; null where the owner cancelled. */
  readonly chooseBackup: () => Promise<string | null>
  /** Opens the data; says why it could not. */
  readonly open: () => Promise<StartProblem | null>
}

export type RecoveryFlow = {
  readonly handlers: RecoveryHandlers
  /** Settles when the data is open at last; the app may quit before that. */
  readonly recover: (problem: StartProblem) => Promise<void>
  /** Brings the window to the front; false where there is none. */
  readonly show: () => boolean
}

/** Everything about a start that found the data in no state to be opened. */
export function wireRecovery(options: WireRecoveryOptions): RecoveryFlow {
  const { built, core, log, paths } = options
  const file = join(paths.dataFolder, DATA_FILE)
  let problem: StartProblem | null = null
  let window: BrowserWindow | null = null
  let settle: (() => void) | null = null

  async function open(): Promise<boolean> {
    problem = await options.open()
    if (problem !== null) return false
    // The usual window first: with none left the app would quit.
    settle?.()
    settle = null
    return true
  }

  const handlers = createRecoveryHandlers({
    core,
    problem: () => problem,
    file,
    open,
    chooseBackup: options.chooseBackup,
    showFile: () => shell.showItemInFolder(file),
    quit: () => app.quit(),
  })

  return {
    handlers,
    show: () => {
      window?.show()
      return window !== null
    },
    recover: (found) => {
      problem = found
      log.warn('recovery.shown', { problem: found })
      window = openRecoveryWindow({
        BrowserWindow,
        nativeTheme,
        session: options.session(),
        preload: join(built, 'preload/index.cjs'),
        icon: join(options.images, 'icon.png'),
        devTools: !app.isPackaged,
        log,
        onCreated: (created) => options.ipc().add(created, recoveryRights),
        onClosed: (gone) => {
          options.ipc().remove(gone)
          window = null
        },
      })
      const shown = window
      return new Promise<void>((resolve) => {
        settle = () => {
          resolve()
          // After the call that solved it was answered and the usual window has begun to load.
          options.timers.after(500, () => {
            if (!shown.isDestroyed()) shown.destroy()
          })
        }
      })
    },
  }
}
