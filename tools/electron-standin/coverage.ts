// Types only, never run: holds the stand-in's events and methods against Electron's own declarations, so
// that a new Electron with other arguments does not compile here. Methods and properties that are
// plain are held by `implements Pick<...>` where they are written.
import type * as Electron from 'electron'
import type { AppEvents } from './app.ts'
import type { BrowserWindow, BrowserWindowEvents } from './browser-window.ts'
import type { NotificationEvents, PowerMonitorEvents, TrayEvents } from './desktop.ts'
import type { Frame } from './ipc.ts'
import type { WebContents, WebContentsEvents } from './web-contents.ts'

/** Electron's type with the stand-in's classes in place of Electron's own, which it covers in part. */
type InOurTerms<T> = T extends Electron.BrowserWindow
  ? BrowserWindow
  : T extends Electron.WebContents
    ? WebContents
    : T extends Electron.WebFrameMain
      ? Frame
      : T extends Electron.Event<{ frame: infer _Frame }>
        ? { [K in keyof T]: InOurTerms<T[K]> }
        : T

/** Compiles if what the stand-in emits may be handed to listeners written for Electron. */
type Emits = <Theirs extends readonly unknown[], Ours extends readonly unknown[]>(
  fits: Ours extends { [I in keyof Ours]: I extends keyof Theirs ? InOurTerms<Theirs[I]> : never }
    ? true
    : never,
) => void

export const drift = (
  emits: Emits,
  electron: {
    readonly app: Electron.App
    readonly window: Electron.BrowserWindow
    readonly contents: Electron.WebContents
    readonly tray: Electron.Tray
    readonly notification: Electron.Notification
    readonly powerMonitor: Electron.PowerMonitor
  },
): void => {
  const { app, window, contents, tray, notification, powerMonitor } = electron
  app.on('second-instance', (...x) => emits<typeof x, AppEvents['second-instance']>(true))
  app.on('before-quit', (...x) => emits<typeof x, AppEvents['before-quit']>(true))
  app.on('will-quit', (...x) => emits<typeof x, AppEvents['will-quit']>(true))
  app.on('quit', (...x) => emits<typeof x, AppEvents['quit']>(true))
  app.on('window-all-closed', (...x) => emits<typeof x, AppEvents['window-all-closed']>(true))
  app.on('activate', (...x) => emits<typeof x, AppEvents['activate']>(true))
  app.on('web-contents-created', (...x) => emits<typeof x, AppEvents['web-contents-created']>(true))
  app.on('browser-window-created', (...x) =>
    emits<typeof x, AppEvents['browser-window-created']>(true),
  )

  window.on('ready-to-show', (...x) => emits<typeof x, BrowserWindowEvents['ready-to-show']>(true))
  window.on('show', (...x) => emits<typeof x, BrowserWindowEvents['show']>(true))
  window.on('hide', (...x) => emits<typeof x, BrowserWindowEvents['hide']>(true))
  window.on('focus', (...x) => emits<typeof x, BrowserWindowEvents['focus']>(true))
  window.on('blur', (...x) => emits<typeof x, BrowserWindowEvents['blur']>(true))
  window.on('close', (...x) => emits<typeof x, BrowserWindowEvents['close']>(true))
  window.on('closed', (...x) => emits<typeof x, BrowserWindowEvents['closed']>(true))

  contents.on('did-finish-load', (...x) =>
    emits<typeof x, WebContentsEvents['did-finish-load']>(true),
  )
  contents.on('render-process-gone', (...x) =>
    emits<typeof x, WebContentsEvents['render-process-gone']>(true),
  )
  contents.on('will-navigate', (...x) => emits<typeof x, WebContentsEvents['will-navigate']>(true))
  contents.on('will-frame-navigate', (...x) =>
    emits<typeof x, WebContentsEvents['will-frame-navigate']>(true),
  )

  tray.on('click', (...x) => emits<typeof x, TrayEvents['click']>(true))
  notification.on('show', (...x) => emits<typeof x, NotificationEvents['show']>(true))
  notification.on('action', (...x) => emits<typeof x, NotificationEvents['action']>(true))
  notification.on('click', (...x) => emits<typeof x, NotificationEvents['click']>(true))
  notification.on('close', (...x) => emits<typeof x, NotificationEvents['close']>(true))
  notification.on('failed', (...x) => emits<typeof x, NotificationEvents['failed']>(true))
  powerMonitor.on('resume', (...x) => emits<typeof x, PowerMonitorEvents['resume']>(true))
  powerMonitor.on('suspend', (...x) => emits<typeof x, PowerMonitorEvents['suspend']>(true))
  powerMonitor.on('lock-screen', (...x) => emits<typeof x, PowerMonitorEvents['lock-screen']>(true))
  powerMonitor.on('unlock-screen', (...x) =>
    emits<typeof x, PowerMonitorEvents['unlock-screen']>(true),
  )
  powerMonitor.on('shutdown', (...x) => emits<typeof x, PowerMonitorEvents['shutdown']>(true))
}
