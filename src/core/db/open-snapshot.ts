import Database from 'better-sqlite3'

/**
 * A second connection to a data file that sees it as it is now, whatever is written until it is
 * closed. It cannot write. Close it soon: the log of the file grows meanwhile.
 */
export function openSnapshot(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    db.pragma('busy_timeout = 5000')
    db.pragma('trusted_schema = OFF')
    db.pragma('temp_store = MEMORY')
    db.exec('BEGIN')
    // A transaction sees the file from its first read on.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
