import type Database from 'better-sqlite3'
import { existsSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderLockFile } from './folder-lock.ts'
import { backupFolderName } from './open-database.ts'

/** A data file that this process has made, and the folders it made for it. */
export type Made = { readonly file: string; readonly folders: readonly string[] }

/**
 * Removes a data file that was made for something that was then refused, and its folders, unless
 * anything was written to it or another process has it open. Closes the connection either way.
 */
export function discardUnused(db: Database.Database, { file, folders }: Made): void {
  try {
    if (!becomesNobodys(db, file)) return
    rmSync(file)
    rmSync(folderLockFile(dirname(file), 'open'), { force: true })
  } finally {
    db.close()
  }
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder)
    } catch {
      // Somebody keeps something in it by now.
      return
    }
  }
}

/**
 * Whether the file is this connection's alone and empty. It is marked then: a process that opens it
 * in the moment before it is gone waits for the lock, finds no version and refuses it, and never
 * writes to a file without a name.
 */
function becomesNobodys(db: Database.Database, file: string): boolean {
  if (!isUnused(db) || existsSync(join(dirname(file), backupFolderName))) return false
  db.pragma('busy_timeout = 0')
  try {
    // Leaving the log behind is granted to the only connection there is.
    db.pragma('locking_mode = EXCLUSIVE')
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') return false
    db.exec('BEGIN EXCLUSIVE')
    const isStillUnused = isUnused(db)
    if (isStillUnused) db.pragma('user_version = 0')
    db.exec('COMMIT')
    return isStillUnused
  } catch {
    // In use: it stays.
    return false
  }
}

/** Whatever anybody does leaves a row in one of them. */
const usedTables = [
  'client',
  'entry',
  'reminder',
  'setting',
  'draft',
  'remembered',
  'import_batch',
  'journal_group',
] as const

/** Whether nobody has done anything yet. */
function isUnused(db: Database.Database): boolean {
  const found = usedTables.some(
    (table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
  )
  return !found
}
