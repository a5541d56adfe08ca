import type { Output } from '#shared/contract/index.ts'
import type { ClientKind } from '#shared/domain/facts.ts'
import { fieldName, mergeFields } from '#shared/domain/merge-fields.ts'
import type { ClientId } from '#shared/ids.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'
import { pausedNow } from './now-sql.ts'

type Known = Output<'outreach.letter'>['letter']['known'][number]
export type LetterState = 'waiting' | 'opened' | 'sent' | 'skipped'
export type OutreachRow = {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly body: string
  readonly startedOn: PlainDate
}
export type LetterRow = {
  readonly key: number
  readonly id: string
  readonly outreachKey: number
  readonly clientKey: number
  readonly clientId: ClientId
  readonly clientName: string
  readonly clientKind: ClientKind
  /** Their own text; null while it is the outreach's. */
  readonly subject: string | null
  readonly body: string | null
  readonly state: LetterState
  readonly settledOn: PlainDate | null
  readonly email: string | null
  readonly silenced: 0 | 1
  readonly paused: 0 | 1
  readonly openIssues: number
  readonly lastTouchOn: PlainDate | null
}

const outreachColumns = `SELECT id AS key, uid AS id, name, subject, body, started_on AS startedOn
  FROM outreach`
const letterColumns = `
  SELECT l.id AS key, l.uid AS id, l.outreach_id AS outreachKey, c.id AS clientKey,
    c.uid AS clientId, c.name AS clientName, c.kind AS clientKind, l.subject, l.body, l.state,
    l.settled_on AS settledOn,
    (SELECT value FROM contact_point WHERE client_id = c.id AND kind = 'email'
      ORDER BY position, id LIMIT 1) AS email,
    c.archived_at IS NOT NULL OR c.deceased OR c.do_not_contact AS silenced,
    ifnull(${pausedNow('@today')}, 0) AS paused,
    (SELECT count(*) FROM entry e JOIN issue i ON i.entry_id = e.id WHERE e.client_id = c.id
      AND e.deleted_at IS NULL AND i.resolved_on IS NULL) AS openIssues,
    st.last_touch_on AS lastTouchOn
  FROM letter l JOIN client c ON c.id = l.client_id
  LEFT JOIN client_standing st ON st.client_id = c.id`
const among = 'IN (SELECT value FROM json_each(@keys))'

type FieldRow = { readonly key: number; readonly field: string; readonly value: string | null }

