import Database from 'better-sqlite3'
import { join } from 'node:path'

/**
 * Takes a lock of the data folder by name, or null while a living process holds it. It is a lock of
 * the operating system on a file of its own, taken through SQLite, so it ends with its process
 * however that ends. Give it back with `release`.
 */
export function takeFolderLock(
  folder: string,
  name: 'import' | 'backup',
): { release: () => void } | null {
  const db = new Database(join(folder, `${name}.lock`))
  try {
    db.pragma('busy_timeout = 0')
    db.exec('BEGIN EXCLUSIVE')
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
