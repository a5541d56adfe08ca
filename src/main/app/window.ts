import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  NativeTheme,
  Screen,
  Session,
} from 'electron'
import type { EventMap } from '#shared/contract/events.ts'
import type { PlainDate } from '#shared/time.ts'
import { civilDateAt } from '#shared/zone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import { pageColours, pageSettings, type PageParts } from './page-settings.ts'
import { UI_URL } from './protocol.ts'
import {
  fitToDisplays,
  isScreen,
  MIN_SIZE,
  readWindowState,
  writeWindowState,
  type Bounds,
} from './window-state.ts'

/** Where the owner wants to be. */
export type Place = EventMap['window.go']['to']

type Appearance = {
  readonly platform: NodeJS.Platform
  readonly dark: boolean
}

/** Height of the strip by which the window is dragged; the page leaves it free. */
const TITLE_BAR_HEIGHT = 44

export type WindowParts = Appearance &
  PageParts & {
    /** The picture of the app, for desktops that do not take it from the program. */
    readonly icon: string
    readonly bounds: Bounds
  }

/** Everything a window of ours is made with; what keeps its page locked in is tested. */
export function windowOptions(parts: WindowParts): BrowserWindowConstructorOptions {
  return {
    ...parts.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Rapport',
    show: false,
    backgroundColor: pageColours[parts.dark ? 'dark' : 'light'].page,
    autoHideMenuBar: true,
    ...(parts.platform === 'linux' ? { icon: parts.icon } : {}),
    ...titleBar(parts),
    webPreferences: pageSettings(parts),
  }
}

/** macOS insets its lights, Windows draws its buttons over the page; Linux keeps its own frame. */
function titleBar({ platform, dark }: Appearance): BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset' }
  if (platform !== 'win32') return {}
  return { titleBarStyle: 'hidden', titleBarOverlay: titleBarOverlay(dark) }
}

function titleBarOverlay(dark: boolean) {
  const { page, ink } = pageColours[dark ? 'dark' : 'light']
  return { color: page, symbolColor: ink, height: TITLE_BAR_HEIGHT }
}

export type Closing = {
  readonly platform: NodeJS.Platform
  readonly quitting: boolean
  readonly closeToTray: boolean
  /** Whether we believe that the owner can see our tray icon. */
  readonly trayShown: boolean
}

/** What closing the window does. Without a tray a hidden window could not be found again. */
export function closingDoes(closing: Closing): 'close' | 'hide' | 'minimise' {
  if (closing.quitting) return 'close'
  if (closing.platform === 'darwin') return 'hide'
  if (!closing.closeToTray) return 'close'
  return closing.trayShown ? 'hide' : 'minimise'
}

/** The page's address for a place. */
export function addressOf(to: Place): string {
  switch (to.screen) {
    case 'client':
      return `${UI_URL}#/client/${to.id}`
    case 'today':
      return `${UI_URL}#/today`
    case 'settings':
      return `${UI_URL}#/settings`
    case 'about':
      return `${UI_URL}#/settings/about`
    case 'details':
      return `${UI_URL}#/settings/details`
  }
}

export type MainWindowOptions = {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** Null until Electron is ready, which is when it may be used. */
  readonly screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly session: Session
  readonly preload: string
  readonly icon: string
  readonly devTools: boolean
  /** Where its place is remembered; null to neither read nor write it. */
  readonly stateFile: string | null
  readonly clock: Clock
  readonly log: Logger
  readonly closing: () => Closing
  /** The session of the user ends: nothing may hold the window open any more. */
  readonly onSessionEnd: () => void
  readonly onCreated: (window: BrowserWindow) => void
  readonly onClosed: (window: BrowserWindow) => void
  readonly onVisible: (visible: boolean) => void
  readonly sendGo: (to: Place) => void
  /** The window was to close and was minimised instead: there is no tray to find it in. */
  readonly onMinimised: () => void
  /** The page crashed again and again. */
  readonly onBroken: () => void
}

export type MainWindow = {
  /** Shows the window, making it if there is none; with `to`, at that place. */
  readonly show: (to?: Place) => void
  readonly current: () => BrowserWindow | null
  /** Whether the owner has it before them. */
  readonly isFocused: () => boolean
  /** Follows the appearance where the system's buttons lie over the page. */
  readonly recolour: () => void
}

