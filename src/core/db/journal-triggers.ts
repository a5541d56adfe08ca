import type Database from 'better-sqlite3'
import { assert } from '#shared/result.ts'

// What is written down of the owner's tables: the temporary triggers, made from the schema.

/** The owner's tables. Everything else belongs to the machine and is never undone. */
export const journalledTables = [
  'setting',
  'client',
  'merged_client',
  'dismissed_pair',
  'contact_point',
  'address',
  'custom_field',
  'tag',
  'client_tag',
  'template',
  'segment',
  'segment_member',
  'saved_view',
  'pause',
  'entry',
  'interaction',
  'promise',
  'offering',
  'purchase',
  'feedback',
  'wish',
  'friction',
  'issue',
  'referral',
  'outcome',
  'milestone',
  'fact',
  'relation',
  'important_date',
  'reminder',
  'attachment',
  'outreach',
  'letter',
] as const
export type JournalledTable = (typeof journalledTables)[number]

export const operations = ['insert', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

export type Table = {
  readonly name: JournalledTable
  readonly key: string
  readonly columns: readonly string[]
  readonly clientExpression: (row: 'OLD' | 'NEW') => string
  readonly insert: string
}

/** Names come from the schema and from `journalledTables`, never from outside. */
export function describe(db: Database.Database, name: JournalledTable): Table {
  const info = db.pragma(`table_info(${name})`) as readonly { name: string; pk: number }[]
  const columns = info.map((column) => column.name)
  const key = info.find((column) => column.pk === 1)?.name
  assert(key !== undefined, `${name} has an integer key to be found by`)
  return {
    name,
    key,
    columns,
    clientExpression: (row) => {
      if (name === 'client') return `${row}.id`
      if (columns.includes('client_id')) return `${row}.client_id`
      if (key === 'entry_id') return `(SELECT client_id FROM entry WHERE id = ${row}.entry_id)`
      if (name === 'milestone') {
        return `(SELECT client_id FROM outcome WHERE id = ${row}.outcome_id)`
      }
      return 'NULL'
    },
    insert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`,
  }
}

/** The statement that makes the trigger of a table for one kind of change. */
export function triggerOf({ name, key, columns, clientExpression }: Table, op: Operation): string {
  const write = (row: 'OLD' | 'NEW', image: string) =>
    `INSERT INTO main.journal_change (group_id, table_name, row_id, client_id, op, image)
     VALUES ((SELECT group_id FROM temp.journal_open), '${name}', ${row}.${key},
       ${clientExpression(row)}, '${op}', ${image});`
  const whole = `json_object(${columns.map((c) => `'${c}', OLD.${c}`).join(', ')})`
  const differs = columns.map((c) => `OLD.${c} IS NOT NEW.${c}`).join(' OR ')
  const changed = `(SELECT json_group_object(name, json_array(old, new)) FROM (${columns
    .map(
      (c) =>
        `SELECT '${c}' AS name, OLD.${c} AS old, NEW.${c} AS new WHERE OLD.${c} IS NOT NEW.${c}`,
    )
    .join(' UNION ALL ')}))`
  const [when, body] = {
    insert: ['', write('NEW', 'NULL')],
    update: [`WHEN ${differs}`, write('NEW', changed)],
    delete: ['', write('OLD', whole)],
  }[op]
  return `CREATE TEMP TRIGGER journal_${op}_${name} AFTER ${op} ON main.${name} ${when}
    BEGIN ${body} END`
}
