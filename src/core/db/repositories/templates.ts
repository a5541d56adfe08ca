import type { EpochMs } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

type TemplateText = {
  readonly name: string
  readonly subject: string | null
  readonly body: string
}
export type TemplateRow = TemplateText & { readonly key: number; readonly id: string }

const selected = 'SELECT id AS key, uid AS id, name, subject, body FROM template'

/** Texts of letters, with merge fields. */
export function createTemplateRepository(sql: Statements) {
  return {
    all: (): readonly TemplateRow[] =>
      sql.all<TemplateRow>(`${selected} WHERE deleted_at IS NULL ORDER BY fold(name), id`),
    byId: (id: string): TemplateRow | null =>
      sql.get<TemplateRow>(`${selected} WHERE uid = @id AND deleted_at IS NULL`, { id }) ?? null,
    insert: (row: TemplateText & { readonly id: string; readonly createdAt: EpochMs }): number =>
      sql.run(
        `INSERT INTO template (uid, name, subject, body, created_at)
         VALUES (@id, @name, @subject, @body, @createdAt)`,
        row,
      ).id,
    update: (key: number, text: TemplateText): void => {
      sql.run(
        'UPDATE template SET name = @name, subject = @subject, body = @body WHERE id = @key',
        {
          key,
          name: text.name,
          subject: text.subject,
          body: text.body,
        },
      )
    },
    /** Segments that used it have none then. */
    remove: (key: number): void => {
      sql.run('DELETE FROM template WHERE id = @key', { key })
    },
  }
}
