import type Database from 'better-sqlite3'
import { assert } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { touchedBy, type Touched } from './journal-touched.ts'
import {
  describe,
  journalledTables,
  operations,
  triggerOf,
  type JournalledTable,
  type Operation,
} from './journal-triggers.ts'
import type { Statements } from './statements.ts'

// One mechanism for undo. While a group is open, temporary triggers write down what every
// statement does to the owner's tables: for an update the changed columns before and after, for a
// delete the row, for an insert its key. Nothing can change these tables outside a group: the
// trigger then has no group to name and the statement fails.
//
// Undoing a group applies the inverse of its changes, newest first, with the same triggers on; what
// they write replaces the group's changes. Redo is therefore the same act on the other record.

export type GroupSource = 'window' | 'command' | 'app'
export type GroupState = 'open' | 'done' | 'undone' | 'dropped'
export type Details = Readonly<Record<string, string | number | boolean | null>>

export type JournalGroup = {
  readonly id: number
  readonly uid: string
  readonly what: string
  readonly details: Details
  readonly state: GroupState
  readonly batchId: number | null
  readonly doneAt: EpochMs
}

type ChangeRow = {
  readonly id: number
  readonly table_name: JournalledTable
  readonly row_id: number
  readonly client_id: number | null
  readonly op: Operation
  readonly image: string | null
  readonly left_alone: 0 | 1
}
/** A recorded change, as who decides whether it is turned back sees it. */
export type RecordedChange = Pick<ChangeRow, 'table_name' | 'row_id' | 'client_id' | 'op'>

/** How many groups are kept at least, and for how long an import or a merge is. */
export const keptGroups = 500
/** Forgetting the oldest is done for so many at once: by itself it is a tenth of logging a touch. */
export const forgottenAtOnce = 32
export const keptBatchMs = 30 * 86_400_000

