// What lives outside the windows: tray, menus, notifications, dialogs. Nothing of it is really
// there. It records what the product set, and tests act on it as a person would.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { options } from './options.ts'
import { recorded } from './record.ts'
import type { RecordedMenuItem } from './record.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'

/** For a person at the terminal, who has no tray and no notifications to look at. */
const say = (line: string) => {
  if (options.desk) process.stdout.write(`${line}\n`)
}

// Nothing here knows the real screen; an ordinary one does.
const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
} satisfies Partial<Electron.Display>

export const screen = strict('screen', {
  getPrimaryDisplay: () => strict('display', display),
  getAllDisplays: () => [strict('display', display)],
  getCursorScreenPoint: () => ({ x: 960, y: 540 }),
  getDisplayNearestPoint: () => strict('display', display),
})

type Template = Electron.MenuItemConstructorOptions

/** One line of a menu. `click` is what the person does; it hands the product what Electron would. */
class MenuItem {
  readonly id: string
  readonly label: string
  readonly type: NonNullable<Template['type']>
  readonly role: Template['role']
  readonly accelerator: Template['accelerator']
  readonly submenu: Menu | undefined
  readonly click: () => void
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(template: Template) {
    this.id = template.id ?? ''
    this.label = template.label ?? template.role ?? ''
    this.role = template.role
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.checked = template.checked ?? false
    this.submenu = Array.isArray(template.submenu)
      ? Menu.buildFromTemplate(template.submenu)
      : undefined
    this.click = () => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.role === 'quit') app.quit()
      const args: unknown[] = [this, BrowserWindow.getFocusedWindow() ?? undefined, {}]
      if (template.click) Reflect.apply(template.click, undefined, args)
    }
  }

  toJSON(): RecordedMenuItem {
    return {
      label: this.label,
      type: this.type,
      enabled: this.enabled,
      checked: this.checked,
      ...(this.role === undefined ? {} : { role: this.role }),
      ...(this.accelerator === undefined ? {} : { accelerator: this.accelerator }),
      ...(this.submenu === undefined ? {} : { submenu: this.submenu.toJSON() }),
    }
  }
}

export class Menu extends StrictEmitter<Record<string, never>> {
  static buildFromTemplate = (template: readonly Template[]): Menu => {
    const menu = new Menu()
    menu.items.push(...template.map((item) => new MenuItem(item)))
    return menu
  }

  static setApplicationMenu = (menu: Menu | null): void => {
    recorded.appMenu = menu?.toJSON() ?? null
  }

  readonly items: MenuItem[] = []

  toJSON(): RecordedMenuItem[] {
    return this.items.filter((item) => item.visible).map((item) => item.toJSON())
  }
}

/** A picture by its file: nothing here looks inside. */
class NativeImage extends StrictEmitter<Record<string, never>> {
  readonly #file: string

  constructor(file: string) {
    super()
    this.#file = existsSync(file) ? file : ''
  }

  isEmpty() {
    return this.#file === ''
  }

  setTemplateImage(_isTemplate: boolean) {
    // Only the menu bar of macOS would show a difference.
  }

  toJSON() {
    return `image:${basename(this.#file)}`
  }
}

export const nativeImage = strict('nativeImage', {
  createFromPath: (path: string) => new NativeImage(path),
  createEmpty: () => new NativeImage(''),
})

export type TrayEvents = {
  click: [event: Electron.KeyboardEvent, bounds: Electron.Rectangle, position: Electron.Point]
}

export class Tray
  extends StrictEmitter<TrayEvents>
  implements Pick<Electron.Tray, 'destroy' | 'isDestroyed' | 'setToolTip'>
{
  #isDestroyed = false

  constructor(_image: NativeImage | string) {
    super()
    recorded.tray = { toolTip: '', menu: [] }
  }

  setImage(_image: NativeImage | string) {
    // There is no place to show it.
  }

  setToolTip(toolTip: string) {
    recorded.tray = { menu: [], ...recorded.tray, toolTip }
    say(`Tray: ${toolTip}`)
  }

  setTitle(_title: string) {
    // Only the menu bar of macOS has room for it.
  }

  setContextMenu(menu: Menu | null) {
    recorded.tray = { toolTip: '', ...recorded.tray, menu: menu?.toJSON() ?? [] }
    const labels = recorded.tray.menu.map((item) => item.label).filter((label) => label !== '')
    say(`Tray menu: ${labels.join(' | ')}`)
  }

  isDestroyed() {
    return this.#isDestroyed
  }

  destroy() {
    this.#isDestroyed = true
    recorded.tray = null
  }
}

export type NotificationEvents = {
  action: [
    event: Electron.Event<Electron.NotificationActionEventParams>,
    index: number,
    selection: number,
  ]
  show: [event: Electron.Event]
  click: [event: Electron.Event]
  close: [event: Electron.Event<Electron.NotificationCloseEventParams>]
  failed: [event: Electron.Event, error: string]
}

