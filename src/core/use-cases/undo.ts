import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { breaksConstraint } from '../db/damage.ts'
import type { Touched } from '../db/journal-touched.ts'
import type { JournalledTable } from '../db/journal-triggers.ts'
import type { JournalGroup, RecordedChange } from '../db/journal.ts'
import type { Context } from '../context.ts'
import { changedSince, undoableImport } from './changed-since.ts'

type Undoable = Output<'undo.undo'>['undone']

type TurnOptions = {
  /** Clients whose part of an import is not taken back. */
  readonly kept?: ReadonlySet<number>
  /** Whether later deeds stay, on which it must not tread. */
  readonly isAlone?: boolean
}

const nobody: ReadonlySet<number> = new Set()

const describe = (group: JournalGroup, changes: number): Undoable => ({
  what: group.what,
  details: { ...group.details },
  changes,
})

/** The clients who have or name a row of what clients share, as SQL; null for any other table. */
function usersOf(table: JournalledTable): string | null {
  const naming = (part: string, column: string) =>
    `SELECT e.client_id FROM ${part} d JOIN entry e ON e.id = d.entry_id WHERE d.${column} = @shared`
  switch (table) {
    case 'tag':
      return 'SELECT client_id FROM client_tag WHERE tag_id = @shared'
    case 'segment':
      return 'SELECT client_id FROM segment_member WHERE segment_id = @shared'
    case 'offering':
      return `${naming('wish', 'offering_id')} UNION ALL ${naming('purchase', 'offering_id')}`
    case 'friction':
      return naming('issue', 'friction_id')
    case 'outreach':
      return 'SELECT client_id FROM letter WHERE outreach_id = @shared'
    default:
      return null
  }
}

/** Thrown, so that nothing of it stays, by a turn that would have changed what later deeds made. */
class Treads extends Error {
  readonly later: number
  constructor(later: number) {
    super('treads')
    this.later = later
  }
}

