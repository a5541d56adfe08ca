import type { EpochMs } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

/** How many choices of one kind are remembered; the ones not used for longest go. */
const KEPT = 50

/** What the owner chose last time, by kind and name; the machine’s, never undone. */
export function createRememberedRepository(sql: Statements) {
  return {
    get: (kind: string, name: string): { readonly value: unknown; readonly at: EpochMs } | null => {
      const row = sql.get<{ value: string; at: EpochMs }>(
        'SELECT value, at FROM remembered WHERE kind = @kind AND name = @name',
        { kind, name },
      )
      return row === undefined ? null : { value: JSON.parse(row.value) as unknown, at: row.at }
    },
    keep: (kind: string, name: string, value: unknown, at: EpochMs): void => {
      sql.run(
        `INSERT INTO remembered (kind, name, value, at) VALUES (@kind, @name, @value, @at)
         ON CONFLICT (kind, name) DO UPDATE SET value = excluded.value, at = excluded.at`,
        { kind, name, value: JSON.stringify(value), at },
      )
      sql.run(
        `DELETE FROM remembered WHERE kind = @kind AND name NOT IN (
           SELECT name FROM remembered WHERE kind = @kind ORDER BY at DESC, name LIMIT @kept)`,
        { kind, kept: KEPT },
      )
    },
    forget: (kind: string, name: string): void => {
      sql.run('DELETE FROM remembered WHERE kind = @kind AND name = @name', { kind, name })
    },
  }
}
