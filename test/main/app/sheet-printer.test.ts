import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { createSheetPrinter, type SheetPrinterOptions } from '#main/app/sheet-printer.ts'
import { SHEETS_POLICY, SHEETS_URL } from '#main/app/protocol.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime, settled } from '../support/fake-time.ts'

type Asked = (request: { method: string; url: string }) => Response
type Listener = (details: { url: string }, answer: (reply: unknown) => void) => void

const pdf = Buffer.from('%PDF-1.4')

/** A printer whose window does what `print` says, and what it was made with. */
function printing(print: (answer: Asked) => Promise<Buffer>) {
  const made: FakeWindow[] = []
  let answer: Asked = () => new Response(null)
  let mayLoad: Listener = () => undefined
  const settings = new Map<string, unknown>()
  const set = (name: string) => (value: unknown) => settings.set(name, value)
  const session = {
    protocol: { handle: (_scheme: string, handler: Asked) => (answer = handler) },
    webRequest: { onBeforeRequest: (listener: Listener) => (mayLoad = listener) },
    setPermissionRequestHandler: set('permissionRequest'),
    setPermissionCheckHandler: set('permissionCheck'),
    setDevicePermissionHandler: set('devicePermission'),
    setDisplayMediaRequestHandler: set('displayMedia'),
    setSpellCheckerEnabled: set('spellChecker'),
    enableNetworkEmulation: set('network'),
    on: set('on'),
  } as unknown as Session
  const openSession = vi.fn(() => session)
  class FakeWindow extends EventEmitter {
    readonly options: object
    readonly webContents = Object.assign(new EventEmitter(), { printToPDF: () => print(answer) })
    isGone = false
    constructor(options: object) {
      super()
      this.options = options
      made.push(this)
    }
    async loadURL(url: string): Promise<void> {
      expect(url).toBe(SHEETS_URL)
    }
    isDestroyed = (): boolean => this.isGone
    destroy(): void {
      this.isGone = true
      this.emit('closed')
    }
  }
  const time = fakeTime('2026-03-12T08:00:00Z')
  const log = fakeLog()
  const printSheets = createSheetPrinter({
    BrowserWindow: FakeWindow,
    openSession,
    timers: time.timers,
    log,
  } as unknown as SheetPrinterOptions)
  const passes = (url: string) => {
    const reply = vi.fn()
    mayLoad({ url }, reply)
    return reply.mock.calls[0]?.[0] as unknown
  }
  return { printSheets, made, openSession, session, settings, time, log, passes, ask: () => answer }
}

const never = new Promise<Buffer>(() => undefined)
const wanted = (): AbortSignal => new AbortController().signal

test('sheets are printed by a window that is hidden, runs nothing and is gone afterwards', async () => {
  const seen: (string | null)[] = []
  const p = printing(async (answer) => {
    const response = answer({ method: 'GET', url: SHEETS_URL })
    seen.push(await response.text(), response.headers.get('Content-Security-Policy'))
    return pdf
  })
  expect(await p.printSheets('<p>Ada</p>', wanted())).toBe(pdf)

  expect(seen).toEqual(['<p>Ada</p>', SHEETS_POLICY])
  expect(SHEETS_POLICY.split('; ')).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'sandbox',
  ])
  expect(p.made.map(({ options, isGone }) => ({ options, isGone }))).toEqual([
    {
      options: {
        show: false,
        webPreferences: {
          session: p.session,
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          experimentalFeatures: false,
          webviewTag: false,
          plugins: false,
          enableWebSQL: false,
          navigateOnDragDrop: false,
          safeDialogs: true,
          spellcheck: false,
          disableBlinkFeatures: 'Auxclick',
          javascript: false,
          images: false,
          webgl: false,
          devTools: false,
        },
      },
      isGone: true,
    },
  ])
})

test('its session is made once, loads the sheets alone, and afterwards has none', async () => {
  const p = printing(async () => pdf)
  expect(p.openSession).not.toHaveBeenCalled()
  await p.printSheets('<p>Ada</p>', wanted())
  await p.printSheets('<p>Ben</p>', wanted())
  expect(p.openSession).toHaveBeenCalledOnce()
  expect(p.settings.get('network')).toEqual({ offline: true })
  const addresses = [
    SHEETS_URL,
    'app://ui/index.html',
    'data:,x',
    'https://example.com/',
    'file:///',
  ]
  expect(addresses.map(p.passes)).toEqual(
    [false, true, true, true, true].map((cancel) => ({ cancel })),
  )
  expect(p.ask()({ method: 'GET', url: SHEETS_URL }).status).toBe(404)
})

test('of two that are printed one after the other each is its own page', async () => {
  const pages: string[] = []
  const p = printing(async (answer) => {
    pages.push(await answer({ method: 'GET', url: SHEETS_URL }).text())
    pages.push(String(answer({ method: 'GET', url: 'app://print/other.html' }).status))
    return pdf
  })
  await p.printSheets('one', wanted())
  await p.printSheets('two', wanted())
  expect(pages).toEqual(['one', '404', 'two', '404'])
})

test('stopped, it answers at once and the window is gone', async () => {
  const p = printing(() => never)
  const job = new AbortController()
  const printed = p.printSheets('', job.signal)
  await settled()
  job.abort()
  expect(await printed).toBe('stopped')
  expect(p.made[0]?.isGone).toBe(true)
  expect(await p.printSheets('', job.signal)).toBe('stopped')
  expect(p.made).toHaveLength(1)
})

test('a print that fails, crashes or takes two minutes is a failure, and the window is gone', async () => {
  const throwing = printing(() => Promise.reject(new Error('Failed to generate PDF')))
  expect(await throwing.printSheets('', wanted())).toBe('failed')

  const crashing = printing(() => never)
  const crashed = crashing.printSheets('', wanted())
  await settled()
  crashing.made[0]?.webContents.emit('render-process-gone')
  expect(await crashed).toBe('failed')

  const hanging = printing(() => never)
  const late = hanging.printSheets('', wanted())
  await hanging.time.pass(119_000)
  expect(hanging.made[0]?.isGone).toBe(false)
  await hanging.time.pass(1000)
  expect(await late).toBe('failed')

  for (const { made } of [throwing, crashing, hanging]) {
    expect(made.map(({ isGone }) => isGone)).toEqual([true])
  }
  expect(
    [throwing, crashing, hanging].map(({ log }) => log.lines.map(({ event }) => event)),
  ).toEqual([['print.failed'], ['print.page-gone'], ['print.late']])
})

test('when the app quits meanwhile, nothing is printed and nobody is told of a failure', async () => {
  const p = printing(() => never)
  const printed = p.printSheets('', wanted())
  await settled()
  p.made[0]?.destroy()
  expect(await printed).toBe('stopped')
  expect(p.log.lines).toEqual([])
})
