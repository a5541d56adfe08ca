import type { ClientFacts, PracticeFigures } from '#shared/domain/facts.ts'
import { frozenDays, rhythmOf, isCountingTouch } from '#shared/domain/cadence.ts'
import type { RankingRules } from '#shared/domain/reasons.ts'
import { attendedOn, standing } from '#shared/domain/standing.ts'
import { warmthBasis } from '#shared/domain/warmth.ts'
import type { PlainDate } from '#shared/time.ts'
import { createManyRows } from '../many-rows.ts'
import type { Statements } from '../statements.ts'

// What follows from the facts, one row a client, so that lists and the due query read an index
// instead of a history. Never undone: computed again from the facts that were.

export type StandingRow = {
  readonly clientId: number
  readonly cadenceDays: number | null
  readonly cadenceFrom: string | null
  readonly lastTouchOn: PlainDate | null
  readonly lastDirection: string | null
  readonly attendedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly wakeOn: PlainDate | null
  readonly pausedFrom: PlainDate | null
  readonly pausedUntil: PlainDate | null
  readonly warmthSum: number | null
  readonly warmthWeight: number | null
  readonly unanswered: number
  readonly turnsOn: PlainDate | null
}

/** The day all rows were last brought up to, and the practice's figures they were made with. */
export type StandingDay = {
  readonly day: PlainDate
  readonly practice: PracticeFigures
  /** `boughtMark` of the purchases that the figures were made of. */
  readonly bought: string
}

export type Purchases = {
  readonly count: number
  readonly minor: number
  readonly currency: string | null
}

/** The stored row of one client; pure, so that a check can compute it anew and compare. */
export function standingRow(
  key: number,
  facts: ClientFacts,
  today: PlainDate,
  rules: RankingRules,
): StandingRow {
  const stands = standing(facts, today, rules)
  const source = facts.cadence?.source
  const newest = facts.touches
    .filter((t) => t.on <= today && isCountingTouch(t, rules.settings.inboundCounts))
    .reduce<ClientFacts['touches'][number] | null>(
      (best, t) => (best === null || t.on > best.on ? t : best),
      null,
    )
  const pause = facts.pauses.reduce<ClientFacts['pauses'][number] | null>(
    (best, p) => (best === null || p.from >= best.from ? p : best),
    null,
  )
  const basis = warmthBasis(facts, today, rules.settings.inboundCounts)
  return {
    clientId: key,
    cadenceDays: rhythmOf(facts) === null ? null : stands.cadenceDays,
    cadenceFrom: source === undefined ? null : cadenceFromText(source),
    lastTouchOn: stands.lastTouchOn,
    lastDirection: newest?.direction ?? null,
    attendedOn: attendedOn(facts, today, rules.settings.inboundCounts),
    dueOn: stands.dueOn,
    wakeOn: stands.wakeOn,
    pausedFrom: pause?.from ?? null,
    pausedUntil: pause?.until ?? null,
    warmthSum: basis?.sum ?? null,
    warmthWeight: basis?.usual ?? null,
    unanswered: stands.unanswered,
    turnsOn: turnsOn(facts, today),
  }
}

/**
 * The first day after `today` from which the row is another although nothing was changed: what was
 * dated ahead begins, or counts. Null while time alone changes nothing.
 */
function turnsOn(facts: ClientFacts, today: PlainDate): PlainDate | null {
  let soonest: PlainDate | null = null
  const days = [
    ...facts.touches.map((touch) => touch.on),
    ...facts.skippedOn,
    ...frozenDays(facts).map((pause) => pause.from),
  ]
  for (const day of days) {
    if (day > today && (soonest === null || day < soonest)) soonest = day
  }
  return soonest
}

/** Where a cadence comes from, as one word: `client`, `tier`, `segment:NAME`, `tag:NAME`, ... */
export function cadenceFromText(source: NonNullable<ClientFacts['cadence']>['source']): string {
  switch (source.from) {
    case 'segment':
    case 'tag':
      return `${source.from}:${source.name}`
    case 'client':
    case 'tier':
    case 'stage':
    case 'default':
      return source.from
  }
}

