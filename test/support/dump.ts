import Database from 'better-sqlite3'
import { join } from 'node:path'
import { dataFileName } from '#core/db/open-database.ts'
import { journalledTables } from '#core/db/journal-triggers.ts'

const derivedTables = ['client_standing', 'segment_match'] as const

export type Dump = Readonly<Record<string, readonly unknown[]>>

/** Every row of the owner's tables and of what follows from them, for comparing whole states. */
export function dumpOf(folder: string): Dump {
  return read(folder, () => '1')
}

/** The same without the clients that an undone import took out of sight, and all that is theirs. */
export function visibleDumpOf(folder: string): Dump {
  const visible = 'IN (SELECT id FROM client WHERE withdrawn = 0)'
  return read(folder, (columns) => {
    if (columns.includes('withdrawn')) return 'withdrawn = 0'
    if (columns.includes('client_id')) return `(client_id IS NULL OR client_id ${visible})`
    if (columns.includes('entry_id')) {
      return `entry_id IN (SELECT id FROM entry WHERE client_id ${visible})`
    }
    return '1'
  })
}

function read(folder: string, condition: (columns: readonly string[]) => string): Dump {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  try {
    return Object.fromEntries(
      [...journalledTables, ...derivedTables].map((table) => {
        const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map((c) => c.name)
        const where = condition(columns)
        return [table, db.prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY 1`).all()]
      }),
    )
  } finally {
    db.close()
  }
}
