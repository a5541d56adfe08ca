import type { Session, WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseArgs, refusedArgs } from '#main/app/args.ts'
import {
  mayNavigate,
  mayRequest,
  secureBeforeReady,
  secureContents,
  secureSession,
} from '#main/app/security.ts'
import { windowOptions } from '#main/app/window.ts'

let mask = 0
beforeEach(() => {
  mask = process.umask()
})
afterEach(() => void process.umask(mask))

test('sandbox, identity, switches and scheme are set before Electron is ready', () => {
  const calls: unknown[] = []
  const record =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void calls.push([name, ...args])
  const app = {
    enableSandbox: record('enableSandbox'),
    setAppUserModelId: record('setAppUserModelId'),
    commandLine: { appendSwitch: record('appendSwitch') },
  } as unknown as Parameters<typeof secureBeforeReady>[0]
  secureBeforeReady(app, { registerSchemesAsPrivileged: record('registerSchemesAsPrivileged') })

  expect(calls).toEqual([
    ['enableSandbox'],
    ['setAppUserModelId', 'app.rapport.desktop'],
    ['appendSwitch', 'disable-background-networking'],
    ['appendSwitch', 'disable-component-update'],
    ['appendSwitch', 'disable-domain-reliability'],
    ['appendSwitch', 'no-pings'],
    ['appendSwitch', 'host-resolver-rules', 'MAP * ~NOTFOUND'],
    [
      'registerSchemesAsPrivileged',
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ],
  ])
  expect(process.umask()).toBe(0o077)
})

test('the window locks its page in', () => {
  const session = { partition: 'ui' } as unknown as Session
  const bounds = { x: 0, y: 0, width: 1280, height: 832 }
  const parts = { preload: '/app/preload.cjs', icon: '/app/icon.png', session, bounds, dark: false }
  const options = windowOptions({ ...parts, platform: 'linux', devTools: false })
  expect(options.show).toBe(false)
  expect([options.minWidth, options.minHeight]).toEqual([720, 520])
  expect(options.webPreferences).toEqual({
    preload: '/app/preload.cjs',
    session,
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
    devTools: false,
  })
})

test('each system gets the title bar of its kind', () => {
  const parts = {
    preload: '',
    icon: '',
    session: {} as Session,
    bounds: { x: 0, y: 0, width: 800, height: 600 },
    dark: true,
    devTools: false,
  }
  expect(windowOptions({ ...parts, platform: 'linux' }).titleBarStyle).toBeUndefined()
  expect(windowOptions({ ...parts, platform: 'darwin' }).titleBarStyle).toBe('hiddenInset')
  const { titleBarStyle, titleBarOverlay } = windowOptions({ ...parts, platform: 'win32' })
  expect({ titleBarStyle, titleBarOverlay }).toEqual({
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#1a1618', symbolColor: '#f3edf0', height: 44 },
  })
})

type Handler = (...args: readonly unknown[]) => unknown

