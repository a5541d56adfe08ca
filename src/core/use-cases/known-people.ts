import type { ClientKey } from '#shared/ids.ts'
import { living } from '../db/repositories/living.ts'
import { nobody, type KnownCandidate, type KnownPeople } from '../transfer/known.ts'
import type { Context } from '../context.ts'
import { lacksHistory } from './archive-news.ts'
import { loadPerson } from './load-people.ts'

type Candidate = { readonly key: ClientKey; readonly name: string; readonly trashed: 0 | 1 }

// A client in Trash is a candidate too: the owner is asked whether it comes back. What an undone
// import took away is not: as far as the owner knows it never came.
const candidates = `SELECT DISTINCT c.id AS key, c.name, c.deleted_at IS NOT NULL AS trashed
  FROM client c`
const findable = `(${living} OR (c.deleted_at IS NOT NULL AND c.withdrawn = 0))`

/** The clients of the data file as an import matches its rows against them. */
export function knownPeople(context: Context, nameKey: (name: string) => string): KnownPeople {
  const { sql } = context
  const anybody = 'SELECT 1 FROM client WHERE withdrawn = 0 LIMIT 1'
  if (sql.value<number>(anybody) === undefined) return nobody
  const toCandidate = ({ key, name, trashed }: Candidate): KnownCandidate => ({
    key,
    name,
    trashed: trashed === 1,
  })
  const byNormal = (kind: 'email' | 'phone') => (normal: string) =>
    sql
      .all<Candidate>(
        `${candidates} JOIN contact_point p ON p.client_id = c.id
         WHERE p.normal = @normal AND p.kind = @kind AND ${findable} ORDER BY c.id`,
        { normal, kind },
      )
      .map(toCandidate)

  let names: Map<string, KnownCandidate[]> | null = null
  function byName(key: string): readonly KnownCandidate[] {
    if (names === null) {
      names = new Map()
      const note = (name: string, row: Candidate, found: Map<string, KnownCandidate[]>) => {
        const known = nameKey(name)
        const list = found.get(known)
        if (list === undefined) found.set(known, [toCandidate(row)])
        else if (!list.some(({ key: other }) => other === row.key)) list.push(toCandidate(row))
      }
      for (const row of sql.all<Candidate>(`${candidates} WHERE ${findable} ORDER BY c.id`)) {
        note(row.name, row, names)
      }
      // A client is also found under the names of those that were merged into it.
      for (const row of sql.all<Candidate & { former: string }>(
        `SELECT c.id AS key, c.name, c.deleted_at IS NOT NULL AS trashed, m.name AS former
         FROM merged_client m JOIN client c ON c.id = m.client_id WHERE ${findable} ORDER BY m.id`,
      )) {
        note(row.former, row, names)
      }
    }
    return names.get(key) ?? []
  }

  const trashed = `SELECT 1 FROM client WHERE deleted_at IS NOT NULL AND withdrawn = 0 LIMIT 1`
  return {
    isEmpty: false,
    hasTrashed: sql.value<number>(trashed) !== undefined,
    byId: (id) => {
      const row =
        sql.get<Candidate>(`${candidates} WHERE c.uid = @id AND ${findable}`, { id }) ??
        sql.get<Candidate>(
          `${candidates} JOIN merged_client m ON m.client_id = c.id
           WHERE m.uid = @id AND ${findable}`,
          { id },
        )
      return row === undefined ? null : toCandidate(row)
    },
    byEmail: byNormal('email'),
    byPhone: byNormal('phone'),
    byName,
    load: (key) => loadPerson(context, key),
    hasEntry: (uid) =>
      sql.value<number>('SELECT 1 FROM entry WHERE uid = @uid', { uid }) !== undefined,
    lacksHistory: (key, archived) => lacksHistory(context, key, archived),
  }
}
