import type { OfferingKind, WishState } from '#shared/domain/facts.ts'
import type { ClientId, ClientKey, EntryId } from '#shared/ids.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'

export type OfferingSaid = {
  readonly name: string
  readonly kind: OfferingKind
  readonly body: string
}
export type OfferingRow = OfferingSaid & { readonly id: string }

/** A wish that can still be met, with whose it is. */
export type WantedRow = {
  readonly wishId: EntryId
  readonly clientId: ClientId
  readonly clientKey: ClientKey
  readonly clientName: string
  readonly on: PlainDate
  readonly text: string
  readonly wantedByOn: PlainDate | null
  readonly state: WishState
  readonly offeringKey: number | null
}

const columns = 'uid AS id, name, kind, body'

export function createOfferingRepository(sql: Statements, newId: () => string) {
  /** The key of the living offering of that name, as labels are compared. */
  const keyOfName = (name: string): number | null =>
    sql.value<number>(
      `SELECT id FROM offering WHERE deleted_at IS NULL AND label_key(name) = label_key(@name)
       ORDER BY id LIMIT 1`,
      { name },
    ) ?? null

  function insert(said: OfferingSaid, createdAt: EpochMs): { key: number; id: string } {
    const id = newId()
    const { id: key } = sql.run(
      `INSERT INTO offering (uid, name, kind, body, created_at)
       VALUES (@id, @name, @kind, @body, @createdAt)`,
      { id, ...said, createdAt },
    )
    return { key, id }
  }

  return {
    keyOfName,
    insert,
    /** By name. */
    all: (): readonly OfferingRow[] =>
      sql.all<OfferingRow>(
        `SELECT ${columns} FROM offering WHERE deleted_at IS NULL ORDER BY label_key(name), id`,
      ),
    byId: (id: string): (OfferingRow & { readonly key: number }) | null =>
      sql.get<OfferingRow & { readonly key: number }>(
        `SELECT id AS key, ${columns} FROM offering WHERE uid = @id AND deleted_at IS NULL`,
        { id },
      ) ?? null,
    /** The offering of that name, made where there is none; inside a deed. */
    keyFor: (name: string, createdAt: EpochMs): number =>
      keyOfName(name) ?? insert({ name, kind: 'service', body: '' }, createdAt).key,
    update: (key: number, said: OfferingSaid): void => {
      sql.run('UPDATE offering SET name = @name, kind = @kind, body = @body WHERE id = @key', {
        key,
        ...said,
      })
    },
    remove: (key: number, at: EpochMs): void => {
      sql.run('UPDATE offering SET deleted_at = @at WHERE id = @key', { key, at })
    },
    /** Clients who bought it, once each. */
    buyers: (key: number): number =>
      sql.value<number>(
        `SELECT count(DISTINCT e.client_id)
         FROM purchase p JOIN entry e ON e.id = p.entry_id JOIN client c ON c.id = e.client_id
         WHERE p.offering_id = @key AND e.deleted_at IS NULL AND ${living}`,
        { key },
      ) ?? 0,
    /** Every wish that can still be met, the oldest first. */
    wanted: (): readonly WantedRow[] =>
      sql.all<WantedRow>(
        `SELECT e.uid AS wishId, c.uid AS clientId, c.id AS clientKey, c.name AS clientName,
           e.happened_on AS "on", e.body AS text, w.wanted_by_on AS wantedByOn, w.state,
           w.offering_id AS offeringKey
         FROM wish w JOIN entry e ON e.id = w.entry_id JOIN client c ON c.id = e.client_id
         WHERE w.state IN ('open', 'offered') AND e.deleted_at IS NULL AND ${living}
         ORDER BY e.happened_on, e.id`,
      ),
  }
}
