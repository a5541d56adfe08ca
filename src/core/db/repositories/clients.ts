import type { ClientKind, Stage, Tier } from '#shared/domain/facts.ts'
import type { ClientId } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import type { EpochMs, LocalDateTime, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'

export type ClientColumns = {
  readonly kind: ClientKind
  readonly name: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly nickname: string | null
  readonly organisation: string | null
  readonly organisation_id: number | null
  readonly title: string | null
  readonly notes: string | null
  readonly sort_key: string
  readonly stage: Stage
  readonly tier: Tier | null
  readonly cadence_unit: 'days' | 'months' | 'none' | null
  readonly cadence_count: number | null
  readonly cadence_set_on: PlainDate
  readonly latest_days: number | null
  readonly first_due_on: PlainDate | null
  readonly first_due_met_on: PlainDate | null
  readonly snoozed_until: LocalDateTime | null
  readonly snooze_count: number
  readonly put_off_count: number
  readonly cadence_kept_on: PlainDate | null
  readonly archived_at: EpochMs | null
  readonly deceased: 0 | 1
  readonly do_not_contact: 0 | 1
  readonly currency: string | null
  readonly lifetime_value_minor: number | null
  readonly deleted_at: EpochMs | null
}
export type ClientRecord = ClientColumns & {
  readonly id: number
  readonly uid: ClientId
  readonly created_at: EpochMs
}

const columns = [
  'kind',
  'name',
  'given_name',
  'family_name',
  'nickname',
  'organisation',
  'organisation_id',
  'title',
  'notes',
  'sort_key',
  'stage',
  'tier',
  'cadence_unit',
  'cadence_count',
  'cadence_set_on',
  'latest_days',
  'first_due_on',
  'first_due_met_on',
  'snoozed_until',
  'snooze_count',
  'put_off_count',
  'cadence_kept_on',
  'archived_at',
  'deceased',
  'do_not_contact',
  'currency',
  'lifetime_value_minor',
  'deleted_at',
] as const satisfies readonly (keyof ClientColumns)[]

const selected = `SELECT c.id, c.uid, c.created_at, ${columns.map((c) => `c.${c}`).join(', ')} FROM client c`
const merged = `${selected} JOIN merged_client m ON m.client_id = c.id WHERE m.uid = @uid`

export function createClientRepository(sql: Statements) {
  return {
    /** A living client; null when there is none of that id. The id of one merged into it will do. */
    byId: (uid: ClientId): ClientRecord | null =>
      sql.get<ClientRecord>(`${selected} WHERE c.uid = @uid AND ${living}`, { uid }) ??
      sql.get<ClientRecord>(`${merged} AND ${living}`, { uid }) ??
      null,
    /** A client in Trash too. */
    byIdAnywhere: (uid: ClientId): ClientRecord | null =>
      sql.get<ClientRecord>(`${selected} WHERE c.uid = @uid AND c.withdrawn = 0`, { uid }) ??
      sql.get<ClientRecord>(`${merged} AND c.withdrawn = 0`, { uid }) ??
      null,
    byKey: (key: number): ClientRecord | null =>
      sql.get<ClientRecord>(`${selected} WHERE c.id = @key`, { key }) ?? null,
    byKeys: (keys: readonly number[]): readonly ClientRecord[] =>
      sql.all<ClientRecord>(`${selected} WHERE c.id IN (SELECT value FROM json_each(@keys))`, {
        keys: JSON.stringify(keys),
      }),
    /** The first `limit` persons of an organisation, by name, and how many there are. */
    peopleOf: (organisationKey: number, limit: number) => {
      const where = `FROM client c WHERE c.organisation_id = @organisationKey AND ${living}`
      return {
        people: sql.all<{ id: ClientId; name: string; title: string | null }>(
          `SELECT c.uid AS id, c.name, c.title ${where} ORDER BY c.sort_key, c.id LIMIT @limit`,
          { organisationKey, limit },
        ),
        peopleCount: sql.value<number>(`SELECT count(*) ${where}`, { organisationKey }) ?? 0,
      }
    },
    /** Whether there is anybody, those in Trash included. */
    any: (): boolean => sql.value<number>('SELECT EXISTS (SELECT 1 FROM client)') === 1,
    count: (): number => sql.value<number>(`SELECT count(*) FROM client c WHERE ${living}`) ?? 0,
    /** The first end of a client's snooze after `now`; null when nobody is snoozed. */
    nextSnoozeEnd: (now: LocalDateTime): LocalDateTime | null =>
      sql.value<LocalDateTime | null>(
        'SELECT min(snoozed_until) FROM client WHERE snoozed_until > @now',
        { now },
      ) ?? null,
    insert: (
      uid: ClientId,
      createdAt: EpochMs,
      row: ClientColumns,
      batchId: number | null = null,
    ): number =>
      sql.run(
        `INSERT INTO client (uid, created_at, batch_id, ${columns.join(', ')})
         VALUES (@uid, @createdAt, @batchId, ${columns.map((c) => `@${c}`).join(', ')})`,
        { ...row, uid, createdAt, batchId },
      ).id,
    /** The first due of each client, by its key; for many at once. */
    setFirstDues: (dues: ReadonlyMap<number, PlainDate>): void => {
      sql.run(
        `UPDATE client SET first_due_on = due.value ->> 1 FROM json_each(@dues) due
         WHERE client.id = due.value ->> 0`,
        { dues: JSON.stringify([...dues]) },
      )
    },
    /** Writes the columns of `patch`; the others stay. */
    update: (key: number, patch: Partial<ClientColumns>): void => {
      const names = columns.filter((c) => patch[c] !== undefined)
      if (names.length === 0) return
      const { changes } = sql.run(
        `UPDATE client SET ${names.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @key`,
        { ...patch, key },
      )
      assert(changes === 1, 'a client that was read a moment ago is still there')
    },
  }
}
