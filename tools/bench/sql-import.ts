import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { migrate } from '#core/db/migrate.ts'
import { dataFileName, openDatabase } from '#core/db/open-database.ts'
import { join } from 'node:path'
import { today } from './clock.ts'
import { csvCells } from './csv-file.ts'
import { makePeople } from './people.ts'
import { timed } from './stats.ts'

// What an import costs when SQL does it alone: into one bare table, and into the project's schema.
// The sqlite3 command does both where it is installed and new enough, else the same statements run
// through the addon on rows that are already parsed.

const version = spawnSync('sqlite3', ['-version'], { encoding: 'utf8' })
const [major = 0, minor = 0] = version.status === 0 ? version.stdout.split('.').map(Number) : []

/** Whether the machine has the sqlite3 command. */
export const hasSqliteCommand = version.status === 0
/** Whether it knows the project's schema: full-text indexes without content came with 3.43. */
export const commandKnowsSchema = major > 3 || (major === 3 && minor >= 43)

const columns = [
  'given',
  'family',
  'company',
  'title',
  'email',
  'phone',
  'street',
  'city',
  'region',
  'postcode',
  'country',
  'birthday',
  'website',
  'segment',
  'tags',
  'notes',
] as const
const staging = `CREATE TABLE staging (${columns.map((name) => `${name} TEXT`).join(', ')})`

const uid = (kind: string, number: string) =>
  `printf('0190000${kind}-0000-7000-8000-%012x', ${number})`

/** The same rows as an import of the product makes, but for the duplicates it finds. */
const normalise = `
BEGIN IMMEDIATE;
INSERT INTO import_batch (id, uid, file_name, format, state, started_at)
  VALUES (1, ${uid('a', '1')}, 'clients.csv', 'csv', 'done', 1);
INSERT INTO client (id, uid, kind, name, given_name, family_name, organisation, title, notes,
    sort_key, stage, cadence_set_on, first_due_on, batch_id, created_at)
  SELECT rowid, ${uid('c', 'rowid')}, 'person', given || ' ' || family, given, family, company,
    title, notes, lower(given || ' ' || family) || char(1) || given || ' ' || family, 'active',
    '${today}', date('${today}', '+' || (rowid % 28) || ' days'), 1, 1
  FROM staging;
INSERT INTO contact_point (client_id, kind, value, normal)
  SELECT rowid, 'email', email, lower(email) FROM staging WHERE email <> '';
INSERT INTO contact_point (client_id, kind, value, normal)
  SELECT rowid, 'phone', phone, replace(phone, ' ', '') FROM staging WHERE phone <> '';
INSERT INTO contact_point (client_id, kind, value, normal)
  SELECT rowid, 'url', website, lower(website) FROM staging WHERE website <> '';
INSERT INTO address (client_id, formatted, street, city, region, postal_code, country)
  SELECT rowid, street || ', ' || postcode || ' ' || city || ', ' || region || ', ' || country,
    street, city, region, postcode, country FROM staging WHERE street <> '';
INSERT INTO important_date (uid, client_id, kind, date)
  SELECT ${uid('d', 'rowid')}, rowid, 'birthday', birthday FROM staging WHERE birthday <> '';
CREATE TEMP TABLE label AS
  SELECT rowid AS client, iif(instr(tags, ';'), substr(tags, 1, instr(tags, ';') - 1), tags) AS name
    FROM staging WHERE tags <> ''
  UNION SELECT rowid, substr(tags, instr(tags, ';') + 1) FROM staging WHERE instr(tags, ';');
INSERT INTO tag (uid, name, folded)
  SELECT ${uid('b', 'row_number() OVER ()')}, name, lower(name) FROM (SELECT DISTINCT name FROM label);
INSERT INTO client_tag (client_id, tag_id)
  SELECT l.client, t.id FROM label l JOIN tag t ON t.folded = lower(l.name);
INSERT INTO segment (uid, name, folded, kind)
  SELECT ${uid('e', 'row_number() OVER ()')}, segment, lower(segment), 'picked'
  FROM (SELECT DISTINCT segment FROM staging);
INSERT INTO segment_member (client_id, segment_id)
  SELECT s.rowid, g.id FROM staging s JOIN segment g ON g.folded = lower(s.segment);
INSERT INTO client_standing (client_id, cadence_days, cadence_from, due_on, wake_on)
  SELECT id, 28, 'default', first_due_on, first_due_on FROM client;
INSERT INTO client_search (rowid, name, contact, labels)
  SELECT rowid, given || ' ' || family, company || ' ' || title || ' ' || email || ' ' || phone
      || ' ' || website, tags || ' ' || street || ' ' || city || ' ' || notes
  FROM staging;
DROP TABLE staging;
COMMIT;
`

/** Milliseconds of bringing the file into one bare table of a new data file (WAL, NORMAL). */
export function bareImport(folder: string, csv: string, clients: number): number {
  const file = freshFile(folder)
  const settings = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;'
  if (hasSqliteCommand) {
    return timed(() =>
      command(file, `${settings}\n${staging};\n.import --csv --skip 1 ${csv} staging\n`),
    )
  }
  const db = new Database(file)
  db.exec(settings)
  const took = fill(db, clients)
  db.close()
  return took
}

/** Milliseconds of writing the same rows as the product does, in the project's schema, by SQL alone. */
export function sqlImport(folder: string, csv: string, clients: number): number {
  freshFile(folder)
  const opened = openDatabase(folder, true)
  if (!opened.ok) throw new Error(`No data file for the floor: ${opened.error.code}`)
  const { db, file } = opened.value
  migrate(db)
  if (!commandKnowsSchema) {
    const took = fill(db, clients) + timed(() => db.exec(normalise))
    db.close()
    return took
  }
  db.close()
  const settings =
    'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;'
  return timed(() =>
    command(file, `${settings}\n${staging};\n.import --csv --skip 1 ${csv} staging\n${normalise}`),
  )
}

function freshFile(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return join(folder, dataFileName)
}

function command(file: string, input: string): void {
  const ended = spawnSync('sqlite3', ['-bail', file], { input, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`sqlite3 failed: ${ended.stderr}`)
}

/** Rows into the bare table through the addon; making them is not counted. */
function fill(db: Database.Database, clients: number): number {
  const rows = Array.from(makePeople(clients), csvCells)
  db.exec(staging)
  const insert = db.prepare(`INSERT INTO staging VALUES (${columns.map(() => '?').join(', ')})`)
  return timed(
    db.transaction(() => {
      for (const row of rows) insert.run(row)
    }),
  )
}
