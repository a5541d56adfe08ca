import type { CadenceSetting } from '#shared/domain/facts.ts'
import type { WhereExpr } from '#shared/domain/where.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { labelKey } from '../../text.ts'
import type { Statements } from '../statements.ts'
import { cadenceColumnsOf, cadenceOf, type CadenceColumns } from './facts.ts'
import { living } from './living.ts'
import { coveredNow, pausedNow, reachable, warmthNow } from './now-sql.ts'
import { whereSql } from './where-sql.ts'

export type SegmentRepository = ReturnType<typeof createSegmentRepository>

/** What the owner says of a segment; a rule is null where its people are picked by hand. */
export type SegmentColumns = {
  readonly name: string
  readonly rule: string | null
  readonly expectations: string | null
  readonly cadence: CadenceSetting
  readonly templateKey: number | null
}
export type SegmentRow = SegmentColumns & {
  readonly key: number
  readonly id: string
  readonly template: { readonly id: string; readonly name: string } | null
}

type Stored = CadenceColumns & {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly rule: string | null
  readonly expectations: string | null
  readonly templateKey: number | null
  readonly templateId: string | null
  readonly templateName: string | null
}

/** How the people of one segment stand. */
export type SegmentFigures = {
  readonly people: number
  /** Of its people with a cadence that are not silenced: within it, and all. */
  readonly within: number
  readonly of: number
  readonly cold: number
  readonly cool: number
  readonly mild: number
  readonly warm: number
  readonly glow: number
}

const selected = `
  SELECT g.id AS key, g.uid AS id, g.name, g.rule, g.expectations, g.cadence_unit, g.cadence_count,
    t.id AS templateKey, t.uid AS templateId, t.name AS templateName
  FROM segment g LEFT JOIN template t ON t.id = g.template_id AND t.deleted_at IS NULL`

