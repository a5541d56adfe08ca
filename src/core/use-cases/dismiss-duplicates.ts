import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

/** The two ways an owner answers a pair without merging it. */
export function createDismissDuplicates(
  context: Context,
): SyncHandlers<'duplicates.dismiss' | 'duplicates.restore'> {
  const { clients, duplicates } = context.repositories
  return {
    'duplicates.dismiss': ({ a, b }) => {
      const [one, other] = [clients.byId(a), clients.byId(b)]
      if (one === null || other === null || one.id === other.id) return fail('client/not-found')
      context.deed('duplicate.dismiss', { name: one.name }, () => {
        duplicates.dismiss(one.id, other.id)
      })
      return ok({})
    },
    'duplicates.restore': ({ a, b }) => {
      const [one, other] = [clients.byId(a), clients.byId(b)]
      if (one === null || other === null) return fail('client/not-found')
      context.deed('duplicate.restore', { name: one.name }, () => {
        duplicates.restore(one.id, other.id)
      })
      return ok({})
    },
  }
}