/** Installs the triggers on this connection. One journal per connection. */
export function createJournal(db: Database.Database, sql: Statements, newUid: () => string) {
  db.exec('CREATE TEMP TABLE journal_open (group_id INTEGER NOT NULL)')
  const tables = new Map(journalledTables.map((name) => [name, describe(db, name)]))
  for (const table of tables.values()) {
    for (const op of operations) db.exec(triggerOf(table, op))
  }

  const close = () => sql.run('DELETE FROM temp.journal_open')

  /** Runs `body` with its changes written down under the group; inside a transaction. */
  function within<T>(groupId: number, body: () => T): T {
    assert(db.inTransaction, 'a change and its record are one transaction')
    close()
    sql.run('INSERT INTO temp.journal_open VALUES (@groupId)', { groupId })
    try {
      return body()
    } finally {
      close()
    }
  }

  function open(input: {
    what: string
    details: Details
    source: GroupSource
    batchId: number | null
    at: EpochMs
  }): number {
    return sql.run(
      `INSERT INTO journal_group (uid, what, details, source, state, batch_id, done_at)
       VALUES (@uid, @what, @details, @source, 'open', @batchId, @at)`,
      { ...input, uid: newUid(), details: JSON.stringify(input.details) },
    ).id
  }

  /** The group becomes the newest that can be undone; what was undone can no longer be redone. */
  function finish(groupId: number, at: EpochMs): void {
    sql.run(`UPDATE journal_group SET state = 'dropped' WHERE state = 'undone'`)
    sql.run(
      `UPDATE journal_group SET state = 'done', done_at = @at,
         done_order = (SELECT ifnull(max(done_order), 0) + 1 FROM journal_group)
       WHERE id = @groupId`,
      { groupId, at },
    )
  }

  /** Forgets a group that changed nothing. */
  function discard(groupId: number): void {
    sql.run('DELETE FROM journal_group WHERE id = @groupId', { groupId })
  }

  const changeCount = (groupId: number) =>
    sql.value<number>('SELECT count(*) FROM journal_change WHERE group_id = @groupId', {
      groupId,
    }) ?? 0

  /**
   * Turns the recorded changes back, newest first, and leaves the record of that in their place.
   * A column that a later change has moved on from is left as it is; `left` counts those. A change
   * that `leaves` picks, asked when its turn comes, is left in place and stays recorded; turned the
   * other way it is passed over, because it never went.
   */
  function revert(
    groupId: number,
    leaves: (change: RecordedChange) => boolean = () => false,
  ): { changes: number; left: number } {
    const changes = sql.all<ChangeRow>(
      `SELECT id, table_name, row_id, client_id, op, image, left_alone FROM journal_change
       WHERE group_id = @groupId ORDER BY id DESC`,
      { groupId },
    )
    // A client takes its rows along when it goes, and comes back before them.
    db.pragma('defer_foreign_keys = ON')
    let left = 0
    within(groupId, () => {
      const before = sql.value<number>('SELECT ifnull(max(id), 0) FROM journal_change') ?? 0
      const stays: (readonly [id: number, leftAlone: 0 | 1])[] = []
      for (const change of changes) {
        if (change.left_alone === 1) stays.push([change.id, 0])
        else if (leaves(change)) stays.push([change.id, 1])
        else left += applyInverse(change)
      }
      sql.run(
        `DELETE FROM journal_change WHERE group_id = @groupId AND id <= @before
           AND id NOT IN (SELECT value ->> '$[0]' FROM json_each(@stays))`,
        { groupId, before, stays: JSON.stringify(stays) },
      )
      for (const [id, leftAlone] of stays) {
        sql.run('UPDATE journal_change SET left_alone = @leftAlone WHERE id = @id', {
          id,
          leftAlone,
        })
      }
    })
    return { changes: changes.length, left }
  }

  function applyInverse(change: ChangeRow): number {
    const table = tables.get(change.table_name)
    assert(table !== undefined, `the journal names a table it knows, not ${change.table_name}`)
    const at = { key: change.row_id }
    if (change.op === 'insert') {
      sql.run(`DELETE FROM ${table.name} WHERE ${table.key} = @key`, at)
      return 0
    }
    assert(change.image !== null, 'an update or a delete has kept what was there')
    if (change.op === 'delete') {
      sql.run(table.insert, JSON.parse(change.image) as Record<string, unknown>)
      return 0
    }
    const image = Object.entries(
      JSON.parse(change.image) as Record<string, readonly [unknown, unknown]>,
    )
    const values: Record<string, unknown> = { ...at }
    const kept = image.map(([column, [before, after]]) => {
      assert(table.columns.includes(column), `${table.name} has no column ${column}`)
      values[`before_${column}`] = before
      values[`after_${column}`] = after
      return column
    })
    const asLeft = (column: string) => `${column} IS @after_${column}`
    const left =
      sql.value<number>(
        `SELECT ${kept.map((c) => `(NOT ${asLeft(c)})`).join(' + ')} FROM ${table.name}
         WHERE ${table.key} = @key`,
        Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('before_'))),
      ) ?? 0
    // One statement for all columns: some of them may only change together.
    sql.run(
      `UPDATE ${table.name} SET ${kept
        .map((c) => `${c} = CASE WHEN ${asLeft(c)} THEN @before_${c} ELSE ${c} END`)
        .join(', ')}
       WHERE ${table.key} = @key`,
      values,
    )
    return left
  }

  const groupRow = `SELECT id, uid, what, details, state, batch_id AS batchId, done_at AS doneAt
    FROM journal_group`
  const toGroup = (
    row: (Omit<JournalGroup, 'details'> & { readonly details: string }) | undefined,
  ): JournalGroup | null =>
    row === undefined ? null : { ...row, details: JSON.parse(row.details) as Details }

  return {
    open,
    finish,
    discard,
    within,
    /**
     * Runs `body` without the triggers of these tables (of all, unless told), inside a transaction:
     * for rows of a batch, which are known by their batch. Taken away and put back rather than
     * switched off: a trigger that does nothing still costs half an insert.
     */
    unheard: <T>(
      body: () => T,
      among: readonly JournalledTable[] = journalledTables,
      does: readonly Operation[] = operations,
    ): T => {
      assert(db.inTransaction, 'triggers that went would stay away if the body failed')
      for (const name of among) {
        for (const op of does) db.exec(`DROP TRIGGER temp.journal_${op}_${name}`)
      }
      const result = body()
      for (const name of among) {
        const table = tables.get(name)
        if (table !== undefined) for (const op of does) db.exec(triggerOf(table, op))
      }
      return result
    },
    revert,
    touchedBy: (groupId: number): Touched => touchedBy(sql, groupId),
    changeCount,
    /** The rows that the recorded changes of a group are of, each by its table and its key. */
    rowsOf: (groupId: number): ReadonlySet<string> =>
      new Set(
        sql.column<string>(
          `SELECT DISTINCT table_name || ' ' || row_id FROM journal_change WHERE group_id = @groupId`,
          { groupId },
        ),
      ),
    newestDone: () =>
      toGroup(sql.get(`${groupRow} WHERE state = 'done' ORDER BY done_order DESC LIMIT 1`)),
    /** Undone last is redone first. */
    newestUndone: () =>
      toGroup(sql.get(`${groupRow} WHERE state = 'undone' ORDER BY undone_order DESC LIMIT 1`)),
    byBatch: (batchId: number) =>
      toGroup(sql.get(`${groupRow} WHERE batch_id = @batchId`, { batchId })),
    byUid: (uid: string) => toGroup(sql.get(`${groupRow} WHERE uid = @uid`, { uid })),
    markUndone: (groupId: number) =>
      sql.run(
        `UPDATE journal_group SET state = 'undone',
           undone_order = (SELECT ifnull(max(undone_order), 0) + 1 FROM journal_group)
         WHERE id = @groupId`,
        { groupId },
      ),
    markRedone: (groupId: number) =>
      sql.run(`UPDATE journal_group SET state = 'done', undone_order = NULL WHERE id = @groupId`, {
        groupId,
      }),
    /** Whether it is time to, when this group was finished. */
    isPruneDue: (groupId: number): boolean => groupId % forgottenAtOnce === 0,
    /**
     * Forgets groups past the newest `keptGroups`; imports and merges go by age instead, and what
     * came after an import stays as long as it does: it says which of its clients were changed since.
     */
    prune: (now: EpochMs) =>
      sql.run(
        `DELETE FROM journal_group
         WHERE state <> 'open'
           AND id <= ifnull((SELECT id FROM journal_group ORDER BY id DESC LIMIT 1 OFFSET @kept), 0)
           AND NOT ((batch_id IS NOT NULL OR what = 'merge') AND done_at > @since)
           AND id < (SELECT ifnull(min(id), 9e18) FROM journal_group
             WHERE batch_id IS NOT NULL AND state = 'done' AND done_at > @since)`,
        { kept: keptGroups, since: now - keptBatchMs },
      ).changes,
  }
}
