import type Database from 'better-sqlite3'

/**
 * One transaction of work that nobody may rely on before a later one is done, such as a slice of an
 * import: it is committed without a sync of its own. When the power goes it may be lost, with what
 * was committed after it and never with what came before; the file stays whole. The next commit that
 * is synced, the owner's or the last one of the work, syncs the log from its beginning and so takes
 * it along. Inside another transaction it is a part of that one, and durable as that one is.
 */
export function writeUnfinished<T>(db: Database.Database, body: () => T): T {
  if (db.inTransaction) return db.transaction(body)()
  db.pragma('synchronous = NORMAL')
  try {
    return db.transaction(body).immediate()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
