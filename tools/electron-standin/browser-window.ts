import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Event as ElectronEvent,
  Rectangle,
} from 'electron'
import { app, windows } from './app.ts'
import { isBrowserRunning, openPage } from './chromium.ts'
import type { Page } from './chromium.ts'
import { mustBeReady } from './readiness.ts'
import { plain, recorded } from './record.ts'
import { session, Session } from './session.ts'
import { preventable, StrictEmitter } from './strict.ts'
import type { Preventable } from './strict.ts'
import { WebContents } from './web-contents.ts'

export type BrowserWindowEvents = {
  'ready-to-show': []
  show: []
  hide: []
  focus: []
  blur: []
  minimize: []
  restore: []
  close: [event: Preventable]
  closed: []
  // Windows logs nobody off here.
  'query-session-end': [event: ElectronEvent]
  'session-end': [event: ElectronEvent]
}

type Covered =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'isMaximized'
  | 'maximize'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setTitle'
  | 'show'

let lastId = 0

export class BrowserWindow
  extends StrictEmitter<BrowserWindowEvents>
  implements Pick<ElectronWindow, Covered>
{
  static getAllWindows = (): BrowserWindow[] => [...windows]
  static getFocusedWindow = (): BrowserWindow | null =>
    [...windows].find((window) => window.isFocused()) ?? null
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    [...windows].find((window) => window.webContents === contents) ?? null

  readonly id = ++lastId
  readonly webContents: WebContents
  #bounds: Rectangle
  #title: string
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  #isFocused = false
  #isDestroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    mustBeReady('BrowserWindow')
    super()
    recorded.windows.push({ id: this.id, options: plain(options) })
    const { width = 800, height = 600, x = 0, y = 0, webPreferences } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.#isVisible = options.show !== false
    const wanted: unknown = webPreferences?.session
    const own =
      wanted instanceof Session
        ? wanted
        : webPreferences?.partition === undefined
          ? session.defaultSession
          : session.fromPartition(webPreferences.partition)
    const given = {
      preload: webPreferences?.preload,
      javascript: webPreferences?.javascript !== false,
    }
    this.webContents = new WebContents(own, given, this.#openPage(), {
      mayClose: () => this.#askClose(),
      close: () => this.close(),
      reopen: () => this.#openPage(),
    })
    windows.add(this)
    this.webContents.once('did-finish-load', () => {
      if (this.#isDestroyed) return
      this.emit('ready-to-show')
      if (!this.#isVisible) this.#setState('minimized')
    })
    app.emit('web-contents-created', preventable({}), this.webContents)
    app.emit('browser-window-created', preventable({}), this)
  }

  loadURL(url: string) {
    return this.webContents.load(url)
  }

  show() {
    const wasVisible = this.#isVisible
    this.#isVisible = true
    this.#setState(this.#isMaximized ? 'maximized' : 'normal')
    if (!wasVisible) this.emit('show')
    this.focus()
  }

  /** A browser cannot hide a window: it is minimised, and knows itself that it is hidden. */
  hide() {
    const wasVisible = this.#isVisible
    this.#isVisible = false
    this.#setState('minimized')
    if (wasVisible) this.emit('hide')
    this.#blur()
  }

  minimize() {
    this.#isMinimized = true
    this.#setState('minimized')
    this.emit('minimize')
    this.#blur()
  }

  maximize() {
    this.#isMaximized = true
    this.#setState('maximized')
  }

  isMaximized() {
    return this.#isMaximized
  }

  restore() {
    if (!this.#isMinimized) return
    this.#isMinimized = false
    this.#setState(this.#isMaximized ? 'maximized' : 'normal')
    this.emit('restore')
  }

  focus() {
    void this.webContents.withPage((page) => page.bringToFront())
    if (this.#isFocused || !this.#isVisible) return
    for (const other of windows) other.#blur()
    this.#isFocused = true
    this.emit('focus')
  }

  isVisible() {
    return this.#isVisible && !this.#isDestroyed
  }

  isMinimized() {
    return this.#isMinimized
  }

  isDestroyed() {
    return this.#isDestroyed
  }

  isFocused() {
    return this.#isFocused
  }

  getBounds() {
    return { ...this.#bounds }
  }

  getNormalBounds() {
    return this.getBounds()
  }

  setBounds(bounds: Partial<Rectangle>) {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x, y, width, height } = this.#bounds
    this.#setWindowBounds({ left: x, top: y, width, height })
  }

  getTitle() {
    return this.#title
  }

  setTitle(title: string) {
    this.#title = title
  }

  close() {
    if (!this.#isDestroyed && this.#askClose()) this.destroy()
  }

  destroy() {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    windows.delete(this)
    this.#blur()
    this.webContents.destroy()
    this.emit('closed')
    app.windowClosed()
  }

  /** Asks the product; `true` also when there is nobody left to ask. */
  #askClose() {
    if (this.#isDestroyed) return true
    const event = preventable({})
    this.emit('close', event)
    return !event.defaultPrevented
  }

  #blur() {
    if (!this.#isFocused) return
    this.#isFocused = false
    this.emit('blur')
  }

  async #openPage(): Promise<Page> {
    const page = await openPage({
      title: app.getName(),
      width: this.#bounds.width,
      height: this.#bounds.height,
      onRequest: async (route) => {
        const frame = route.request().frame()
        const asking = pages.get(frame.page())
        return asking ? asking.webContents.session.answer(route) : route.abort()
      },
      onGone: () => {
        if (windows.size === 0) return
        process.stderr.write('The browser has gone.\n')
        app.exit(1)
      },
    })
    pages.set(page, this)
    page.on('close', () => {
      if (pages.get(page) === this) setTimeout(() => this.#pageClosed(page), 50)
    })
    if (windows.size > 1) this.setBounds({})
    return page
  }

  /** Closed from outside and without a question, unless the whole browser went with it. */
  #pageClosed(page: Page) {
    if (!isBrowserRunning() || this.#isDestroyed) return
    void this.webContents.withPage(async (current) => {
      if (current === page) this.destroy()
    })
  }

  #setState(windowState: 'maximized' | 'minimized' | 'normal') {
    this.#setWindowBounds({ windowState })
  }

  #setWindowBounds(bounds: object) {
    void this.webContents.withPage(async (_page, cdp) => {
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      await cdp.send('Browser.setWindowBounds', { windowId, bounds })
    })
  }
}

const pages = new WeakMap<Page, BrowserWindow>()
