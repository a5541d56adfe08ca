import { app, clipboard, dialog, ipcMain, shell, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { DATA_FILE } from './platform/paths.ts'
import { linkFor } from './app/links.ts'
import type { AppContext } from './app-context.ts'
import { createAnswer } from './ipc/answer.ts'
import { createChosenFiles } from './ipc/chosen-files.ts'
import { createCoreHandlers } from './ipc/core-handlers.ts'
import { createDesktopHandlers } from './ipc/desktop-handlers.ts'
import { channels, registerChannels } from './ipc/register.ts'
import { createSendEvent, type SendEvent } from './ipc/send.ts'
import { createSenders } from './ipc/sender.ts'
import { createDialogs } from './platform/dialogs.ts'
import { mayWriteTo, readableSize } from './platform/files.ts'

export type Ipc = {
  readonly send: SendEvent
  /** From here on the window may call, and hears events. */
  readonly add: (window: BrowserWindow) => void
  readonly remove: (window: BrowserWindow) => void
}

export type WireIpcOptions = AppContext & {
  readonly parent: () => BrowserWindow | null
  readonly trayShown: () => boolean
}

/** Registers every channel of the contract; call it once, before any window exists. */
export function wireIpc(options: WireIpcOptions): Ipc {
  const { core, changes, day, log, newRef, parent, paths, texts } = options
  const senders = createSenders()
  const windows = new Map<BrowserWindow, BrowserWindow['webContents']>()

  const listeners = () =>
    [...windows].map(([window, contents]) => ({
      isDestroyed: () => window.isDestroyed(),
      send: (event: string, payload: unknown) => contents.send(event, payload),
    }))
  const send = createSendEvent(listeners, log)
  changes.listen((topics) => send('data.changed', { topics: [...topics] }))

  const dialogs = createDialogs({
    dialog,
    parent,
    documents: app.getPath('documents'),
    words: texts.dialogs,
    today: day.today,
  })
  const desktopHandlers = createDesktopHandlers({
    core,
    send,
    files: createChosenFiles(randomUUID),
    desktop: {
      ...dialogs,
      sizeOf: readableSize,
      mayWrite: (path) => mayWriteTo(path, join(paths.dataFolder, DATA_FILE)),
      nameOf: (path) => basename(path),
      linkFor,
      openLink: (address) => shell.openExternal(address),
      copy: (text) => clipboard.writeText(text),
      showFile: (path) => shell.showItemInFolder(path),
    },
  })
  const coreHandlers = createCoreHandlers(core, () => ({
    version: app.getVersion(),
    packaged: app.isPackaged,
    trayShown: options.trayShown(),
  }))
  const answer = createAnswer({ handlers: { ...coreHandlers, ...desktopHandlers }, log, newRef })
  registerChannels({ ipcMain, senders, answer, log })

  return {
    send,
    add: (window) => {
      windows.set(window, window.webContents)
      senders.allow(window.webContents, new Set(channels))
    },
    remove: (window) => {
      // A window that is gone no longer says what its contents were.
      const contents = windows.get(window)
      if (contents !== undefined) senders.forget(contents)
      windows.delete(window)
    },
  }
}
