import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { createQuickWindow, type QuickWindowOptions } from '#main/app/quick-window.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime } from '../support/fake-time.ts'

class FakeContents extends EventEmitter {
  reloads = 0
  reload(): void {
    this.reloads += 1
  }
}

/** A window that does what it is told at once. */
class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly loaded: string[] = []
  state: 'hidden' | 'shown' | 'gone' = 'hidden'
  bounds: object = {}
  show(): void {
    this.state = 'shown'
  }
  hide(): void {
    this.state = 'hidden'
  }
  focus(): void {}
  isDestroyed = (): boolean => this.state === 'gone'
  setBounds(bounds: object): void {
    this.bounds = { ...this.bounds, ...bounds }
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
  }
  /** What Alt F4 does. */
  close(): void {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    this.emit('close', event)
    if (!event.prevented) this.destroy()
  }
  destroy(): void {
    this.state = 'gone'
    this.emit('closed')
  }
  isReady(): void {
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
}

function quickWindow() {
  const made: FakeWindow[] = []
  const told = { onCreated: vi.fn(), onClosed: vi.fn(), onShown: vi.fn() }
  let quitting = false
  const time = fakeTime('2026-03-12T08:00:00Z')
  // The pointer is on the second display.
  const workArea = { x: 1920, y: 0, width: 1280, height: 1000 }
  const quick = createQuickWindow({
    BrowserWindow: class extends FakeWindow {
      constructor() {
        super()
        made.push(this)
      }
    },
    screen: {
      getCursorScreenPoint: () => ({ x: 2000, y: 10 }),
      getDisplayNearestPoint: () => ({ workArea }),
    },
    nativeTheme: { shouldUseDarkColors: false },
    session: {},
    preload: '',
    icon: '',
    devTools: false,
    clock: time.clock,
    log: fakeLog(),
    quitting: () => quitting,
    ...told,
  } as unknown as QuickWindowOptions)
  const latest = (): FakeWindow => made.at(-1) ?? new FakeWindow()
  return { quick, made, latest, told, time, quit: () => void (quitting = true) }
}

test('it comes up when painted, on the display of the pointer, and its page hears of it', () => {
  const { quick, latest, told } = quickWindow()
  quick.show()
  expect([latest().loaded, latest().state]).toEqual([['app://ui/quick.html'], 'hidden'])
  expect(told.onShown).not.toHaveBeenCalled()
  latest().isReady()
  expect(latest().state).toBe('shown')
  expect(latest().bounds).toEqual({ x: 2250, y: 200, width: 620, height: 116 })
  expect(told.onShown).toHaveBeenCalledTimes(1)
})

test('two quick presses make one window', () => {
  const { quick, made, latest, told } = quickWindow()
  quick.show()
  quick.show()
  latest().isReady()
  quick.show()
  expect(made).toHaveLength(1)
  expect(told.onShown).toHaveBeenCalledTimes(2)
})

test('it is as high as its page, and never higher than the display bears', () => {
  const { quick, latest } = quickWindow()
  quick.show()
  latest().isReady()
  quick.fit(300)
  expect(latest().bounds).toMatchObject({ height: 300 })
  quick.fit(4000)
  expect(latest().bounds).toMatchObject({ height: 750 })
  quick.fit(2)
  expect(latest().bounds).toMatchObject({ height: 60 })
  quick.hide()
  quick.show()
  expect(latest().bounds).toMatchObject({ height: 60 })
})

test('closing hides it; quitting and the main window take it along', () => {
  const { quick, made, latest, told, quit } = quickWindow()
  quick.show()
  latest().isReady()
  latest().close()
  expect(latest().state).toBe('hidden')
  quick.show()
  expect([made.length, latest().state]).toEqual([1, 'shown'])
  quick.destroy()
  expect(latest().state).toBe('gone')
  expect(told.onClosed).toHaveBeenCalledTimes(1)
  quick.show()
  expect(made).toHaveLength(2)
  quit()
  latest().close()
  expect(latest().state).toBe('gone')
})

test('a page that crashes is loaded again, and one that goes on crashing is let go', async () => {
  const { quick, made, latest } = quickWindow()
  quick.show()
  latest().isReady()
  const crash = (): void =>
    void latest().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  crash()
  latest().webContents.emit('did-finish-load')
  expect(latest().webContents.reloads).toBe(1)
  for (let n = 0; n < 3; n += 1) crash()
  expect(latest().state).toBe('gone')
  quick.show()
  expect(made).toHaveLength(2)
})
