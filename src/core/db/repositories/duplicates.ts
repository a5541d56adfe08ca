import type { EpochMs, MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'

// What finding duplicates reads: everybody's names, contact points, ids and birthdays, in slices by
// row id, so that a hundred thousand clients never hold up anything else.

export type NameRow = { readonly at: number; readonly client: number; readonly text: string }
export type PointRow = NameRow & { readonly kind: 'email' | 'phone' }
export type FieldRow = NameRow & { readonly name: string }
export type SideRow = {
  readonly client: number
  readonly createdAt: EpochMs
  readonly entries: number
  readonly birthday: PlainDate | MonthDay | null
}

export function createDuplicateRepository(sql: Statements) {
  const among = 'IN (SELECT value FROM json_each(@keys))'
  /** Rows after the id `after` in the order of their ids, at most `limit`. */
  const slices =
    <Row>(query: string) =>
    (after: number, limit: number): readonly Row[] =>
      sql.all<Row>(query, { after, limit })

  return {
    /** The highest key any client ever had. */
    highestKey: (): number => sql.value<number>('SELECT ifnull(max(id), 0) FROM client') ?? 0,
    names: slices<NameRow>(
      `SELECT c.id AS at, c.id AS client, c.name AS text FROM client c
       WHERE c.id > @after AND ${living} ORDER BY c.id LIMIT @limit`,
    ),
    // Those of clients in Trash too: asking about each client would cost more than leaving them out.
    points: slices<PointRow>(
      `SELECT id AS at, client_id AS client, normal AS text, kind FROM contact_point
       WHERE id > @after AND kind <> 'url' ORDER BY id LIMIT @limit`,
    ),
    customFields: slices<FieldRow>(
      `SELECT id AS at, client_id AS client, value AS text, name FROM custom_field
       WHERE id > @after ORDER BY id LIMIT @limit`,
    ),
    birthdays: (keys: readonly number[]): ReadonlyMap<number, PlainDate | MonthDay> =>
      new Map(
        sql
          .all<{ client: number; date: PlainDate | MonthDay }>(
            `SELECT client_id AS client, date FROM important_date
             WHERE client_id ${among} AND kind = 'birthday' ORDER BY id DESC`,
            { keys: JSON.stringify(keys) },
          )
          .map(({ client, date }) => [client, date]),
      ),
    dismissed: (): readonly { readonly a: number; readonly b: number }[] =>
      sql.all('SELECT client_id AS a, other_client_id AS b FROM dismissed_pair'),
    /** Says that two clients are two; false where that was said before. */
    dismiss: (a: number, b: number): boolean =>
      sql.run(
        `INSERT INTO dismissed_pair (client_id, other_client_id)
         VALUES (min(@a, @b), max(@a, @b)) ON CONFLICT DO NOTHING`,
        { a, b },
      ).changes === 1,
    restore: (a: number, b: number): void => {
      sql.run(
        `DELETE FROM dismissed_pair
         WHERE client_id = min(@a, @b) AND other_client_id = max(@a, @b)`,
        { a, b },
      )
    },
    /** What a pair shows of each client beside its row in lists. */
    sides: (keys: readonly number[]): ReadonlyMap<number, SideRow> =>
      new Map(
        sql
          .all<SideRow>(
            `SELECT c.id AS client, c.created_at AS createdAt,
               (SELECT count(*) FROM entry WHERE client_id = c.id AND deleted_at IS NULL) AS entries,
               (SELECT date FROM important_date WHERE client_id = c.id AND kind = 'birthday'
                ORDER BY id LIMIT 1) AS birthday
             FROM client c WHERE c.id ${among}`,
            { keys: JSON.stringify(keys) },
          )
          .map((row) => [row.client, row]),
      ),
  }
}