/** Outreaches and their letters, one to each client, and what is known to put into them. */
export function createOutreachRepository(sql: Statements) {
  return {
    all: () =>
      sql.all<{
        id: string
        name: string
        startedOn: PlainDate
        letters: number
        sent: number
        left: number
      }>(
        `SELECT o.uid AS id, o.name, o.started_on AS startedOn, count(c.id) AS letters,
           count(*) FILTER (WHERE c.id IS NOT NULL AND l.state = 'sent') AS sent,
           count(*) FILTER (WHERE c.id IS NOT NULL AND l.state IN ('waiting', 'opened')) AS left
         FROM outreach o LEFT JOIN letter l ON l.outreach_id = o.id
         LEFT JOIN client c ON c.id = l.client_id AND ${living}
         GROUP BY o.id ORDER BY o.id DESC`,
      ),
    byId: (id: string): OutreachRow | null =>
      sql.get<OutreachRow>(`${outreachColumns} WHERE uid = @id`, { id }) ?? null,
    byKey: (key: number): OutreachRow | null =>
      sql.get<OutreachRow>(`${outreachColumns} WHERE id = @key`, { key }) ?? null,
    insert: (row: Omit<OutreachRow, 'key'> & { templateKey: number | null; createdAt: EpochMs }) =>
      sql.run(
        `INSERT INTO outreach (uid, name, template_id, subject, body, started_on, created_at)
         VALUES (@id, @name, @templateKey, @subject, @body, @startedOn, @createdAt)`,
        row,
      ).id,
    rewrite: (key: number, text: { subject: string; body: string }): void => {
      sql.run('UPDATE outreach SET subject = @subject, body = @body WHERE id = @key', {
        key,
        ...text,
      })
    },
    remove: (key: number): void => {
      sql.run('DELETE FROM letter WHERE outreach_id = @key', { key })
      sql.run('DELETE FROM outreach WHERE id = @key', { key })
    },
    /** A letter to each of these clients, in this order. */
    address: (key: number, to: readonly { readonly key: number; readonly uid: string }[]): void => {
      sql.run(
        `INSERT INTO letter (uid, outreach_id, client_id, position)
         SELECT value ->> 'uid', @key, value ->> 'key', json_each.key FROM json_each(@to)`,
        { key, to: JSON.stringify(to) },
      )
    },
    /** Of these clients, those that may be written to. */
    reachableAmong: (clientKeys: readonly number[]): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM json_each(@keys) k CROSS JOIN client c ON c.id = k.value
         WHERE ${living} AND c.archived_at IS NULL AND c.deceased = 0 AND c.do_not_contact = 0
         ORDER BY k.key`,
        { keys: JSON.stringify(clientKeys) },
      ),
    letters: (key: number, today: PlainDate): readonly LetterRow[] =>
      sql.all<LetterRow>(
        `${letterColumns} WHERE l.outreach_id = @key AND ${living} ORDER BY l.position, l.id`,
        { key, today },
      ),
    letter: (id: string, today: PlainDate): LetterRow | null =>
      sql.get<LetterRow>(`${letterColumns} WHERE l.uid = @id AND ${living}`, { id, today }) ?? null,
    /** The newest letter to a client that was opened in a mail program and not answered for. */
    openedFor: (clientKey: number): number | null =>
      sql.value<number>(
        `SELECT id FROM letter WHERE client_id = @clientKey AND state = 'opened'
         ORDER BY id DESC LIMIT 1`,
        { clientKey },
      ) ?? null,
    write: (key: number, text: { subject: string | null; body: string | null }): void => {
      sql.run('UPDATE letter SET subject = @subject, body = @body WHERE id = @key', {
        key,
        ...text,
      })
    },
    mark: (
      key: number,
      settled: { state: LetterState; settledOn: PlainDate | null; entryKey: number | null },
    ): void => {
      sql.run(
        `UPDATE letter SET state = @state, settled_on = @settledOn, entry_id = @entryKey
         WHERE id = @key`,
        { key, ...settled },
      )
    },
    /** What each of these clients fills merge fields with. Every field is there, known or not. */
    values: (
      clientKeys: readonly number[],
    ): ReadonlyMap<number, ReadonlyMap<string, string | null>> => {
      const keys = { keys: JSON.stringify(clientKeys) }
      const own = sql.column<string>('SELECT DISTINCT name FROM custom_field')
      const rows = sql.all<FieldRow>(
        `SELECT c.id AS key, f.field, CASE f.field
           WHEN 'name' THEN c.name
           WHEN 'first name' THEN ifnull(c.given_name, c.name)
           WHEN 'family name' THEN c.family_name
           WHEN 'nickname' THEN c.nickname
           WHEN 'organisation' THEN c.organisation
           WHEN 'title' THEN c.title
           WHEN 'place' THEN (SELECT city FROM address WHERE client_id = c.id AND city <> ''
             ORDER BY position, id LIMIT 1)
           WHEN 'wish' THEN (SELECT e.body FROM entry e JOIN wish w ON w.entry_id = e.id
             WHERE e.client_id = c.id AND e.kind = 'wish' AND e.deleted_at IS NULL
               AND w.state IN ('open', 'offered') ORDER BY e.sort_at DESC, e.id DESC LIMIT 1)
           WHEN 'aim' THEN (SELECT desired_outcome FROM outcome WHERE client_id = c.id
             AND reached_on IS NULL ORDER BY id DESC LIMIT 1)
           WHEN 'last learned' THEN (SELECT learned FROM entry e WHERE e.client_id = c.id
             AND e.deleted_at IS NULL AND e.learned IS NOT NULL
             ORDER BY e.sort_at DESC, e.id DESC LIMIT 1)
           END AS value
         FROM client c, (SELECT value AS field FROM json_each(@fields)) f
         WHERE c.id ${among}
         UNION ALL
         SELECT client_id, name, value FROM custom_field WHERE client_id ${among}`,
        { ...keys, fields: JSON.stringify(mergeFields) },
      )
      const values = new Map(
        clientKeys.map((key) => [
          key,
          new Map<string, string | null>(own.map((name) => [fieldName(name), null])),
        ]),
      )
      // The fields of the app come last: an own one of the same name does not hide them.
      for (const row of rows.toReversed()) values.get(row.key)?.set(fieldName(row.field), row.value)
      return values
    },
    /** What would make a letter theirs: the newest open wish, the aim, the newest facts. */
    known: (clientKey: number, limit: number): readonly Known[] =>
      sql.all<Known>(
        `SELECT * FROM (SELECT 'wish' AS kind, e.body AS text
             FROM entry e JOIN wish w ON w.entry_id = e.id
             WHERE e.client_id = @clientKey AND e.kind = 'wish' AND e.deleted_at IS NULL
               AND w.state IN ('open', 'offered') ORDER BY e.sort_at DESC, e.id DESC LIMIT 1)
         UNION ALL SELECT * FROM (SELECT 'aim', desired_outcome FROM outcome
             WHERE client_id = @clientKey AND reached_on IS NULL AND desired_outcome <> ''
             ORDER BY id DESC LIMIT 1)
         UNION ALL SELECT * FROM (SELECT 'fact', body FROM fact WHERE client_id = @clientKey
             ORDER BY learned_on DESC, id DESC LIMIT 3)
         LIMIT @limit`,
        { clientKey, limit },
      ),
  }
}
