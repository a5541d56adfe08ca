import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#core/make-folder.ts'

/** The data file's name, for messages and for keeping exports off it; the core opens it. */
export const DATA_FILE = 'rapport.db'

/** Where one data folder keeps its things beside the data file. */
export type Paths = {
  readonly dataFolder: string
  /** What the browser engine writes; nothing of the owner's. */
  readonly browser: string
  readonly windowState: string
  readonly logs: string
  /** What opens the window again after it was locked. */
  readonly lock: string
}

export function pathsIn(dataFolder: string): Paths {
  return {
    dataFolder,
    browser: join(dataFolder, 'browser'),
    windowState: join(dataFolder, 'window-state.json'),
    logs: join(dataFolder, 'logs'),
    lock: join(dataFolder, 'lock.json'),
  }
}

/** Makes the folders, readable by the owner alone. Throws the system's error where it cannot. */
export function makeFolders(paths: Paths): void {
  for (const folder of [paths.dataFolder, paths.browser, paths.logs]) makeFolder(folder)
  // The folder may have been there before, with the mode of another program.
  if (process.platform !== 'win32') chmodSync(paths.dataFolder, 0o700)
}
