import type {
  CadenceSetting,
  ClientFacts,
  EffectiveCadence,
  ImportantDate,
  OpenPromise,
  Stage,
  Tier,
  Touch,
} from '#shared/domain/facts.ts'
import { effectiveCadence, type NamedCadence } from '#shared/domain/cadence.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import type { LocalDateTime, MonthDay, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

// Gathers what the rules read about clients: one query a table for all clients asked for, so that
// three thousand candidates cost ten queries and not thirty thousand.

/**
 * Newest touches read for one client: far more than any rule looks back on. Those of the last day
 * all come along, so that the index alone tells where to stop.
 */
const touchesRead = 200

export type CadenceDefaults = {
  readonly defaultCadence: CadenceSetting
  readonly tierCadences: Readonly<Record<Tier, CadenceSetting>>
  readonly stageCadences: Readonly<Record<Stage, CadenceSetting>>
  readonly holidays: readonly { readonly from: PlainDate; readonly until: PlainDate }[]
}

/** A promise with the day it was given, for looking at a day gone by. */
type MadePromise = OpenPromise & { readonly madeOn: PlainDate }

export type ClientFactsRow = Omit<ClientFacts, 'promises'> & {
  readonly key: number
  readonly promises: readonly MadePromise[]
}

export type CadenceColumns = {
  readonly cadence_unit: 'days' | 'months' | 'none' | null
  readonly cadence_count: number | null
}

export function cadenceOf(row: CadenceColumns): CadenceSetting {
  if (row.cadence_unit === null) return null
  if (row.cadence_unit === 'none') return 'none'
  return { unit: row.cadence_unit, count: row.cadence_count ?? 1 }
}

export function cadenceColumnsOf(cadence: CadenceSetting): {
  cadenceUnit: 'days' | 'months' | 'none' | null
  cadenceCount: number | null
} {
  if (cadence === null) return { cadenceUnit: null, cadenceCount: null }
  if (cadence === 'none') return { cadenceUnit: 'none', cadenceCount: null }
  return { cadenceUnit: cadence.unit, cadenceCount: cadence.count }
}

const within = 'IN (SELECT value FROM json_each(@keys))'
/** The day a promise was given; one about an appointment was given before the day of it. */
export const madeOn = `min(e.happened_on, date(e.created_at / 1000, 'unixepoch'))`
const dated = `SELECT e.client_id AS client, e.happened_on AS happenedOn FROM entry e`

