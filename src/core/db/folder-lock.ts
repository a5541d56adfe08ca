import Database from 'better-sqlite3'
import { join } from 'node:path'

export type FolderLock = { readonly release: () => void }

/**
 * What is locked by its name: an import or a backup under way, of which there is one, and `open`, which
 * everybody shares who has the data file open, so that it is not moved from under them.
 */
export type FolderLockName = 'import' | 'backup' | 'open'

export function folderLockFile(folder: string, name: FolderLockName): string {
  return join(folder, `${name}.lock`)
}

/**
 * Takes a lock of the data folder by name, or null while a living process holds it: alone, or
 * together with others who share it. It is a lock of the operating system on a file of its own, taken
 * through SQLite, so it ends with its process however that ends. Give it back with `release`.
 */
export function takeFolderLock(
  folder: string,
  name: FolderLockName,
  how: 'alone' | 'together' = 'alone',
): FolderLock | null {
  const db = new Database(folderLockFile(folder, name))
  try {
    db.pragma('busy_timeout = 0')
    db.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN')
    // What was read stays locked for reading until the transaction ends.
    if (how === 'together') db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return {
      release: () => {
        db.close()
      },
    }
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
