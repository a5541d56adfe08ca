import Database from 'better-sqlite3'
import { chmodSync, constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import { createContext } from '../context.ts'
import type { CoreOptions } from '../core.ts'
import { breaksConstraint, hasTables, isDamage, isForeign } from '../db/damage.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { configure, dataFileName } from '../db/open-database.ts'
import { isFile } from '../what-is-there.ts'
import { hashFile } from './files.ts'
import { readManifest } from './manifest.ts'
import { contentOf } from './write-backup.ts'

// A file that comes from outside is never taken over as it is: its bytes are copied, compared with
// the hash kept beside it, opened for reading only, checked, and read row by row into a schema of
// our own. Whatever else it holds (triggers, views, pages nobody asked for) stays behind.

export type RebuildFailure =
  | 'restore/unreadable'
  /** Not the bytes whose hash was kept beside it. */
  | 'restore/altered'
  | 'restore/damaged'
  /** Not a data file of Rapport. */
  | 'restore/not-ours'
  | 'restore/newer'

export type Rebuilt = {
  readonly file: string
  readonly clients: number
  readonly interactions: number
}

/** Rows of one transaction of the search indexes. */
const indexedAtOnce = 5_000

/**
 * Makes a data file of the newest schema in `workFolder` with exactly the rows of `source`. Throws
 * what the disk says of `workFolder`; what is wrong with the source is a value.
 */
export function rebuild(
  source: string,
  workFolder: string,
  options: Pick<CoreOptions, 'now' | 'zone' | 'locale'>,
): Result<Rebuilt, RebuildFailure> {
  const copy = join(workFolder, 'source.db')
  const taken = takeIn(source, copy)
  if (!taken.ok) return taken
  const from = new Database(copy, { readonly: true, fileMustExist: true })
  const file = join(workFolder, dataFileName)
  const into = new Database(file)
  try {
    const version = versionOf(from)
    if (!version.ok) return version
    chmodSync(file, 0o600)
    configure(into)
    // Thrown away unless it is finished, and synced then.
    into.pragma('synchronous = OFF')
    into.pragma('foreign_keys = OFF')
    migrate(into, migrations.slice(0, version.value))
    into.transaction(() => copyRows(from, into))()
    migrate(into)
    into.pragma('foreign_keys = ON')
    indexWords(into, { ...options, dataFolder: workFolder })
    if (!isWhole(into)) return fail('restore/damaged')
    const content = contentOf(into)
    const { clients, interactions } = contentOf(from)
    if (content.clients !== clients || content.interactions !== interactions) {
      return fail('restore/damaged')
    }
    into.pragma('wal_checkpoint(TRUNCATE)')
    return ok({ file, clients, interactions })
  } catch (error) {
    // A row that breaks a constraint of the schema was not written by us.
    if (isDamage(error) || breaksConstraint(error)) return fail('restore/damaged')
    throw error
  } finally {
    into.close()
    from.close()
  }
}

/** The bytes that are checked are the bytes that are read: nobody can change them in between. */
function takeIn(source: string, copy: string): Result<null, RebuildFailure> {
  const manifest = readManifest(source)
  try {
    if (!isFile(source)) return fail('restore/unreadable')
    copyFileSync(source, copy, constants.COPYFILE_FICLONE)
    // A raw copy of a data file is not all of it without its log.
    const log = `${source}-wal`
    if (manifest === null && isFile(log)) copyFileSync(log, `${copy}-wal`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['ENOENT', 'EACCES', 'EIO', 'ENOTSUP'].includes(code)) {
      return fail('restore/unreadable')
    }
    throw error
  }
  chmodSync(copy, 0o600)
  if (manifest === null) return ok(null)
  return hashFile(copy).sha256 === manifest.sha256 ? ok(null) : fail('restore/altered')
}

/** The version of the schema of a file that is one of ours and whole. */
function versionOf(db: Database.Database): Result<number, RebuildFailure> {
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > migrations.length) return fail('restore/newer')
    if (version < 1 || isForeign(db) || !hasTables(db)) return fail('restore/not-ours')
    return isWhole(db) ? ok(version) : fail('restore/damaged')
  } catch (error) {
    if (!isDamage(error)) throw error
    const isOther = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
    return fail(isOther ? 'restore/not-ours' : 'restore/damaged')
  }
}

function isWhole(db: Database.Database): boolean {
  return (
    db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as readonly unknown[]).length === 0
  )
}

function copyRows(from: Database.Database, into: Database.Database): void {
  for (const table of ordinaryTables(into)) {
    const columns = (into.pragma(`table_info(${table})`) as { name: string }[]).map((c) => c.name)
    into.exec(`DELETE FROM ${table}`)
    const insert = into.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    const rows = from
      .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
      .raw()
      // A number past 2^53 is the number it is.
      .safeIntegers()
      .iterate() as IterableIterator<readonly unknown[]>
    for (const row of rows) insert.run(...row)
  }
}

/** Every table with rows of its own; the search indexes are made anew from the facts. */
function ordinaryTables(db: Database.Database): readonly string[] {
  const tables = db.pragma('table_list') as { schema: string; name: string; type: string }[]
  const own = tables.filter(({ schema, type, name }) => {
    return schema === 'main' && type === 'table' && !name.startsWith('sqlite_')
  })
  // The counters of ids that were given out: a restored file must not give one out again.
  return [...own.map(({ name }) => name), 'sqlite_sequence']
}

function indexWords(
  db: Database.Database,
  options: Pick<CoreOptions, 'now' | 'zone' | 'locale' | 'dataFolder'>,
): void {
  const { repositories, sql } = createContext(db, {
    ...options,
    create: false,
    source: 'command',
    onChange: () => undefined,
  })
  const inSlices = (keys: readonly number[], index: (slice: readonly number[]) => void) => {
    for (let at = 0; at < keys.length; at += indexedAtOnce) {
      db.transaction(() => index(keys.slice(at, at + indexedAtOnce)))()
    }
  }
  inSlices(sql.column<number>('SELECT id FROM client'), repositories.search.indexClients)
  inSlices(
    sql.column<number>(
      `SELECT id FROM entry WHERE deleted_at IS NULL AND (body <> '' OR learned IS NOT NULL)`,
    ),
    repositories.search.indexEntries,
  )
}
