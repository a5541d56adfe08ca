import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the app keeps its data when nobody says otherwise: the folder Electron gives it. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rapport')
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Rapport')
  }
  const config = env['XDG_CONFIG_HOME']
  return join(config === undefined || config === '' ? join(home, '.config') : config, 'Rapport')
}

export function dataFolderOf(given: string | undefined): string {
  return given === undefined ? defaultDataFolder() : resolve(given)
}
