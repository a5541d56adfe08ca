import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import type { Context } from '../context.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

/** One change to many clients: one deed, and the clocks it starts are spread together. */
export function createEditClients(context: Context): SyncHandlers<'clients.editMany'> {
  const { clients, labels } = context.repositories
  return {
    'clients.editMany': ({ ids, patch }) => {
      const records = [...new Set(ids)].flatMap((id) => clients.byId(id) ?? [])
      if (records.length < new Set(ids).size) return fail('client/not-found')
      const cadence = patch.cadence === undefined ? null : cadenceColumnsOf(patch.cadence)
      const name = records.length === 1 ? (records[0]?.name ?? null) : null
      context.deed('clients.edit', { name, n: records.length }, () => {
        const keys = records.map((record) => record.id)
        const before = rhythmsOf(context, keys)
        for (const record of records) {
          clients.update(record.id, {
            ...(cadence === null
              ? {}
              : { cadence_unit: cadence.cadenceUnit, cadence_count: cadence.cadenceCount }),
            ...(patch.stage === undefined ? {} : { stage: patch.stage }),
            ...(patch.tier === undefined ? {} : { tier: patch.tier }),
            ...(patch.archived === undefined
              ? {}
              : { archived_at: patch.archived ? (record.archived_at ?? context.now()) : null }),
          })
          for (const tag of patch.addTags) labels.addTag(record.id, tag)
          for (const tag of patch.removeTags) labels.removeTag(record.id, tag)
        }
        settleCadences(context, before, records.length > 1)
      })
      return ok({ changed: records.length })
    },
  }
}
