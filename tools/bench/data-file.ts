import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext } from '#core/context.ts'
import { migrate } from '#core/db/migrate.ts'
import { dataFileName, openDatabase } from '#core/db/open-database.ts'
import { coreOptions, nowMs, today } from './clock.ts'
import { fillWithFacts } from './fill.ts'
import { ms, since } from './stats.ts'

// The data file every goal is measured on: rows by plain SQL into the project's own schema, and what
// follows from them by the product's own code. Made once and kept while nothing it depends on changes.

/** Goes up when the data would come out differently. */
const generation = 1
const standingSlice = 5_000
const searchSlice = 10_000

export type DataFile = {
  readonly folder: string
  readonly file: string
  readonly clients: number
  readonly interactions: number
  /** Milliseconds of each step; null where a file made earlier is used. */
  readonly steps: Readonly<Record<string, number>> | null
}

/** The data file of that size under `cache`, made if it is not there. `say` hears each step. */
export function dataFileOf(
  cache: string,
  clients: number,
  interactions: number,
  say: (line: string) => void,
): DataFile {
  const folder = join(cache, `data-${clients}-${interactions}`)
  const file = join(folder, dataFileName)
  const stamp = join(folder, 'made.json')
  const wanted = JSON.stringify({
    generation,
    clients,
    interactions,
    today,
    schema: schemaMark(),
  })
  const known = { folder, file, clients, interactions }
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { ...known, steps: null }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const steps = makeDataFile(folder, clients, interactions, say)
  writeFileSync(stamp, wanted)
  return { ...known, steps }
}

/** Differs with every change of the schema. */
function schemaMark(): string {
  const db = new Database(':memory:')
  migrate(db)
  const schema = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()
  db.close()
  return createHash('sha256').update(schema.join('\n')).digest('hex')
}

function makeDataFile(
  folder: string,
  clients: number,
  interactions: number,
  say: (line: string) => void,
): Readonly<Record<string, number>> {
  const steps: Record<string, number> = {}
  const step = (name: string, body: () => void) => {
    const started = nowMs()
    body()
    steps[name] = since(started)
    say(`  ${name}: ${ms(steps[name])}`)
  }
  const opened = openDatabase(folder, true)
  if (!opened.ok) throw new Error(`No data file for the benchmarks: ${opened.error.code}`)
  const { db } = opened.value
  migrate(db)
  // Nobody's data: speed matters, a crash does not.
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.pragma('cache_size = -262144')
  const indexes = droppedIndexes(db)
  step('rows, by SQL', () => {
    db.transaction(() => fillWithFacts(db, clients, interactions))()
  })
  step('indexes', () => {
    for (const sql of indexes) db.exec(sql)
  })
  db.pragma('ignore_check_constraints = OFF')
  const context = createContext(db, coreOptions(folder))
  // Fixes the practice's own figures, which are otherwise worked out again for every client.
  context.keepDay()
  step('standing, by keepStanding', () => {
    inSlices(db, keysOf(db, 'SELECT id FROM client'), standingSlice, (keys) => {
      context.keepStanding(keys)
    })
  })
  step('client search, by indexClients', () => {
    inSlices(db, keysOf(db, 'SELECT id FROM client'), searchSlice, (keys) => {
      context.repositories.search.indexClients(keys)
    })
  })
  step('note search, by indexEntries', () => {
    inSlices(db, keysOf(db, `SELECT id FROM entry WHERE body <> ''`), searchSlice, (keys) => {
      context.repositories.search.indexEntries(keys)
    })
  })
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return steps
}

/** Takes the indexes away that rows out of order would be slow to go into; gives back their SQL. */
function droppedIndexes(db: Database.Database): readonly string[] {
  const indexes = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
  return indexes.map(({ sql }) => sql)
}

function keysOf(db: Database.Database, sql: string): readonly number[] {
  return db.prepare(sql).pluck().all() as number[]
}

function inSlices(
  db: Database.Database,
  keys: readonly number[],
  size: number,
  body: (slice: readonly number[]) => void,
): void {
  for (let from = 0; from < keys.length; from += size) {
    const slice = keys.slice(from, from + size)
    db.transaction(() => body(slice)).immediate()
  }
}
