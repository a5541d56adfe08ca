import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { writeWholeFile } from '#core/whole-file.ts'

export type LoginItem = {
  readonly app: Pick<App, 'setLoginItemSettings'>
  readonly platform: NodeJS.Platform
  /** What starts the app: the program, and the app's folder where it is not packaged. */
  readonly command: readonly [program: string, ...args: string[]]
  /** Linux: where autostart files live, `$XDG_CONFIG_HOME` or `~/.config`. */
  readonly configFolder: string
}

const FILE = 'app.rapport.desktop.desktop'

/**
 * Starts the app in the tray when the owner logs in, or no longer. Electron knows how on Windows
 * and macOS; on Linux it is a file. Throws the system's error where it cannot be written.
 */
export function setStartAtLogin(on: boolean, item: LoginItem): void {
  const [program, ...args] = [...item.command, '--hidden'] as const
  if (item.platform !== 'linux') {
    item.app.setLoginItemSettings({ openAtLogin: on, path: program, args })
    return
  }
  const folder = join(item.configFolder, 'autostart')
  const file = join(folder, FILE)
  if (!on) return rmSync(file, { force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeWholeFile(file, autostartFile([program, ...args]))
}

/** An autostart file of the Desktop Entry Specification. */
export function autostartFile(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Rapport',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/**
 * One argument of an Exec line. Inside quotes four characters are escaped by a backslash, the
 * backslash again by the rule for strings, and a percent sign is doubled.
 */
function quoted(argument: string): string {
  const inner = argument.replaceAll(/["`$\\]/g, (found) => `\\${found}`).replaceAll('\\', '\\\\')
  return `"${inner.replaceAll('%', '%%')}"`
}
