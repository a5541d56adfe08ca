import type { DueReminder } from '#shared/contract/worker.ts'
import type { ClientId, ReminderId } from '#shared/ids.ts'
import { epochMs, localDateTime } from '#shared/time.ts'

/** A reminder due on 12 March 2026 at two in the afternoon, about nobody, unless told otherwise. */
export function due(
  text: string,
  clientName: string | null = null,
  extra: Partial<DueReminder> = {},
): DueReminder {
  const at = localDateTime('2026-03-12T14:00')
  const reminderId = `reminder of ${text}` as ReminderId
  return {
    reminderId,
    key: at,
    occurrence: at,
    dueAt: epochMs(0),
    snoozed: false,
    late: false,
    held: false,
    missed: 0,
    text,
    clientId: clientName === null ? null : ('01890000-0000-7000-8000-000000000000' as ClientId),
    clientName,
    ...extra,
  }
}
