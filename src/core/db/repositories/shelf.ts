import type { WishState } from '#shared/domain/facts.ts'
import type { Bought } from '#shared/domain/shelf.ts'
import type { EntryId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

// What stands beside an entry that is a wish or a purchase.

export type WishColumns = {
  readonly wantedByOn: PlainDate | null
  readonly state: WishState
  readonly offeringKey: number | null
}
export type PurchaseColumns = {
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly offeringKey: number | null
}
export type WishRow = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
  readonly wantedByOn: PlainDate | null
  readonly state: WishState
  readonly offering: string | null
}
export type PurchaseRow = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly offering: string | null
}

/** More than anybody wishes for; what was wished for before stands on the timeline. */
const wishesRead = 200

export function createShelfRepository(sql: Statements) {
  return {
    /** The newest first. */
    wishes: (clientKey: number): readonly WishRow[] =>
      sql.all<WishRow>(
        `SELECT e.uid AS id, e.happened_on AS "on", e.body AS text,
           w.wanted_by_on AS wantedByOn, w.state, o.name AS offering
         FROM entry e JOIN wish w ON w.entry_id = e.id LEFT JOIN offering o ON o.id = w.offering_id
         WHERE e.client_id = @clientKey AND e.kind = 'wish' AND e.deleted_at IS NULL
         ORDER BY e.happened_on DESC, e.id DESC LIMIT ${wishesRead}`,
        { clientKey },
      ),
    /** The newest first. */
    purchases: (clientKey: number, limit: number): readonly PurchaseRow[] =>
      sql.all<PurchaseRow>(
        `SELECT e.uid AS id, e.happened_on AS "on", e.body AS text,
           p.amount_minor AS amountMinor, p.currency, o.name AS offering
         FROM entry e JOIN purchase p ON p.entry_id = e.id
           LEFT JOIN offering o ON o.id = p.offering_id
         WHERE e.client_id = @clientKey AND e.kind = 'purchase' AND e.deleted_at IS NULL
         ORDER BY e.happened_on DESC, e.id DESC LIMIT @limit`,
        { clientKey, limit },
      ),
    /** Offerings the client bought, by name, with the day of the last time. */
    bought: (clientKey: number): readonly Bought[] =>
      sql.all<Bought>(
        `SELECT o.name AS offering, max(e.happened_on) AS "on"
         FROM entry e JOIN purchase p ON p.entry_id = e.id JOIN offering o ON o.id = p.offering_id
         WHERE e.client_id = @clientKey AND e.kind = 'purchase' AND e.deleted_at IS NULL
         GROUP BY o.id ORDER BY label_key(o.name)`,
        { clientKey },
      ),
    /** The currency of the newest purchase that has one, of this client or else of anybody. */
    usualCurrency: (clientKey: number): string | null =>
      sql.value<string>(
        `SELECT p.currency FROM entry e JOIN purchase p ON p.entry_id = e.id
         WHERE e.client_id = @clientKey AND e.kind = 'purchase' AND e.deleted_at IS NULL
           AND p.currency IS NOT NULL
         ORDER BY e.happened_on DESC, e.id DESC LIMIT 1`,
        { clientKey },
      ) ??
      sql.value<string>(
        'SELECT currency FROM purchase WHERE currency IS NOT NULL ORDER BY entry_id DESC LIMIT 1',
      ) ??
      null,
    wish: (entryKey: number): WishColumns | null =>
      sql.get<WishColumns>(
        `SELECT wanted_by_on AS wantedByOn, state, offering_id AS offeringKey FROM wish
         WHERE entry_id = @entryKey`,
        { entryKey },
      ) ?? null,
    insertWish: (entryKey: number, wish: WishColumns): void => {
      sql.run(
        `INSERT INTO wish (entry_id, wanted_by_on, state, offering_id)
         VALUES (@entryKey, @wantedByOn, @state, @offeringKey)`,
        { entryKey, ...wish },
      )
    },
    updateWish: (entryKey: number, wish: WishColumns): void => {
      sql.run(
        `UPDATE wish SET wanted_by_on = @wantedByOn, state = @state, offering_id = @offeringKey
         WHERE entry_id = @entryKey`,
        { entryKey, ...wish },
      )
    },
    purchase: (entryKey: number): PurchaseColumns | null =>
      sql.get<PurchaseColumns>(
        `SELECT amount_minor AS amountMinor, currency, offering_id AS offeringKey FROM purchase
         WHERE entry_id = @entryKey`,
        { entryKey },
      ) ?? null,
    insertPurchase: (entryKey: number, purchase: PurchaseColumns): void => {
      sql.run(
        `INSERT INTO purchase (entry_id, amount_minor, currency, offering_id)
         VALUES (@entryKey, @amountMinor, @currency, @offeringKey)`,
        { entryKey, ...purchase },
      )
    },
    updatePurchase: (entryKey: number, purchase: PurchaseColumns): void => {
      sql.run(
        `UPDATE purchase SET amount_minor = @amountMinor, currency = @currency,
           offering_id = @offeringKey
         WHERE entry_id = @entryKey`,
        { entryKey, ...purchase },
      )
    },
  }
}
