import type { z } from 'zod'
import {
  clientParts,
  clientRow,
  entryParts,
  reminderRow,
  sharedParts,
  type SharedName,
} from '../transfer/formats/archive/archive-shape.ts'
import type { Statements } from '../db/statements.ts'

// Rows as an archive has them. Which columns a table gives is read from the shape of the archive,
// so that a column that is added there goes out and comes in again at once. All names in the SQL
// come from the shape and from the tables here, never from a file.

type Row = Record<string, unknown>

/** Archive names of columns that hold the key of another row. */
export const references = {
  tag: { column: 'tag_id', table: 'tag' },
  segment: { column: 'segment_id', table: 'segment' },
  template: { column: 'template_id', table: 'template' },
  offering: { column: 'offering_id', table: 'offering' },
  friction: { column: 'friction_id', table: 'friction' },
  outreach: { column: 'outreach_id', table: 'outreach' },
  entry: { column: 'entry_id', table: 'entry' },
  organisation_client: { column: 'organisation_id', table: 'client' },
  brought_client: { column: 'brought_client_id', table: 'client' },
  other_client: { column: 'other_client_id', table: 'client' },
} as const
export type ReferenceName = keyof typeof references

export function isReference(name: string): name is ReferenceName {
  return Object.hasOwn(references, name)
}

export const sharedTables = {
  settings: 'setting',
  templates: 'template',
  tags: 'tag',
  segments: 'segment',
  offerings: 'offering',
  frictions: 'friction',
  saved_views: 'saved_view',
  outreaches: 'outreach',
  reminders: 'reminder',
} as const satisfies Record<SharedName, string>

export const partTables = {
  contact_points: 'contact_point',
  addresses: 'address',
  custom_fields: 'custom_field',
  tags: 'client_tag',
  segments: 'segment_member',
  pauses: 'pause',
  entries: 'entry',
  facts: 'fact',
  relations: 'relation',
  important_dates: 'important_date',
  outcomes: 'outcome',
  reminders: 'reminder',
  attachments: 'attachment',
  merged: 'merged_client',
  dismissed: 'dismissed_pair',
  letters: 'letter',
} as const satisfies Record<PartName, string>
export type PartName = keyof typeof clientParts

/** Names that are lists or rows of their own and no columns. */
const nested = new Set([...Object.keys(entryParts), 'milestones', 'occurrences', 'bytes'])
const entryPartNames = Object.keys(entryParts) as readonly (keyof typeof entryParts)[]

/** The columns of a row as an archive has them, lists left out. */
export function columnsOf(shape: z.ZodObject, table: string): readonly string[] {
  const names = Object.keys(shape.shape)
  if (table === 'client') return names.filter((name) => !Object.hasOwn(clientParts, name))
  // A fact’s entry is a column; an entry’s parts are rows.
  return names.filter((name) => !nested.has(name))
}

function select(shape: z.ZodObject, table: string): string {
  const columns = columnsOf(shape, table).map((name) => {
    if (!isReference(name)) return `t.${name}`
    const { column, table: other } = references[name]
    return `(SELECT o.uid FROM ${other} o WHERE o.id = t.${column}) AS ${name}`
  })
  return `SELECT ${columns.join(', ')}`
}

const jsonColumns = { settings: 'value', saved_views: 'filter' } as const

export function createArchiveRows(sql: Statements) {
  const partSelects = Object.entries(clientParts).map(([name, shape]) => {
    const table = partTables[name as PartName]
    const hasId = name === 'entries' || name === 'outcomes' || name === 'reminders'
    const data = name === 'attachments' ? ', t.data_id AS id' : ''
    return {
      name: name as PartName,
      query: `${select(shape, table)}${hasId ? ', t.id AS id' : data} FROM ${table} t
        WHERE t.client_id = @key ORDER BY t.id`,
    }
  })
  const entryPartSelects = entryPartNames.map((name) => ({
    name,
    query: `${select(entryParts[name], name)}, t.entry_id AS id FROM ${name} t
      JOIN entry e ON e.id = t.entry_id WHERE e.client_id = @key`,
  }))
  const clientSelect = `${select(clientRow, 'client')} FROM client t WHERE t.id = @key`

  function occurrences(reminder: Row): Row {
    const { id, ...rest } = reminder
    const list = sql.all(
      `SELECT occurrence, claimed_at, recorded_at, late, missed FROM reminder_occurrence
       WHERE reminder_id = @id ORDER BY occurrence`,
      { id },
    )
    return { ...rest, occurrences: list }
  }

  const complete: Readonly<Partial<Record<PartName, (row: Row, of: number) => Row>>> = {
    reminders: occurrences,
    outcomes: ({ id, ...rest }) => ({
      ...rest,
      milestones: sql.all(
        `SELECT body, due_on, reached_on, position FROM milestone WHERE outcome_id = @id ORDER BY id`,
        { id },
      ),
    }),
    attachments: ({ id, ...rest }) => ({
      ...rest,
      bytes: sql
        .value<Buffer>('SELECT bytes FROM attachment_data WHERE id = @id', { id })
        ?.toString('base64'),
    }),
  }

  function entriesOf(key: number, rows: readonly Row[]): readonly Row[] {
    if (rows.length === 0) return rows
    const parts = new Map<unknown, Row>()
    for (const { name, query } of entryPartSelects) {
      for (const { id, ...part } of sql.all<Row>(query, { key })) {
        parts.set(id, { ...parts.get(id), [name]: part })
      }
    }
    return rows.map(({ id, ...rest }) => ({ ...rest, ...parts.get(id) }))
  }

  return {
    /** One client with everything that belongs to it. */
    client: (key: number): Row => {
      const row: Row = { ...sql.get<Row>(clientSelect, { key }) }
      for (const { name, query } of partSelects) {
        const rows = sql.all<Row>(query, { key })
        const whole = complete[name]
        row[name] =
          name === 'entries'
            ? entriesOf(key, rows)
            : whole === undefined
              ? rows
              : rows.map((one) => whole(one, key))
      }
      return row
    },
    /** All rows of a list that clients share. */
    shared: (name: SharedName): readonly Row[] => {
      const table = sharedTables[name]
      if (name === 'reminders') {
        return sql
          .all<Row>(
            `${select(reminderRow, table)}, t.id AS id FROM reminder t
             WHERE t.client_id IS NULL ORDER BY t.id`,
          )
          .map(occurrences)
      }
      const rows = sql.all<Row>(`${select(sharedParts[name], table)} FROM ${table} t ORDER BY t.id`)
      if (name !== 'settings' && name !== 'saved_views') return rows
      const column = jsonColumns[name]
      return rows.map((row) => ({ ...row, [column]: JSON.parse(String(row[column])) as unknown }))
    },
    /** Keys of everybody, Trash included: not those of an unfinished or an undone import. */
    clientKeys: (): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM client c WHERE c.withdrawn = 0 AND (c.batch_id IS NULL
           OR c.batch_id IS NOT (SELECT id FROM import_batch WHERE state = 'running'))
         ORDER BY c.id`,
      ),
  }
}
