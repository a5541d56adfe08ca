import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMainWindow, type Closing, type MainWindowOptions } from '#main/app/window.ts'
import type { ClientId } from '#shared/ids.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime } from '../support/fake-time.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

class FakeContents extends EventEmitter {
  reloads = 0
  url = 'app://ui/index.html'
  getURL = (): string => this.url
  reload(): void {
    this.reloads += 1
  }
}

/** A window that does what it is told at once. */
class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly loaded: string[] = []
  state: 'hidden' | 'shown' | 'minimised' | 'gone' = 'hidden'
  maximised = false

  show(): void {
    this.state = 'shown'
    this.emit('show')
  }
  hide(): void {
    this.state = 'hidden'
    this.emit('hide')
  }
  minimize(): void {
    this.state = 'minimised'
    this.emit('minimize')
  }
  restore(): void {
    this.state = 'shown'
    this.emit('restore')
  }
  maximize(): void {
    this.maximised = true
  }
  focus(): void {}
  isVisible = (): boolean => this.state === 'shown' || this.state === 'minimised'
  isMinimized = (): boolean => this.state === 'minimised'
  isMaximized = (): boolean => this.maximised
  isDestroyed = (): boolean => this.state === 'gone'
  getNormalBounds = () => ({ x: 7, y: 30, width: 900, height: 700 })
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
  }
  /** What the X of the window does. */
  close(): void {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    this.emit('close', event)
    if (event.prevented) return
    this.state = 'gone'
    this.emit('closed')
  }
  isReady(): void {
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
}

function mainWindow(given: Partial<Closing> = {}) {
  const made: FakeWindow[] = []
  const workArea = { x: 0, y: 0, width: 1920, height: 1080 }
  const closing: Closing = {
    platform: 'linux',
    quitting: false,
    closeToTray: true,
    trayShown: true,
    ...given,
  }
  const time = fakeTime('2026-03-12T08:00:00Z')
  const told = {
    onSessionEnd: vi.fn(),
    onCreated: vi.fn(),
    onClosed: vi.fn(),
    onVisible: vi.fn(),
    sendGo: vi.fn(),
    onMinimised: vi.fn(),
    onBroken: vi.fn(),
  }
  const window = createMainWindow({
    BrowserWindow: class extends FakeWindow {
      constructor() {
        super()
        made.push(this)
      }
    },
    screen: { getPrimaryDisplay: () => ({ workArea }), getAllDisplays: () => [{ workArea }] },
    nativeTheme: { shouldUseDarkColors: false },
    session: {},
    preload: '',
    icon: '',
    devTools: false,
    stateFile: join(folder, 'window-state.json'),
    clock: time.clock,
    log: fakeLog(),
    closing: () => closing,
    ...told,
  } as unknown as MainWindowOptions)
  const latest = (): FakeWindow => made.at(-1) ?? new FakeWindow()
  return { window, made, latest, told, time, closing }
}

const id = '01890000-0000-7000-8000-000000000000' as ClientId

test('ACC-25 without a tray closing minimises and says so, with one it hides, and quitting closes', () => {
  const ends = [
    { trayShown: false },
    { trayShown: true },
    { trayShown: false, quitting: true },
  ].map((given) => {
    const { window, latest, told } = mainWindow(given)
    window.show()
    latest().isReady()
    latest().close()
    const reached = (): string => {
      window.show()
      return latest().state
    }
    return [latest().state, told.onMinimised.mock.calls.length, reached()]
  })
  expect(ends).toEqual([
    ['minimised', 1, 'shown'],
    ['hidden', 0, 'shown'],
    ['gone', 0, 'hidden'],
  ])
})

test('the window appears only when its page is painted', () => {
  const { window, latest } = mainWindow()
  window.show()
  expect(latest().loaded).toEqual(['app://ui/index.html'])
  expect(latest().state).toBe('hidden')
  latest().isReady()
  expect(latest().state).toBe('shown')
})

