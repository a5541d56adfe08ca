import { readdirSync, statSync } from 'node:fs'

// What has a name is not always what the name promises: a file in the place of a folder, a folder or
// a pipe in the place of a file, a link that leads nowhere or to itself.

/** A name that leads to nothing, or through something that is no folder, or round and round. */
export function leadsNowhere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP'
}

/** The names in a folder; none where the path leads to no folder. Throws what else the system says. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (leadsNowhere(error)) return []
    throw error
  }
}

/**
 * Whether a file is there, or a link to one. Nothing else may be opened as one: reading a pipe waits
 * for whoever writes to it, for ever. Throws where the disk does not answer.
 */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch (error) {
    if (leadsNowhere(error)) return false
    throw error
  }
}
