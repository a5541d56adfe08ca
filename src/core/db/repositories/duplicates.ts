import type { EpochMs, MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'

// What finding duplicates reads: everybody's names, contact points, ids and birthdays, in slices by
// row id, so that a hundred thousand clients never hold up anything else.

export type NameRow = { readonly at: number; readonly client: number; readonly text: string }
export type PointRow = NameRow & { readonly kind: 'email' | 'phone' }
export type FieldRow = NameRow & { readonly name: string }
export type BirthdayRow = {
  readonly at: number
  readonly client: number
  readonly date: PlainDate | MonthDay
}
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
  const ordered = (table: string) => `${table}.id > @after AND ${living}
    ORDER BY ${table}.id LIMIT @limit`

  return {
    names: slices<NameRow>(
      `SELECT c.id AS at, c.id AS client, c.name AS text FROM client c WHERE ${ordered('c')}`,
    ),
    points: slices<PointRow>(
      `SELECT p.id AS at, p.client_id AS client, p.normal AS text, p.kind
       FROM contact_point p CROSS JOIN client c ON c.id = p.client_id
       WHERE p.kind <> 'url' AND ${ordered('p')}`,
    ),
    customFields: slices<FieldRow>(
      `SELECT f.id AS at, f.client_id AS client, f.value AS text, f.name
       FROM custom_field f CROSS JOIN client c ON c.id = f.client_id WHERE ${ordered('f')}`,
    ),
    birthdays: slices<BirthdayRow>(
      `SELECT d.id AS at, d.client_id AS client, d.date
       FROM important_date d CROSS JOIN client c ON c.id = d.client_id
       WHERE d.kind = 'birthday' AND ${ordered('d')}`,
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