/** Segments: who belongs to them, by hand or by rule, and how their people stand. */
export function createSegmentRepository(sql: Statements, newId: () => string) {
  const toRow = (row: Stored): SegmentRow => ({
    key: row.key,
    id: row.id,
    name: row.name,
    rule: row.rule,
    expectations: row.expectations,
    cadence: cadenceOf(row),
    templateKey: row.templateKey,
    template:
      row.templateId === null || row.templateName === null
        ? null
        : { id: row.templateId, name: row.templateName },
  })
  const columnsOf = ({ name, rule, expectations, cadence, templateKey }: SegmentColumns) => ({
    name: name.trim(),
    folded: labelKey(name),
    kind: rule === null ? 'picked' : 'rule',
    rule,
    expectations,
    templateKey,
    ...cadenceColumnsOf(cadence),
  })

  return {
    all: (): readonly SegmentRow[] =>
      sql.all<Stored>(`${selected} ORDER BY g.folded`).map((row) => toRow(row)),
    byId: (id: string): SegmentRow | null => {
      const row = sql.get<Stored>(`${selected} WHERE g.uid = @id`, { id })
      return row === undefined ? null : toRow(row)
    },
    named: (name: string): SegmentRow | null => {
      const row = sql.get<Stored>(`${selected} WHERE g.folded = @folded`, {
        folded: labelKey(name),
      })
      return row === undefined ? null : toRow(row)
    },
    insert: (columns: SegmentColumns): { readonly key: number; readonly id: string } => {
      const id = newId()
      const { id: key } = sql.run(
        `INSERT INTO segment (uid, name, folded, kind, rule, expectations, template_id,
           cadence_unit, cadence_count)
         VALUES (@id, @name, @folded, @kind, @rule, @expectations, @templateKey,
           @cadenceUnit, @cadenceCount)`,
        { id, ...columnsOf(columns) },
      )
      return { key, id }
    },
    update: (key: number, columns: SegmentColumns): void => {
      sql.run(
        `UPDATE segment SET name = @name, folded = @folded, kind = @kind, rule = @rule,
           expectations = @expectations, template_id = @templateKey,
           cadence_unit = @cadenceUnit, cadence_count = @cadenceCount
         WHERE id = @key`,
        { key, ...columnsOf(columns) },
      )
    },
    remove: (key: number): void => {
      sql.run('DELETE FROM segment WHERE id = @key', { key })
    },
    /** Picks these by hand; whoever is there stays. */
    pick: (key: number, clientKeys: readonly number[]): void => {
      sql.run(
        `INSERT INTO segment_member (client_id, segment_id)
         SELECT value, @key FROM json_each(@keys) WHERE true ON CONFLICT DO NOTHING`,
        { key, keys: JSON.stringify(clientKeys) },
      )
    },
    unpickAll: (key: number): void => {
      sql.run('DELETE FROM segment_member WHERE segment_id = @key', { key })
    },
    /** Keys of everybody in it, in Trash too. */
    peopleOf: (key: number): readonly number[] =>
      sql.column<number>(
        'SELECT client_id FROM segment_people WHERE segment_id = @key ORDER BY client_id',
        { key },
      ),

    rules: () =>
      sql.all<{ key: number; rule: string }>(
        `SELECT id AS key, rule FROM segment WHERE kind = 'rule' AND rule IS NOT NULL ORDER BY id`,
      ),
    /** Clients, in Trash too, that a rule picks out among these; among all for null. */
    matching: (
      rule: WhereExpr,
      today: PlainDate,
      nowLocal: LocalDateTime,
      among: readonly number[] | null,
    ): readonly number[] => {
      const { sql: condition, values } = whereSql(rule)
      const those = among === null ? '' : 'c.id IN (SELECT value FROM json_each(@among)) AND'
      return sql.column<number>(
        `SELECT c.id FROM client c LEFT JOIN client_standing st ON st.client_id = c.id
         WHERE ${those} ${condition}`,
        {
          today,
          nowLocal,
          ...values,
          ...(among === null ? {} : { among: JSON.stringify(among) }),
        },
      )
    },
    /** Keeps who matches, among these clients or (null) all; answers who came and who went. */
    setMatches: (
      key: number,
      matching: readonly number[],
      among: readonly number[] | null,
    ): readonly number[] => {
      const those = among === null ? '' : 'AND client_id IN (SELECT value FROM json_each(@among))'
      const held = new Set(
        sql.column<number>(`SELECT client_id FROM segment_match WHERE segment_id = @key ${those}`, {
          key,
          ...(among === null ? {} : { among: JSON.stringify(among) }),
        }),
      )
      const wanted = new Set(matching)
      const went = [...held].filter((client) => !wanted.has(client))
      const came = [...wanted].filter((client) => !held.has(client))
      if (went.length > 0) {
        sql.run(
          `DELETE FROM segment_match WHERE segment_id = @key
             AND client_id IN (SELECT value FROM json_each(@went))`,
          { key, went: JSON.stringify(went) },
        )
      }
      if (came.length > 0) {
        sql.run(
          `INSERT INTO segment_match (segment_id, client_id)
           SELECT @key, value FROM json_each(@came)`,
          { key, came: JSON.stringify(came) },
        )
      }
      return [...went, ...came]
    },
    /** Whom the stored matches of a segment name, but for clients of an undone import. */
    matched: (key: number): readonly number[] =>
      sql.column<number>(
        `SELECT m.client_id FROM segment_match m JOIN client c ON c.id = m.client_id
         WHERE m.segment_id = @key AND c.withdrawn = 0`,
        { key },
      ),

    /** How the people of every segment stand on `day`, by segment. */
    figures: (day: PlainDate, nowLocal: LocalDateTime): ReadonlyMap<number, SegmentFigures> => {
      const band = (from: number, below: number) =>
        `count(*) FILTER (WHERE shown AND w >= ${from} AND w < ${below})`
      const rows = sql.all<SegmentFigures & { readonly key: number }>(
        `SELECT key, count(*) AS people, sum(counted) AS "of", sum(counted AND ok) AS within,
           ${band(-1, 20)} AS cold, ${band(20, 40)} AS cool, ${band(40, 60)} AS mild,
           ${band(60, 80)} AS warm, ${band(80, 101)} AS glow
         FROM (
           SELECT m.segment_id AS key, round(${warmthNow('@day')}) AS w,
             ifnull(${reachable} AND NOT ${pausedNow('@day')}, 0) AS shown,
             ifnull(${coveredNow('@day', '@nowLocal')}, 0) AS counted,
             st.due_on IS NULL OR st.due_on >= @day AS ok
           FROM segment_people m JOIN client c ON c.id = m.client_id
           LEFT JOIN client_standing st ON st.client_id = c.id
           WHERE ${living})
         GROUP BY key`,
        { day, nowLocal },
      )
      return new Map(rows.map(({ key, ...figures }) => [key, figures]))
    },
    /** How many active clients are in at least one segment, and in more than one. */
    overlap: (): { readonly some: number; readonly several: number } =>
      sql.get<{ some: number; several: number }>(
        `SELECT count(*) AS some, ifnull(sum(n > 1), 0) AS several FROM (
           SELECT count(*) AS n FROM segment_people m JOIN client c ON c.id = m.client_id
           WHERE c.stage = 'active' AND c.archived_at IS NULL AND ${living}
           GROUP BY m.client_id)`,
      ) ?? { some: 0, several: 0 },
    active: (): number =>
      sql.value<number>(
        `SELECT count(*) FROM client c
         WHERE c.stage = 'active' AND c.archived_at IS NULL AND ${living}`,
      ) ?? 0,
    /** The other segments its people are in as well, the one with most of them first. */
    overlapsOf: (key: number) =>
      sql.all<{ id: string; name: string; n: number }>(
        `SELECT g.uid AS id, g.name, count(*) AS n
         FROM segment_people m JOIN client c ON c.id = m.client_id
         JOIN segment_people o ON o.client_id = m.client_id AND o.segment_id <> @key
         JOIN segment g ON g.id = o.segment_id
         WHERE m.segment_id = @key AND ${living}
         GROUP BY g.id ORDER BY n DESC, g.folded`,
        { key },
      ),
    /** Living people of a segment, the coldest first; those without warmth and the paused last. */
    coldest: (key: number, day: PlainDate): readonly number[] =>
      sql.column<number>(
        `SELECT c.id FROM segment_people m JOIN client c ON c.id = m.client_id
         LEFT JOIN client_standing st ON st.client_id = c.id
         WHERE m.segment_id = @key AND ${living}
         ORDER BY c.archived_at IS NOT NULL, ifnull(${pausedNow('@day')}, 0),
           ${warmthNow('@day')} ASC NULLS LAST, c.sort_key, c.id`,
        { key, day },
      ),
  }
}
