import Database from 'better-sqlite3'
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDamage, isForeign } from './damage.ts'
import { assert, fail, ok, type Result } from '#shared/result.ts'

/** The name of the data file inside the data folder. */
export const dataFileName = 'rapport.db'

export type OpenDatabaseFailure =
  | 'data/none'
  | 'data/damaged'
  | 'data/not-a-folder'
  | 'data/read-only'

/**
 * Opens the data file with every setting made explicit, and asserts that each one holds.
 * With `create` a missing folder (mode 0700) and file (0600) are made. Throws nothing a user can
 * meet; never replaces a file that cannot be opened.
 */
export function openDatabase(
  folder: string,
  create: boolean,
): Result<{ db: Database.Database; created: boolean; file: string }, OpenDatabaseFailure> {
  const file = join(folder, dataFileName)
  const created = !existsSync(file)
  if (created && !create) return fail('data/none', { file })
  try {
    if (created) mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!statSync(folder).isDirectory()) return fail('data/not-a-folder', { folder })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST' || code === 'ENOTDIR') return fail('data/not-a-folder', { folder })
    if (code === 'EACCES' || code === 'EROFS') return fail('data/read-only', { file })
    throw error
  }
  let db: Database.Database | null = null
  try {
    db = new Database(file)
    if (created) chmodSync(file, 0o600)
    // Before anything is set: what belongs to another program stays as it is.
    if (isForeign(db)) {
      db.close()
      return fail('data/damaged', { file })
    }
    configure(db)
    return ok({ db, created, file })
  } catch (error) {
    db?.close()
    const failure = openFailureOf(error)
    if (failure === null) throw error
    return fail(failure, { file })
  }
}

/**
 * The order matters: better-sqlite3 is built so that switching to WAL sets synchronous to NORMAL
 * at the first write, which may lose a commit that was reported as saved when the power goes.
 */
export function configure(db: Database.Database): void {
  db.pragma('busy_timeout = 5000')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('secure_delete = FAST')
  db.pragma('temp_store = MEMORY')
  if (process.platform === 'darwin') db.pragma('fullfsync = ON')
  assertConfigured(db)
}

/** Throws unless every setting of `configure` is in force; call again after the first write. */
export function assertConfigured(db: Database.Database): void {
  const read = (name: string) => db.pragma(name, { simple: true })
  if (!db.memory) assert(read('journal_mode') === 'wal', 'the log is what survives a crash')
  assert(read('synchronous') === 2, 'a reported commit must survive a power cut')
  assert(read('foreign_keys') === 1, 'rows must not lose what they point to')
  assert(read('trusted_schema') === 0, 'a restored file must not run functions of its schema')
}

function openFailureOf(error: unknown): OpenDatabaseFailure | null {
  if (!(error instanceof Database.SqliteError)) return null
  if (isDamage(error)) return 'data/damaged'
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN')) {
    return 'data/read-only'
  }
  return null
}
