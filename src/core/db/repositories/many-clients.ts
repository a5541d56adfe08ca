import type { Direction, InteractionKind, TouchOutcome } from '#shared/domain/facts.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import { labelKey } from '../../text.ts'
import type { Statements } from '../statements.ts'
import type { ClientColumns } from './clients.ts'
import { sortAt } from './entries.ts'
import type { LabelKind } from './labels.ts'

// What can be done to many clients at once: one statement for all of them, which the journal's
// triggers still hear row by row.

export type ManyColumns = Partial<
  Pick<ClientColumns, 'stage' | 'tier' | 'cadence_unit' | 'cadence_count'>
>
const columns = ['stage', 'tier', 'cadence_unit', 'cadence_count'] as const

type NewTouch = {
  readonly kind: InteractionKind
  readonly direction: Direction
  readonly outcome: TouchOutcome
  readonly on: PlainDate
  readonly at: EpochMs | null
  readonly body: string
  readonly createdAt: EpochMs
}

const members: Readonly<Record<LabelKind, string>> = {
  tag: 'client_tag',
  segment: 'segment_member',
}
const among = 'IN (SELECT value FROM json_each(@keys))'

export function createManyClientsRepository(sql: Statements) {
  return {
    /** Writes the columns of `patch` to all of them; the others stay. */
    update: (clientKeys: readonly number[], patch: ManyColumns): void => {
      const names = columns.filter((column) => patch[column] !== undefined)
      if (names.length === 0) return
      sql.run(
        `UPDATE client SET ${names.map((c) => `${c} = @${c}`).join(', ')} WHERE id ${among}`,
        { ...patch, keys: JSON.stringify(clientKeys) },
      )
    },
    /** Whoever is archived already keeps the instant; null brings all of them back. */
    archive: (clientKeys: readonly number[], at: EpochMs | null): void => {
      sql.run(
        `UPDATE client SET archived_at = CASE WHEN @at IS NOT NULL THEN ifnull(archived_at, @at) END
         WHERE id ${among}`,
        { at, keys: JSON.stringify(clientKeys) },
      )
    },
    trash: (clientKeys: readonly number[], at: EpochMs): void => {
      sql.run(`UPDATE client SET deleted_at = @at WHERE id ${among}`, {
        at,
        keys: JSON.stringify(clientKeys),
      })
    },
    addLabel: (kind: LabelKind, labelKeyOfRow: number, clientKeys: readonly number[]): void => {
      sql.run(
        `INSERT INTO ${members[kind]} (client_id, ${kind}_id)
         SELECT value, @label FROM json_each(@keys) WHERE true ON CONFLICT DO NOTHING`,
        { label: labelKeyOfRow, keys: JSON.stringify(clientKeys) },
      )
    },
    removeLabel: (kind: LabelKind, name: string, clientKeys: readonly number[]): void => {
      sql.run(
        `DELETE FROM ${members[kind]} WHERE client_id ${among}
           AND ${kind}_id = (SELECT id FROM ${kind} WHERE folded = @folded)`,
        { folded: labelKey(name), keys: JSON.stringify(clientKeys) },
      )
    },
    /** One touch each, under the ids given. */
    log: (
      rows: readonly { readonly key: number; readonly uid: string }[],
      touch: NewTouch,
    ): void => {
      const given = { rows: JSON.stringify(rows) }
      const { kind, direction, outcome, ...entry } = touch
      sql.run(
        `INSERT INTO entry (uid, client_id, kind, happened_on, happened_at, sort_at, body, created_at)
         SELECT value ->> 'uid', value ->> 'key', 'interaction', @on, @at, @sortAt, @body, @createdAt
         FROM json_each(@rows)`,
        { ...given, ...entry, sortAt: sortAt(touch.on, touch.at) },
      )
      sql.run(
        `INSERT INTO interaction (entry_id, kind, direction, outcome)
         SELECT e.id, @kind, @direction, @outcome
         FROM json_each(@rows) r CROSS JOIN entry e ON e.uid = r.value ->> 'uid'`,
        { ...given, kind, direction, outcome },
      )
    },
    /** What a touch ends: snoozes, and if it counts put-offs and dealt first dues. */
    settleTouch: (clientKeys: readonly number[], counts: boolean, today: PlainDate): void => {
      const keys = JSON.stringify(clientKeys)
      const met = `first_due_met_on = CASE WHEN first_due_on IS NULL THEN NULL
               ELSE ifnull(first_due_met_on, @today) END`
      sql.run(
        counts
          ? `UPDATE client SET snoozed_until = NULL, ${met}, snooze_count = 0,
               put_off_count = 0 WHERE id ${among}`
          : `UPDATE client SET snoozed_until = NULL WHERE id ${among}`,
        counts ? { keys, today } : { keys },
      )
      if (!counts) return
      sql.run(
        `UPDATE client SET ${met} WHERE first_due_on IS NOT NULL AND id IN (
           SELECT organisation_id FROM client
           WHERE id ${among} AND organisation_id IS NOT NULL)`,
        { keys, today },
      )
    },
    /** Ends pauses that run on `from`, and begins one; whoever is paused until then already stays. */
    pause: (clientKeys: readonly number[], from: PlainDate, until: PlainDate | null): void => {
      const given = { keys: JSON.stringify(clientKeys), from, until }
      const running = 'from_on <= @from AND (until_on IS NULL OR until_on > @from)'
      sql.run(
        `UPDATE pause SET until_on = @from
         WHERE client_id ${among} AND ${running} AND until_on IS NOT @until`,
        given,
      )
      sql.run(
        `INSERT INTO pause (client_id, from_on, until_on)
         SELECT value, @from, @until FROM json_each(@keys)
         WHERE NOT EXISTS (SELECT 1 FROM pause WHERE client_id = value AND ${running})`,
        given,
      )
    },
  }
}
