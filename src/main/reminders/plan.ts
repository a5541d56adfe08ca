import type { WorkerOutput } from '#shared/contract/worker.ts'
import { planDeliveries } from '#shared/domain/delivery.ts'
import type { DeliverySettings } from '#shared/domain/facts.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import type { Due } from './due.ts'

export type Ledger = WorkerOutput<'ledger.read'>

/** What to tell now, each inner list as one notification. */
export type Plan = (ledger: Ledger, now: EpochMs, zone: ZoneName) => readonly (readonly Due[])[]

/**
 * The policy over the ledger as it was read. A claim without a record always counts as untold: it
 * is of a run that died, or of a notification that was refused. What this run has shown and could
 * not record, the scheduler itself remembers.
 */
export function createPlan(settings: () => DeliverySettings): Plan {
  return ({ reminders, occurrences }, now, zone) => {
    const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]))
    const plan = planDeliveries({
      reminders,
      ledger: occurrences,
      now,
      zone,
      settings: settings(),
      atStart: true,
    })
    return plan.notifications.map(({ deliveries }) =>
      deliveries.flatMap((delivery) => {
        const reminder = byId.get(delivery.reminderId)
        return reminder === undefined ? [] : [{ ...delivery, reminder }]
      }),
    )
  }
}
