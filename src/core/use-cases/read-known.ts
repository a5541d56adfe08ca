import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

/** What is known of a client that only their page shows. */
export function createReadKnown(context: Context): SyncHandlers<'known.get'> {
  const { clients, relations } = context.repositories
  return {
    'known.get': ({ clientId }) => {
      const record = clients.byIdAnywhere(clientId)
      return record === null
        ? fail('client/not-found')
        : ok({ relations: [...relations.of(record.id)] })
    },
  }
}
