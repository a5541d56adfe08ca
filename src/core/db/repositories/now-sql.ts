// What the rules say of a client on a day, as SQL over `client c` and `client_standing st`. `today`
// and `nowLocal` are names of parameters.

/** Warmth is computed: every touch of a client fades alike, from the day of the newest. */
export const warmthNow = (today: string) => `CASE WHEN st.warmth_weight IS NULL THEN NULL ELSE
  min(100.0, 100.0 * st.warmth_sum
    * pow(2, -(julianday(${today}) - julianday(st.last_touch_on)) / st.cadence_days)
    / (2 * st.warmth_weight)) END`

/** Paused on the day `today`. */
export const pausedNow = (today: string) => `(st.paused_from IS NOT NULL
  AND st.paused_from <= ${today} AND (st.paused_until IS NULL OR st.paused_until > ${today}))`

/** Snoozed still; a snooze to a date ends with the owner's day. */
export const snoozedNow = (today: string, nowLocal: string) => `(c.snoozed_until IS NOT NULL
  AND CASE WHEN c.snoozed_until LIKE '%T00:00' THEN substr(c.snoozed_until, 1, 10) > ${today}
    ELSE c.snoozed_until > ${nowLocal} END)`

const daysOver = (today: string) => `(julianday(${today}) - julianday(st.due_on))`

/** The word of the rules for how a client stands to its cadence; null while paused or without one. */
export const latenessNow = (today: string) => `CASE
  WHEN st.due_on IS NULL OR ${pausedNow(today)} THEN NULL
  WHEN st.due_on > ${today} THEN 'early'
  WHEN c.latest_days > st.cadence_days
    AND ${daysOver(today)} >= c.latest_days - st.cadence_days THEN 'past-latest'
  WHEN st.due_on = ${today} THEN 'due' ELSE 'late' END`

/** Silent for more than three cadences: one of them lies before the due day. */
export const driftedNow = (today: string) => `(st.due_on IS NOT NULL AND NOT ${pausedNow(today)}
  AND ${daysOver(today)} > 2 * st.cadence_days)`

export const reachable = 'c.archived_at IS NULL AND c.deceased = 0 AND c.do_not_contact = 0'

/** An appointment soon enough to answer for the nudge. */
export const plannedSoon = (day: string) => `c.id IN (
    SELECT e.client_id
    FROM interaction i INDEXED BY interaction_planned
    CROSS JOIN entry e ON e.id = i.entry_id
    CROSS JOIN client_standing w ON w.client_id = e.client_id
    WHERE i.planned = 1 AND e.deleted_at IS NULL AND e.happened_on >= ${day}
      AND julianday(e.happened_on) - julianday(${day}) <= min(14, w.cadence_days / 2.0))`

/** Counts for coverage: active with a cadence and with no gate on the nudge. */
export const coveredNow = (day: string, nowLocal: string) => `(c.stage = 'active'
  AND st.cadence_days IS NOT NULL AND ${reachable}
  AND NOT ${snoozedNow(day, nowLocal)} AND NOT ${pausedNow(day)}
  AND NOT ${plannedSoon(day)}
  AND (st.turns_on IS NULL OR st.turns_on > ${day}))`
