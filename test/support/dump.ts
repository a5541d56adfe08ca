import Database from 'better-sqlite3'
import { join } from 'node:path'
import { dataFileName } from '#core/db/open-database.ts'
import { journalledTables } from '#core/db/journal.ts'

const derivedTables = ['client_standing'] as const

/** Every row of the owner's tables and of what follows from them, for comparing whole states. */
export function dumpOf(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  try {
    return Object.fromEntries(
      [...journalledTables, ...derivedTables].map((table) => [
        table,
        db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
      ]),
    )
  } finally {
    db.close()
  }
}
