import type { MenuItemConstructorOptions } from 'electron'

export type MenuWords = {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly settings: string
  readonly quit: string
}

export type AppMenuOptions = {
  readonly platform: NodeJS.Platform
  readonly devTools: boolean
  readonly words: MenuWords
  readonly openSettings: () => void
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
  const quit: MenuItemConstructorOptions = {
    role: 'quit',
    label: words.quit,
    accelerator: 'CommandOrControl+Q',
  }

  const appItems: MenuItemConstructorOptions[] = mac
    ? [
        { role: 'about' },
        separator,
        settings,
        separator,
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        separator,
        quit,
      ]
    : [settings, separator, quit]

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
  ]
}

const devToolsItem = { role: 'toggleDevTools' } as const
