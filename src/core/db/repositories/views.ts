import type { z } from 'zod'
import { viewRequest } from '#shared/contract/kept.ts'
import type { savedView } from '#shared/contract/views.ts'
import type { Statements } from '../statements.ts'

export type SavedView = z.output<typeof savedView>
export type ViewRow = SavedView & { readonly key: number }
type Stored = { readonly key: number; readonly id: string; name: string; filter: string }

const selected = 'SELECT id AS key, uid AS id, name, filter FROM saved_view'

/** Lists of clients the owner kept under a name. */
export function createViewRepository(sql: Statements) {
  const toView = ({ key, id, name, filter }: Stored): ViewRow => ({
    key,
    id,
    name,
    request: viewRequest.parse(JSON.parse(filter)),
  })
  return {
    all: (): readonly ViewRow[] =>
      sql.all<Stored>(`${selected} ORDER BY position, id`).map((row) => toView(row)),
    byId: (id: string): ViewRow | null => {
      const row = sql.get<Stored>(`${selected} WHERE uid = @id`, { id })
      return row === undefined ? null : toView(row)
    },
    insert: ({ id, name, request }: SavedView): void => {
      sql.run(
        `INSERT INTO saved_view (uid, name, filter, position)
         SELECT @id, @name, @filter, ifnull(max(position), -1) + 1 FROM saved_view`,
        { id, name, filter: JSON.stringify(request) },
      )
    },
    update: (key: number, { name, request }: Omit<SavedView, 'id'>): void => {
      sql.run('UPDATE saved_view SET name = @name, filter = @filter WHERE id = @key', {
        key,
        name,
        filter: JSON.stringify(request),
      })
    },
    place: (key: number, position: number): void => {
      sql.run('UPDATE saved_view SET position = @position WHERE id = @key', { key, position })
    },
    remove: (key: number): void => {
      sql.run('DELETE FROM saved_view WHERE id = @key', { key })
    },
  }
}