/** The columns, and what they are called outside. */
const stored = [
  ['client_id', 'clientId'],
  ['cadence_days', 'cadenceDays'],
  ['cadence_from', 'cadenceFrom'],
  ['last_touch_on', 'lastTouchOn'],
  ['last_direction', 'lastDirection'],
  ['attended_on', 'attendedOn'],
  ['due_on', 'dueOn'],
  ['wake_on', 'wakeOn'],
  ['paused_from', 'pausedFrom'],
  ['paused_until', 'pausedUntil'],
  ['warmth_sum', 'warmthSum'],
  ['warmth_weight', 'warmthWeight'],
  ['unanswered', 'unanswered'],
  ['turns_on', 'turnsOn'],
  ['purchase_count', 'count'],
  ['purchase_minor', 'minor'],
  ['purchase_currency', 'currency'],
] as const satisfies readonly (readonly [column: string, name: keyof (StandingRow & Purchases)])[]

export function createStandingRepository(sql: Statements) {
  const columns = stored.map(([column]) => column)
  const standings = createManyRows<readonly unknown[]>(
    sql,
    'client_standing',
    columns,
    `ON CONFLICT (client_id) DO UPDATE SET ${columns
      .filter((column) => column !== 'client_id')
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`,
  )
  return {
    /** Puts rows in the place of those that are there. */
    put: (rows: readonly (StandingRow & Purchases)[]): void => {
      for (const row of rows) standings.add(...stored.map(([, name]) => row[name]))
      standings.flush()
    },
    /** Sums of what a client bought; the currency only where there is exactly one. */
    purchases: (clientKeys: readonly number[]): ReadonlyMap<number, Purchases> => {
      const rows = sql.all<{ client: number } & Purchases>(
        `SELECT e.client_id AS client, count(*) AS count,
           CASE WHEN count(DISTINCT p.currency) <= 1 THEN ifnull(sum(p.amount_minor), 0) ELSE 0 END
             AS minor,
           CASE WHEN count(DISTINCT p.currency) = 1 THEN max(p.currency) END AS currency
         FROM entry e JOIN purchase p ON p.entry_id = e.id
         WHERE e.client_id IN (SELECT value FROM json_each(@keys)) AND e.kind = 'purchase'
           AND e.deleted_at IS NULL
         GROUP BY e.client_id`,
        { keys: JSON.stringify(clientKeys) },
      )
      return new Map(
        rows.map(({ client, count, minor, currency }) => [client, { count, minor, currency }]),
      )
    },
    all: (): readonly (StandingRow & Purchases)[] =>
      sql.all<StandingRow & Purchases>(
        `SELECT ${stored.map(([column, name]) => `${column} AS ${name}`).join(', ')}
         FROM client_standing ORDER BY client_id`,
      ),
    /** Null in a data file that no day has been kept in yet. */
    day: (): StandingDay | null => {
      const row = sql.get<{ day: PlainDate; practice: string; bought: string }>(
        'SELECT day, practice, bought FROM standing_day',
      )
      if (row === undefined) return null
      return { ...row, practice: JSON.parse(row.practice) as PracticeFigures }
    },
    setDay: ({ day, practice, bought }: StandingDay): void => {
      sql.run(
        `INSERT INTO standing_day (id, day, practice, bought) VALUES (1, @day, @practice, @bought)
         ON CONFLICT (id) DO UPDATE SET day = excluded.day, practice = excluded.practice,
           bought = excluded.bought`,
        { day, practice: JSON.stringify(practice), bought },
      )
    },
    /** Keys of the rows that have become others by `day`. */
    turnedBy: (day: PlainDate): readonly number[] =>
      sql.column<number>('SELECT client_id FROM client_standing WHERE turns_on <= @day', { day }),
    buyers: (): readonly number[] =>
      sql.column<number>('SELECT client_id FROM client_standing WHERE purchase_count > 0'),
    /** First dues already dealt, by day, from `from` on. */
    firstDues: (from: PlainDate): ReadonlyMap<PlainDate, number> =>
      new Map(
        sql
          .all<{ day: PlainDate; count: number }>(
            `SELECT first_due_on AS day, count(*) AS count FROM client
             WHERE first_due_on >= @from AND first_due_met_on IS NULL AND deleted_at IS NULL
             GROUP BY first_due_on`,
            { from },
          )
          .map(({ day, count }) => [day, count]),
      ),
  }
}
