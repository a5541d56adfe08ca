import type { BrowserWindow, BrowserWindowConstructorOptions, NativeTheme } from 'electron'
import type { Logger } from '../platform/logger.ts'
import { pageColours, pageSettings, type PageParts } from './page-settings.ts'
import { RECOVERY_URL } from './protocol.ts'

export type RecoveryWindowOptions = PageParts & {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly icon: string
  readonly log: Logger
  readonly onCreated: (window: BrowserWindow) => void
  readonly onClosed: (window: BrowserWindow) => void
}

/** The window that stands in for all others while the data cannot be opened. */
export function openRecoveryWindow(options: RecoveryWindowOptions): BrowserWindow {
  const dark = options.nativeTheme.shouldUseDarkColors
  const made = new options.BrowserWindow({
    width: 760,
    height: 680,
    minWidth: 560,
    minHeight: 420,
    title: 'Rapport',
    show: false,
    backgroundColor: pageColours[dark ? 'dark' : 'light'].page,
    icon: options.icon,
    webPreferences: pageSettings(options),
  })
  options.onCreated(made)
  made.once('ready-to-show', () => made.show())
  made.on('closed', () => options.onClosed(made))
  made.loadURL(RECOVERY_URL).catch((error: unknown) => options.log.bug('recovery.load', error))
  return made
}
