import type { MenuItemConstructorOptions } from 'electron'

export type MenuWords = {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly settings: string
  readonly lock: string
  readonly quit: string
  readonly help: string
  readonly logs: string
  readonly details: string
  readonly about: string
}

export type AppMenuOptions = {
  readonly platform: NodeJS.Platform
  readonly devTools: boolean
  readonly words: MenuWords
  readonly openSettings: () => void
  readonly showLogs: () => void
  readonly openDetails: () => void
  readonly openAbout: () => void
  /** Null where there is no lock, or it is locked. */
  readonly lockNow: (() => void) | null
}

/**
 * The application's menu. Undo and redo are the page's keys, since they take back deeds and not
 * only letters; macOS alone needs the items, for the letters in a field.
 */
export function appMenu(options: AppMenuOptions): MenuItemConstructorOptions[] {
  const { platform, devTools, words } = options
  const mac = platform === 'darwin'
  const separator = { type: 'separator' } as const
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CommandOrControl+,',
    click: options.openSettings,
  }
  const about: MenuItemConstructorOptions = { label: words.about, click: options.openAbout }
  const lock: MenuItemConstructorOptions = {
    label: words.lock,
    accelerator: 'CommandOrControl+L',
    enabled: options.lockNow !== null,
    click: () => options.lockNow?.(),
  }
  const quit: MenuItemConstructorOptions = {
    role: 'quit',
    label: words.quit,
    accelerator: 'CommandOrControl+Q',
  }

  const appItems: MenuItemConstructorOptions[] = mac
    ? [
        about,
        separator,
        settings,
        lock,
        separator,
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        separator,
        quit,
      ]
    : [settings, lock, separator, quit]

  return [
    { label: mac ? 'Rapport' : words.file, submenu: appItems },
    {
      label: words.edit,
      submenu: [
        ...(mac ? [{ role: 'undo' } as const, { role: 'redo' } as const, separator] : []),
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(devTools ? [separator, { role: 'reload' } as const, devToolsItem] : []),
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
    {
      role: 'help',
      label: words.help,
      submenu: [
        { label: words.logs, click: options.showLogs },
        { label: words.details, click: options.openDetails },
        ...(mac ? [] : [separator, about]),
      ],
    },
  ]
}

const devToolsItem = { role: 'toggleDevTools' } as const
