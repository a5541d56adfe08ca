import type { OccurrenceKey, ToldOccurrence } from '#shared/contract/worker.ts'
import type { LedgerEntry } from '#shared/domain/facts.ts'
import type { ClientId, ReminderId } from '#shared/ids.ts'
import type { EpochMs, LocalDateTime } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

export type ReminderRow = {
  readonly key: number
  readonly id: ReminderId
  readonly clientKey: number | null
  readonly clientId: ClientId | null
  readonly clientName: string | null
  readonly text: string
  readonly starts: LocalDateTime
  readonly dateOnly: 0 | 1
  readonly every: string | null
  readonly basis: 'date' | 'completion'
  readonly snoozedUntil: LocalDateTime | null
  readonly snoozeEndsAt: EpochMs | null
  readonly doneThrough: LocalDateTime | null
  readonly skippedOn: LocalDateTime | null
  readonly rescheduledAt: EpochMs | null
  readonly createdAt: EpochMs
}

const selected = `
  SELECT r.id AS key, r.uid AS id, r.client_id AS clientKey, c.uid AS clientId,
    c.name AS clientName, r.body AS text, r.starts, r.date_only AS dateOnly, r.every, r.basis,
    r.snoozed_until AS snoozedUntil, r.snooze_ends_at AS snoozeEndsAt,
    r.done_through AS doneThrough, r.skipped_on AS skippedOn,
    r.rescheduled_at AS rescheduledAt, r.created_at AS createdAt
  FROM reminder r LEFT JOIN client c ON c.id = r.client_id
  WHERE r.deleted_at IS NULL AND (r.client_id IS NULL OR c.deleted_at IS NULL)`

export function createReminderRepository(sql: Statements) {
  return {
    byId: (uid: ReminderId): ReminderRow | null =>
      sql.get<ReminderRow>(`${selected} AND r.uid = @uid`, { uid }) ?? null,
    /** Reminders that still have something to say: recurring, or once and not done. */
    open: (): readonly ReminderRow[] =>
      sql.all<ReminderRow>(
        `${selected} AND (r.every IS NOT NULL OR r.done_through IS NULL) ORDER BY r.starts, r.id`,
      ),
    insert: (row: {
      uid: ReminderId
      clientKey: number | null
      text: string
      starts: LocalDateTime
      dateOnly: boolean
      every: string | null
      basis: 'date' | 'completion'
      createdAt: EpochMs
    }): number =>
      sql.run(
        `INSERT INTO reminder (uid, client_id, body, starts, date_only, every, basis, created_at)
         VALUES (@uid, @clientKey, @text, @starts, @dateOnly, @every, @basis, @createdAt)`,
        { ...row, dateOnly: row.dateOnly ? 1 : 0 },
      ).id,
    setDone: (key: number, doneThrough: LocalDateTime): void => {
      sql.run(
        `UPDATE reminder SET done_through = @doneThrough, snoozed_until = NULL, snooze_ends_at = NULL
         WHERE id = @key`,
        { key, doneThrough },
      )
    },
    /** Lets one occurrence go by: dealt with as far as it, and not done. */
    setSkipped: (key: number, occurrence: LocalDateTime): void => {
      sql.run(
        `UPDATE reminder SET done_through = @occurrence, skipped_on = @occurrence,
           snoozed_until = NULL, snooze_ends_at = NULL
         WHERE id = @key`,
        { key, occurrence },
      )
    },
    update: (key: number, row: { text: string; clientKey: number | null }): void => {
      sql.run('UPDATE reminder SET body = @text, client_id = @clientKey WHERE id = @key', {
        ...row,
        key,
      })
    },
    /** Gives it another time or rule, from then on: nothing of it is done or snoozed yet. */
    reschedule: (
      key: number,
      row: Pick<ReminderRow, 'starts' | 'every' | 'basis'> & { dateOnly: boolean; at: EpochMs },
    ): void => {
      sql.run(
        `UPDATE reminder SET starts = @starts, date_only = @dateOnly, every = @every,
           basis = @basis, rescheduled_at = @at, done_through = NULL, skipped_on = NULL,
           snoozed_until = NULL, snooze_ends_at = NULL
         WHERE id = @key`,
        { ...row, key, dateOnly: row.dateOnly ? 1 : 0 },
      )
    },
    /** Begins a round that is counted from completion, with what is left of the rule. */
    restart: (key: number, starts: LocalDateTime, every: string): void => {
      sql.run(
        `UPDATE reminder SET starts = @starts, every = @every, done_through = NULL,
           snoozed_until = NULL, snooze_ends_at = NULL
         WHERE id = @key`,
        { key, starts, every },
      )
    },
    setSnoozed: (key: number, until: LocalDateTime, endsAt: EpochMs | null): void => {
      sql.run(
        'UPDATE reminder SET snoozed_until = @until, snooze_ends_at = @endsAt WHERE id = @key',
        { key, until, endsAt },
      )
    },
    remove: (key: number, at: EpochMs): void => {
      sql.run('UPDATE reminder SET deleted_at = @at WHERE id = @key', { key, at })
    },
    /** Occurrences that are not dealt with yet: what was done can never come due again. */
    ledger: (): readonly LedgerEntry[] =>
      sql.all<LedgerEntry>(
        `SELECT r.uid AS reminderId, o.occurrence, o.recorded_at AS recordedAt
         FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
         WHERE r.deleted_at IS NULL AND o.occurrence > ifnull(r.done_through, '')`,
      ),
    /** Drops from the ledger what no undo or redo can bring back any more. */
    forgetGone: (): void => {
      sql.run(
        `DELETE FROM reminder_occurrence
         WHERE reminder_id NOT IN (SELECT id FROM reminder)
           AND reminder_id NOT IN (
             SELECT row_id FROM journal_change WHERE table_name = 'reminder')`,
      )
    },
    occurrence: ({ reminderId, occurrence }: OccurrenceKey) =>
      sql.get<{ recordedAt: EpochMs | null; late: 0 | 1 }>(
        `SELECT recorded_at AS recordedAt, late FROM reminder_occurrence
         WHERE occurrence = @occurrence
           AND reminder_id = (SELECT id FROM reminder WHERE uid = @reminderId)`,
        { reminderId, occurrence },
      ) ?? null,
    claim: ({ reminderId, occurrence }: OccurrenceKey, at: EpochMs): void => {
      sql.run(
        `INSERT INTO reminder_occurrence (reminder_id, occurrence, claimed_at)
         SELECT id, @occurrence, @at FROM reminder WHERE uid = @reminderId
         ON CONFLICT DO NOTHING`,
        { reminderId, occurrence, at },
      )
    },
    record: ({ reminderId, occurrence, late, missed }: ToldOccurrence, at: EpochMs): void => {
      sql.run(
        `UPDATE reminder_occurrence SET recorded_at = @at, late = @late, missed = @missed
         WHERE occurrence = @occurrence
           AND reminder_id = (SELECT id FROM reminder WHERE uid = @reminderId)`,
        { reminderId, occurrence, at, late: late ? 1 : 0, missed },
      )
    },
  }
}
