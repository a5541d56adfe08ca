import Database from 'better-sqlite3'
import { journalledTables } from './journal-triggers.ts'
import { migrate } from './migrate.ts'

// How a data file that is not whole, or not ours, is told from one that is.

/** Whether a failure means that the file is damaged; no other failure does. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false
  // Of our own statements none names a table or a column that our schema has not.
  if (error.code === 'SQLITE_ERROR') return /^no such (table|column)/.test(error.message)
  return error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')
}

/** Whether a row was refused because the schema does not allow it beside those that are there. */
export function breaksConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}

/** Whether a file with tables in it was made by another program: ours have a version from the first commit on. */
export function isForeign(db: Database.Database): boolean {
  const version = db.pragma('user_version', { simple: true })
  return version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined
}

/** Whether the owner's tables are there: a file can have our version and not our schema. */
export function hasTables(db: Database.Database): boolean {
  const there = new Set(db.prepare('SELECT name FROM sqlite_schema').pluck().all())
  return journalledTables.every((name) => there.has(name))
}

/**
 * Names of tables and indexes that are not as this version makes them, of those that are gone, and of
 * whatever another program added: a trigger of its own would go along with every change.
 */
export function schemaDifferences(db: Database.Database): {
  readonly differing: readonly string[]
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
} {
  const pattern = new Database(':memory:')
  try {
    migrate(pattern)
    const [wanted, there] = [schemaOf(pattern), schemaOf(db)]
    const names = [...wanted.keys()]
    return {
      differing: names.filter((name) => there.get(name) !== wanted.get(name)),
      missing: names.filter((name) => !there.has(name)),
      // SQLite's own statistics are nobody's doing.
      surplus: [...there.keys()].filter((name) => !wanted.has(name) && !name.startsWith('sqlite_')),
    }
  } finally {
    pattern.close()
  }
}

function schemaOf(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { name: string; sql: string }>(
    'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
  )
  return new Map(rows.all().map(({ name, sql }) => [name, sql]))
}
