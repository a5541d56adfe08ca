import { assert } from '#shared/result.ts'
import type { ClientId } from '#shared/ids.ts'
import type { EpochMs, LocalDateTime, MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

/**
 * Every column that holds the key of a client, and what merging does with it. A test holds the list
 * equal to the schema: a new table cannot be forgotten.
 *
 * - `moves`: the rows become those of the client that stays;
 * - `twins`: so they do, but for those it has already;
 * - `rewritten`: the pair is formed anew;
 * - `follows`: worked out anew by the change itself;
 * - `history`: what was recorded stays recorded;
 * - `lapses`: what was only begun with the client that goes is not carried over.
 */
export const clientLinks = {
  'address.client_id': 'twins',
  'attachment.client_id': 'moves',
  'client.organisation_id': 'moves',
  'client_standing.client_id': 'follows',
  'client_tag.client_id': 'twins',
  'contact_point.client_id': 'twins',
  'custom_field.client_id': 'twins',
  'dismissed_pair.client_id': 'rewritten',
  'dismissed_pair.other_client_id': 'rewritten',
  'draft.client_id': 'lapses',
  'entry.client_id': 'twins',
  'fact.client_id': 'twins',
  'important_date.client_id': 'twins',
  'journal_change.client_id': 'history',
  'launch.client_id': 'lapses',
  'letter.client_id': 'twins',
  'merged_client.client_id': 'moves',
  'outcome.client_id': 'twins',
  'pause.client_id': 'moves',
  'referral.brought_client_id': 'moves',
  'relation.client_id': 'twins',
  'relation.other_client_id': 'twins',
  'reminder.client_id': 'twins',
  'segment_match.client_id': 'follows',
  'segment_member.client_id': 'twins',
} as const satisfies Readonly<
  Record<string, 'moves' | 'twins' | 'rewritten' | 'follows' | 'history' | 'lapses'>
>

/** Columns of a client that only a merge writes. */
export type MergeColumns = {
  readonly pronouns: string | null
  readonly organisation_id: number | null
  readonly batch_id: number | null
  readonly created_at: EpochMs
}

type Pair = { readonly keep: number; readonly other: number }
type Point = {
  readonly id: number
  readonly kind: 'email' | 'phone' | 'url'
  readonly normal: string
  readonly label: string | null
  readonly position: number
}
type TwinReminder = {
  readonly id: number
  readonly twin: number
  readonly doneThrough: LocalDateTime | null
  readonly snoozedUntil: LocalDateTime | null
  readonly snoozeEndsAt: EpochMs | null
}

export function createMergeRepository(sql: Statements) {
  const remove = (table: string) => (id: number) => {
    sql.run(`DELETE FROM ${table} WHERE id = @id`, { id })
  }
  const list =
    <Row>(query: string) =>
    (client: number): readonly Row[] =>
      sql.all<Row>(query, { client })

  /** Drops what both have, so that nothing stands twice after the move. */
  function dropTwins(pair: Pair): void {
    for (const [table, column] of [
      ['client_tag', 'tag_id'],
      ['segment_member', 'segment_id'],
      ['letter', 'outreach_id'],
    ] as const) {
      sql.run(
        `DELETE FROM ${table} WHERE client_id = @other
           AND ${column} IN (SELECT ${column} FROM ${table} WHERE client_id = @keep)`,
        pair,
      )
    }
    sql.run(
      `DELETE FROM fact WHERE client_id = @other AND EXISTS (
         SELECT 1 FROM fact k WHERE k.client_id = @keep AND k.kind = fact.kind
           AND label_key(k.body) = label_key(fact.body))`,
      pair,
    )
    // One touch that both took part in is one touch, unless something else was written of it.
    sql.run(
      `DELETE FROM entry WHERE id IN (
         SELECT e.id FROM entry e JOIN interaction i ON i.entry_id = e.id
         WHERE e.client_id = @other AND EXISTS (
           SELECT 1 FROM entry k JOIN interaction ki ON ki.entry_id = k.id
           WHERE k.client_id = @keep AND ki.shared_uid = i.shared_uid AND k.body = e.body
             AND k.learned IS e.learned AND k.deleted_at IS e.deleted_at))`,
      pair,
    )
    // Nobody is related to, brought or employed by themselves.
    sql.run(
      `DELETE FROM relation WHERE (client_id = @other AND other_client_id = @keep)
         OR (client_id = @keep AND other_client_id = @other)`,
      pair,
    )
    // Said of both of them, from whichever side: once is enough.
    sql.run(
      `DELETE FROM relation WHERE id IN (
         SELECT o.id FROM relation_side o JOIN relation_side k ON k.client_id = @keep
           AND k.other_client_id IS o.other_client_id AND k.other_name IS o.other_name
           AND (o.role IS NULL OR o.role IS k.role)
           AND (o.role_back IS NULL OR o.role_back IS k.role_back)
         WHERE o.client_id = @other)`,
      pair,
    )
    sql.run(
      `UPDATE referral SET brought_client_id = NULL
       WHERE brought_client_id IN (@keep, @other)
         AND entry_id IN (SELECT id FROM entry WHERE client_id IN (@keep, @other))`,
      pair,
    )
    sql.run(
      `UPDATE client SET organisation_id = NULL
       WHERE id IN (@keep, @other) AND organisation_id IN (@keep, @other)`,
      pair,
    )
  }

  /**
   * A reminder that both have stays once, dealt with as far as either was. The other goes as a
   * deleted reminder does: its occurrences stay in the ledger, and an undo delivers none twice.
   */
  function dropTwinReminders(pair: Pair, now: EpochMs): void {
    const twins = sql.all<TwinReminder>(
      `SELECT k.id, r.id AS twin, r.done_through AS doneThrough, r.snoozed_until AS snoozedUntil,
         r.snooze_ends_at AS snoozeEndsAt
       FROM reminder r JOIN reminder k ON k.client_id = @keep AND k.deleted_at IS NULL
         AND label_key(k.body) = label_key(r.body) AND k.starts = r.starts AND k.every IS r.every
         AND k.basis = r.basis
       WHERE r.client_id = @other AND r.deleted_at IS NULL GROUP BY r.id`,
      pair,
    )
    for (const { id, twin, doneThrough, snoozedUntil, snoozeEndsAt } of twins) {
      sql.run(
        `UPDATE reminder SET
           done_through = nullif(max(ifnull(done_through, ''), ifnull(@doneThrough, '')), ''),
           snoozed_until = iif(@snoozedUntil > ifnull(snoozed_until, ''),
             @snoozedUntil, snoozed_until),
           snooze_ends_at = iif(@snoozedUntil > ifnull(snoozed_until, ''),
             @snoozeEndsAt, snooze_ends_at)
         WHERE id = @id`,
        { id, doneThrough, snoozedUntil, snoozeEndsAt },
      )
      sql.run('UPDATE reminder SET deleted_at = @now WHERE id = @twin', { twin, now })
    }
  }

  /** Whom the other was said not to be, the client that stays is not either. */
  function rewriteDismissals(pair: Pair): void {
    const others = sql.column<number>(
      `SELECT iif(client_id = @other, other_client_id, client_id) FROM dismissed_pair
       WHERE client_id = @other OR other_client_id = @other`,
      { other: pair.other },
    )
    sql.run('DELETE FROM dismissed_pair WHERE client_id = @other OR other_client_id = @other', {
      other: pair.other,
    })
    for (const third of others) {
      if (third === pair.keep) continue
      sql.run(
        `INSERT INTO dismissed_pair (client_id, other_client_id)
         VALUES (min(@keep, @third), max(@keep, @third)) ON CONFLICT DO NOTHING`,
        { keep: pair.keep, third },
      )
    }
  }

  return {
    columns: (client: number): MergeColumns => {
      const row = sql.get<MergeColumns>(
        'SELECT pronouns, organisation_id, batch_id, created_at FROM client WHERE id = @client',
        { client },
      )
      assert(row !== undefined, 'a client that was read a moment ago is still there')
      return row
    },
    setColumns: (client: number, columns: MergeColumns): void => {
      sql.run(
        `UPDATE client SET pronouns = @pronouns, organisation_id = @organisation_id,
           batch_id = @batch_id, created_at = @created_at WHERE id = @client`,
        { client, ...columns },
      )
    },
    points: list<Point>(
      `SELECT id, kind, normal, label, position FROM contact_point WHERE client_id = @client
       ORDER BY kind, position, id`,
    ),
    dropPoint: remove('contact_point'),
    /** Gives a contact point its place, and a label where it has none. */
    placePoint: (id: number, client: number, position: number, label: string | null): void => {
      sql.run(
        `UPDATE contact_point SET client_id = @client, position = @position,
           label = ifnull(label, @label) WHERE id = @id`,
        { id, client, position, label },
      )
    },
    addresses: list<{ id: number; formatted: string }>(
      `SELECT id, formatted FROM address WHERE client_id = @client ORDER BY position, id`,
    ),
    dropAddress: remove('address'),
    placeAddress: (id: number, client: number, position: number): void => {
      sql.run('UPDATE address SET client_id = @client, position = @position WHERE id = @id', {
        id,
        client,
        position,
      })
    },
    customFields: list<{ id: number; name: string; value: string }>(
      'SELECT id, name, value FROM custom_field WHERE client_id = @client ORDER BY id',
    ),
    dropCustomField: remove('custom_field'),
    moveCustomField: (id: number, client: number): void => {
      sql.run('UPDATE custom_field SET client_id = @client WHERE id = @id', { id, client })
    },
    dates: list<{ id: number; kind: string; label: string | null; date: PlainDate | MonthDay }>(
      `SELECT id, kind, label, date FROM important_date WHERE client_id = @client ORDER BY id`,
    ),
    dropDate: remove('important_date'),
    completeDate: (id: number, date: PlainDate | MonthDay): void => {
      sql.run('UPDATE important_date SET date = @date WHERE id = @id', { id, date })
    },
    /** Aims that are not reached yet, the first of them the one that is shown. */
    openOutcomes: list<{ id: number; currentState: string; desiredOutcome: string }>(
      `SELECT id, current_state AS currentState, desired_outcome AS desiredOutcome FROM outcome
       WHERE client_id = @client AND reached_on IS NULL ORDER BY id`,
    ),
    /** Makes one aim of two: the milestones of `other` become those of `keep`, after its own. */
    foldOutcome: (keep: number, other: number): void => {
      sql.run(
        `UPDATE milestone SET outcome_id = @keep, position = position + (
           SELECT ifnull(max(position) + 1, 0) FROM milestone WHERE outcome_id = @keep)
         WHERE outcome_id = @other`,
        { keep, other },
      )
      sql.run('DELETE FROM outcome WHERE id = @other', { other })
    },
    /** Makes the rest of what `other` has that of `keep`, and takes `other` away for good. */
    absorb: (
      pair: Pair,
      other: { readonly uid: ClientId; readonly name: string },
      now: EpochMs,
    ): void => {
      dropTwins(pair)
      dropTwinReminders(pair, now)
      rewriteDismissals(pair)
      for (const [link, how] of Object.entries(clientLinks)) {
        if (how !== 'moves' && how !== 'twins') continue
        const [table = '', column = ''] = link.split('.')
        sql.run(`UPDATE ${table} SET ${column} = @keep WHERE ${column} = @other`, pair)
      }
      const { changes } = sql.run('DELETE FROM client WHERE id = @other', { other: pair.other })
      assert(changes === 1, 'who is merged was there')
      sql.run(
        `INSERT INTO merged_client (uid, client_id, name, merged_at)
         VALUES (@uid, @keep, @name, @now)`,
        { uid: other.uid, name: other.name, keep: pair.keep, now },
      )
    },
  }
}
