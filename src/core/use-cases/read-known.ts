import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

/** Purchases that a page lists; older ones stand on the timeline. */
const purchasesShown = 50

/** What is known of a client that only their page shows. */
export function createReadKnown(context: Context): SyncHandlers<'known.get'> {
  const { clients, relations, shelf, standing } = context.repositories
  return {
    'known.get': ({ clientId }) => {
      const record = clients.byIdAnywhere(clientId)
      if (record === null) return fail('client/not-found')
      const sums = standing.purchases([record.id]).get(record.id)
      return ok({
        relations: [...relations.of(record.id)],
        wishes: [...shelf.wishes(record.id)],
        purchases: {
          count: sums?.count ?? 0,
          amountMinor: sums?.minor ?? 0,
          currency: sums?.currency ?? null,
          newest: [...shelf.purchases(record.id, purchasesShown)],
          usualCurrency: shelf.usualCurrency(record.id),
        },
        bought: [...shelf.bought(record.id)],
      })
    },
  }
}