/** Turning one deed back, or forward again, whatever its kind. */
export function createTurn(context: Context) {
  const { db, journal, sql } = context

  /**
   * Turns back a deed while later ones stay: refused with how many of those it would tread on. What
   * later deeds hang on what this one made is not guessed at: it is turned back, looked at whether a
   * row beyond its own went along, and left as it was if one did, or if something new has the place
   * of what would come back.
   */
  function turnAlone(group: JournalGroup): Result<Undoable, 'history/treads'> {
    try {
      return ok(turn(group, 'undone', { isAlone: true }))
    } catch (error) {
      context.forget()
      if (error instanceof Treads) return fail('history/treads', { later: error.later })
      if (breaksConstraint(error)) return fail('history/treads', { later: 1 })
      throw error
    }
  }

  /** Rows beyond those that the deed changed itself: they are what later deeds made of it. */
  function assertTreadsOnNothing(group: JournalGroup, own: ReadonlySet<string>, left: number) {
    const strays = [...journal.rowsOf(group.id)].filter((row) => !own.has(row))
    if (strays.length === 0 && left === 0) return
    const later = sql.value<number>(
      `SELECT count(DISTINCT g.id) FROM journal_group g JOIN journal_change j ON j.group_id = g.id
       WHERE g.state = 'done' AND g.id <> @id
         AND j.table_name || ' ' || j.row_id IN (SELECT value FROM json_each(@strays))`,
      { id: group.id, strays: JSON.stringify(strays) },
    )
    throw new Treads(Math.max(1, later ?? 0))
  }

  /** Turns a group back, or forward again: the record it leaves is what the next turn reads. */
  function turn(
    group: JournalGroup,
    to: 'undone' | 'done',
    { kept = nobody, isAlone = false }: TurnOptions = {},
  ): Undoable {
    const undoable = db
      .transaction(() => {
        context.keepDay()
        const began = context.beginStep()
        const { batchId } = group
        const leaves = (change: RecordedChange) =>
          to === 'undone' &&
          (batchId === null
            ? isStillOffered(change)
            : change.client_id === null
              ? isStillUsed(change, batchId, kept)
              : kept.has(change.client_id))
        const rows = isAlone ? journal.rowsOf(group.id) : null
        const { changes, left } = journal.revert(group.id, leaves)
        if (rows !== null) assertTreadsOnNothing(group, rows, left)
        const touched = withoutBatch(journal.touchedBy(group.id), batchId)
        const batch = batchId === null ? 0 : withdraw(batchId, to === 'undone', kept)
        const followed = context.follow(touched)
        if (batchId !== null && to === 'done') indexAgain(batchId)
        if (group.batchId !== null) context.keepStanding(organisationsOf(group.batchId))
        if (to === 'undone') journal.markUndone(group.id)
        else journal.markRedone(group.id)
        const own = group.batchId === null ? changes : batch + touched.clientIds.length
        const clients = group.batchId === null ? followed : null
        return { ...describe(group, own), tables: touched.tables, clients, began }
      })
      .immediate()
    context.forget()
    const { tables, clients, began, ...result } = undoable
    context.endStep(began, clients)
    context.announce(new Set([...tables, 'client']))
    if (group.batchId !== null) context.tell(['imports'])
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
      searchedClientIds: touched.searchedClientIds.filter((key) => !own.has(key)),
      // An archive brings settings too, and where its clients stand is worked out under them.
      settings: touched.settings.length === 0 ? [] : [null],
    }
  }

  /** Another step may have changed its clients while nobody saw them: two imports can share a label. */
  function indexAgain(batchId: number): void {
    const { search } = context.repositories
    search.indexClients(search.unindexedOf(batchId))
  }

  /** Organisations that were there before the batch and whose people it brought or takes away. */
  const organisationsOf = (batchId: number): readonly number[] =>
    sql.column<number>(
      `SELECT DISTINCT c.organisation_id FROM client c JOIN client o ON o.id = c.organisation_id
       WHERE c.batch_id = @batchId AND o.batch_id IS NOT @batchId`,
      { batchId },
    )

  /** An offering that came with a wish or a purchase, and that others name by now. */
  function isStillOffered({ table_name: table, row_id: offering, op }: RecordedChange): boolean {
    return (
      table === 'offering' &&
      op === 'insert' &&
      sql.value(
        `SELECT 1 WHERE EXISTS (SELECT 1 FROM wish WHERE offering_id = @offering)
           OR EXISTS (SELECT 1 FROM purchase WHERE offering_id = @offering)`,
        { offering },
      ) !== undefined
    )
  }

  /** What clients share, that an import made, and that somebody who stays has or names by now. */
  function isStillUsed(
    { table_name: table, row_id: shared, op }: RecordedChange,
    batchId: number,
    kept: ReadonlySet<number>,
  ): boolean {
    if (op !== 'insert') return false
    // Those that the import made itself are gone by now: they came after it.
    if (table === 'template') {
      const named = `SELECT 1 WHERE EXISTS (SELECT 1 FROM segment WHERE template_id = @shared)
        OR EXISTS (SELECT 1 FROM outreach WHERE template_id = @shared)`
      return sql.value(named, { shared }) !== undefined
    }
    const users = usersOf(table)
    if (users === null) return false
    return (
      sql.value(
        `SELECT 1 FROM client c WHERE c.id IN (${users}) AND c.withdrawn = 0
           AND (c.batch_id IS NOT @batchId OR c.id IN (SELECT value FROM json_each(@kept))) LIMIT 1`,
        { shared, batchId, kept: JSON.stringify([...kept]) },
      ) !== undefined
    )
  }

  /**
   * The clients an import made are not journalled one by one: undoing takes them out of sight as a
   * batch, redoing brings them back, and both are one statement. Whoever is in Trash stays there.
   */
  function withdraw(batchId: number, away: boolean, kept: ReadonlySet<number>): number {
    const at = context.now()
    const { changes } = journal.unheard(
      () =>
        away
          ? sql.run(
              `UPDATE client SET deleted_at = @at, withdrawn = 1
               WHERE batch_id = @batchId AND deleted_at IS NULL
                 AND id NOT IN (SELECT value FROM json_each(@kept))`,
              { batchId, at, kept: JSON.stringify([...kept]) },
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

  return { turn, turnAlone }
}

export function createUndo(
  context: Context,
): SyncHandlers<'undo.undo' | 'undo.redo' | 'undo.peek'> {
  const { journal, sql } = context
  const { turn } = createTurn(context)

  return {
    'undo.undo': ({ batch, changed }) => {
      const group = batch === undefined ? journal.newestDone() : undoableImport(context, batch)
      if (group === null) {
        return batch === undefined ? fail('undo/nothing') : fail('undo/no-such-batch', { batch })
      }
      if (group.batchId === null) return ok({ undone: turn(group, 'undone') })
      const since = changedSince(context, group)
      if (since.length > 0 && changed === undefined) {
        const uid = sql.value<string>('SELECT uid FROM import_batch WHERE id = @id', {
          id: group.batchId,
        })
        return fail('undo/changed-since', {
          batch: uid,
          clients: since.map(({ id, name, was }) => ({ id, name, was })),
        })
      }
      const kept = changed === 'keep' ? since.map(({ key }) => key) : []
      return ok({ undone: turn(group, 'undone', { kept: new Set(kept) }) })
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
