import type { Statements } from '../statements.ts'
import { living } from './living.ts'
import { searchText } from '../../text.ts'

// The full-text indexes keep no text of their own: the words go in folded, the text to show is read
// from the rows. Both follow their table by row id.

/** Where words go: the indexes themselves, or others of the same form. */
const usualIndexes = { clients: 'client_search', entries: 'entry_search' }

export function createSearchRepository(sql: Statements, into = usualIndexes) {
  function forget(index: string, keys: readonly number[]): void {
    if (keys.length === 0) return
    sql.run(`DELETE FROM ${index} WHERE rowid IN (SELECT value FROM json_each(@keys))`, {
      keys: JSON.stringify(keys),
    })
  }

  /**
   * Puts clients into the index as they are now, and takes out those that are gone. Those of an
   * import that was undone lack the labels it made: redoing it finds that they are not in the index.
   */
  function indexClients(clientKeys: readonly number[]): void {
    if (clientKeys.length === 0) return
    const rows = sql.all<ClientText>(
      `${clientText} WHERE c.id IN (SELECT value FROM json_each(@keys)) AND c.withdrawn = 0`,
      { keys: JSON.stringify(clientKeys) },
    )
    forget(into.clients, clientKeys)
    for (const row of rows) insertClient(row)
  }

  function insertClient(row: ClientText): void {
    sql.run(`INSERT INTO ${into.clients} (rowid, name, contact, labels) VALUES (?, ?, ?, ?)`, [
      row.key,
      searchText(row.name),
      searchText(row.contact),
      searchText(row.labels),
    ])
  }

  function indexEntries(entryKeys: readonly number[]): void {
    if (entryKeys.length === 0) return
    const rows = sql.all<{ key: number; body: string; learned: string | null }>(
      `SELECT id AS key, body, learned FROM entry
       WHERE id IN (SELECT value FROM json_each(@keys)) AND deleted_at IS NULL
         AND (body <> '' OR learned IS NOT NULL)`,
      { keys: JSON.stringify(entryKeys) },
    )
    forget(into.entries, entryKeys)
    for (const row of rows) {
      sql.run(`INSERT INTO ${into.entries} (rowid, body) VALUES (@key, @body)`, {
        key: row.key,
        body: searchText(row.learned === null ? row.body : `${row.body}\n${row.learned}`),
      })
    }
  }

  return {
    indexClients,
    indexEntries,
    /** Clients of an import that is not undone, whom the index does not know. */
    unindexedOf: (batchKey: number): readonly number[] =>
      sql.column<number>(
        `SELECT id FROM client WHERE batch_id = @batchKey AND withdrawn = 0
           AND id NOT IN (SELECT rowid FROM client_search)`,
        { batchKey },
      ),
    /** At most `limit` keys of living clients that have every word; the last one may be a beginning. */
    clientsMatching: (match: string, limit: number): readonly number[] =>
      sql.column<number>(
        'SELECT rowid FROM client_search WHERE client_search MATCH @match LIMIT @limit',
        {
          match,
          limit,
        },
      ),
    /** The newest `limit` entries of living clients that match, newest written first. */
    entriesMatching: (match: string, limit: number): readonly number[] =>
      sql.column<number>(
        `SELECT s.rowid FROM entry_search s WHERE entry_search MATCH @match
           AND EXISTS (SELECT 1 FROM entry e JOIN client c ON c.id = e.client_id
             WHERE e.id = s.rowid AND ${living})
         ORDER BY s.rowid DESC LIMIT @limit`,
        { match, limit },
      ),
  }
}

/**
 * The rows whose columns are what a client is found by, as `clientText` reads them; null stands for
 * every column. A change of anything else leaves the words of the index as they are.
 */
export const searchedColumns = {
  client: ['name', 'nickname', 'given_name', 'family_name', 'organisation', 'title', 'notes'],
  tag: ['name'],
  contact_point: null,
  client_tag: null,
  address: null,
  custom_field: null,
  fact: null,
} as const

type ClientText = {
  readonly key: number
  readonly name: string
  readonly contact: string
  readonly labels: string
}

const clientText = `
  SELECT c.id AS key, c.name || ' ' || ifnull(c.nickname, '') || ' ' || ifnull(c.given_name, '')
      || ' ' || ifnull(c.family_name, '') AS name,
    ifnull(c.organisation, '') || ' ' || ifnull(c.title, '') || ' ' || ifnull((
      SELECT group_concat(value || ' ' || normal, ' ') FROM contact_point WHERE client_id = c.id), '')
      AS contact,
    ifnull((SELECT group_concat(t.name, ' ') FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
      WHERE ct.client_id = c.id), '')
      || ' ' || ifnull((SELECT group_concat(formatted, ' ') FROM address WHERE client_id = c.id), '')
      || ' ' || ifnull((SELECT group_concat(value, ' ') FROM custom_field WHERE client_id = c.id), '')
      || ' ' || ifnull((SELECT group_concat(body, ' ') FROM fact WHERE client_id = c.id), '')
      || ' ' || ifnull(c.notes, '') AS labels
  FROM client c`

/**
 * A query for FTS5: every word quoted, the last one a beginning unless it is known to be whole. Null
 * for no words.
 */
export function matchOf(
  words: readonly string[],
  column: string | null,
  last: 'beginning' | 'whole' = 'beginning',
): string | null {
  if (words.length === 0) return null
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`)
  const query = `${quoted.join(' ')}${last === 'beginning' ? '*' : ''}`
  return column === null ? query : `{${column}} : (${query})`
}
