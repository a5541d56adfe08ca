import type { SyncHandlers } from '#shared/contract/index.ts'
import { contactsPerWorkDay } from '#shared/domain/cadence-load.ts'
import { comparableDays } from '#shared/domain/cadence.ts'
import { fail, ok } from '#shared/result.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import type { Context } from '../context.ts'
import { changedClient } from './edit-client.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

/** Cadences beside the client's own: of tags and segments, kept ones, and what all of them ask for. */
export function createSetCadences(
  context: Context,
): SyncHandlers<'clients.keepCadence' | 'cadence.load' | 'labels.list' | 'labels.setCadence'> {
  const { clients, facts, labels, lists } = context.repositories
  return {
    'clients.keepCadence': ({ id }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      context.deed('cadence.keep', { name: record.name }, () => {
        clients.update(record.id, { cadence_kept_on: context.today(), put_off_count: 0 })
      })
      return changedClient(context, record.id)
    },
    'cadence.load': ({ clientId, cadence }) => {
      const { workDays, dailyBudget } = context.settings()
      const now = lists.contactsPerDay(context.today())
      let after = now
      if (clientId !== undefined) {
        const record = clients.byId(clientId)
        if (record === null) return fail('client/not-found')
        const held = facts.cadences([record.id], context.settings()).get(record.id)?.cadence
        // Without one of its own the client follows what else is set for it, as it does now.
        after += perDay(cadence ?? held ?? 'none') - perDay(held ?? 'none')
      }
      return ok({
        perWorkDay: contactsPerWorkDay(now, workDays),
        after: contactsPerWorkDay(Math.max(0, after), workDays),
        dailyBudget,
      })
    },
    'labels.list': () =>
      ok({
        tags: [...labels.all('tag')],
        segments: [...labels.all('segment')],
        fields: [...labels.customFields()],
      }),
    'labels.setCadence': ({ kind, name, cadence }) => {
      const found = labels.named(kind, name)
      if (found === null) return fail('label/not-found')
      context.deed('label.cadence', { name: found.name }, () => {
        const before = rhythmsOf(context, labels.clientsOf(kind, found.id))
        labels.setCadence(kind, found.id, cadenceColumnsOf(cadence))
        settleCadences(context, before, true)
      })
      return ok({ label: { name: found.name, cadence, clients: found.clients } })
    },
  }
}

function perDay(cadence: Parameters<typeof comparableDays>[0]): number {
  return 1 / comparableDays(cadence)
}
