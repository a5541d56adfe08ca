import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { isFile } from './what-is-there.ts'

// Where a file may be written that the owner asks for: an export, a list of refused rows, a backup.

export type TargetFault =
  /** Rapport keeps it itself. */
  | 'own-file'
  /** A folder, a pipe or a device: a file would be put in its place. */
  | 'no-file'

/** Why nothing may be written at `path`; null where it may. `dataFile` need not be there. */
export function targetFault(path: string, dataFile: string): TargetFault | null {
  const target = resolve(path)
  if (existsSync(target) && !isFile(target)) return 'no-file'
  return isOwn(target, resolve(dataFile)) ? 'own-file' : null
}

/** Locks, the app’s own lock, where its window stood; all that begins with the name of the data file. */
const ownName = /\.lock$|^lock\.json$|^window-state\.json$/
const ownFolder = 'backups'

function isOwn(target: string, dataFile: string): boolean {
  const home = real(dirname(dataFile))
  // Some file systems take capitals for small letters.
  const way = relative(home, join(real(dirname(target)), basename(target))).toLowerCase()
  if (way.startsWith('..')) return false
  const [first = '', ...below] = way.split(/[\\/]/)
  if (below.length > 0) return first === ownFolder && existsSync(target)
  return first.startsWith(basename(dataFile).toLowerCase()) || ownName.test(first)
}

/** Whether two paths lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)
}

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    // A folder that is not there is said by whoever writes into it.
    return folder
  }
}