export function createFactsRepository(sql: Statements) {
  /** Facts of living clients, in the order of `keys`; unknown keys are left out. */
  function load(
    clientKeys: readonly number[],
    defaults: CadenceDefaults,
  ): readonly ClientFactsRow[] {
    if (clientKeys.length === 0) return []
    const keys = { keys: JSON.stringify(clientKeys) }
    // Thousands who have just come have none: half of the questions need not be asked then.
    const haveEntries =
      sql.value<number>(
        `SELECT EXISTS (SELECT 1 FROM json_each(@keys) k
           CROSS JOIN entry e ON e.client_id = k.value AND e.deleted_at IS NULL)`,
        keys,
      ) === 1
    const touches = ofEntries<{ client: number } & Touch>(
      `SELECT e.client_id AS client, i.kind, i.direction, i.outcome, e.happened_on AS "on"
       FROM json_each(@keys) k
       CROSS JOIN entry e ON e.client_id = k.value AND e.kind = 'interaction'
         AND e.deleted_at IS NULL AND e.happened_on >= ifnull((
           SELECT happened_on FROM entry WHERE client_id = k.value AND kind = 'interaction'
             AND deleted_at IS NULL ORDER BY happened_on DESC LIMIT 1 OFFSET ${touchesRead - 1}), '')
       CROSS JOIN interaction i ON i.entry_id = e.id AND i.planned = 0`,
    )
    // A touch with any of its people is one with an organisation; one that several of them took
    // part in is still one.
    const peoplesTouches = group<{ client: number; sharedUid: string | null } & Touch>(
      `SELECT c.organisation_id AS client, i.kind, i.direction, i.outcome, e.happened_on AS "on",
         i.shared_uid AS sharedUid
       FROM client c
       CROSS JOIN entry e ON e.client_id = c.id AND e.kind = 'interaction' AND e.deleted_at IS NULL
       CROSS JOIN interaction i ON i.entry_id = e.id AND i.planned = 0
       WHERE c.organisation_id ${within} AND c.deleted_at IS NULL`,
    )
    const planned = ofEntries<{ client: number; happenedOn: PlainDate }>(
      `SELECT e.client_id AS client, e.happened_on AS happenedOn
       FROM interaction i INDEXED BY interaction_planned CROSS JOIN entry e ON e.id = i.entry_id
       WHERE i.planned = 1 AND e.deleted_at IS NULL AND e.client_id ${within}`,
    )
    const skips = ofEntries<{ client: number; happenedOn: PlainDate }>(
      `${dated} WHERE e.client_id ${within} AND e.kind = 'skip' AND e.deleted_at IS NULL`,
    )
    const purchases = ofEntries<{ client: number; happenedOn: PlainDate }>(
      `${dated} WHERE e.client_id ${within} AND e.kind = 'purchase' AND e.deleted_at IS NULL`,
    )
    const pauses = group<{ client: number; from: PlainDate; until: PlainDate | null }>(
      `SELECT client_id AS client, from_on AS "from", until_on AS "until" FROM pause
       WHERE client_id ${within}`,
    )
    const promises = ofEntries<{ client: number; id: PromiseId } & MadePromise>(
      `SELECT e.client_id AS client, e.uid AS id, p.side, e.body AS text, p.due_on AS dueOn,
         ${madeOn} AS madeOn
       FROM entry e JOIN promise p ON p.entry_id = e.id
       WHERE e.client_id ${within} AND e.kind = 'promise' AND e.deleted_at IS NULL
         AND p.state = 'open'`,
    )
    const dates = group<{ client: number } & ImportantDate & { date: PlainDate | MonthDay }>(
      `SELECT client_id AS client, kind, label, date, lead_days AS leadDays FROM important_date
       WHERE client_id ${within}`,
    )
    const tags = group<NamedRow>(
      `SELECT ct.client_id AS client, t.name, t.cadence_unit, t.cadence_count
       FROM client_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.client_id ${within}
       ORDER BY t.folded`,
    )
    const segments = group<NamedRow>(
      `SELECT m.client_id AS client, g.name, g.cadence_unit, g.cadence_count
       FROM segment_people m JOIN segment g ON g.id = m.segment_id WHERE m.client_id ${within}
       ORDER BY g.folded`,
    )
    const issues = ofEntries<{
      client: number
      raisedOn: PlainDate
      resolvedOn: PlainDate | null
      checkedOn: PlainDate | null
    }>(
      `SELECT e.client_id AS client, e.happened_on AS raisedOn, i.resolved_on AS resolvedOn,
         i.checked_on AS checkedOn
       FROM entry e JOIN issue i ON i.entry_id = e.id
       WHERE e.client_id ${within} AND e.kind = 'issue' AND e.deleted_at IS NULL`,
    )
    const feedback = ofEntries<{
      client: number
      askedOn: PlainDate | null
      receivedOn: PlainDate | null
      toldOn: PlainDate | null
    }>(
      `SELECT e.client_id AS client, f.asked_on AS askedOn, f.received_on AS receivedOn,
         f.told_on AS toldOn
       FROM entry e JOIN feedback f ON f.entry_id = e.id
       WHERE e.client_id ${within} AND e.kind = 'feedback' AND e.deleted_at IS NULL`,
    )
    const outcomes = group<{ client: number; movedOn: PlainDate }>(
      `SELECT client_id AS client, moved_on AS movedOn FROM outcome
       WHERE client_id ${within} AND reached_on IS NULL`,
    )
    const clients = new Map(
      sql
        .all<ClientRow>(`${clientColumns} WHERE c.id ${within}`, keys)
        .map((row) => [row.key, row]),
    )

    function group<R extends { client: number }>(query: string): (client: number) => readonly R[] {
      const rows = Map.groupBy(sql.all<R>(query, keys), (row) => row.client)
      return (client) => rows.get(client) ?? []
    }
    function ofEntries<R extends { client: number }>(
      query: string,
    ): (client: number) => readonly R[] {
      return haveEntries ? group<R>(query) : () => []
    }

    return clientKeys.flatMap((key) => {
      const row = clients.get(key)
      if (row === undefined) return []
      const ownTouches = [...touches(key), ...sharedOnce(peoplesTouches(key))]
      const ownTags = tags(key)
      const ownIssues = issues(key)
      const ownFeedback = feedback(key)
      const ownPurchases = purchases(key).map((p) => p.happenedOn)
      const movedOn = outcomes(key).map((o) => o.movedOn)
      return {
        key,
        id: row.id,
        name: row.name,
        sortKey: row.sortKey,
        stage: row.stage,
        tier: row.tier,
        tags: ownTags.map((tag) => tag.name),
        cadence: effectiveOf(row, segments(key), ownTags, defaults),
        latestDays: row.latestDays,
        touches: ownTouches,
        skippedOn: skips(key).map((skip) => skip.happenedOn),
        cadenceSetOn: row.cadenceSetOn,
        firstDueOn: row.firstDueMetOn === null ? row.firstDueOn : null,
        metFirstDue:
          row.firstDueOn === null || row.firstDueMetOn === null
            ? null
            : { on: row.firstDueOn, metOn: row.firstDueMetOn },
        pauses: pauses(key),
        holidays: defaults.holidays,
        snoozedUntil: row.snoozedUntil,
        snoozesInARow: row.snoozeCount,
        putOffsInARow: row.putOffCount,
        cadenceKeptOn: row.cadenceKeptOn,
        archived: row.archived === 1,
        deceased: row.deceased === 1,
        doNotContact: row.doNotContact === 1,
        appointmentsOn: planned(key).map((p) => p.happenedOn),
        promises: promises(key),
        dates: dates(key),
        care: {
          openIssuesRaisedOn: ownIssues.filter((i) => i.resolvedOn === null).map((i) => i.raisedOn),
          uncheckedFixesOn: ownIssues.flatMap((i) =>
            i.resolvedOn !== null && i.checkedOn === null ? [i.resolvedOn] : [],
          ),
          unansweredFeedbackOn: ownFeedback.flatMap((f) =>
            f.receivedOn !== null && f.toldOn === null ? [f.receivedOn] : [],
          ),
          deliveriesWithoutFeedbackOn: ownPurchases.filter(
            (on) => !ownFeedback.some((f) => (f.askedOn ?? f.receivedOn ?? '') >= on),
          ),
          aimUnmovedSince: movedOn.length === 0 ? null : movedOn.reduce((a, b) => (a < b ? a : b)),
        },
        purchasesOn: ownPurchases,
      }
    })
  }

  /**
   * The cadences that hold for these clients, from the places where one may be set and nothing else;
   * with `as`, those that would hold if the segment, which all of them are in, had that one.
   */
  function cadences(
    clientKeys: readonly number[],
    defaults: CadenceDefaults,
    as?: { readonly segment: string; readonly cadence: CadenceSetting },
  ): ReadonlyMap<number, EffectiveCadence | null> {
    const keys = { keys: JSON.stringify(clientKeys) }
    const groups = (from: string): ReadonlyMap<number, readonly NamedRow[]> =>
      Map.groupBy(sql.all<NamedRow>(from, keys), (row) => row.client)
    const tags = groups(
      `SELECT ct.client_id AS client, t.name, t.cadence_unit, t.cadence_count
       FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
       WHERE ct.client_id ${within} AND t.cadence_unit IS NOT NULL ORDER BY t.folded`,
    )
    const segments = groups(
      `SELECT m.client_id AS client, g.name, g.cadence_unit, g.cadence_count
       FROM segment_people m JOIN segment g ON g.id = m.segment_id
       WHERE m.client_id ${within} AND g.cadence_unit IS NOT NULL ORDER BY g.folded`,
    )
    const segmentsOf = (client: number): readonly NamedRow[] => {
      const held = segments.get(client) ?? []
      if (as === undefined) return held
      const { cadenceUnit, cadenceCount } = cadenceColumnsOf(as.cadence)
      return [
        ...held.filter(({ name }) => name !== as.segment),
        { client, name: as.segment, cadence_unit: cadenceUnit, cadence_count: cadenceCount },
      ]
    }
    return new Map(
      sql
        .all<ClientRow>(`${clientColumns} WHERE c.id ${within}`, keys)
        .map((row) => [
          row.key,
          effectiveOf(row, segmentsOf(row.key), tags.get(row.key) ?? [], defaults),
        ]),
    )
  }

  /**
   * What first dues are dealt by, of clients who have just come, with their newest touch until
   * `today`. They are nobody's organisation yet, so that only their own touches count.
   */
  function newcomers(clientKeys: readonly number[], today: PlainDate): readonly Newcomer[] {
    return sql.all<Newcomer>(
      `SELECT c.id AS key, c.uid AS id, c.sort_key AS sortKey, c.tier,
         (SELECT max(e.happened_on) FROM entry e JOIN interaction i ON i.entry_id = e.id
          WHERE e.client_id = c.id AND e.kind = 'interaction' AND e.deleted_at IS NULL
            AND e.happened_on <= @today AND i.planned = 0) AS lastTouchOn
       FROM client c WHERE c.id ${within}`,
      { keys: JSON.stringify(clientKeys), today },
    )
  }

  /** Purchase days of every buyer, for the practice's own figures. */
  function purchaseDays(): Iterable<readonly PlainDate[]> {
    const rows = sql.all<{ client: number; happenedOn: PlainDate }>(
      `SELECT e.client_id AS client, e.happened_on AS happenedOn
       FROM purchase p JOIN entry e ON e.id = p.entry_id WHERE e.deleted_at IS NULL`,
    )
    return Map.groupBy(rows, (row) => row.client)
      .values()
      .map((list) => list.map((row) => row.happenedOn))
  }

  /** A mark that is another once somebody bought something, on another day, or did not after all. */
  function boughtMark(): string {
    return (
      sql.value<string>(
        `SELECT count(*) || ':' || ifnull(sum(
           (e.client_id % 9973 + 1) * CAST(2 * julianday(e.happened_on) AS INTEGER)), 0)
         FROM purchase p JOIN entry e ON e.id = p.entry_id WHERE e.deleted_at IS NULL`,
      ) ?? ''
    )
  }

  return { load, cadences, newcomers, purchaseDays, boughtMark }
}

