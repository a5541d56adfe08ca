import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'
import { pausedNow, plannedSoon, reachable, snoozedNow, warmthNow } from './now-sql.ts'

// What the charts of Insights count. What grows with the touches is read by ranges of client keys,
// so that the caller can let others run in between; each answer carries no more than it draws.

/** Clients of these keys, both included, and of this segment where one is given. */
export type Slice = {
  readonly low: number
  readonly high: number
  readonly segment: string | null
}
export type TouchGroup = 'written' | 'call' | 'meeting'

const active = `c.stage = 'active' AND ${reachable} AND ${living}`
/** The label's own key, so that a name in other letters finds it too. */
const inSegment = `(@segment IS NULL OR c.id IN (SELECT m.client_id FROM segment_people m
  JOIN segment g ON g.id = m.segment_id WHERE g.folded = label_key(@segment)))`
const slice = `c.id BETWEEN @low AND @high AND ${living} AND ${inSegment}`
const happened = `e.kind = 'interaction' AND e.deleted_at IS NULL
  AND e.happened_on BETWEEN @from AND @to`
/** A touch that moves the cadence. */
const counts = `i.planned = 0 AND i.outcome <> 'failed'
  AND (i.direction <> 'inbound' OR @inbound = 1)`
const step = (warmth: string) => `min(4, CAST(round(${warmth}) / 20 AS INTEGER))`
/** How a promise of the owner ended; null while that is open. */
const promiseState = `CASE
  WHEN p.state = 'kept' AND ifnull(p.settled_on, p.due_on) <= p.due_on THEN 'kept'
  WHEN p.state = 'kept' THEN 'late'
  WHEN p.state = 'broken' OR (p.state = 'open' AND p.due_on < @today) THEN 'broken' END`
const promises = `promise p JOIN entry e ON e.id = p.entry_id JOIN client c ON c.id = e.client_id
  WHERE p.side = 'mine' AND p.due_on BETWEEN @from AND @to AND e.deleted_at IS NULL
    AND ${living} AND ${inSegment}`

type Range = { readonly from: PlainDate; readonly to: PlainDate }
type Scope = { readonly segment: string | null }
type Since = { readonly since: PlainDate; readonly inboundCounts: boolean }

/** What is bound cannot be true or false. */
function bound<T extends Since>({ inboundCounts, ...input }: T) {
  return { ...input, inbound: inboundCounts ? 1 : 0 }
}

