import type { z } from 'zod'
import { latenessOf } from '#shared/domain/cadence-part.ts'
import { warmthFrom, warmthLevel } from '#shared/domain/warmth.ts'
import type { ClientKind, Direction, Stage, Tier } from '#shared/domain/facts.ts'
import type { ClientId, ClientKey } from '#shared/ids.ts'
import type { Output } from '#shared/contract/index.ts'
import type { clientSort } from '#shared/contract/kept.ts'
import type { WhereExpr } from '#shared/domain/where.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { LocalDateTime, MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'
import { coveredNow, driftedNow, latenessNow, pausedNow, reachable, warmthNow } from './now-sql.ts'
import { segmentsOf } from './segments-of.ts'
import { whereSql } from './where-sql.ts'

export type ClientListRow = Output<'clients.window'>['rows'][number]
export type SortField = z.output<typeof clientSort>

/** What lists sort by. Rows without a value come last in both directions; the name settles ties. */
const firstPoint = (kind: 'email' | 'phone', column: 'value' | 'normal') =>
  `(SELECT ${column} FROM contact_point WHERE client_id = c.id AND kind = '${kind}'
    ORDER BY position, id LIMIT 1)`
const sortExpressions: Readonly<Record<SortField, string | null>> = {
  name: null,
  warmth: warmthNow('@today'),
  lastTouch: 'st.last_touch_on',
  nextDue: 'st.due_on',
  stage: `CASE c.stage WHEN 'lead' THEN 1 WHEN 'active' THEN 2 ELSE 3 END`,
  purchases: 'nullif(st.purchase_count, 0)',
  created: 'c.created_at',
  tier: 'c.tier',
  cadence: 'st.cadence_days',
  organisation: `nullif(lower(c.organisation), '')`,
  segment: `(SELECT min(g.folded) FROM segment g WHERE g.id IN (${segmentsOf('c.id')}))`,
  tags: `(SELECT min(t.folded) FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
    WHERE ct.client_id = c.id)`,
  email: firstPoint('email', 'normal'),
  phone: firstPoint('phone', 'normal'),
}

export type StandingFilter = 'late' | 'past-latest' | 'drifted'
const standingFilters: Readonly<Record<StandingFilter, string>> = {
  late: `${latenessNow('@today')} IN ('late', 'past-latest')`,
  'past-latest': `${latenessNow('@today')} = 'past-latest'`,
  drifted: driftedNow('@today'),
}

/** Which clients a list holds; what is absent asks for nothing. */
type ListInput = {
  readonly today: PlainDate
  readonly stage?: Stage | undefined
  readonly standing?: StandingFilter | undefined
  readonly filter?: { readonly where: WhereExpr; readonly nowLocal: LocalDateTime } | undefined
  readonly trashed?: boolean
  readonly among?: readonly number[] | undefined
}

function conditionOf({ today, stage, standing, filter, trashed, among }: ListInput): {
  readonly condition: string
  readonly values: Readonly<Record<string, unknown>>
} {
  const where = filter === undefined ? null : whereSql(filter.where)
  const conditions = [
    trashed === true ? 'c.deleted_at IS NOT NULL AND c.withdrawn = 0' : living,
    ...(stage === undefined ? [] : ['c.stage = @stage']),
    ...(standing === undefined ? [] : [standingFilters[standing], reachable]),
    ...(among === undefined ? [] : ['c.id IN (SELECT value FROM json_each(@among))']),
    ...(where === null ? [] : [where.sql]),
  ]
  const condition = conditions.join(' AND ')
  return {
    condition,
    values: {
      today,
      ...(filter === undefined ? {} : { nowLocal: filter.nowLocal }),
      ...(stage === undefined ? {} : { stage }),
      ...(among === undefined ? {} : { among: JSON.stringify(among) }),
      ...where?.values,
    },
  }
}

/** The name order is read from its index alone where nothing asks how a client stands. */
function standingFor(text: string): string {
  return text.includes('st.') ? 'LEFT JOIN client_standing st ON st.client_id = c.id' : ''
}

