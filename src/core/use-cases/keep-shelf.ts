import type { SyncHandlers } from '#shared/contract/index.ts'
import type { PlainDate } from '#shared/time.ts'
import { fail, ok } from '#shared/result.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'

type ShelfChannel = 'wishes.add' | 'wishes.edit' | 'purchases.add' | 'purchases.edit'

/**
 * Wishes and purchases: entries of the timeline, each perhaps of one of the owner's offerings.
 * Where clients stand, the search and the openers of cards follow from what a deed touched.
 */
export function createKeepShelf(context: Context): SyncHandlers<ShelfChannel> {
  const { clients, entries, offerings, shelf } = context.repositories

  const offeringKey = (name: string | null): number | null =>
    name === null ? null : offerings.keyFor(name, context.now())

  function insert(
    kind: 'wish' | 'purchase',
    clientKey: number,
    on: PlainDate,
    body: string,
  ): number {
    return entries.insert({
      uid: context.newId(),
      clientKey,
      kind,
      on,
      at: on === context.today() ? context.now() : null,
      body,
      learned: null,
      createdAt: context.now(),
    })
  }

  function rewrite(row: EntryRow, on: PlainDate, body: string): void {
    // A changed day has no known time any more.
    const at = on === row.happenedOn ? row.happenedAt : null
    entries.update(row.key, { on, at, body, learned: row.learned })
  }

  const nameOf = (row: EntryRow): string => clients.byKey(row.clientKey)?.name ?? ''

  return {
    'wishes.add': ({ clientId, text, wantedByOn, offering }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      context.deed('wish.add', { name: record.name }, () => {
        const key = insert('wish', record.id, context.today(), text)
        shelf.insertWish(key, { wantedByOn, state: 'open', offeringKey: offeringKey(offering) })
      })
      return ok({})
    },
    'wishes.edit': ({ id, text, wantedByOn, offering, state }) => {
      const row = entries.byId(id)
      const wish = row === null ? null : shelf.wish(row.key)
      if (row === null || wish === null) return fail('entry/not-found')
      context.deed('wish.edit', { name: nameOf(row) }, () => {
        rewrite(row, row.happenedOn, text ?? row.body)
        shelf.updateWish(row.key, {
          wantedByOn: wantedByOn === undefined ? wish.wantedByOn : wantedByOn,
          state: state ?? wish.state,
          offeringKey: offering === undefined ? wish.offeringKey : offeringKey(offering),
        })
      })
      return ok({})
    },
    'purchases.add': ({ clientId, text, on, amount, offering }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      if (on > context.today()) return fail('purchase/to-come')
      context.deed('purchase.add', { name: record.name }, () => {
        const key = insert('purchase', record.id, on, text)
        shelf.insertPurchase(key, {
          amountMinor: amount?.minor ?? null,
          currency: amount?.currency ?? null,
          offeringKey: offeringKey(offering),
        })
      })
      return ok({})
    },
    'purchases.edit': ({ id, text, on, amount, offering }) => {
      const row = entries.byId(id)
      const purchase = row === null ? null : shelf.purchase(row.key)
      if (row === null || purchase === null) return fail('entry/not-found')
      if (on !== undefined && on > context.today()) return fail('purchase/to-come')
      context.deed('purchase.edit', { name: nameOf(row) }, () => {
        rewrite(row, on ?? row.happenedOn, text ?? row.body)
        shelf.updatePurchase(row.key, {
          amountMinor: amount === undefined ? purchase.amountMinor : (amount?.minor ?? null),
          currency: amount === undefined ? purchase.currency : (amount?.currency ?? null),
          offeringKey: offering === undefined ? purchase.offeringKey : offeringKey(offering),
        })
      })
      return ok({})
    },
  }
}
