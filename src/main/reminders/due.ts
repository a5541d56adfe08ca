import type { LedgerReminder } from '#shared/contract/worker.ts'
import type { Delivery } from '#shared/domain/delivery.ts'

/** A delivery the policy asks for, with what its notification needs. */
export type Due = Delivery & { readonly reminder: LedgerReminder }

/** The same for the same occurrence, in this run and in every other. */
export function keyOf({ reminderId, key }: Delivery): string {
  return `${reminderId} ${key}`
}
