import type { Output } from '#shared/contract/index.ts'

/** A client of whom nothing is known beside the client itself. */
export const nothingKnown: Output<'known.get'> = {
  relations: [],
  wishes: [],
  purchases: { count: 0, amountMinor: 0, currency: null, newest: [], usualCurrency: null },
  bought: [],
}
