import type { SyncHandlers } from '#shared/contract/index.ts'
import { trashDays } from '#shared/contract/choices.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { ok } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import type { Context } from '../context.ts'
import { purgeClients } from './tidy.ts'

type Row = {
  readonly id: ClientId
  readonly name: string
  readonly kind: 'person' | 'organisation'
  readonly at: EpochMs
  readonly entries: number
}

/** Clients that were deleted and are still kept, and deleting them for good. */
export function createTrash(context: Context): SyncHandlers<'trash.list' | 'trash.purge'> {
  const { db, sql } = context
  return {
    'trash.list': () => {
      const rows = sql.all<Row>(
        `SELECT c.uid AS id, c.name, c.kind, c.deleted_at AS at,
           (SELECT count(*) FROM entry e WHERE e.client_id = c.id AND e.deleted_at IS NULL) AS entries
         FROM client c WHERE c.deleted_at IS NOT NULL AND c.withdrawn = 0
         ORDER BY c.deleted_at DESC, c.id DESC LIMIT 1000`,
      )
      return ok({
        clients: rows.map(({ at, ...row }) => {
          const deletedOn = todayAt(at, context.zone(), context.settings().dayStart)
          return { ...row, deletedOn, goneOn: addDays(deletedOn, trashDays) }
        }),
      })
    },
    'trash.purge': ({ ids }) => {
      const purged = db
        .transaction(() => {
          const keys = sql.column<number>(
            `SELECT id FROM client WHERE deleted_at IS NOT NULL AND withdrawn = 0
               AND uid IN (SELECT value FROM json_each(@ids))`,
            { ids: JSON.stringify(ids) },
          )
          purgeClients(context, keys)
          return keys.length
        })
        .immediate()
      context.forget()
      context.announce(new Set(['client']))
      return ok({ purged })
    },
  }
}
