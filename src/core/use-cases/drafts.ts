import type { SyncHandlers } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

/** Lines that are being written. They are the machine's: keeping one is no deed to undo. */
export function createDrafts(context: Context): SyncHandlers<'drafts.get' | 'drafts.keep'> {
  const { clients, unfiled } = context.repositories
  return {
    'drafts.get': ({ place }) => {
      const draft = unfiled.draft(place)
      if (draft === null) return ok({ text: '', client: null })
      const { text, clientId, clientName } = draft
      const client =
        clientId === null || clientName === null ? null : { id: clientId, name: clientName }
      return ok({ text, client })
    },
    'drafts.keep': ({ place, text, clientId }) => {
      context.aside(() => {
        if (text.trim() === '') unfiled.dropDraft(place)
        else {
          const clientKey = clientId === null ? null : (clients.byId(clientId)?.id ?? null)
          unfiled.keepDraft({ place, text, clientKey, at: context.now() })
        }
      })
      return ok({})
    },
  }
}