function sharedOnce(
  touches: readonly (Touch & { readonly sharedUid: string | null })[],
): readonly Touch[] {
  const seen = new Set<string>()
  return touches.flatMap(({ sharedUid, kind, direction, outcome, on }) => {
    if (sharedUid !== null && seen.has(sharedUid)) return []
    if (sharedUid !== null) seen.add(sharedUid)
    return [{ kind, direction, outcome, on }]
  })
}

type Newcomer = {
  readonly key: number
  readonly id: ClientId
  readonly sortKey: string
  readonly tier: Tier | null
  readonly lastTouchOn: PlainDate | null
}

type NamedRow = CadenceColumns & { readonly client: number; readonly name: string }

function effectiveOf(
  row: ClientRow,
  segments: readonly NamedRow[],
  tags: readonly NamedRow[],
  defaults: CadenceDefaults,
): EffectiveCadence | null {
  const named = (list: readonly NamedRow[]): NamedCadence[] =>
    list.map((item) => ({ name: item.name, cadence: cadenceOf(item) }))
  return effectiveCadence({
    client: cadenceOf(row),
    tier: row.tier === null ? null : { tier: row.tier, cadence: defaults.tierCadences[row.tier] },
    segments: named(segments),
    tags: named(tags),
    stage: row.stage,
    stageCadence: defaults.stageCadences[row.stage],
    defaultCadence: defaults.defaultCadence,
  })
}