export class Notification
  extends StrictEmitter<NotificationEvents>
  implements
    Pick<Electron.Notification, 'actions' | 'body' | 'close' | 'id' | 'show' | 'silent' | 'title'>
{
  static isSupported = (): boolean => true
  /** There is no notification centre that would remember an earlier run. */
  static getHistory = async (): Promise<Notification[]> => []
  static handleActivation = (_callback: (details: Electron.ActivationArguments) => void): void =>
    undefined

  readonly id: string
  readonly actions: Electron.NotificationAction[]
  title: string
  body: string
  silent: boolean

  constructor(wishes: Electron.NotificationConstructorOptions = {}) {
    super()
    this.id = wishes.id ?? ''
    this.actions = wishes.actions ?? []
    this.title = wishes.title ?? ''
    this.body = wishes.body ?? ''
    this.silent = wishes.silent ?? false
  }

  show() {
    recorded.notifications.push({ title: this.title, body: this.body })
    say(`Notification: ${this.title}. ${this.body}`)
    this.emit('show', preventable({}))
  }

  close() {
    this.emit('close', preventable({ reason: 'applicationHidden' as const }))
  }
}

/** The options of a dialog, which come after the window if there is one. */
const wishesOf = <T extends object>(args: readonly unknown[]) =>
  args.find((arg) => !(arg instanceof BrowserWindow)) as T

export const dialog = strict('dialog', {
  showOpenDialog: async (...args: unknown[]): Promise<Electron.OpenDialogReturnValue> => {
    const [window] = BrowserWindow.getAllWindows()
    const { properties = [] } = wishesOf<Electron.OpenDialogOptions>(args)
    const filePaths = await window?.webContents.chooseFiles(properties.includes('multiSelections'))
    return { canceled: !filePaths?.length, filePaths: filePaths ?? [] }
  },
  showSaveDialog: async (...args: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
    const { defaultPath = 'untitled' } = wishesOf<Electron.SaveDialogOptions>(args)
    const filePath = join(app.getPath('downloads'), basename(defaultPath))
    say(`There is no file dialog here: saved as ${filePath}`)
    return { canceled: false, filePath }
  },
  showMessageBox: async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    const { message, cancelId = 0 } = wishesOf<Electron.MessageBoxOptions>(args)
    say(`Message: ${message}`)
    return { response: cancelId, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}\n${content}\n`)
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>)

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    recorded.openedLinks.push(url)
    say(`Link: ${url}`)
  },
  showItemInFolder: (file: string) => {
    recorded.shownFiles.push(file)
    say(`File: ${file}`)
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'>)

export const clipboard = strict('clipboard', {
  writeText: async (text: string) => {
    recorded.clipboard = text
  },
} satisfies Pick<Electron.Clipboard, 'writeText'>)

export type PowerMonitorEvents = {
  suspend: []
  resume: []
  'lock-screen': []
  'unlock-screen': []
  shutdown: []
  'user-did-become-active': []
}

class PowerMonitor
  extends StrictEmitter<PowerMonitorEvents>
  implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'>
{
  /** Somebody is always there: nothing here sees the keys of other programs. */
  getSystemIdleTime(): number {
    return 0
  }
}

export const powerMonitor = new PowerMonitor()

class NativeTheme
  extends StrictEmitter<{ updated: [] }>
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  #source: Electron.NativeTheme['themeSource'] = 'system'

  get shouldUseDarkColors() {
    return this.#source === 'system' ? options.dark : this.#source === 'dark'
  }

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    this.#source = source
    for (const window of BrowserWindow.getAllWindows()) this.applyTo(window)
    this.emit('updated')
  }

  /** Makes the pages of a window follow. */
  applyTo(window: BrowserWindow): void {
    const colorScheme = this.#source === 'system' ? null : this.#source
    void window.webContents.withPage((page) => page.emulateMedia({ colorScheme }))
  }
}

export const nativeTheme = new NativeTheme()

app.on('browser-window-created', (_event, window) => nativeTheme.applyTo(window))

export const globalShortcut = strict('globalShortcut', {
  register: (accelerator: string, _callback: () => void) => {
    recorded.shortcuts.push(accelerator)
    return true
  },
  isRegistered: (accelerator: string) => recorded.shortcuts.includes(accelerator),
  unregister: (accelerator: string) => {
    recorded.shortcuts = recorded.shortcuts.filter((known) => known !== accelerator)
  },
  unregisterAll: () => {
    recorded.shortcuts = []
  },
} satisfies Pick<
  Electron.GlobalShortcut,
  'isRegistered' | 'register' | 'unregister' | 'unregisterAll'
>)
