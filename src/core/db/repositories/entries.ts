import type { Direction, InteractionKind, PromiseSide, TouchOutcome } from '#shared/domain/facts.ts'
import type { ClientId, EntryId, PromiseId } from '#shared/ids.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { madeOn } from './facts.ts'
import { living } from './living.ts'

export type EntryKind =
  | 'interaction'
  | 'note'
  | 'promise'
  | 'purchase'
  | 'feedback'
  | 'wish'
  | 'issue'
  | 'win'
  | 'referral'
  | 'reminder'
  | 'stage'
  | 'skip'

export type NewEntry = {
  readonly uid: string
  readonly clientKey: number
  readonly kind: EntryKind
  readonly on: PlainDate
  readonly at: EpochMs | null
  readonly body: string
  readonly learned: string | null
  readonly createdAt: EpochMs
}

/** One row of a timeline; the columns of other kinds are null. */
export type EntryRow = {
  readonly key: number
  readonly id: EntryId
  readonly clientKey: number
  readonly clientId: ClientId
  readonly kind: EntryKind
  readonly happenedOn: PlainDate
  readonly happenedAt: EpochMs | null
  readonly sortAt: number
  readonly body: string
  readonly learned: string | null
  readonly touchKind: InteractionKind | null
  readonly direction: Direction | null
  readonly outcome: TouchOutcome | null
  readonly planned: 0 | 1 | null
  /** Who else took part, as a JSON list of id and name; null for a touch of one client. */
  readonly others: string | null
  readonly side: PromiseSide | null
  readonly dueOn: PlainDate | null
  readonly state: 'open' | 'kept' | 'broken' | 'released' | null
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly score: number | null
}

export type PromiseRow = {
  readonly key: number
  readonly id: PromiseId
  readonly clientKey: number
  readonly clientId: ClientId
  readonly clientName: string
  readonly side: PromiseSide
  readonly text: string
  readonly dueOn: PlainDate | null
  readonly state: 'open' | 'kept' | 'broken' | 'released'
}

type Said = { readonly text: string; readonly on: PlainDate }

const selected = `
  SELECT e.id AS key, e.uid AS id, e.client_id AS clientKey, c.uid AS clientId, e.kind,
    e.happened_on AS happenedOn, e.happened_at AS happenedAt, e.sort_at AS sortAt, e.body,
    e.learned, i.kind AS touchKind, i.direction, i.outcome, i.planned,
    CASE WHEN i.shared_uid IS NOT NULL THEN (
      SELECT json_group_array(json_object('id', oc.uid, 'name', oc.name))
      FROM interaction oi JOIN entry oe ON oe.id = oi.entry_id AND oe.deleted_at IS NULL
        JOIN client oc ON oc.id = oe.client_id AND oc.deleted_at IS NULL
      WHERE oi.shared_uid = i.shared_uid AND oi.entry_id <> i.entry_id) END AS others,
    p.side, p.due_on AS dueOn, p.state,
    b.amount_minor AS amountMinor, b.currency, f.score
  FROM entry e
  JOIN client c ON c.id = e.client_id
  LEFT JOIN interaction i ON i.entry_id = e.id
  LEFT JOIN promise p ON p.entry_id = e.id
  LEFT JOIN purchase b ON b.entry_id = e.id
  LEFT JOIN feedback f ON f.entry_id = e.id`

const promises = `
  SELECT e.id AS key, e.uid AS id, e.client_id AS clientKey, c.uid AS clientId,
    c.name AS clientName, p.side, e.body AS text, p.due_on AS dueOn, p.state
  FROM promise p JOIN entry e ON e.id = p.entry_id JOIN client c ON c.id = e.client_id`

const soonest = 'p.due_on NULLS LAST, e.id'

