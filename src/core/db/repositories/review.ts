import type { JourneyStage } from '#shared/domain/review.ts'
import type { ClientId, EntryId, PromiseId } from '#shared/ids.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'
import { pausedNow, reachable, snoozedNow, warmthNow } from './now-sql.ts'

// What the chapters of the weekly review hold. Each reads an index or the row of standing beside
// each client, and answers the first of them with how many there are.

/** A client of a chapter with the day it is about. */
type Dated = { readonly key: number; readonly on: PlainDate; readonly total: number }

const reached = `${reachable} AND ${living}`
const active = `c.stage = 'active' AND ${reached}`
const awake = `NOT ${pausedNow('@today')}`
const standingOf = 'client c JOIN client_standing st ON st.client_id = c.id'

/** The step of the scale a warmth is drawn in, 0 to 4. */
const step = (warmth: string) => `min(4, CAST(round(${warmth}) / 20 AS INTEGER))`
/** Untouched for a week, below the middle of the scale, and lower by a step than a week ago. */
const cooled = `st.last_touch_on <= @weekAgo AND st.warmth_weight IS NOT NULL
  AND round(${warmthNow('@today')}) < 60
  AND ${step(warmthNow('@today'))} < ${step(warmthNow('@weekAgo'))}`

/** Whoever was tried more often than this was not met just once. */
const triesLooked = 5
/** Touches that reached somebody, of one client. */
const touchesOf = `SELECT 1 FROM entry e JOIN interaction i ON i.entry_id = e.id
  WHERE e.client_id = c.id AND e.kind = 'interaction' AND e.deleted_at IS NULL
    AND i.planned = 0 AND i.outcome <> 'failed'`
const lastPurchase = `(SELECT max(e.happened_on) FROM entry e
  WHERE e.client_id = c.id AND e.kind = 'purchase' AND e.deleted_at IS NULL)`

export type Week = { readonly today: PlainDate; readonly weekAgo: PlainDate }
type Limited = { readonly limit: number }

