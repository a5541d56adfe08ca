import type { BrowserWindow, BrowserWindowConstructorOptions, NativeTheme, Screen } from 'electron'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import { pageColours, pageSettings, type PageParts } from './page-settings.ts'
import { QUICK_URL } from './protocol.ts'

export type QuickWindowOptions = PageParts & {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly screen: Pick<Screen, 'getCursorScreenPoint' | 'getDisplayNearestPoint'>
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly icon: string
  readonly clock: Clock
  readonly log: Logger
  readonly quitting: () => boolean
  readonly onCreated: (window: BrowserWindow) => void
  readonly onClosed: (window: BrowserWindow) => void
  /** The window is in front, and its page is there to hear of it. */
  readonly onShown: () => void
}

export type QuickWindow = {
  /** Brings it up where the pointer is, making it if there is none. */
  readonly show: () => void
  readonly hide: () => void
  /** Makes it as high as its page. */
  readonly fit: (height: number) => void
  /** It goes with the main window, or a hidden one would keep the app running. */
  readonly destroy: () => void
}

const WIDTH = 620
const FIRST_HEIGHT = 116
const LEAST_HEIGHT = 60
/** So much of the display lies above it: where eyes rest, with room for what it reads below. */
const FROM_TOP = 0.2
const CRASHES_ALLOWED = 3
const CRASH_WINDOW_MS = 60_000

/** The small window of quick capture. Closing hides it; what was typed is a draft by then. */
export function createQuickWindow(options: QuickWindowOptions): QuickWindow {
  const { screen, nativeTheme, clock, log } = options
  let window: BrowserWindow | null = null
  let loaded = false
  let height = FIRST_HEIGHT
  let crashedAt: readonly number[] = []

  function workArea() {
    return screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea
  }

  function bounds() {
    const area = workArea()
    return {
      x: area.x + Math.max(0, Math.round((area.width - WIDTH) / 2)),
      y: area.y + Math.round(area.height * FROM_TOP),
      width: Math.min(WIDTH, area.width),
      height,
    }
  }

  function bringUp(shown: BrowserWindow): void {
    shown.setBounds(bounds())
    shown.show()
    shown.focus()
    options.onShown()
  }

  function reloadAfterCrash(crashed: BrowserWindow): void {
    const now = clock.now()
    crashedAt = [...crashedAt.filter((at) => now - at < CRASH_WINDOW_MS), now]
    // Broken again and again: it goes, and the next press makes a new one.
    if (crashedAt.length > CRASHES_ALLOWED) return crashed.destroy()
    if (!crashed.isDestroyed() && !options.quitting()) crashed.webContents.reload()
  }

  function create(): void {
    const dark = nativeTheme.shouldUseDarkColors
    const made = new options.BrowserWindow({
      ...bounds(),
      title: 'Rapport',
      show: false,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      backgroundColor: pageColours[dark ? 'dark' : 'light'].raised,
      icon: options.icon,
      webPreferences: pageSettings(options),
    })
    window = made
    loaded = false
    options.onCreated(made)
    made.webContents.on('did-finish-load', () => {
      loaded = true
    })
    made.once('ready-to-show', () => bringUp(made))
    made.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.warn('quick.page-gone', { reason, exitCode })
      loaded = false
      if (reason !== 'clean-exit') reloadAfterCrash(made)
    })
    made.on('close', (event) => {
      if (options.quitting()) return
      event.preventDefault()
      made.hide()
    })
    made.on('closed', () => {
      if (window === made) window = null
      options.onClosed(made)
    })
    made.loadURL(QUICK_URL).catch((error: unknown) => log.bug('quick.load-failed', error))
  }

  return {
    show: () => {
      if (window === null) create()
      // While it loads it comes up by itself.
      else if (loaded) bringUp(window)
    },
    hide: () => window?.hide(),
    fit: (wanted) => {
      height = Math.max(LEAST_HEIGHT, Math.min(wanted, Math.round(workArea().height * 0.75)))
      if (window !== null && loaded) window.setBounds({ height })
    },
    destroy: () => window?.destroy(),
  }
}