test('a new window opens at the place itself, an open one is told', () => {
  const { window, latest, told, made } = mainWindow()
  window.show({ screen: 'client', id })
  expect(latest().loaded).toEqual([`app://ui/index.html#/client/${id}`])
  latest().isReady()
  window.show({ screen: 'settings' })
  expect(told.sendGo).toHaveBeenCalledExactlyOnceWith({ screen: 'settings' })
  expect(made).toHaveLength(1)
})

test('a window that is still loading is told when it has loaded', () => {
  const { window, latest, told } = mainWindow()
  window.show()
  window.show({ screen: 'settings' })
  expect(told.sendGo).not.toHaveBeenCalled()
  latest().isReady()
  expect(told.sendGo).toHaveBeenCalledExactlyOnceWith({ screen: 'settings' })
})

test('hidden and minimised windows come back', () => {
  const { window, latest } = mainWindow()
  window.show()
  latest().isReady()
  latest().minimize()
  window.show()
  expect(latest().state).toBe('shown')
  latest().hide()
  window.show()
  expect(latest().state).toBe('shown')
})

test('closing hides into the tray and remembers the place', () => {
  const { window, latest, made } = mainWindow()
  window.show()
  latest().isReady()
  // As of a page that has not loaded anything.
  latest().webContents.url = ''
  latest().close()
  expect(latest().state).toBe('hidden')
  const remembered: unknown = JSON.parse(readFileSync(join(folder, 'window-state.json'), 'utf8'))
  expect(remembered).toEqual({
    x: 7,
    y: 30,
    width: 900,
    height: 700,
    maximised: false,
    screen: null,
  })
  window.show()
  expect(made).toHaveLength(1)
})

test('a window opens on the screen it was left on, on the same day, unless another is asked for', () => {
  const first = mainWindow({ quitting: true })
  first.window.show()
  first.latest().isReady()
  first.latest().webContents.url = 'app://ui/index.html#/review'
  first.latest().close()

  const again = mainWindow({ quitting: true })
  again.window.show()
  expect(again.latest().loaded).toEqual(['app://ui/index.html#/review'])
  const asked = mainWindow()
  asked.window.show({ screen: 'settings' })
  expect(asked.latest().loaded).toEqual(['app://ui/index.html#/settings'])
  const tomorrow = mainWindow()
  tomorrow.time.set('2026-03-13T08:00:00Z')
  tomorrow.window.show()
  expect(tomorrow.latest().loaded).toEqual(['app://ui/index.html'])
})

test('without a tray closing minimises', () => {
  const { window, latest } = mainWindow({ trayShown: false })
  window.show()
  latest().isReady()
  latest().close()
  expect(latest().state).toBe('minimised')
})

test('when quitting the window closes, and its place is kept too', () => {
  const { window, latest, told, made } = mainWindow({ quitting: true })
  window.show()
  latest().maximised = true
  latest().isReady()
  latest().close()
  expect(told.onClosed).toHaveBeenCalledOnce()
  expect(window.current()).toBeNull()
  window.show()
  expect(made).toHaveLength(2)
  latest().isReady()
  expect(latest().maximised).toBe(true)
})

test('a page that crashes comes back, unless it crashes again and again', () => {
  const { window, latest, told, time } = mainWindow()
  window.show()
  latest().isReady()
  const crash = (): unknown =>
    latest().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  crash()
  crash()
  crash()
  expect([latest().webContents.reloads, told.onBroken.mock.calls.length]).toEqual([3, 0])
  crash()
  expect([latest().webContents.reloads, told.onBroken.mock.calls.length]).toEqual([3, 1])
  time.set('2026-03-12T08:05:00Z')
  crash()
  expect([latest().webContents.reloads, told.onBroken.mock.calls.length]).toEqual([4, 1])
})

test('a log-off is never held up', () => {
  const { window, latest, told } = mainWindow()
  window.show()
  latest().emit('query-session-end', {})
  latest().emit('session-end', {})
  expect(told.onSessionEnd).toHaveBeenCalledTimes(2)
})
