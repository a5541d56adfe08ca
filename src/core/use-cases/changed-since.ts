import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { BatchId, ClientId } from '#shared/ids.ts'
import { fail, ok } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import type { JournalGroup } from '../db/journal.ts'
import type { Context } from '../context.ts'

/** A client that an import brought or changed and that somebody changed again since. */
export type ChangedSince = {
  readonly key: number
  readonly id: ClientId
  readonly name: string
  readonly was: 'created' | 'updated'
  readonly deeds: number
  readonly lastAt: EpochMs
}

/**
 * Whom undoing an import would take along with later changes, by name: everybody the import brought
 * or changed in whom a deed begun after it, and not undone, changed something. Who is in Trash stays
 * there and is not asked about, and whoever was merged with somebody that the import did not bring is
 * no longer the import's.
 */
export function changedSince(context: Context, group: JournalGroup): readonly ChangedSince[] {
  const parameters = { groupId: group.id, batchId: group.batchId }
  return context.sql.all<ChangedSince>(
    `SELECT c.id AS key, c.uid AS id, c.name, count(DISTINCT g.id) AS deeds, max(g.done_at) AS lastAt,
       CASE WHEN c.batch_id = @batchId THEN 'created' ELSE 'updated' END AS was
     FROM journal_group g CROSS JOIN journal_change j ON j.group_id = g.id
       CROSS JOIN client c ON c.id = j.client_id
     WHERE g.state = 'done' AND g.id > @groupId AND c.deleted_at IS NULL
       AND (c.batch_id = @batchId OR c.id IN (
         SELECT client_id FROM journal_change WHERE group_id = @groupId))
     GROUP BY c.id ORDER BY c.sort_key, c.id`,
    parameters,
  )
}

/** The group of an import that can be undone; null where there is none. */
export function undoableImport(context: Context, batch: BatchId): JournalGroup | null {
  const batchId = context.sql.value<number>('SELECT id FROM import_batch WHERE uid = @batch', {
    batch,
  })
  const group = batchId === undefined ? null : context.journal.byBatch(batchId)
  return group?.state === 'done' ? group : null
}

export function createChangedSince(context: Context): SyncHandlers<'imports.changed'> {
  return {
    'imports.changed': ({ batch }) => {
      const group = undoableImport(context, batch)
      if (group === null) return fail('undo/no-such-batch')
      const clients = changedSince(context, group).map(
        ({ key: _key, lastAt, ...client }): Output<'imports.changed'>['clients'][number] => ({
          ...client,
          lastOn: todayAt(lastAt, context.zone(), context.settings().dayStart),
        }),
      )
      return ok({ clients })
    },
  }
}
