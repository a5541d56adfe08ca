import type { SyncHandlers } from '#shared/contract/index.ts'
import { snoozeEnd } from '#shared/domain/delivery.ts'
import type { ReminderId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import type { Context } from '../context.ts'
import { freshKey, readReminders } from './reminders.ts'

/**
 * Puts off the whole day for a while, as one deed. It says nothing about any one of the people, so
 * it does not count as a snooze against their cadence.
 */
export function createSnoozeAll(context: Context, due: SyncHandlers<'nudges.due'>['nudges.due']) {
  const { clients, reminders } = context.repositories
  /** Puts off what is due among them, inside a deed. */
  function snoozeReminders(ids: readonly ReminderId[], minutes: number): void {
    const until = snoozeEnd(context.now(), minutes, context.zone())
    const endsAt = epochMs(context.now() + minutes * 60_000)
    for (const id of ids) {
      const row = reminders.byId(id)
      if (row !== null) reminders.setSnoozed(row.key, freshKey(context, id, until), endsAt)
    }
  }
  const dueNow = (): readonly ReminderId[] =>
    readReminders(context)
      .filter(({ dueAt }) => dueAt !== null)
      .map(({ id }) => id)

  const handlers: SyncHandlers<'nudges.snoozeAll' | 'reminders.snoozeMany'> = {
    'nudges.snoozeAll': ({ minutes }) => {
      const list = due({})
      if (!list.ok) return list
      const people = list.value.nudges.filter(({ section }) => section !== 'also')
      const alerts = dueNow()
      const until = snoozeEnd(context.now(), minutes, context.zone())
      context.deed('today.snooze', { until }, () => {
        for (const { client } of people) {
          const record = clients.byId(client.id)
          if (record !== null) clients.update(record.id, { snoozed_until: until })
        }
        snoozeReminders(alerts, minutes)
      })
      return ok({ clients: people.length, reminders: alerts.length })
    },
    'reminders.snoozeMany': ({ ids, minutes }) => {
      const asked = new Set(ids)
      const alerts = dueNow().filter((id) => asked.has(id))
      if (alerts.length === 0) return ok({ reminders: 0 })
      context.deed('reminders.snooze', { count: alerts.length }, () => {
        snoozeReminders(alerts, minutes)
      })
      return ok({ reminders: alerts.length })
    },
  }
  return handlers
}
