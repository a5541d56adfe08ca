import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { App as ElectronApp, Event as ElectronEvent, LoginItemSettings } from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { stopBrowser } from './chromium.ts'
import { appFolder } from './options.ts'
import { becomeReady, isReady } from './readiness.ts'
import { recorded } from './record.ts'
import { claimInstance } from './single-instance.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'
import type { Preventable } from './strict.ts'
import type { WebContents } from './web-contents.ts'

export type AppEvents = {
  ready: [event: ElectronEvent, launchInfo: Record<string, unknown>]
  activate: [event: ElectronEvent, hasVisibleWindows: boolean]
  'second-instance': [event: ElectronEvent, argv: string[], cwd: string, data: unknown]
  'before-quit': [event: Preventable]
  'will-quit': [event: Preventable]
  quit: [event: ElectronEvent, exitCode: number]
  'window-all-closed': []
  'web-contents-created': [event: ElectronEvent, contents: WebContents]
  'browser-window-created': [event: ElectronEvent, window: BrowserWindow]
}

type Covered =
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getLocale'
  | 'getLoginItemSettings'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'setName'
  | 'setPath'
  | 'whenReady'

/** The windows that are there. */
export const windows = new Set<BrowserWindow>()

type Manifest = { readonly name: string; readonly productName?: string; readonly version: string }

const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as Manifest

const appData = () => {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? homedir()
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

class App extends StrictEmitter<AppEvents> implements Pick<ElectronApp, Covered> {
  readonly isPackaged = false
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #name = manifest.productName ?? manifest.name
  #isQuitting = false
  #isOnlyInstance = false

  readonly commandLine: ElectronApp['commandLine'] = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) => {
      recorded.switches.push({ name, ...(value === undefined ? {} : { value }) })
    },
    hasSwitch: (name: string) => this.#switch(name) !== undefined,
    getSwitchValue: (name: string) => this.#switch(name) ?? '',
  } satisfies Partial<ElectronApp['commandLine']>) as ElectronApp['commandLine']

  isReady() {
    return isReady()
  }

  whenReady() {
    return this.#ready.promise
  }

  getName() {
    return this.#name
  }

  setName(name: string) {
    this.#name = name
  }

  getVersion() {
    return manifest.version
  }

  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  getAppPath() {
    return appFolder
  }

  getPath(name: Parameters<ElectronApp['getPath']>[0]): string {
    const own = this.#paths.get(name)
    if (own !== undefined) return own
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    if (name === 'exe') return process.execPath
    if (name === 'appData') return appData()
    if (name === 'userData') return join(appData(), this.#name)
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return join(this.getPath('userData'), 'logs')
    const folder = { desktop: 'Desktop', documents: 'Documents', downloads: 'Downloads' }[
      name as string
    ]
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
    return join(homedir(), folder)
  }

  setPath(name: string, path: string) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    this.#paths.set(name, path)
  }

  enableSandbox() {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
    recorded.app['enableSandbox'] = []
  }

  setAppUserModelId(...args: Parameters<ElectronApp['setAppUserModelId']>) {
    recorded.app['setAppUserModelId'] = args
  }

  setLoginItemSettings(...args: Parameters<ElectronApp['setLoginItemSettings']>) {
    recorded.app['setLoginItemSettings'] = args
  }

  getLoginItemSettings(): LoginItemSettings {
    const [set] = (recorded.app['setLoginItemSettings'] ?? []) as { openAtLogin?: boolean }[]
    return {
      openAtLogin: set?.openAtLogin ?? false,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: set?.openAtLogin ?? false,
      launchItems: [],
    }
  }

  requestSingleInstanceLock(data?: Record<PropertyKey, unknown>) {
    const own = { argv: process.argv, cwd: process.cwd(), data: data ?? null }
    this.#isOnlyInstance ||= claimInstance(this.getPath('userData'), own, (second) => {
      void this.whenReady().then(() =>
        this.emit('second-instance', preventable({}), second.argv, second.cwd, second.data),
      )
    })
    return this.#isOnlyInstance
  }

  quit() {
    if (this.#isQuitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#isQuitting = true
    for (const window of windows) {
      window.close()
      if (window.isDestroyed()) continue
      // A window that stays calls the whole quit off, and must not block the next.
      this.#isQuitting = false
      return
    }
    this.#finish()
  }

  exit(exitCode = 0) {
    this.emit('quit', preventable({}), exitCode)
    const end = () => process.exit(exitCode)
    setTimeout(end, 2000).unref()
    void stopBrowser().finally(end)
  }

  /** What Electron does when its message loop starts. */
  start(): void {
    becomeReady()
    this.emit('ready', preventable({}), {})
    this.#ready.resolve()
  }

  /** Told by each window that has gone. */
  windowClosed(): void {
    if (windows.size > 0 || this.#isQuitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  #finish() {
    const will = preventable({})
    this.emit('will-quit', will)
    this.#isQuitting = !will.defaultPrevented
    if (this.#isQuitting) this.exit()
  }

  #switch(name: string) {
    const set = recorded.switches.findLast((known) => known.name === name)
    if (set) return set.value ?? ''
    const given = process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
    return given?.slice(name.length + 3)
  }
}

export const app = new App()