const CRASHES_ALLOWED = 3
const CRASH_WINDOW_MS = 60_000

/** The one window of the app. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const { screen, nativeTheme, clock, log, closing } = options
  const { platform } = closing()
  let window: BrowserWindow | null = null
  let loaded = false
  let crashedAt: readonly number[] = []

  function isVisible(): boolean {
    return window !== null && window.isVisible() && !window.isMinimized()
  }

  function today(): PlainDate {
    return civilDateAt(clock.now(), clock.zone())
  }

  function remember(from: BrowserWindow): void {
    const maximised = from.isMaximized()
    if (options.stateFile !== null) {
      const hash = /#.*$/.exec(from.webContents.getURL())?.[0] ?? ''
      const shown = isScreen(hash) ? { hash, on: today() } : null
      writeWindowState(options.stateFile, {
        bounds: from.getNormalBounds(),
        maximised,
        screen: shown,
      })
    }
  }

  function workAreas(): [Bounds, ...Bounds[]] {
    return [
      screen.getPrimaryDisplay().workArea,
      ...screen.getAllDisplays().map((display) => display.workArea),
    ]
  }

  function reloadAfterCrash(crashed: BrowserWindow): void {
    const now = clock.now()
    crashedAt = [...crashedAt.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (crashedAt.length > CRASHES_ALLOWED) return options.onBroken()
    if (!crashed.isDestroyed() && !closing().quitting) crashed.webContents.reload()
  }

  function create(to: Place | undefined): void {
    const { stateFile } = options
    const remembered =
      stateFile === null
        ? null
        : readWindowState(stateFile, () => log.warn('window.state-unreadable'))
    const made = new options.BrowserWindow(
      windowOptions({
        platform,
        dark: nativeTheme.shouldUseDarkColors,
        session: options.session,
        preload: options.preload,
        icon: options.icon,
        bounds: fitToDisplays(remembered?.bounds ?? null, workAreas()),
        devTools: options.devTools,
      }),
    )
    window = made
    loaded = false
    options.onCreated(made)

    made.once('ready-to-show', () => {
      if (remembered?.maximised === true) made.maximize()
      made.show()
    })
    made.webContents.on('did-finish-load', () => {
      loaded = true
    })
    made.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.warn('window.page-gone', { reason, exitCode })
      loaded = false
      if (reason !== 'clean-exit') reloadAfterCrash(made)
    })
    made.webContents.on('unresponsive', () => log.warn('window.unresponsive'))

    const tellVisible = (): void => options.onVisible(isVisible())
    made.on('show', tellVisible)
    made.on('hide', tellVisible)
    made.on('minimize', tellVisible)
    made.on('restore', tellVisible)
    made.on('query-session-end', options.onSessionEnd)
    made.on('session-end', options.onSessionEnd)
    made.on('close', (event) => {
      remember(made)
      const does = closingDoes(closing())
      if (does === 'close') return
      event.preventDefault()
      if (does === 'hide') return made.hide()
      made.minimize()
      options.onMinimised()
    })
    made.on('closed', () => {
      window = null
      options.onClosed(made)
      options.onVisible(false)
    })
    // Without a place it is the screen one left today. A new day is begun by the page: with Today,
    // or with the welcome of a first start.
    const left = remembered?.screen?.on === today() ? remembered.screen.hash : ''
    const address = to === undefined ? `${UI_URL}${left}` : addressOf(to)
    made.loadURL(address).catch((error: unknown) => log.bug('window.load-failed', error))
  }

  return {
    show: (to) => {
      if (window === null) return create(to)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (to === undefined) return
      if (loaded) options.sendGo(to)
      else window.webContents.once('did-finish-load', () => options.sendGo(to))
    },
    current: () => window,
    isFocused: () => isVisible() && window?.isFocused() === true,
    recolour: () => {
      if (platform === 'win32') {
        window?.setTitleBarOverlay(titleBarOverlay(nativeTheme.shouldUseDarkColors))
      }
    },
  }
}
