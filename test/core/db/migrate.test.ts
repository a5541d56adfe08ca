import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#core/db/migrate.ts'
import { migrations } from '#core/db/migrations/index.ts'
import { journalledTables } from '#core/db/journal-triggers.ts'

test('the schema is the one under review', async () => {
  const db = new Database(':memory:')
  expect(migrate(db)).toEqual({ ok: true, value: { from: 0, to: migrations.length } })
  const schema = db
    .prepare<[], string>(
      `SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'
       ORDER BY type DESC, name`,
    )
    .pluck()
    .all()
    .join('\n\n')
  await expect(schema).toMatchFileSnapshot('schema.snapshot.sql')
})

test('a second run changes nothing', () => {
  const db = new Database(':memory:')
  migrate(db)
  expect(migrate(db)).toEqual({
    ok: true,
    value: { from: migrations.length, to: migrations.length },
  })
})

test('a step that fails leaves the schema as it was', () => {
  const db = new Database(':memory:')
  const broken = {
    version: migrations.length + 1,
    name: 'broken',
    up: (connection: Database.Database) => {
      connection.exec('CREATE TABLE half (x TEXT) STRICT')
      connection.exec('this is not SQL')
    },
  }
  migrate(db)
  expect(() => migrate(db, [...migrations, broken])).toThrow(/syntax error/)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined()
})

test('every table is strict, and is either the owner’s and journalled or known to be the machine’s', () => {
  const db = new Database(':memory:')
  migrate(db)
  const tables = db.pragma('table_list') as {
    schema: string
    name: string
    type: string
    strict: number
  }[]
  const own = tables.filter(
    (t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_'),
  )
  expect(own.filter((t) => t.strict === 0)).toEqual([])
  const machine = [
    'attachment_data',
    'client_standing',
    'segment_match',
    'draft',
    'import_batch',
    'journal_change',
    'journal_group',
    'launch',
    'morning',
    'remembered',
    'reminder_occurrence',
    'standing_day',
  ]
  expect(own.map((t) => t.name).toSorted()).toEqual([...journalledTables, ...machine].toSorted())
})

test.each([
  [
    'a day that does not exist',
    `INSERT INTO client (uid, kind, name, sort_key, stage, cadence_set_on, created_at)
    VALUES ('00000000-0000-7000-8000-000000000001', 'person', 'A', 'a', 'active', '2026-02-30', 1)`,
  ],
  [
    'a stage nobody knows',
    `INSERT INTO client (uid, kind, name, sort_key, stage, cadence_set_on, created_at)
    VALUES ('00000000-0000-7000-8000-000000000001', 'person', 'A', 'a', 'asleep', '2026-02-28', 1)`,
  ],
  [
    'a cadence without a count',
    `INSERT INTO client (uid, kind, name, sort_key, stage, cadence_set_on, created_at, cadence_unit)
    VALUES ('00000000-0000-7000-8000-000000000001', 'person', 'A', 'a', 'active', '2026-02-28', 1, 'days')`,
  ],
  [
    'an entry of nobody',
    `INSERT INTO entry (uid, client_id, kind, happened_on, sort_at, created_at)
    VALUES ('00000000-0000-7000-8000-000000000001', 7, 'note', '2026-02-28', 1, 1)`,
  ],
])('the file itself refuses %s', (_what, sql) => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  expect(() => db.exec(sql)).toThrow(/constraint failed/)
})