export function createListRepository(sql: Statements) {
  /** Keys in order: the whole list, or its first `limit`, as numbers; rows are fetched by window. */
  function keys(
    input: ListInput & { sort: SortField; descending: boolean; limit?: number },
  ): readonly number[] {
    const expression = sortExpressions[input.sort]
    const way = input.descending ? 'DESC' : 'ASC'
    const order =
      expression === null
        ? `c.sort_key ${way}, c.id ${way}`
        : `${expression} ${way} NULLS LAST, c.sort_key, c.id`
    const { condition, values } = conditionOf(input)
    return sql.column<number>(
      `SELECT c.id FROM client c ${standingFor(`${expression ?? ''} ${condition}`)}
       WHERE ${condition} ORDER BY ${order} LIMIT @limit`,
      { ...values, limit: input.limit ?? -1 },
    )
  }

  function count(input: ListInput): number {
    const { condition, values } = conditionOf(input)
    return (
      sql.value<number>(
        `SELECT count(*) FROM client c ${standingFor(condition)} WHERE ${condition}`,
        values,
      ) ?? 0
    )
  }

  /** Rows of these keys in their order; keys of clients that are gone are left out. */
  function rows(clientKeys: readonly number[], today: PlainDate): readonly ClientListRow[] {
    const found = sql.all<ListRow>(
      `${listColumns} WHERE c.id IN (SELECT value FROM json_each(@keys))`,
      {
        keys: JSON.stringify(clientKeys),
      },
    )
    const byKey = new Map(found.map((row) => [row.key, row]))
    return clientKeys.flatMap((key) => {
      const row = byKey.get(key as ClientKey)
      return row === undefined ? [] : [toRow(row, today)]
    })
  }

  return {
    keys,
    count,
    rows,
    /** Those of these keys that are of living clients, in their order. */
    livingAmong: (clientKeys: readonly number[]): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM json_each(@keys) k CROSS JOIN client c ON c.id = k.value
         WHERE ${living} ORDER BY k.key`,
        { keys: JSON.stringify(clientKeys) },
      ),
    /** What these clients are called. */
    names: (clientKeys: readonly number[]): ReadonlyMap<number, string> =>
      new Map(
        sql
          .all<{ key: number; name: string }>(
            `SELECT c.id AS key, c.name FROM client c
             WHERE c.id IN (SELECT value FROM json_each(@keys))`,
            { keys: JSON.stringify(clientKeys) },
          )
          .map(({ key, name }) => [key, name]),
      ),
    /** Active clients past their due date, from two small indexes: their rows lie all over the file. */
    cooling: (today: PlainDate): number =>
      sql.value<number>(
        `SELECT count(*) FROM client_standing st
         CROSS JOIN client c INDEXED BY client_counted ON c.id = st.client_id
         WHERE st.due_on < @today AND c.stage = 'active' AND c.archived_at IS NULL
           AND c.deceased = 0 AND c.do_not_contact = 0 AND ${living}`,
        { today },
      ) ?? 0,
    /** Clients that may be on the list of `today`: read from the index, ranked by the caller. */
    awake: (today: PlainDate): readonly number[] =>
      sql.column<number>(
        `SELECT st.client_id FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.wake_on <= @today AND ${living}`,
        { today },
      ),
    /** Those of these keys that are on it. */
    awakeAmong: (clientKeys: readonly number[], today: PlainDate): readonly number[] =>
      sql.column<number>(
        `SELECT st.client_id FROM json_each(@keys) k
         CROSS JOIN client_standing st ON st.client_id = k.value
         CROSS JOIN client c ON c.id = st.client_id
         WHERE st.wake_on <= @today AND ${living}`,
        { keys: JSON.stringify(clientKeys), today },
      ),
    /** The next to fall due after `today`, soonest first. */
    upcoming: (today: PlainDate, limit: number) =>
      sql.all<{ key: number; dueOn: PlainDate }>(
        `SELECT st.client_id AS key, st.due_on AS dueOn
         FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.due_on > @today AND c.archived_at IS NULL AND c.deceased = 0
           AND c.do_not_contact = 0 AND ${living}
         ORDER BY st.due_on, st.client_id LIMIT @limit`,
        { today, limit },
      ),
    /**
     * How many active clients with a cadence are within it, of those with no gate on their nudge:
     * `coverageOf` in SQL, for the clients whose standing is on `day` what is stored.
     */
    coverage: (day: PlainDate, nowLocal: string): { within: number; of: number } =>
      sql.get<{ within: number; of: number }>(
        `SELECT count(*) AS "of", ifnull(sum(st.due_on IS NULL OR st.due_on >= @day), 0) AS within
         FROM client c CROSS JOIN client_standing st ON st.client_id = c.id
         WHERE ${coveredNow('@day', '@nowLocal')} AND ${living}`,
        { day, nowLocal },
      ) ?? { within: 0, of: 0 },
    /** The last clients to be touched or skipped, newest first. */
    lately: (limit: number): readonly number[] =>
      sql.column<number>(
        `SELECT st.client_id FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.attended_on IS NOT NULL AND ${living}
         ORDER BY st.attended_on DESC, st.client_id DESC LIMIT @limit`,
        { limit },
      ),
    /** Clients touched or skipped on `day`; no more than anybody manages in one. */
    attendedOn: (day: PlainDate): readonly number[] =>
      sql.column<number>(
        `SELECT st.client_id FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.attended_on = @day AND ${living} LIMIT 1000`,
        { day },
      ),
    /** Clients that do not set their own cadence: those that a setting may move. */
    byCadenceOfSettings: (): readonly number[] =>
      sql.column<number>(
        `SELECT client_id FROM client_standing
         WHERE cadence_from IS NULL OR cadence_from <> 'client'
         ORDER BY client_id`,
      ),
    /** What all cadences ask for: the sum of 1/C, of those that may be reached. */
    contactsPerDay: (today: PlainDate): number =>
      sql.value<number>(
        `SELECT ifnull(sum(1.0 / st.cadence_days), 0)
         FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.cadence_days > 0 AND ${reachable} AND NOT ${pausedNow('@today')} AND ${living}`,
        { today },
      ) ?? 0,
    /** Living clients whose standing is another by `day` than it is stored. */
    turnedBy: (day: PlainDate): readonly number[] =>
      sql.column<number>(
        `SELECT st.client_id FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.turns_on <= @day AND ${living}`,
        { day },
      ),
    /** Important dates of these months and days, of clients who may be reached. */
    datesOn: (monthDays: readonly string[]) =>
      sql.all<{
        key: number
        id: string
        kind: string
        label: string | null
        date: PlainDate | MonthDay
        leadDays: number
      }>(
        `SELECT d.client_id AS key, d.uid AS id, d.kind, d.label, d.date, d.lead_days AS leadDays
         FROM important_date d JOIN client c ON c.id = d.client_id
         WHERE substr(d.date, -5) IN (SELECT value FROM json_each(@days))
           AND c.archived_at IS NULL AND c.deceased = 0 AND c.do_not_contact = 0 AND ${living}`,
        { days: JSON.stringify(monthDays) },
      ),
    /** Living clients whose sort key begins with `prefix`, in name order. */
    byNamePrefix: (prefix: string, limit: number): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM client c WHERE c.sort_key >= @prefix AND c.sort_key < @end AND ${living}
         ORDER BY c.sort_key, c.id LIMIT @limit`,
        { prefix, end: `${prefix}\u{10ffff}`, limit },
      ),
    /** Keys of living clients whose name is exactly this, case ignored and composed alike. */
    byFoldedName: (folded: string): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM client c
         WHERE c.sort_key >= @from AND c.sort_key < @end AND ${living} ORDER BY c.id`,
        { from: `${folded}\u0001`, end: `${folded}\u0002` },
      ),
    byContactPoint: (normal: string, kind: 'email' | 'phone'): readonly number[] =>
      sql.column<number>(
        `SELECT DISTINCT p.client_id FROM contact_point p JOIN client c ON c.id = p.client_id
         WHERE p.normal = @normal AND p.kind = @kind AND ${living} ORDER BY p.client_id`,
        { normal, kind },
      ),
  }
}

type ListRow = {
  readonly key: ClientKey
  readonly id: ClientId
  readonly kind: ClientKind
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
  readonly stage: Stage
  readonly tier: Tier | null
  readonly archived: 0 | 1
  readonly tags: string
  readonly segments: string
  readonly cadenceDays: number | null
  readonly latestDays: number | null
  readonly lastTouchOn: PlainDate | null
  readonly lastDirection: Direction | null
  readonly dueOn: PlainDate | null
  readonly pausedFrom: PlainDate | null
  readonly pausedUntil: PlainDate | null
  readonly warmthSum: number | null
  readonly warmthWeight: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly createdOn: PlainDate
  readonly unanswered: number | null
  readonly purchaseCount: number | null
  readonly purchaseMinor: number | null
  readonly purchaseCurrency: string | null
}

const listColumns = `
  SELECT c.id AS key, c.uid AS id, c.kind, c.name, c.title, c.organisation, c.stage, c.tier,
    c.archived_at IS NOT NULL AS archived,
    (SELECT json_group_array(t.name) FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
      WHERE ct.client_id = c.id) AS tags,
    (SELECT json_group_array(g.name) FROM segment g WHERE g.id IN (${segmentsOf('c.id')})) AS segments,
    st.cadence_days AS cadenceDays, c.latest_days AS latestDays, st.last_touch_on AS lastTouchOn,
    st.last_direction AS lastDirection, st.due_on AS dueOn, st.paused_from AS pausedFrom,
    st.paused_until AS pausedUntil, st.warmth_sum AS warmthSum, st.warmth_weight AS warmthWeight,
    ${firstPoint('email', 'value')} AS email, ${firstPoint('phone', 'value')} AS phone,
    date(c.created_at / 1000, 'unixepoch') AS createdOn,
    st.unanswered, st.purchase_count AS purchaseCount, st.purchase_minor AS purchaseMinor,
    st.purchase_currency AS purchaseCurrency
  FROM client c LEFT JOIN client_standing st ON st.client_id = c.id`

function toRow(row: ListRow, today: PlainDate): ClientListRow {
  const paused = pausedUntilOn(row.pausedFrom, row.pausedUntil, today)
  const warmth =
    row.lastTouchOn === null ||
    row.cadenceDays === null ||
    row.warmthSum === null ||
    row.warmthWeight === null
      ? null
      : warmthFrom(
          { on: row.lastTouchOn, sum: row.warmthSum, usual: row.warmthWeight },
          row.cadenceDays,
          today,
        )
  const elapsed =
    row.cadenceDays === null || row.dueOn === null || paused !== null
      ? null
      : row.cadenceDays + daysBetween(row.dueOn, today)
  const context = [row.title, row.organisation].filter((part) => part !== null).join(', ')
  return {
    key: row.key,
    id: row.id,
    kind: row.kind,
    name: row.name,
    context: context === '' ? null : context,
    stage: row.stage,
    tier: row.tier,
    tags: JSON.parse(row.tags) as string[],
    segments: JSON.parse(row.segments) as string[],
    warmth,
    warmthLevel: warmthLevel(warmth, paused !== null),
    lastTouchOn: row.lastTouchOn,
    lastDirection: row.lastDirection,
    nextDueOn: row.dueOn,
    cadenceDays: row.cadenceDays,
    lateness:
      elapsed === null || row.cadenceDays === null
        ? null
        : latenessOf(elapsed, row.cadenceDays, row.latestDays),
    drifted: elapsed !== null && row.cadenceDays !== null && elapsed > 3 * row.cadenceDays,
    pausedUntil: paused,
    archived: row.archived === 1,
    organisation: row.organisation,
    email: row.email,
    phone: row.phone,
    createdOn: row.createdOn,
    unanswered: row.unanswered ?? 0,
    purchases: {
      count: row.purchaseCount ?? 0,
      amountMinor: row.purchaseMinor ?? 0,
      currency: row.purchaseCurrency,
    },
  }
}

/** The end of the pause that holds on `today`: a day, 'open' while it has none, null if none holds. */
export function pausedUntilOn(
  from: PlainDate | null,
  until: PlainDate | null,
  today: PlainDate,
): PlainDate | 'open' | null {
  if (from === null || from > today) return null
  if (until === null) return 'open'
  return until > today ? until : null
}
