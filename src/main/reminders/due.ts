import type { DueReminder } from '#shared/contract/worker.ts'

/** The same for the same occurrence, in this run and in every other. */
export function keyOf({ reminderId, key }: Pick<DueReminder, 'reminderId' | 'key'>): string {
  return `${reminderId} ${key}`
}
