import type { z } from 'zod'
import { touchDraft } from '#shared/contract/kept.ts'
import type { SyncHandlers } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import type { Context } from '../context.ts'

/** Before the client's id: where a touch is kept that is being written on their card. */
export const onCard = 'card '

type Channels = 'drafts.get' | 'drafts.keep' | 'drafts.touches' | 'drafts.keepTouch'

/** Lines that are being written. They are the machine's: keeping one is no deed to undo. */
export function createDrafts(context: Context): SyncHandlers<Channels> {
  const { clients, unfiled } = context.repositories
  return {
    'drafts.get': ({ place }) =>
      ok({ text: unfiled.draft(place), picked: [...unfiled.pickedFor(place)] }),
    'drafts.keep': ({ place, text, clientId, picked }) => {
      context.aside(() => {
        if (text.trim() === '') unfiled.dropDraft(place)
        else {
          const clientKey = clientId === null ? null : (clients.byId(clientId)?.id ?? null)
          unfiled.keepDraft({ place, text, clientKey, picked, at: context.now() })
        }
      })
      return ok({})
    },
    'drafts.touches': () => {
      const { dayStart } = context.settings()
      const drafts = unfiled.draftsOf(onCard).flatMap(({ clientId, text, at }) => {
        const draft = readTouch(text)
        return draft === null
          ? []
          : [{ clientId, draft, on: todayAt(at, context.zone(), dayStart) }]
      })
      return ok({ drafts })
    },
    'drafts.keepTouch': ({ clientId, draft }) => {
      const place = `${onCard}${clientId}`
      context.aside(() => {
        const client = clients.byId(clientId)
        if (client === null || `${draft.said}${draft.learned}`.trim() === '') {
          unfiled.dropDraft(place)
        } else {
          const text = JSON.stringify(draft)
          unfiled.keepDraft({ place, text, clientKey: client.id, at: context.now() })
        }
      })
      return ok({})
    },
  }
}

/** A touch as it was kept; null where another version wrote what this one cannot read. */
function readTouch(text: string): z.infer<typeof touchDraft> | null {
  const parsed = touchDraft.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
