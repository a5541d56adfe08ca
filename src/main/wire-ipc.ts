import { targetFault } from '#core/file-target.ts'
import type { EventName } from '#shared/contract/events.ts'
import { ok } from '#shared/result.ts'
import { app, BrowserWindow, clipboard, ipcMain, session, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { platform, release } from 'node:os'
import { basename, join } from 'node:path'
import { DATA_FILE } from './platform/paths.ts'
import { linkFor } from './app/links.ts'
import { createSheetPrinter } from './app/sheet-printer.ts'
import type { AppContext } from './app-context.ts'
import { createAnswer } from './ipc/answer.ts'
import { createBackupHandlers } from './ipc/backup-handlers.ts'
import { createChosenFiles } from './ipc/chosen-files.ts'
import { createCoreHandlers } from './ipc/core-handlers.ts'
import { createCaptureHandlers, type CaptureWindow } from './ipc/capture-handlers.ts'
import { createDroppedFiles } from './ipc/dropped-files.ts'
import { createHelpHandlers } from './ipc/help-handlers.ts'
import { createDesktopHandlers } from './ipc/desktop-handlers.ts'
import type { RecoveryHandlers } from './ipc/recovery-handlers.ts'
import { registerChannels } from './ipc/register.ts'
import { createSendEvent, type SendEvent } from './ipc/send.ts'
import { createSenders } from './ipc/sender.ts'
import type { WindowRights } from './ipc/windows.ts'
import type { Dialogs } from './platform/dialogs.ts'
import { lastLines } from './platform/logger.ts'
import { readableSize, writeWhole } from './platform/files.ts'

/** Enough to see what led to a failure, and to read before it is sent. */
const LOG_LINES = 40

export type Ipc = {
  readonly send: SendEvent
  /** From here on the window may call, and hears events. */
  readonly add: (window: BrowserWindow, rights: WindowRights) => void
  readonly remove: (window: BrowserWindow) => void
}

type Listening = {
  readonly contents: BrowserWindow['webContents']
  readonly rights: WindowRights
}

export type WireIpcOptions = AppContext & {
  readonly dialogs: Dialogs
  readonly trayShown: () => boolean
  readonly safe: boolean
  readonly showLogs: () => void
  readonly capture: CaptureWindow
  readonly recovery: RecoveryHandlers
}

/** Registers every channel of the contract; call it once, before any window exists. */
export function wireIpc(options: WireIpcOptions): Ipc {
  const { clock, core, changes, dialogs, language, lock, log, newRef, paths, timers } = options
  const senders = createSenders()
  const windows = new Map<BrowserWindow, Listening>()

  const listeners = () =>
    [...windows].map(([window, { contents, rights }]) => ({
      isDestroyed: () => window.isDestroyed(),
      hears: (event: EventName) => rights.events.has(event),
      send: (event: string, payload: unknown) => contents.send(event, payload),
    }))
  const sendAnyway = createSendEvent(listeners, log)
  // While it is locked the page is told nothing; all of it is asked for again when it is opened.
  const send: SendEvent = (event, payload) => {
    if (!lock.isLocked() || event === 'lock.changed') sendAnyway(event, payload)
  }
  changes.listen((topics) => send('data.changed', { topics: [...topics] }))

  const desktopHandlers = createDesktopHandlers({
    core,
    send,
    files: createChosenFiles(randomUUID),
    dropped: createDroppedFiles(join(paths.dataFolder, 'dropped'), randomUUID),
    desktop: {
      ...dialogs,
      sizeOf: readableSize,
      mayWrite: (path) => targetFault(path, join(paths.dataFolder, DATA_FILE)) === null,
      nameOf: (path) => basename(path),
      linkFor,
      openLink: (address) => shell.openExternal(address),
      copy: (text) => clipboard.writeText(text),
      showFile: (path) => shell.showItemInFolder(path),
      printSheets: createSheetPrinter({
        BrowserWindow,
        openSession: () => session.fromPartition('print', { cache: false }),
        timers,
        log,
      }),
      writeWhole,
    },
  })
  const coreHandlers = createCoreHandlers(core, () => ({
    version: app.getVersion(),
    packaged: app.isPackaged,
    trayShown: options.trayShown(),
    safe: options.safe,
  }))
  const answer = createAnswer({
    handlers: {
      ...coreHandlers,
      ...desktopHandlers,
      ...createCaptureHandlers(options.capture),
      ...options.recovery,
      ...lock.handlers,
      'language.get': () => ok({ locale: language.locale() }),
      ...createHelpHandlers({
        core,
        log,
        showLogs: options.showLogs,
        lastLines: () => lastLines(paths.logs, LOG_LINES),
        app: () => ({
          version: app.getVersion(),
          packaged: app.isPackaged,
          electron: process.versions['electron'] ?? null,
          chrome: process.versions['chrome'] ?? null,
          node: process.versions.node,
          system: `${platform()} ${release()} ${process.arch}`,
          locale: app.getLocale(),
          zone: clock.zone(),
          trayShown: options.trayShown(),
        }),
      }),
      ...createBackupHandlers(core, {
        chooseFolder: dialogs.chooseFolder,
        chooseBackup: dialogs.chooseBackup,
        showFolder: (path) => {
          if (!existsSync(path)) return false
          // The folder inside its own; opening it could start a program.
          shell.showItemInFolder(path)
          return true
        },
      }),
    },
    log,
    newRef,
    isLocked: lock.isLocked,
  })
  registerChannels({ ipcMain, senders, answer, log })

  return {
    send,
    add: (window, rights) => {
      windows.set(window, { contents: window.webContents, rights })
      senders.allow(window.webContents, rights.channels)
    },
    remove: (window) => {
      // A window that is gone no longer says what its contents were.
      const listening = windows.get(window)
      if (listening !== undefined) senders.forget(listening.contents)
      windows.delete(window)
    },
  }
}