export function createEntryRepository(sql: Statements) {
  return {
    insert: (entry: NewEntry): number =>
      sql.run(
        `INSERT INTO entry (uid, client_id, kind, happened_on, happened_at, sort_at, body, learned,
           created_at)
         VALUES (@uid, @clientKey, @kind, @on, @at, @sortAt, @body, @learned, @createdAt)`,
        { ...entry, sortAt: sortAt(entry.on, entry.at) },
      ).id,
    insertInteraction: (
      entryKey: number,
      touch: {
        readonly kind: InteractionKind
        readonly direction: Direction
        readonly outcome: TouchOutcome
        /** Ahead: an appointment, and no touch yet. */
        readonly planned?: boolean
        /** The same for all who took part. */
        readonly sharedUid?: string | null
      },
    ): void => {
      sql.run(
        `INSERT INTO interaction (entry_id, kind, direction, outcome, planned, shared_uid)
         VALUES (@entryKey, @kind, @direction, @outcome, @planned, @sharedUid)`,
        {
          entryKey,
          kind: touch.kind,
          direction: touch.direction,
          outcome: touch.outcome,
          planned: touch.planned === true ? 1 : 0,
          sharedUid: touch.sharedUid ?? null,
        },
      )
    },
    insertPromise: (entryKey: number, side: PromiseSide, dueOn: PlainDate | null): void => {
      sql.run(
        `INSERT INTO promise (entry_id, side, due_on, state)
         VALUES (@entryKey, @side, @dueOn, 'open')`,
        { entryKey, side, dueOn },
      )
    },
    byId: (uid: string): EntryRow | null =>
      sql.get<EntryRow>(`${selected} WHERE e.uid = @uid AND e.deleted_at IS NULL AND ${living}`, {
        uid,
      }) ?? null,
    byKeys: (keys: readonly number[]): readonly EntryRow[] =>
      sql.all<EntryRow>(
        `${selected} WHERE e.id IN (SELECT value FROM json_each(@keys)) AND e.deleted_at IS NULL
           AND ${living}`,
        { keys: JSON.stringify(keys) },
      ),
    update: (
      key: number,
      entry: { on: PlainDate; at: EpochMs | null; body: string; learned: string | null },
    ): void => {
      sql.run(
        `UPDATE entry SET happened_on = @on, happened_at = @at, sort_at = @sortAt, body = @body,
           learned = @learned WHERE id = @key`,
        { ...entry, key, sortAt: sortAt(entry.on, entry.at) },
      )
    },
    /** The entry and those of the others who take part in the same touch. */
    sharing: (entryKey: number): readonly { key: number; clientKey: number }[] =>
      sql.all<{ key: number; clientKey: number }>(
        `SELECT e.id AS key, e.client_id AS clientKey FROM interaction i
         JOIN entry e ON e.id = i.entry_id
         WHERE e.deleted_at IS NULL AND (i.entry_id = @entryKey OR i.shared_uid = (
           SELECT shared_uid FROM interaction WHERE entry_id = @entryKey))
         ORDER BY e.id`,
        { entryKey },
      ),
    updateInteraction: (
      key: number,
      touch: {
        kind: InteractionKind
        direction: Direction
        outcome: TouchOutcome
        planned: boolean
      },
    ): void => {
      sql.run(
        `UPDATE interaction SET kind = @kind, direction = @direction, outcome = @outcome,
           planned = @planned WHERE entry_id = @key`,
        { ...touch, planned: touch.planned ? 1 : 0, key },
      )
    },
    remove: (key: number, at: EpochMs): void => {
      sql.run('UPDATE entry SET deleted_at = @at WHERE id = @key', { key, at })
    },
    /** A page of the timeline, newest first, below `after`. */
    page: (input: {
      clientKey: number
      kinds: readonly EntryKind[]
      after: { sortAt: number; id: number } | null
      limit: number
    }): readonly EntryRow[] =>
      sql.all<EntryRow>(
        `${selected}
         WHERE e.client_id = @clientKey AND e.deleted_at IS NULL
           ${input.after === null ? '' : 'AND (e.sort_at, e.id) < (@sortAt, @id)'}
           ${input.kinds.length === 0 ? '' : 'AND e.kind IN (SELECT value FROM json_each(@kinds))'}
         ORDER BY e.sort_at DESC, e.id DESC LIMIT @limit`,
        {
          clientKey: input.clientKey,
          limit: input.limit,
          ...input.after,
          ...(input.kinds.length === 0 ? {} : { kinds: JSON.stringify(input.kinds) }),
        },
      ),
    promiseById: (uid: PromiseId): PromiseRow | null =>
      sql.get<PromiseRow>(`${promises} WHERE e.uid = @uid AND e.deleted_at IS NULL AND ${living}`, {
        uid,
      }) ?? null,
    openPromises: (): readonly PromiseRow[] =>
      sql.all<PromiseRow>(
        `${promises} WHERE p.state = 'open' AND e.deleted_at IS NULL AND ${living}
         ORDER BY ${soonest}`,
      ),
    openPromisesOf: (clientKey: number): readonly PromiseRow[] =>
      sql.all<PromiseRow>(
        `${promises} WHERE e.client_id = @clientKey AND e.kind = 'promise' AND p.state = 'open'
           AND e.deleted_at IS NULL AND ${living}
         ORDER BY ${soonest}`,
        { clientKey },
      ),
    /** Open promises that fall due on `day` or before it. */
    /** Open promises due by a day, as far as they had been given by `madeBy`. */
    promisesDueBy: (day: PlainDate, madeBy: PlainDate): readonly PromiseRow[] =>
      sql.all<PromiseRow>(
        `${promises} WHERE p.state = 'open' AND p.due_on <= @day AND ${madeOn} <= @madeBy
           AND e.deleted_at IS NULL AND ${living}
         ORDER BY p.due_on, e.id`,
        { day, madeBy },
      ),
    updatePromise: (
      key: number,
      promise: {
        text: string
        dueOn: PlainDate | null
        state: string
        settledOn: PlainDate | null
      },
    ): void => {
      sql.run('UPDATE entry SET body = @text WHERE id = @key', { key, text: promise.text })
      sql.run(
        `UPDATE promise SET due_on = @dueOn, state = @state, settled_on = @settledOn
         WHERE entry_id = @key`,
        { key, dueOn: promise.dueOn, state: promise.state, settledOn: promise.settledOn },
      )
    },
    /** Touches of a client between two days, oldest first. */
    touches: (clientKey: number, from: PlainDate, to: PlainDate) =>
      sql.all<{
        on: PlainDate
        direction: Direction
        kind: InteractionKind
        outcome: TouchOutcome
      }>(
        `SELECT e.happened_on AS "on", i.direction, i.kind, i.outcome
         FROM entry e JOIN interaction i ON i.entry_id = e.id
         WHERE e.client_id = @clientKey AND e.kind = 'interaction' AND e.deleted_at IS NULL
           AND i.planned = 0 AND e.happened_on BETWEEN @from AND @to
         ORDER BY e.happened_on DESC LIMIT 400`,
        { clientKey, from, to },
      ),
    /** The newest thing learned by `day`, for the opener of a card. */
    newestLearned: (clientKey: number, day: PlainDate): Said | null =>
      sql.get<Said>(
        `SELECT learned AS text, happened_on AS "on" FROM entry
         WHERE client_id = @clientKey AND deleted_at IS NULL AND learned IS NOT NULL
           AND happened_on <= @day
         ORDER BY sort_at DESC LIMIT 1`,
        { clientKey, day },
      ) ?? null,
    /** What was said at the newest touch of which there are words. */
    newestSaid: (clientKey: number, today: PlainDate): Said | null =>
      sql.get<Said>(
        `SELECT body AS text, happened_on AS "on" FROM entry
         WHERE client_id = @clientKey AND kind = 'interaction' AND deleted_at IS NULL
           AND body <> '' AND happened_on <= @today
         ORDER BY happened_on DESC, id DESC LIMIT 1`,
        { clientKey, today },
      ) ?? null,
    /** The oldest open wish of those told by `day`. */
    oldestWish: (clientKey: number, day: PlainDate): Said | null =>
      sql.get<Said>(
        `SELECT e.body AS text, e.happened_on AS "on" FROM entry e JOIN wish w ON w.entry_id = e.id
         WHERE e.client_id = @clientKey AND e.kind = 'wish' AND e.deleted_at IS NULL
           AND w.state = 'open' AND e.body <> '' AND e.happened_on <= @day
         ORDER BY e.happened_on, e.id LIMIT 1`,
        { clientKey, day },
      ) ?? null,
    /** Appointments whose time has passed, oldest first. */
    pastAppointments: (today: PlainDate, now: EpochMs): readonly EntryRow[] =>
      sql.all<EntryRow>(
        `${selected}
         WHERE e.id IN (SELECT min(a.entry_id) FROM interaction a
             JOIN entry ae ON ae.id = a.entry_id AND ae.deleted_at IS NULL
             WHERE a.planned = 1 GROUP BY ifnull(a.shared_uid, a.entry_id))
           AND ${living}
           AND (e.happened_on < @today OR e.happened_at < @now)
         ORDER BY e.sort_at, e.id`,
        { today, now },
      ),
  }
}

/** A day without a time sorts at noon UTC. */
export function sortAt(on: PlainDate, at: EpochMs | null): number {
  return at ?? Date.parse(`${on}T12:00:00Z`)
}
