import Database from 'better-sqlite3'
import { closeSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { namesIn } from '../what-is-there.ts'
import { migrate } from './migrate.ts'
import { storageFaultOf } from './storage-fault.ts'
import { assert, fail, ok, type Result } from '#shared/result.ts'

/** The name of the data file inside the data folder. */
export const dataFileName = 'rapport.db'
/** The folder inside the data folder where backups go unless the owner chose another. */
export const backupFolderName = 'backups'

export type OpenDatabaseFailure =
  | 'data/none'
  /** There are traces of data in the folder, and the data file is gone. */
  | 'data/missing'
  | 'data/damaged'
  | 'data/not-a-folder'
  | 'data/read-only'
  | 'data/disk-full'
  /** Another program keeps the file to itself. */
  | 'data/busy'
  | 'data/disk-failed'

export type OpenedDatabase = {
  readonly db: Database.Database
  readonly created: boolean
  readonly file: string
  /** Folders that were made for it, the outermost first. */
  readonly madeFolders: readonly string[]
}

/**
 * Opens the data file with every setting made explicit, and asserts that each one holds.
 * With `create` a missing folder (mode 0700) and file (0600) are made, but never where a data file
 * has been. Throws nothing a user can meet; never replaces a file that cannot be opened.
 */
export function openDatabase(
  folder: string,
  create: boolean,
): Result<OpenedDatabase, OpenDatabaseFailure> {
  const file = join(folder, dataFileName)
  let created = false
  let madeFolders: readonly string[] = []
  try {
    created = !isThere(file)
    if (created && !create) return fail('data/none', { file })
    if (created) madeFolders = makeFolder(folder)
    if (!statSync(folder).isDirectory()) return fail('data/not-a-folder', { folder })
    if (created && hasTraces(folder)) return fail('data/missing', { file })
    if (created) createDataFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'EEXIST' || code === 'ENOTDIR') return fail('data/not-a-folder', { folder })
    // Where nothing can be made, some file systems say that the name is not there.
    if (code === 'ENOENT') return fail('data/read-only', { file })
    const failure = openFailureOf(error)
    if (failure === null) throw error
    return fail(failure, { file })
  }
  let db: Database.Database | null = null
  try {
    // Opened, a file that lost its beginning would be patched up from its log and no longer be as found.
    if (!beginsAsDatabase(file)) return fail('data/damaged', { file })
    db = new Database(file)
    // Before anything is set: what belongs to another program stays as it is. A file of ours has a
    // version from the moment it has a name; an empty one has lost what was in it.
    if (!isOurs(db)) {
      db.close()
      return fail('data/damaged', { file })
    }
    configure(db)
    return ok({ db, created, file, madeFolders })
  } catch (error) {
    db?.close()
    const failure = openFailureOf(error)
    if (failure === null) throw error
    return fail(failure, { file })
  }
}

/** Whether it has a version of ours, and the table that each of them has. Reads only. */
function isOurs(db: Database.Database): boolean {
  const version = db.pragma('user_version', { simple: true }) as number
  const clients = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'client'"
  return version > 0 && db.prepare(clients).get() !== undefined
}

/** Throws where the disk does not answer: what cannot be looked at is not taken for gone. */
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Every file of ours begins so from the moment it has its name. */
const magic = 'SQLite format 3\0'

function beginsAsDatabase(file: string): boolean {
  // Nobody may ever write to a pipe: opening it would wait for that, and nothing could end the wait.
  if (!statSync(file).isFile()) return false
  const start = Buffer.alloc(magic.length)
  const fd = openSync(file, 'r')
  try {
    readSync(fd, start, 0, start.length, 0)
  } finally {
    closeSync(fd)
  }
  return start.toString('latin1') === magic
}

/** Whether there was a data file: backups of it, or a log that belongs to it. */
function hasTraces(folder: string): boolean {
  const log = statSync(join(folder, `${dataFileName}-wal`), { throwIfNoEntry: false })
  if ((log?.size ?? 0) > 0) return true
  return namesIn(join(folder, backupFolderName)).some((name) => /^(rapport|damaged)-/.test(name))
}

/**
 * Makes an empty data file of the newest schema under another name and gives it its own when it is
 * whole: no other process ever meets half of one. Leaves a file that is there by then as it is.
 */
export function createDataFile(file: string): void {
  const fresh = `${file}.${process.pid}.new`
  rmSync(fresh, { force: true })
  try {
    closeSync(openSync(fresh, 'wx', 0o600))
    const db = new Database(fresh)
    try {
      configure(db)
      migrate(db)
    } finally {
      db.close()
    }
    takeName(fresh, file)
  } finally {
    for (const left of ['', '-wal', '-shm']) rmSync(`${fresh}${left}`, { force: true })
  }
}

/** A link is refused where the name is taken; file systems without links have to do with a look. */
function takeName(fresh: string, file: string): void {
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    if (!isThere(file)) renameSync(fresh, file)
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

/** A failure to open that a user can meet; null for bugs. */
export function openFailureOf(error: unknown): OpenDatabaseFailure | null {
  // A folder in its place, or a link that leads to itself.
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EISDIR' || code === 'ELOOP') return 'data/damaged'
  const fault = storageFaultOf(error)
  return fault === null ? null : `data/${fault}`
}