export function createInsightsRepository(sql: Statements) {
  return {
    highestKey: (): number => sql.value<number>('SELECT ifnull(max(id), 0) FROM client') ?? 0,
    /** The first day anything is written down of; null in an empty book. Reads an index alone. */
    firstOn: (): PlainDate | null =>
      sql.value<PlainDate | null>(
        `SELECT min(happened_on) FROM entry INDEXED BY entry_by_kind WHERE deleted_at IS NULL`,
      ) ?? null,
    /** The longest cadence there is, in days. */
    longestCadence: (): number =>
      sql.value<number>('SELECT ifnull(max(cadence_days), 0) FROM client_standing') ?? 0,
    /**
     * Active clients with a cadence: `waits` where a snooze or an appointment hides their nudge,
     * `beforeOn` the newest counting touch before `since`.
     */
    cadences: (input: Slice & Since & { today: PlainDate; nowLocal: LocalDateTime }) =>
      sql.all<{
        key: number
        cadenceDays: number
        setOn: PlainDate
        firstDueOn: PlainDate | null
        beforeOn: PlainDate | null
        waits: 0 | 1
      }>(
        `SELECT c.id AS key, st.cadence_days AS cadenceDays, c.cadence_set_on AS setOn,
           CASE WHEN c.first_due_met_on IS NULL THEN c.first_due_on END AS firstDueOn,
           (SELECT e.happened_on FROM entry e JOIN interaction i ON i.entry_id = e.id
             WHERE e.client_id = c.id AND e.kind = 'interaction' AND e.deleted_at IS NULL
               AND e.happened_on < @since AND ${counts}
             ORDER BY e.happened_on DESC LIMIT 1) AS beforeOn,
           ${snoozedNow('@today', '@nowLocal')} OR ${plannedSoon('@today')} AS waits
         FROM client c JOIN client_standing st ON st.client_id = c.id
         WHERE ${slice} AND ${active} AND st.cadence_days IS NOT NULL ORDER BY c.id`,
        bound(input),
      ),
    /** Days from `since` on with a counting touch or a skip, by client: one text of days each. */
    attended: (input: Slice & Since) =>
      sql.all<{ key: number; days: string }>(
        `SELECT c.id AS key, group_concat(e.happened_on) AS days
         FROM client c CROSS JOIN entry e ON e.client_id = c.id
           AND e.kind IN ('interaction', 'skip') AND e.deleted_at IS NULL
           AND e.happened_on >= @since
         LEFT JOIN interaction i ON i.entry_id = e.id
         WHERE ${slice} AND (e.kind = 'skip' OR (${counts}))
         GROUP BY c.id`,
        bound(input),
      ),
    /** The same of the people of an organisation: a touch with any of them is one with it. */
    attendedByPeople: (input: Slice & Since) =>
      sql.all<{ key: number; days: string }>(
        `SELECT c.organisation_id AS key, group_concat(e.happened_on) AS days
         FROM client c CROSS JOIN entry e ON e.client_id = c.id AND e.kind = 'interaction'
           AND e.deleted_at IS NULL AND e.happened_on >= @since
         CROSS JOIN interaction i ON i.entry_id = e.id
         WHERE c.organisation_id BETWEEN @low AND @high AND ${living} AND ${counts}
         GROUP BY c.organisation_id`,
        bound(input),
      ),
    pauses: (input: Slice) =>
      sql.all<{ key: number; from: PlainDate; until: PlainDate | null }>(
        `SELECT c.id AS key, z.from_on AS "from", z.until_on AS "until"
         FROM client c CROSS JOIN pause z ON z.client_id = c.id
         WHERE ${slice} ORDER BY c.id, z.from_on`,
        input,
      ),
    /** Touches that reached somebody, by day, channel and side. */
    touches: (input: Slice & Range) =>
      sql.all<{ on: PlainDate; of: TouchGroup; yours: number; theirs: number }>(
        `SELECT e.happened_on AS "on",
           CASE i.kind WHEN 'call' THEN 'call' WHEN 'meeting' THEN 'meeting'
             WHEN 'event' THEN 'meeting' ELSE 'written' END AS of,
           sum(i.direction <> 'inbound') AS yours, sum(i.direction <> 'outbound') AS theirs
         FROM client c CROSS JOIN entry e ON e.client_id = c.id
           CROSS JOIN interaction i ON i.entry_id = e.id
         WHERE ${slice} AND ${happened} AND i.planned = 0 AND i.outcome <> 'failed'
         GROUP BY 1, 2`,
        input,
      ),
    /** Whose touches those of one channel, or theirs, were. */
    touched: (input: Slice & Range & { of: TouchGroup | 'theirs' }): readonly number[] =>
      sql.column<number>(
        `SELECT DISTINCT c.id FROM client c CROSS JOIN entry e ON e.client_id = c.id
           CROSS JOIN interaction i ON i.entry_id = e.id
         WHERE ${slice} AND ${happened} AND i.planned = 0 AND i.outcome <> 'failed'
           AND CASE WHEN @of = 'theirs' THEN i.direction <> 'outbound'
             ELSE i.direction <> 'inbound' AND @of = CASE i.kind WHEN 'call' THEN 'call'
               WHEN 'meeting' THEN 'meeting' WHEN 'event' THEN 'meeting' ELSE 'written' END END
         ORDER BY c.id`,
        input,
      ),
    /** Days on which somebody bought, by client and day. */
    purchaseDays: (input: Slice) =>
      sql.all<{ key: number; on: PlainDate }>(
        `SELECT c.id AS key, e.happened_on AS "on"
         FROM client c CROSS JOIN entry e ON e.client_id = c.id
         WHERE ${slice} AND e.kind = 'purchase' AND e.deleted_at IS NULL
         GROUP BY c.id, e.happened_on ORDER BY c.id, e.happened_on`,
        input,
      ),
    /** Active clients that are not paused, by segment and step of warmth. */
    warmth: (input: Scope & { today: PlainDate }) =>
      sql.all<{ segment: string | null; level: number; n: number }>(
        `WITH warm AS (SELECT c.id, ${step(warmthNow('@today'))} AS level
           FROM client c CROSS JOIN client_standing st ON st.client_id = c.id
           WHERE ${active} AND st.warmth_weight IS NOT NULL AND NOT ${pausedNow('@today')}
             AND ${inSegment})
         SELECT NULL AS segment, level, count(*) AS n FROM warm GROUP BY level
         UNION ALL
         SELECT g.name, w.level, count(*) FROM warm w JOIN segment_people m ON m.client_id = w.id
           JOIN segment g ON g.id = m.segment_id
         WHERE @segment IS NULL OR g.folded = label_key(@segment)
         GROUP BY g.id, w.level`,
        input,
      ),
    warmAt: (input: Scope & { today: PlainDate; level: number }): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM client c CROSS JOIN client_standing st ON st.client_id = c.id
         WHERE ${active} AND st.warmth_weight IS NOT NULL AND NOT ${pausedNow('@today')}
           AND ${inSegment} AND ${step(warmthNow('@today'))} = @level
         ORDER BY c.id`,
        input,
      ),
    promises: (input: Scope & Range & { today: PlainDate }) =>
      sql.all<{ on: PlainDate; state: 'kept' | 'late' | 'broken'; n: number }>(
        `SELECT p.due_on AS "on", ${promiseState} AS state, count(*) AS n FROM ${promises}
           AND ${promiseState} IS NOT NULL
         GROUP BY 1, 2`,
        input,
      ),
    promised: (input: Scope & Range & { today: PlainDate; state: string }): readonly number[] =>
      sql.column<number>(
        `SELECT DISTINCT c.id FROM ${promises} AND ${promiseState} = @state ORDER BY c.id`,
        input,
      ),
    /** Scores that were given, newest first. */
    scores: (input: Scope & Range & { limit: number }) =>
      sql.all<{ client: number; name: string; on: PlainDate; score: number; told: 0 | 1 }>(
        `SELECT c.id AS client, c.name, f.received_on AS "on", f.score,
           f.told_on IS NOT NULL AS told
         FROM feedback f JOIN entry e ON e.id = f.entry_id JOIN client c ON c.id = e.client_id
         WHERE f.score IS NOT NULL AND f.received_on BETWEEN @from AND @to
           AND e.deleted_at IS NULL AND ${living} AND ${inSegment}
         ORDER BY f.received_on DESC, e.id DESC LIMIT @limit`,
        input,
      ),
    /** Problems that were raised, newest first. */
    issues: (input: Scope & Range & { limit: number }) =>
      sql.all<{
        client: number
        name: string
        text: string
        raisedOn: PlainDate
        acknowledgedOn: PlainDate | null
        resolvedOn: PlainDate | null
      }>(
        `SELECT c.id AS client, c.name, e.body AS text, e.happened_on AS raisedOn,
           i.acknowledged_on AS acknowledgedOn, i.resolved_on AS resolvedOn
         FROM issue i JOIN entry e ON e.id = i.entry_id JOIN client c ON c.id = e.client_id
         WHERE e.happened_on BETWEEN @from AND @to AND e.deleted_at IS NULL AND ${living}
           AND ${inSegment}
         ORDER BY e.happened_on DESC, e.id DESC LIMIT @limit`,
        input,
      ),
  }
}
