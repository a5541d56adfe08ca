import type { JournalledTable } from './journal-triggers.ts'
import { searchedColumns } from './repositories/search.ts'
import type { Statements } from './statements.ts'

/** What a change touched: for keeping what follows from it, and for telling listeners. */
export type Touched = {
  readonly tables: ReadonlySet<JournalledTable>
  readonly clientIds: readonly number[]
  /** Clients who may be found by other words than before. */
  readonly searchedClientIds: readonly number[]
  readonly entryIds: readonly number[]
  /** Clients of a tag or segment whose own row was edited: its cadence may be theirs. */
  readonly labelledClientIds: readonly number[]
  /** Segments that were made, edited or deleted: whom their rules pick out may be others. */
  readonly segmentIds: readonly number[]
  /** Organisations whose people were touched, came or left: their touches are its own. */
  readonly organisationIds: readonly number[]
  /** Settings that changed; null stands for one whose row is gone. */
  readonly settings: readonly (string | null)[]
}

const searchedTables = Object.keys(searchedColumns) as (keyof typeof searchedColumns)[]

/** Whom the changes of a group make findable by other words; a renamed tag, all who have it. */
const searchedClients = (() => {
  const ofGroup = 'j.group_id = @groupId'
  const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')
  const { client, tag, ...rows } = searchedColumns
  const changed = (columns: readonly string[]) =>
    `(j.op <> 'update' OR EXISTS (SELECT 1 FROM json_each(j.image) WHERE key IN (${listed(columns)})))`
  return `
    SELECT j.client_id FROM journal_change j
    WHERE ${ofGroup} AND j.client_id IS NOT NULL AND (
      (j.table_name = 'client' AND ${changed(client)}) OR j.table_name IN (${listed(Object.keys(rows))}))
    UNION
    SELECT j.image ->> '$.client_id[0]' FROM journal_change j
    WHERE ${ofGroup} AND j.op = 'update' AND j.table_name IN (${listed(Object.keys(rows))})
      AND j.image ->> '$.client_id[0]' IS NOT NULL
    UNION
    SELECT m.client_id FROM journal_change j JOIN client_tag m ON m.tag_id = j.row_id
    WHERE ${ofGroup} AND j.table_name = 'tag' AND j.op = 'update' AND ${changed(tag)}`
})()

/** What the recorded changes of a group touched. */
export function touchedBy(sql: Statements, groupId: number): Touched {
  const ofGroup = { groupId }
  const tables = new Set(
    sql.column<JournalledTable>(
      'SELECT DISTINCT table_name FROM journal_change WHERE group_id = @groupId',
      ofGroup,
    ),
  )
  // Most deeds touch few tables: what follows from the others need not be asked for.
  const column = <V>(query: string, ...needs: readonly JournalledTable[]): readonly V[] =>
    needs.some((table) => tables.has(table)) ? sql.column<V>(query, ofGroup) : []
  return {
    tables,
    // A row that went from one client to another concerns both.
    clientIds: sql.column<number>(
      `SELECT client_id FROM journal_change
       WHERE group_id = @groupId AND client_id IS NOT NULL
       UNION
       SELECT image ->> '$.client_id[0]' FROM journal_change
       WHERE group_id = @groupId AND op = 'update' AND image ->> '$.client_id[0]' IS NOT NULL`,
      ofGroup,
    ),
    searchedClientIds: column<number>(searchedClients, ...searchedTables),
    entryIds: column<number>(
      `SELECT DISTINCT row_id FROM journal_change
       WHERE group_id = @groupId AND table_name = 'entry'`,
      'entry',
    ),
    labelledClientIds: column<number>(
      `SELECT m.client_id FROM journal_change j JOIN client_tag m ON m.tag_id = j.row_id
       WHERE j.group_id = @groupId AND j.table_name = 'tag' AND j.op = 'update'
       UNION
       SELECT m.client_id FROM journal_change j JOIN segment_people m ON m.segment_id = j.row_id
       WHERE j.group_id = @groupId AND j.table_name = 'segment' AND j.op = 'update'`,
      'tag',
      'segment',
    ),
    segmentIds: column<number>(
      `SELECT DISTINCT row_id FROM journal_change
       WHERE group_id = @groupId AND table_name = 'segment'`,
      'segment',
    ),
    organisationIds: [
      ...new Set([
        ...sql.column<number>(
          `SELECT organisation_id FROM client WHERE organisation_id IS NOT NULL AND id IN (
             SELECT client_id FROM journal_change WHERE group_id = @groupId)`,
          ofGroup,
        ),
        ...column<number>(
          `SELECT value FROM journal_change j, json_each(json_array(
             j.image ->> '$.organisation_id[0]', j.image ->> '$.organisation_id[1]'))
           WHERE j.group_id = @groupId AND j.table_name = 'client' AND j.op = 'update'
             AND value IS NOT NULL
           UNION
           SELECT j.image ->> '$.organisation_id' FROM journal_change j
           WHERE j.group_id = @groupId AND j.table_name = 'client' AND j.op = 'delete'
             AND j.image ->> '$.organisation_id' IS NOT NULL`,
          'client',
        ),
      ]),
    ],
    settings: column<string | null>(
      `SELECT DISTINCT s.name FROM journal_change j LEFT JOIN setting s ON s.id = j.row_id
       WHERE j.group_id = @groupId AND j.table_name = 'setting'`,
      'setting',
    ),
  }
}
