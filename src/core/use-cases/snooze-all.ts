import type { SyncHandlers } from '#shared/contract/index.ts'
import { snoozeEnd } from '#shared/domain/delivery.ts'
import { ok } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import type { Context } from '../context.ts'
import { freshKey, readReminders } from './reminders.ts'

/**
 * Puts off the whole day for a while, as one deed. It says nothing about any one of the people, so
 * it does not count as a snooze against their cadence.
 */
export function createSnoozeAll(
  context: Context,
  due: SyncHandlers<'nudges.due'>['nudges.due'],
): SyncHandlers<'nudges.snoozeAll'> {
  const { clients, reminders } = context.repositories
  return {
    'nudges.snoozeAll': ({ minutes }) => {
      const list = due({})
      if (!list.ok) return list
      const people = list.value.nudges.filter(({ section }) => section !== 'also')
      const alerts = readReminders(context).filter(({ dueAt }) => dueAt !== null)
      const until = snoozeEnd(context.now(), minutes, context.zone())
      const endsAt = epochMs(context.now() + minutes * 60_000)
      context.deed('today.snooze', { until }, () => {
        for (const { client } of people) {
          const record = clients.byId(client.id)
          if (record !== null) clients.update(record.id, { snoozed_until: until })
        }
        for (const { id } of alerts) {
          const row = reminders.byId(id)
          if (row !== null) reminders.setSnoozed(row.key, freshKey(context, id, until), endsAt)
        }
      })
      return ok({ clients: people.length, reminders: alerts.length })
    },
  }
}
