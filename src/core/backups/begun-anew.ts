import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFile } from '../what-is-there.ts'
import { writeWholeFile } from '../whole-file.ts'
import { listBackups } from './backup-folder.ts'

/** Beside the backups; a line for each that was there when an empty book was last wanted. */
const name = 'begun-anew'

/**
 * Notes that a book without clients is what the owner wants from now on, whatever the backups hold
 * that are there by now. By name: a clock may have been another when they were made.
 */
export function noteBegunAnew(backupFolder: string): void {
  const there = listBackups(backupFolder).map(({ id }) => `${id}\n`)
  writeWholeFile(join(backupFolder, name), there.join(''))
}

/** Whether a backup with clients was made since an empty book was last wanted. */
export function hasClientsSince(backupFolder: string): boolean {
  const marker = join(backupFolder, name)
  const known = new Set(isFile(marker) ? readFileSync(marker, 'utf8').split('\n') : [])
  return listBackups(backupFolder).some(
    ({ id, manifest }) => manifest.clients > 0 && !known.has(id),
  )
}
