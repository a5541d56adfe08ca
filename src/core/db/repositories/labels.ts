import type { Statements } from '../statements.ts'
import { labelKey } from '../../text.ts'
import { cadenceOf, type CadenceColumns } from './facts.ts'
import { living } from './living.ts'
import { segmentsOf } from './segments-of.ts'

// Tags and segments: names that clients share. One name is one label, whatever its case or accents.

export type LabelKind = 'tag' | 'segment'
const members: Readonly<Record<LabelKind, string>> = {
  tag: 'client_tag',
  segment: 'segment_people',
}

type CountedRow = CadenceColumns & {
  readonly id: number
  readonly name: string
  readonly clients: number
}

export function createLabelRepository(sql: Statements, newId: () => string) {
  /** The key of the tag of that name, made if there is none. */
  function tagKey(name: string): number {
    const folded = labelKey(name)
    const known = sql.value<number>('SELECT id FROM tag WHERE folded = @folded', { folded })
    if (known !== undefined) return known
    return sql.run('INSERT INTO tag (uid, name, folded) VALUES (@uid, @name, @folded)', {
      uid: newId(),
      name: name.trim(),
      folded,
    }).id
  }

  /** The key of the segment of that name, made hand-picked if there is none. */
  function segmentKey(name: string): number {
    const folded = labelKey(name)
    const known = sql.value<number>('SELECT id FROM segment WHERE folded = @folded', { folded })
    if (known !== undefined) return known
    return sql.run(
      `INSERT INTO segment (uid, name, folded, kind) VALUES (@uid, @name, @folded, 'picked')`,
      { uid: newId(), name: name.trim(), folded },
    ).id
  }

  const addTag = (clientKey: number, name: string): boolean =>
    sql.run(
      'INSERT INTO client_tag (client_id, tag_id) VALUES (@clientKey, @tag) ON CONFLICT DO NOTHING',
      { clientKey, tag: tagKey(name) },
    ).changes === 1

  const counted = (kind: LabelKind): string =>
    `SELECT g.id, g.name, g.cadence_unit, g.cadence_count,
       (SELECT count(*) FROM ${members[kind]} m JOIN client c ON c.id = m.client_id
         WHERE m.${kind}_id = g.id AND ${living}) AS clients
     FROM ${kind} g`

  return {
    /** Every tag or segment, by name, with its cadence and how many clients have it. */
    all: (kind: LabelKind) =>
      sql
        .all<CountedRow>(`${counted(kind)} ORDER BY g.folded`)
        .map((row) => ({ name: row.name, cadence: cadenceOf(row), clients: row.clients })),
    /** What the owner's own fields are called, each once. */
    customFields: (): readonly string[] =>
      sql.column<string>('SELECT DISTINCT name FROM custom_field ORDER BY name'),
    named: (kind: LabelKind, name: string): CountedRow | null =>
      sql.get<CountedRow>(`${counted(kind)} WHERE g.folded = @folded`, {
        folded: labelKey(name),
      }) ?? null,
    clientsOf: (kind: LabelKind, key: number): readonly number[] =>
      sql.column<number>(
        `SELECT client_id FROM ${members[kind]} WHERE ${kind}_id = @key ORDER BY client_id`,
        { key },
      ),
    setCadence: (
      kind: LabelKind,
      key: number,
      cadence: { cadenceUnit: 'days' | 'months' | 'none' | null; cadenceCount: number | null },
    ): void => {
      sql.run(
        `UPDATE ${kind} SET cadence_unit = @cadenceUnit, cadence_count = @cadenceCount
         WHERE id = @key`,
        { key, ...cadence },
      )
    },
    removeTag: (clientKey: number, name: string): void => {
      sql.run(
        `DELETE FROM client_tag WHERE client_id = @clientKey
           AND tag_id = (SELECT id FROM tag WHERE folded = @folded)`,
        { clientKey, folded: labelKey(name) },
      )
    },
    tagKey,
    segmentKey,
    addTag,
    addToSegment: (clientKey: number, name: string): boolean =>
      sql.run(
        `INSERT INTO segment_member (client_id, segment_id)
         SELECT @clientKey, id FROM segment WHERE id = @segment AND kind = 'picked'
         ON CONFLICT DO NOTHING`,
        { clientKey, segment: segmentKey(name) },
      ).changes === 1,
    tagsOf: (clientKey: number): readonly string[] =>
      sql.column<string>(
        `SELECT t.name FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
         WHERE ct.client_id = @clientKey ORDER BY t.folded`,
        { clientKey },
      ),
    segmentsOf: (clientKey: number): readonly string[] =>
      sql.column<string>(
        `SELECT name FROM segment WHERE id IN (${segmentsOf('@clientKey')}) ORDER BY folded`,
        { clientKey },
      ),
    /** Makes the client's tags exactly these; tags nobody has any more stay, with their cadence. */
    replaceTags: (clientKey: number, names: readonly string[]): void => {
      const wanted = new Set(names.map(labelKey))
      const held = sql.all<{ id: number; folded: string }>(
        `SELECT ct.id, t.folded FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
         WHERE ct.client_id = @clientKey`,
        { clientKey },
      )
      for (const { id, folded } of held) {
        if (!wanted.has(folded)) sql.run('DELETE FROM client_tag WHERE id = @id', { id })
      }
      for (const name of names) addTag(clientKey, name)
    },
  }
}