/** A session that keeps what was set on it. */
function recordingSession() {
  const set = new Map<string, unknown>()
  const keep =
    (name: string) =>
    (value: unknown): void =>
      void set.set(name, value)
  const session = {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setSpellCheckerEnabled: keep('spellChecker'),
    enableNetworkEmulation: keep('network'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    on: (event: string, listener: unknown) => void set.set(event, listener),
  } as unknown as Session
  return { session, set, handler: (name: string) => set.get(name) as Handler }
}

test('the session denies every permission, download and device, and is offline', () => {
  const { session, set, handler } = recordingSession()
  secureSession(session, (url) => mayRequest(url, false))

  const answer = vi.fn()
  handler('permissionRequest')({}, 'notifications', answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith(false)
  expect(handler('permissionCheck')()).toBe(false)
  expect(handler('devicePermission')()).toBe(false)
  const media = vi.fn()
  handler('displayMedia')({}, media)
  expect(media).toHaveBeenCalledExactlyOnceWith(null)
  expect(set.get('spellChecker')).toBe(false)
  expect(set.get('network')).toEqual({ offline: true })
  const preventDefault = vi.fn()
  handler('will-download')({ preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
  const cancel = vi.fn()
  handler('beforeRequest')({ url: 'https://example.com/' }, cancel)
  expect(cancel).toHaveBeenCalledExactlyOnceWith({ cancel: true })
})

test.each([
  ['app://ui/index.html', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://ui/1', true],
  ['devtools://devtools/bundled/x.js', false],
  ['app://other/index.html', false],
  ['app://ui.evil/index.html', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:9229/json', false],
  ['file:///etc/passwd', false],
  ['ws://localhost/', false],
  ['chrome://gpu/', false],
])('a page may request %s: %s', (url, may) => {
  expect(mayRequest(url, false)).toBe(may)
})

test('development adds its own tools and nothing else', () => {
  expect(mayRequest('devtools://devtools/bundled/x.js', true)).toBe(true)
  expect(mayRequest('http://localhost:5173/', true)).toBe(false)
})

test.each([
  ['app://ui/index.html', true],
  ['app://ui/index.html#/client/1', true],
  ['app://ui/index.html?x=1', false],
  ['app://ui/quick.html', false],
  ['app://ui/', false],
  ['app://ui/other.html', false],
  ['app://ui/index.html.evil', false],
  ['https://ui/index.html', false],
  ['javascript:alert(1)', false],
])('the main page may go to %s: %s', (url, may) => {
  expect(mayNavigate(url, 'app://ui/index.html#/today')).toBe(may)
})

test('each page stays itself, and one of unknown origin goes nowhere', () => {
  expect(mayNavigate('app://ui/quick.html#x', 'app://ui/quick.html')).toBe(true)
  expect(mayNavigate('app://ui/index.html', 'app://ui/quick.html')).toBe(false)
  expect(mayNavigate('app://ui/index.html', 'about:blank')).toBe(false)
  expect(mayNavigate('about:blank', 'about:blank')).toBe(false)
})

test('a page neither leaves, nor opens a window, nor embeds one', () => {
  const listeners = new Map<string, Handler>()
  let open: Handler = () => 'unset'
  const contents = {
    getURL: () => 'app://ui/index.html',
    on: (event: string, listener: Handler) => void listeners.set(event, listener),
    setWindowOpenHandler: (handler: Handler) => {
      open = handler
    },
  } as unknown as WebContents
  secureContents(contents)

  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    const away = vi.fn()
    listeners.get(event)?.({ url: 'https://example.com/', preventDefault: away })
    expect(away).toHaveBeenCalledOnce()
    const within = vi.fn()
    listeners.get(event)?.({ url: 'app://ui/index.html', preventDefault: within })
    expect(within).not.toHaveBeenCalled()
  }
  const attach = vi.fn()
  listeners.get('will-attach-webview')?.({ preventDefault: attach })
  expect(attach).toHaveBeenCalledOnce()
  expect(open({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
})

test('switches that would open the app to others are found in every spelling', () => {
  const bad = [
    '--inspect',
    '--inspect-brk=9229',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '-remote-debugging-port=1',
    '/remote-debugging-port=1',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--NO-SANDBOX',
  ]
  expect(refusedArgs([...bad, '--data', '/tmp/--inspect', '--hidden'])).toEqual(bad)
})

test('our own switches are read wherever they stand', () => {
  expect(parseArgs(['.', '--hidden', '--data', 'mine'], '/home/a')).toEqual({
    dataFolder: '/home/a/mine',
    hidden: true,
    safe: false,
  })
  expect(parseArgs(['--data=/x/y'], '/home/a')).toEqual({
    dataFolder: '/x/y',
    hidden: false,
    safe: false,
  })
  expect(parseArgs(['--data'], '/home/a')).toEqual({ dataFolder: null, hidden: false, safe: false })
})
