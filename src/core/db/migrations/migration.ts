import type Database from 'better-sqlite3'

/** One forward step of the schema. Released steps are never edited and import nothing that moves. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly up: (db: Database.Database) => void
}
