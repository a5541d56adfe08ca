import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import type { Details, JournalGroup } from '../db/journal.ts'
import type { Context } from '../context.ts'
import { changedSince } from './changed-since.ts'
import { createTurn } from './undo.ts'

type Row = {
  readonly id: string
  readonly what: string
  readonly details: string
  readonly state: 'done' | 'undone'
  readonly at: EpochMs
  readonly changes: number
}

/**
 * Whether a deed touched the client: its rows, a relation that another has with it, or the import
 * that brought it, whose clients are not journalled one by one.
 */
const touchedClient = `(
  g.id IN (SELECT group_id FROM journal_change WHERE client_id = @key)
  OR g.id IN (SELECT group_id FROM journal_change WHERE table_name = 'relation' AND (
    row_id IN (SELECT id FROM relation WHERE other_client_id = @key)
    OR image ->> '$.other_client_id' = @key))
  OR g.batch_id = (SELECT batch_id FROM client WHERE id = @key))`

/** Every deed that is kept, and taking back one of them or all from one on. */
export function createHistory(context: Context): SyncHandlers<'history.list' | 'history.undo'> {
  const { db, journal, sql } = context
  const { clients } = context.repositories
  const { turn, turnAlone } = createTurn(context)

  /** Later deeds that touched what this one touched: taking it back alone would tread on them. */
  function laterOn(group: JournalGroup): number {
    if (group.batchId !== null) return changedSince(context, group).length
    return (
      sql.value<number>(
        `SELECT count(*) FROM journal_group g
         WHERE g.state = 'done'
           AND g.done_order > (SELECT done_order FROM journal_group WHERE id = @id)
           AND EXISTS (
             SELECT 1 FROM journal_change later JOIN journal_change own ON own.group_id = @id
             WHERE later.group_id = g.id AND (
               later.client_id = own.client_id
               OR (later.table_name = own.table_name AND later.row_id = own.row_id)))`,
        { id: group.id },
      ) ?? 0
    )
  }

  /** Newest first, so that each finds what it left. */
  function undoUpTo(group: JournalGroup): number {
    return db
      .transaction(() => {
        let deeds = 0
        for (;;) {
          const newest = journal.newestDone()
          if (newest === null) return deeds
          turn(newest, 'undone')
          deeds += 1
          if (newest.id === group.id) return deeds
        }
      })
      .immediate()
  }

  return {
    'history.list': ({ clientId }) => {
      const client = clientId === undefined ? null : clients.byIdAnywhere(clientId)
      if (clientId !== undefined && client === null) return fail('client/not-found')
      const deeds = sql.all<Row>(
        `SELECT g.uid AS id, g.what, g.details, g.state, g.done_at AS at,
           (SELECT count(*) FROM journal_change c WHERE c.group_id = g.id) AS changes
         FROM journal_group g
         WHERE g.state IN ('done', 'undone') ${client === null ? '' : `AND ${touchedClient}`}
         ORDER BY g.done_order DESC LIMIT 500`,
        client === null ? {} : { key: client.id },
      )
      return ok({
        deeds: deeds.map(({ details, state, ...row }) => ({
          ...row,
          details: { ...(JSON.parse(details) as Details) },
          isUndone: state === 'undone',
        })),
      })
    },
    'history.undo': ({ id, upTo }) => {
      const group = journal.byUid(id)
      if (group?.state !== 'done') return fail('history/not-found')
      if (upTo) return ok({ deeds: undoUpTo(group) })
      const later = laterOn(group)
      if (later > 0) return fail('history/treads', { later })
      if (group.batchId === null) {
        const turned = turnAlone(group)
        return turned.ok ? ok({ deeds: 1 }) : turned
      }
      turn(group, 'undone')
      return ok({ deeds: 1 })
    },
  }
}
