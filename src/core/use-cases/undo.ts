import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { JournalGroup, Touched } from '../db/journal.ts'
import type { Context } from '../context.ts'

type Undoable = Output<'undo.undo'>['undone']

export function createUndo(
  context: Context,
): SyncHandlers<'undo.undo' | 'undo.redo' | 'undo.peek'> {
  const { db, journal, sql } = context

  const describe = (group: JournalGroup, changes: number): Undoable => ({
    what: group.what,
    details: { ...group.details },
    changes,
  })

  /** Turns a group back, or forward again: the record it leaves is what the next turn reads. */
  function turn(group: JournalGroup, to: 'undone' | 'done'): Undoable {
    const undoable = db
      .transaction(() => {
        context.keepDay()
        const { changes } = journal.revert(group.id)
        const touched = withoutBatch(journal.touchedBy(group.id), group.batchId)
        const batch = group.batchId === null ? 0 : withdraw(group.batchId, to === 'undone')
        context.follow(touched)
        if (group.batchId !== null) context.keepStanding(organisationsOf(group.batchId))
        if (to === 'undone') journal.markUndone(group.id)
        else journal.markRedone(group.id)
        const own = group.batchId === null ? changes : batch + touched.clientIds.length
        return { ...describe(group, own), tables: touched.tables }
      })
      .immediate()
    context.forget()
    const { tables, ...result } = undoable
    context.announce(new Set([...tables, 'client']))
    return result
  }

  /**
   * Undoing an import takes the labels it made away from its own clients. What follows from their
   * facts stays as it is while nobody sees them: redoing brings back exactly those facts.
   */
  function withoutBatch(touched: Touched, batchId: number | null): Touched {
    if (batchId === null) return touched
    const own = new Set(
      sql.column<number>('SELECT id FROM client WHERE batch_id = @batchId', { batchId }),
    )
    return {
      ...touched,
      clientIds: touched.clientIds.filter((key) => !own.has(key)),
      // An archive brings settings too, and where its clients stand is worked out under them.
      settings: touched.settings.length === 0 ? [] : [null],
    }
  }

  /** Organisations that were there before the batch and whose people it brought or takes away. */
  const organisationsOf = (batchId: number): readonly number[] =>
    sql.column<number>(
      `SELECT DISTINCT c.organisation_id FROM client c JOIN client o ON o.id = c.organisation_id
       WHERE c.batch_id = @batchId AND o.batch_id IS NOT @batchId`,
      { batchId },
    )

  /**
   * The clients an import made are not journalled one by one: undoing takes them out of sight as a
   * batch, redoing brings them back, and both are one statement. Whoever is in Trash stays there.
   */
  function withdraw(batchId: number, away: boolean): number {
    const at = context.now()
    const { changes } = journal.unheard(
      () =>
        away
          ? sql.run(
              `UPDATE client SET deleted_at = @at, withdrawn = 1
               WHERE batch_id = @batchId AND deleted_at IS NULL`,
              { batchId, at },
            )
          : sql.run(
              `UPDATE client SET deleted_at = NULL, withdrawn = 0
               WHERE batch_id = @batchId AND withdrawn = 1`,
              { batchId },
            ),
      ['client'],
    )
    sql.run('UPDATE import_batch SET state = @state WHERE id = @batchId', {
      batchId,
      state: away ? 'undone' : 'done',
    })
    return changes
  }

  return {
    'undo.undo': ({ batch }) => {
      if (batch === undefined) {
        const group = journal.newestDone()
        return group === null ? fail('undo/nothing') : ok({ undone: turn(group, 'undone') })
      }
      const batchId = sql.value<number>('SELECT id FROM import_batch WHERE uid = @batch', { batch })
      const group = batchId === undefined ? null : journal.byBatch(batchId)
      if (group === null || group.state !== 'done') return fail('undo/no-such-batch', { batch })
      return ok({ undone: turn(group, 'undone') })
    },
    'undo.redo': () => {
      const group = journal.newestUndone()
      return group === null ? fail('undo/nothing') : ok({ redone: turn(group, 'done') })
    },
    'undo.peek': () => {
      const [undo, redo] = [journal.newestDone(), journal.newestUndone()]
      return ok({
        undo: undo === null ? null : describe(undo, journal.changeCount(undo.id)),
        redo: redo === null ? null : describe(redo, journal.changeCount(redo.id)),
      })
    },
  }
}
