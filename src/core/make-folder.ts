import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, mode 0700, and those above it, one by one: asked for all at once, Node tries for
 * ever where a file system denies the first (`/proc/rapport/data`). Those that were made, the
 * outermost first. Throws what the system says.
 */
export function makeFolder(folder: string): readonly string[] {
  if (existsSync(folder)) return []
  const above = makeFolder(dirname(folder))
  return makeOneFolder(folder) ? [...above, folder] : above
}

/** Makes a folder in one that is there; false where it is there, or another process was quicker. */
export function makeOneFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}
