import type { ClientId } from '#shared/ids.ts'
import type { EpochMs, MonthDay, PlainDate } from '#shared/time.ts'
import { createManyRows } from '../many-rows.ts'
import type { Statements } from '../statements.ts'
import type { ClientColumns } from './clients.ts'
import type { Address, ContactPoint } from './contacts.ts'

// The rows of clients that come by the thousand. They are gathered and written many to a statement;
// a client's key is known before its row is there, so that its other rows can be gathered with it.

/** Columns in which a client that has just come can differ from the defaults of the table. */
const told = [
  'kind',
  'name',
  'given_name',
  'family_name',
  'nickname',
  'organisation',
  'title',
  'notes',
  'sort_key',
  'stage',
  'tier',
  'cadence_unit',
  'cadence_count',
  'cadence_set_on',
  'latest_days',
  'archived_at',
  'deceased',
  'do_not_contact',
  'currency',
  'lifetime_value_minor',
] as const satisfies readonly (keyof ClientColumns)[]

export type NewClient = Pick<ClientColumns, (typeof told)[number]>

/** One for each import that writes: what is gathered is its own. */
export function createNewClients(sql: Statements, newId: () => string) {
  const clients = createManyRows<readonly unknown[]>(sql, 'client', [
    'id',
    'uid',
    'created_at',
    'batch_id',
    ...told,
  ])
  const points = createManyRows<
    [client: number, kind: string, value: string, normal: string, label: string | null, at: number]
  >(sql, 'contact_point', ['client_id', 'kind', 'value', 'normal', 'label', 'position'])
  const addresses = createManyRows<readonly unknown[]>(sql, 'address', [
    'client_id',
    'formatted',
    'street',
    'city',
    'region',
    'postal_code',
    'country',
    'label',
    'position',
  ])
  const fields = createManyRows<[client: number, name: string, value: string]>(
    sql,
    'custom_field',
    ['client_id', 'name', 'value'],
    'ON CONFLICT (client_id, name) DO UPDATE SET value = excluded.value',
  )
  const tags = createManyRows<[client: number, tag: number]>(
    sql,
    'client_tag',
    ['client_id', 'tag_id'],
    'ON CONFLICT DO NOTHING',
  )
  const segments = createManyRows<[client: number, segment: number]>(
    sql,
    'segment_member',
    ['client_id', 'segment_id'],
    'ON CONFLICT DO NOTHING',
  )
  const dates = createManyRows<
    [uid: string, client: number, kind: string, label: string | null, date: string, lead: number]
  >(sql, 'important_date', ['uid', 'client_id', 'kind', 'label', 'date', 'lead_days'])
  /** Clients before what belongs to them. */
  const inOrder = [clients, points, addresses, fields, tags, segments, dates]

  let nextKey: number | null = null
  const gathered = new Set<ClientId>()

  return {
    /** Whether a client of that id waits to be written. */
    has: (uid: ClientId): boolean => gathered.has(uid),
    /** The key that the client will have. All until `flush` is one transaction. */
    add: (uid: ClientId, createdAt: EpochMs, batchId: number, client: NewClient): number => {
      const key: number = nextKey ?? lastKey() + 1
      nextKey = key + 1
      gathered.add(uid)
      clients.add(key, uid, createdAt, batchId, ...told.map((column) => client[column]))
      return key
    },
    addPoint: (client: number, point: ContactPoint, position: number): void => {
      points.add(client, point.kind, point.value, point.normal, point.label, position)
    },
    addAddress: (client: number, address: Address, position: number): void => {
      const { formatted, street, city, region, postalCode, country, label } = address
      addresses.add(client, formatted, street, city, region, postalCode, country, label, position)
    },
    /** A field of that name has the last value. */
    addField: (client: number, name: string, value: string): void => {
      fields.add(client, name, value)
    },
    addTag: (client: number, tag: number): void => tags.add(client, tag),
    /** To a segment that is hand-picked. */
    addToSegment: (client: number, segment: number): void => segments.add(client, segment),
    addDate: (
      client: number,
      date: {
        readonly kind: string
        readonly label: string | null
        readonly date: PlainDate | MonthDay
        readonly leadDays: number
      },
    ): void => {
      dates.add(newId(), client, date.kind, date.label, date.date, date.leadDays)
    },
    /** Writes what was gathered. */
    flush: (): void => {
      for (const rows of inOrder) rows.flush()
      nextKey = null
      gathered.clear()
    },
  }

  /** Keys are never used again, so the highest there ever was counts. */
  function lastKey(): number {
    return sql.value<number>(`SELECT seq FROM sqlite_sequence WHERE name = 'client'`) ?? 0
  }
}