type ClientRow = CadenceColumns & {
  readonly key: number
  readonly id: ClientId
  readonly name: string
  readonly sortKey: string
  readonly stage: Stage
  readonly tier: Tier | null
  readonly cadenceSetOn: PlainDate
  readonly latestDays: number | null
  readonly firstDueOn: PlainDate | null
  readonly firstDueMetOn: PlainDate | null
  readonly snoozedUntil: LocalDateTime | null
  readonly snoozeCount: number
  readonly putOffCount: number
  readonly cadenceKeptOn: PlainDate | null
  readonly archived: 0 | 1
  readonly deceased: 0 | 1
  readonly doNotContact: 0 | 1
}

const clientColumns = `
  SELECT c.id AS key, c.uid AS id, c.name, c.sort_key AS sortKey, c.stage, c.tier, c.cadence_unit,
    c.cadence_count, c.cadence_set_on AS cadenceSetOn, c.latest_days AS latestDays,
    c.first_due_on AS firstDueOn, c.first_due_met_on AS firstDueMetOn, c.snoozed_until AS snoozedUntil, c.snooze_count AS snoozeCount,
    c.put_off_count AS putOffCount, c.cadence_kept_on AS cadenceKeptOn,
    c.archived_at IS NOT NULL AS archived, c.deceased, c.do_not_contact AS doNotContact
  FROM client c`
