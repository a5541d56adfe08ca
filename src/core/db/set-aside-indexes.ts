import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'

// What a large import does without until its end, because kept up from slice to slice it would be most
// of what is written.
//
// Indexes whose keys come in no order: each slice touches nearly all of their pages. An import into an
// empty book drops them and makes them from all rows at its end. Without them every answer is the
// same, only slower, and nobody asks much of an empty book.
//
// The merging of the search indexes: each slice adds a part to them, and every four parts are made
// into a larger one. While an import runs only sixteen are, which writes each word half as often.

const names = [
  'client_by_name',
  'client_by_first_due',
  'contact_point_by_normal',
  'important_date_by_day',
  'client_tag_by_tag',
  'segment_member_by_segment',
  'client_standing_due',
  'client_standing_wake',
] as const

/** Drops them; inside the transaction that begins an import, so that whoever meets it knows. */
export function setIndexesAside(db: Database.Database): void {
  for (const name of names) db.exec(`DROP INDEX ${name}`)
}

/** The statements that make those that are missing, one each. */
export function indexesToMake(db: Database.Database): readonly string[] {
  const there = new Set(textsIn(db).keys())
  if (names.every((name) => there.has(name))) return []
  const pattern = new Database(':memory:')
  try {
    migrate(pattern)
    return [...textsIn(pattern)].flatMap(([name, text]) => (there.has(name) ? [] : [text]))
  } finally {
    pattern.close()
  }
}

export function isSetAside(name: string): boolean {
  return names.some((one) => one === name)
}

function textsIn(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`,
    )
    .all()
  return new Map(rows.filter(({ name }) => isSetAside(name)).map(({ name, sql }) => [name, sql]))
}

const searchIndexes = ['client_search', 'entry_search'] as const
/** SQLite's own: how many parts of one size are merged as rows are written. */
const usualMerging = 4

/** Leaves the parts of the search indexes apart; inside the transaction that begins an import. */
export function setMergingAside(db: Database.Database): void {
  setMerging(db, 0)
}

/** Inside the transaction that ends an import, however it ends. */
export function resumeMerging(db: Database.Database): void {
  setMerging(db, usualMerging)
}

function setMerging(db: Database.Database, parts: number): void {
  for (const name of searchIndexes) {
    db.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('automerge', ${parts})`)
  }
}
