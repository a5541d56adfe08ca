import type { MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

// What the owner knows about a client: facts, important dates, the outcome they want.

export type FactKind = 'like' | 'dislike' | 'family' | 'constraint' | 'contact' | 'work' | 'other'

export type DateRow = {
  readonly id: string
  readonly kind: string
  readonly label: string | null
  readonly date: PlainDate | MonthDay
  readonly leadDays: number
}

export function createKnowledgeRepository(sql: Statements, newId: () => string) {
  return {
    facts: (clientKey: number) =>
      sql.all<{ id: string; kind: FactKind; body: string; learnedOn: PlainDate }>(
        `SELECT uid AS id, kind, body, learned_on AS learnedOn FROM fact
         WHERE client_id = @clientKey ORDER BY learned_on, id`,
        { clientKey },
      ),
    /** The newest fact learned by `day`. */
    newestFact: (clientKey: number, day: PlainDate) =>
      sql.get<{ text: string; on: PlainDate }>(
        `SELECT body AS text, learned_on AS "on" FROM fact
         WHERE client_id = @clientKey AND learned_on <= @day
         ORDER BY learned_on DESC, id DESC LIMIT 1`,
        { clientKey, day },
      ) ?? null,
    /** The next milestone not reached, else the outcome wanted; null when neither is known. */
    aimOf: (clientKey: number): string | null =>
      sql.value<string>(
        `SELECT ifnull((SELECT m.body FROM milestone m WHERE m.outcome_id = o.id
             AND m.reached_on IS NULL ORDER BY m.due_on NULLS LAST, m.position, m.id LIMIT 1),
           nullif(o.desired_outcome, ''))
         FROM outcome o WHERE o.client_id = @clientKey AND o.reached_on IS NULL
         ORDER BY o.id LIMIT 1`,
        { clientKey },
      ) ?? null,
    clientOfFact: (uid: string): number | null =>
      sql.value<number>('SELECT client_id FROM fact WHERE uid = @uid', { uid }) ?? null,
    addFact: (clientKey: number, kind: FactKind, body: string, learnedOn: PlainDate): void => {
      sql.run(
        `INSERT INTO fact (uid, client_id, kind, body, learned_on)
         VALUES (@uid, @clientKey, @kind, @body, @learnedOn)`,
        { uid: newId(), clientKey, kind, body, learnedOn },
      )
    },
    editFact: (uid: string, body: string, kind: FactKind | null, learnedOn: PlainDate): void => {
      sql.run(
        `UPDATE fact SET body = @body, kind = ifnull(@kind, kind), learned_on = @learnedOn
         WHERE uid = @uid`,
        { uid, body, kind, learnedOn },
      )
    },
    removeFact: (uid: string): void => {
      sql.run('DELETE FROM fact WHERE uid = @uid', { uid })
    },
    dates: (clientKey: number) =>
      sql.all<DateRow>(
        `SELECT uid AS id, kind, label, date, lead_days AS leadDays FROM important_date
         WHERE client_id = @clientKey ORDER BY substr(date, -5), id`,
        { clientKey },
      ),
    dateById: (uid: string) =>
      sql.get<DateRow & { clientKey: number }>(
        `SELECT uid AS id, client_id AS clientKey, kind, label, date, lead_days AS leadDays
         FROM important_date WHERE uid = @uid`,
        { uid },
      ) ?? null,
    addDate: (clientKey: number, date: Omit<DateRow, 'id'>): void => {
      sql.run(
        `INSERT INTO important_date (uid, client_id, kind, label, date, lead_days)
         VALUES (@uid, @clientKey, @kind, @label, @date, @leadDays)`,
        { uid: newId(), clientKey, ...date },
      )
    },
    editDate: (date: DateRow): void => {
      sql.run(
        `UPDATE important_date SET kind = @kind, label = @label, date = @date,
           lead_days = @leadDays WHERE uid = @id`,
        date,
      )
    },
    removeDate: (uid: string): void => {
      sql.run('DELETE FROM important_date WHERE uid = @uid', { uid })
    },
    outcome: (clientKey: number) =>
      sql.get<{ currentState: string; desiredOutcome: string; progress: number }>(
        `SELECT current_state AS currentState, desired_outcome AS desiredOutcome, progress
         FROM outcome WHERE client_id = @clientKey AND reached_on IS NULL ORDER BY id LIMIT 1`,
        { clientKey },
      ) ?? null,
    setOutcome: (
      clientKey: number,
      outcome: { currentState: string; desiredOutcome: string; progress: number },
      movedOn: PlainDate,
    ): void => {
      const { changes } = sql.run(
        `UPDATE outcome SET current_state = @currentState, desired_outcome = @desiredOutcome,
           moved_on = CASE WHEN progress = @progress THEN moved_on ELSE @movedOn END,
           progress = @progress
         WHERE id = (SELECT id FROM outcome WHERE client_id = @clientKey AND reached_on IS NULL
           ORDER BY id LIMIT 1)`,
        { clientKey, movedOn, ...outcome },
      )
      if (changes === 1) return
      sql.run(
        `INSERT INTO outcome (uid, client_id, current_state, desired_outcome, progress, moved_on)
         VALUES (@uid, @clientKey, @currentState, @desiredOutcome, @progress, @movedOn)`,
        { uid: newId(), clientKey, movedOn, ...outcome },
      )
    },
    pauses: (clientKey: number) =>
      sql.all<{ id: number; from: PlainDate; until: PlainDate | null }>(
        `SELECT id, from_on AS "from", until_on AS "until" FROM pause
         WHERE client_id = @clientKey ORDER BY from_on`,
        { clientKey },
      ),
    addPause: (clientKey: number, from: PlainDate, until: PlainDate | null): void => {
      sql.run(
        'INSERT INTO pause (client_id, from_on, until_on) VALUES (@clientKey, @from, @until)',
        { clientKey, from, until },
      )
    },
    endPause: (id: number, until: PlainDate): void => {
      sql.run('UPDATE pause SET until_on = @until WHERE id = @id', { id, until })
    },
  }
}