export function createReviewRepository(sql: Statements) {
  return {
    /** Active clients that fell out of their cadence since `weekAgo`, longest first. */
    outside: (input: Week & Limited): readonly Dated[] =>
      sql.all<Dated>(
        `SELECT c.id AS key, st.due_on AS "on", count(*) OVER () AS total
         FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.due_on >= @weekAgo AND st.due_on < @today AND ${active} AND ${awake}
         ORDER BY st.due_on, c.sort_key, c.id LIMIT @limit`,
        input,
      ),
    /** Active clients that cooled, deepest fall first, with the warmth of a week ago. */
    cooling: (input: Week & Limited) =>
      sql.all<{ key: number; before: number; total: number }>(
        `SELECT c.id AS key, CAST(round(${warmthNow('@weekAgo')}) AS INTEGER) AS before,
           count(*) OVER () AS total
         FROM ${standingOf} WHERE ${cooled} AND ${active} AND ${awake}
         ORDER BY ${warmthNow('@weekAgo')} - ${warmthNow('@today')} DESC, c.sort_key, c.id
         LIMIT @limit`,
        input,
      ),
    coolingPaused: (input: Week): number =>
      sql.value<number>(
        `SELECT count(*) FROM ${standingOf}
         WHERE st.paused_from IS NOT NULL AND ${cooled} AND ${active} AND NOT ${awake}`,
        input,
      ) ?? 0,
    /** In touch exactly once, between `from` and `until`: newest first. */
    touchedOnce: (input: {
      today: PlainDate
      from: PlainDate
      until: PlainDate
      limit: number
    }): readonly Dated[] =>
      sql.all<Dated>(
        // Most are told from the index alone: of them something is older than the last touch.
        `WITH few AS MATERIALIZED (SELECT c.id, c.sort_key, st.last_touch_on AS "on"
           FROM ${standingOf}
           WHERE st.last_touch_on BETWEEN @from AND @until AND st.purchase_count <> 1
             AND ${active} AND ${awake} AND (SELECT count(*) FROM (SELECT 1 FROM entry e
               WHERE e.client_id = c.id AND e.kind = 'interaction' AND e.deleted_at IS NULL
               LIMIT ${triesLooked})) < ${triesLooked})
         SELECT c.id AS key, c."on", count(*) OVER () AS total FROM few c
         WHERE (SELECT count(*) FROM (${touchesOf} LIMIT 2)) = 1
         ORDER BY c."on" DESC, c.sort_key, c.id LIMIT @limit`,
        input,
      ),
    /** Bought exactly once, between `from` and `until`, and not in touch after `quietSince`. */
    boughtOnce: (input: {
      today: PlainDate
      from: PlainDate
      until: PlainDate
      quietSince: PlainDate
      limit: number
    }): readonly Dated[] =>
      sql.all<Dated>(
        `WITH bought AS MATERIALIZED (
           SELECT c.id AS key, c.sort_key AS name, ${lastPurchase} AS "on"
           FROM ${standingOf}
           WHERE st.purchase_count = 1 AND ${active} AND ${awake}
             AND ifnull(st.last_touch_on, '') <= @quietSince)
         SELECT key, "on", count(*) OVER () AS total FROM bought
         WHERE "on" BETWEEN @from AND @until
         ORDER BY "on" DESC, name, key LIMIT @limit`,
        input,
      ),
    /** Bought between `from` and `until`, and neither asked nor heard since: newest first. */
    notAsked: (input: {
      today: PlainDate
      from: PlainDate
      until: PlainDate
      limit: number
    }): readonly Dated[] =>
      sql.all<Dated>(
        `WITH bought AS MATERIALIZED (
           SELECT c.id AS key, c.sort_key AS name, ${lastPurchase} AS "on"
           FROM ${standingOf} WHERE st.purchase_count > 0 AND ${reached} AND ${awake})
         SELECT key, "on", count(*) OVER () AS total FROM bought
         WHERE "on" BETWEEN @from AND @until
           AND NOT EXISTS (SELECT 1 FROM entry e JOIN feedback f ON f.entry_id = e.id
             WHERE e.client_id = bought.key AND e.kind = 'feedback' AND e.deleted_at IS NULL
               AND ifnull(f.asked_on, f.received_on) >= bought."on")
         ORDER BY "on" DESC, name, key LIMIT @limit`,
        input,
      ),
    /** Resolved by `until`, and nobody checked back: oldest first. */
    unchecked: (input: { until: PlainDate; limit: number }) =>
      sql.all<{ key: number; id: EntryId; text: string; on: PlainDate; total: number }>(
        `SELECT c.id AS key, e.uid AS id, e.body AS text, i.resolved_on AS "on",
           count(*) OVER () AS total
         FROM issue i JOIN entry e ON e.id = i.entry_id JOIN client c ON c.id = e.client_id
         WHERE i.checked_on IS NULL AND i.resolved_on <= @until AND e.deleted_at IS NULL
           AND ${reached}
         ORDER BY i.resolved_on, e.id LIMIT @limit`,
        input,
      ),
    /** Promises of the owner that are open and past their day: oldest first. */
    latePromises: (input: { today: PlainDate; limit: number }) =>
      sql.all<{
        key: number
        id: PromiseId
        clientId: ClientId
        clientName: string
        side: 'mine'
        text: string
        dueOn: PlainDate
        state: 'open'
        total: number
      }>(
        `SELECT c.id AS key, e.uid AS id, c.uid AS clientId, c.name AS clientName, p.side,
           e.body AS text, p.due_on AS dueOn, p.state, count(*) OVER () AS total
         FROM promise p JOIN entry e ON e.id = p.entry_id JOIN client c ON c.id = e.client_id
         WHERE p.state = 'open' AND p.due_on < @today AND p.side = 'mine'
           AND e.deleted_at IS NULL AND ${living}
         ORDER BY p.due_on, e.id LIMIT @limit`,
        input,
      ),
    /** Rough edges that are still there, by the way a customer goes, oldest first. */
    frictions: (input: { stages: string; limit: number }) =>
      sql.all<{
        id: string
        stage: JourneyStage
        text: string
        on: PlainDate
        issues: number
        total: number
      }>(
        `SELECT f.uid AS id, f.journey_stage AS stage, f.body AS text, f.found_on AS "on",
           (SELECT count(*) FROM issue i JOIN entry e ON e.id = i.entry_id
             WHERE i.friction_id = f.id AND e.deleted_at IS NULL) AS issues,
           count(*) OVER () AS total
         FROM json_each(@stages) s JOIN friction f ON f.journey_stage = s.value
         WHERE f.removed_on IS NULL AND f.deleted_at IS NULL
         ORDER BY s.key, f.found_on, f.id LIMIT @limit`,
        input,
      ),
    /** Wins since `from` whose client was not attended to after that day: newest first. */
    wins: (input: { from: PlainDate; limit: number }) =>
      sql.all<{ key: number; id: EntryId; text: string; on: PlainDate; total: number }>(
        `SELECT c.id AS key, e.uid AS id, e.body AS text, e.happened_on AS "on",
           count(*) OVER () AS total
         FROM entry e INDEXED BY entry_wins JOIN client c ON c.id = e.client_id
           LEFT JOIN client_standing st ON st.client_id = c.id
         WHERE e.kind = 'win' AND e.deleted_at IS NULL AND e.happened_on >= @from
           AND ifnull(st.attended_on, '') <= e.happened_on AND ${reached}
         ORDER BY e.happened_on DESC, e.id LIMIT @limit`,
        input,
      ),
    /** Those who brought somebody and were not thanked: oldest first. */
    unthanked: (input: Limited) =>
      sql.all<{
        key: number
        id: EntryId
        brought: string | null
        on: PlainDate
        total: number
      }>(
        `SELECT c.id AS key, e.uid AS id, b.name AS brought, e.happened_on AS "on",
           count(*) OVER () AS total
         FROM referral r JOIN entry e ON e.id = r.entry_id JOIN client c ON c.id = e.client_id
           LEFT JOIN client b ON b.id = r.brought_client_id AND b.deleted_at IS NULL
         WHERE r.thanked_on IS NULL AND e.deleted_at IS NULL AND ${reached}
         ORDER BY e.happened_on, e.id LIMIT @limit`,
        input,
      ),
    /** Touches since `weekAgo` by client, most first. */
    weekTouches: (input: Week) =>
      sql.all<{ id: ClientId; name: string; touches: number }>(
        `SELECT c.uid AS id, c.name, count(*) AS touches
         FROM client_standing st INDEXED BY client_standing_attended
           CROSS JOIN client c ON c.id = st.client_id
           CROSS JOIN entry e ON e.client_id = c.id AND e.kind = 'interaction'
             AND e.deleted_at IS NULL AND e.happened_on > @weekAgo AND e.happened_on <= @today
           CROSS JOIN interaction i ON i.entry_id = e.id AND i.planned = 0
             AND i.outcome <> 'failed'
         WHERE st.attended_on > @weekAgo AND ${living}
         GROUP BY c.id ORDER BY touches DESC, c.sort_key, c.id`,
        input,
      ),
    /** The soonest day something is arranged for: a reminder, an appointment, the end of a snooze. */
    plannedOn: (
      clientKeys: readonly number[],
      today: PlainDate,
      nowLocal: LocalDateTime,
    ): ReadonlyMap<number, PlainDate> =>
      new Map(
        sql
          .all<{ key: number; on: PlainDate }>(
            `SELECT key, min("on") AS "on" FROM (
               SELECT r.client_id AS key, substr(r.starts, 1, 10) AS "on" FROM reminder r
               WHERE r.client_id IN (SELECT value FROM json_each(@keys)) AND r.deleted_at IS NULL
                 AND r.done_through IS NULL AND substr(r.starts, 1, 10) >= @today
               UNION ALL
               SELECT e.client_id, e.happened_on
               FROM interaction i INDEXED BY interaction_planned JOIN entry e ON e.id = i.entry_id
               WHERE i.planned = 1 AND e.deleted_at IS NULL AND e.happened_on >= @today
                 AND e.client_id IN (SELECT value FROM json_each(@keys))
               UNION ALL
               SELECT c.id, substr(c.snoozed_until, 1, 10) FROM client c
               WHERE c.id IN (SELECT value FROM json_each(@keys))
                 AND ${snoozedNow('@today', '@nowLocal')})
             GROUP BY key`,
            { keys: JSON.stringify(clientKeys), today, nowLocal },
          )
          .map(({ key, on }) => [key, on]),
      ),
    insertFeedback: (entryKey: number, askedOn: PlainDate): void => {
      sql.run('INSERT INTO feedback (entry_id, asked_on) VALUES (@entryKey, @askedOn)', {
        entryKey,
        askedOn,
      })
    },
    checkIssue: (entryKey: number, on: PlainDate): void => {
      sql.run('UPDATE issue SET checked_on = @on WHERE entry_id = @entryKey', { entryKey, on })
    },
    thank: (entryKey: number, on: PlainDate): void => {
      sql.run('UPDATE referral SET thanked_on = @on WHERE entry_id = @entryKey', { entryKey, on })
    },
    addFriction: (friction: {
      uid: string
      stage: JourneyStage
      text: string
      on: PlainDate
    }): void => {
      sql.run(
        `INSERT INTO friction (uid, journey_stage, body, found_on)
         VALUES (@uid, @stage, @text, @on)`,
        friction,
      )
    },
    /** False where there is none of that id, or it is smoothed already. */
    hasFriction: (uid: string): boolean =>
      sql.value<number>(
        `SELECT count(*) FROM friction
         WHERE uid = @uid AND removed_on IS NULL AND deleted_at IS NULL`,
        { uid },
      ) === 1,
    removeFriction: (uid: string, on: PlainDate): void => {
      sql.run('UPDATE friction SET removed_on = @on WHERE uid = @uid', { uid, on })
    },
  }
}
