import {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  Menu,
  nativeImage,
  nativeTheme,
  screen,
  session,
  Tray,
  type Session,
} from 'electron'
import { join } from 'node:path'
import { morningOf } from '#shared/domain/quiet-hours.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, type LocalDateTime } from '#shared/time.ts'
import { localDateTimeAt } from '#shared/zone.ts'
import type { AppContext } from './app-context.ts'
import { appMenu } from './app/menu.ts'
import { createCaptureShortcut, type CaptureShortcut } from './app/capture-shortcut.ts'
import { createUiProtocol, listServedFiles } from './app/protocol.ts'
import { createQuickWindow, type QuickWindow } from './app/quick-window.ts'
import { mayRequest, secureSession } from './app/security.ts'
import { NOBODY, withoutNames } from './app/tray-menu.ts'
import { createTray } from './app/tray.ts'
import { createMainWindow, type MainWindow } from './app/window.ts'
import { mainRights, quickRights } from './ipc/windows.ts'
import { trayIsShown, type SessionBus } from './platform/session-bus.ts'
import type { Stop } from './platform/timers.ts'
import { readTrayView } from './tray-feed.ts'
import type { Ipc } from './wire-ipc.ts'

const { platform } = process
/** Many changes at once, as in an import, are one look at who waits. */
const TRAY_DELAY_MS = 200
/** The desktop takes a moment to take the icon in. */
const TRAY_ASKED_AFTER_MS = [1000, 10_000] as const

/** The one session of our pages, locked in; Electron must be ready. */
export function openUiSession(built: string): Session {
  const ui = session.fromPartition('ui', { cache: false })
  const devTools = !app.isPackaged
  secureSession(ui, (url) => mayRequest(url, devTools))
  ui.protocol.handle('app', createUiProtocol(listServedFiles(join(built, 'renderer'))))
  return ui
}

export type Desktop = {
  readonly window: MainWindow
  readonly quick: QuickWindow
  readonly shortcut: CaptureShortcut
  readonly trayShown: () => boolean
  /** After the lock or the language changed: tray and menu follow. */
  readonly retell: () => void
}

export type WireDesktopOptions = AppContext & {
  readonly ipc: () => Ipc
  readonly bus: SessionBus
  /** Folder of the built app: beside main lie preload and renderer. */
  readonly built: string
  readonly images: string
  readonly session: Session
  /** Started without tray, keys and the remembered place of the window. */
  readonly safe: boolean
  readonly quitting: () => boolean
  readonly letGo: () => void
  readonly showLogs: () => void
}

/** The session, the windows, the menu and the tray. Electron must be ready. */
export function wireDesktop(options: WireDesktopOptions): Desktop {
  const { bus, built, changes, clock, core, ipc, language, lock, log, paths, settings, timers } =
    options
  const devTools = !app.isPackaged
  let trayShown = false

  const parts = {
    BrowserWindow,
    screen,
    nativeTheme,
    session: options.session,
    preload: join(built, 'preload/index.cjs'),
    icon: join(options.images, 'icon.png'),
    devTools,
    clock,
    log,
  }
  const quick = createQuickWindow({
    ...parts,
    quitting: options.quitting,
    onCreated: (created) => ipc().add(created, quickRights),
    onClosed: (gone) => ipc().remove(gone),
    onShown: () => ipc().send('capture.shown', {}),
  })
  /** A locked app takes no line either: what it says back would name clients. */
  function capture(): void {
    if (lock.isLocked()) window.show()
    else quick.show()
  }
  const shortcut = createCaptureShortcut(globalShortcut, log, capture)
  if (!options.safe) shortcut.use(settings.current().captureShortcut)

  const window = createMainWindow({
    ...parts,
    stateFile: options.safe ? null : paths.windowState,
    closing: () => ({
      platform,
      quitting: options.quitting(),
      closeToTray: !options.safe && settings.current().closeToTray,
      trayShown,
    }),
    onSessionEnd: options.letGo,
    onCreated: (created) => ipc().add(created, mainRights),
    onClosed: (gone) => {
      ipc().remove(gone)
      quick.destroy()
    },
    // A window nobody sees need not know at once what another program wrote.
    onVisible: (visible) => core.watch(visible),
    sendGo: (to) => ipc().send('window.go', { to }),
    onMinimised: () => void sayMinimised(),
    onBroken: () => dialog.showErrorBox('Rapport', language.texts().broken),
  })

  const openSettings = (): void => window.show({ screen: 'settings' })
  function setMenu(): void {
    const menu = appMenu({
      platform,
      devTools,
      words: language.texts().menu,
      openSettings,
      showLogs: options.showLogs,
      openDetails: () => window.show({ screen: 'details' }),
      openAbout: () => window.show({ screen: 'about' }),
      lockNow: lock.isSet() && !lock.isLocked() ? lock.close : null,
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  }
  setMenu()

  const tray = options.safe
    ? null
    : createTray(
        {
          Tray,
          Menu,
          createImage: (file) => nativeImage.createFromPath(file),
          nativeTheme,
          platform,
          images: options.images,
          words: () => language.texts().tray,
          actions: {
            go: window.show,
            capture,
            snoozeAll: () => void core.call('nudges.snoozeAll', { minutes: 60 }),
            pauseUntilTomorrow: () => {
              const tomorrow = addDays(options.day.today(), 1)
              const until = localDateTime(`${tomorrow}T${morningOf(settings.current())}`)
              void core.call('settings.set', { remindersPausedUntil: until })
            },
            resume: () => void core.call('settings.set', { remindersPausedUntil: null }),
            open: () => window.show(),
            quit: () => app.quit(),
          },
          log,
        },
        NOBODY,
      )

  async function askForTray(): Promise<void> {
    trayShown = tray !== null && (platform !== 'linux' || (await trayIsShown(bus, process.pid)))
  }
  void askForTray()
  for (const delayMs of TRAY_ASKED_AFTER_MS) timers.after(delayMs, () => void askForTray())

  function pausedUntil(): LocalDateTime | null {
    const until = settings.current().remindersPausedUntil
    return until !== null && until > localDateTimeAt(clock.now(), clock.zone()) ? until : null
  }

  let saidMinimised = false
  /** Once in a run: closing does something else here than the owner may expect. */
  async function sayMinimised(): Promise<void> {
    if (saidMinimised) return
    saidMinimised = true
    const { title, text, stay, quit } = language.texts().minimised
    const { response } = await dialog.showMessageBox({
      type: 'info',
      message: title,
      detail: text,
      buttons: [stay, quit],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) app.quit()
  }

  let waiting: Stop | null = null
  function refreshTray(): void {
    waiting ??= timers.after(TRAY_DELAY_MS, () => {
      waiting = null
      void readTrayView(core, language.locale(), pausedUntil()).then((view) => {
        if (view === null || options.quitting()) return
        tray?.show(lock.isLocked() ? withoutNames(view) : view)
      })
    })
  }
  changes.listen(refreshTray)
  refreshTray()

  nativeTheme.on('updated', () => {
    tray?.recolour()
    window.recolour()
  })

  return {
    window,
    quick,
    shortcut,
    trayShown: () => trayShown,
    retell: () => {
      setMenu()
      refreshTray()
    },
  }
}
