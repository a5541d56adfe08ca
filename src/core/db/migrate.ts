import type Database from 'better-sqlite3'
import { assert, fail, ok, type Result } from '#shared/result.ts'
import { migrations as released } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Brings the schema to the newest version in one transaction, so that a crash leaves the old
 * schema or the new one. A file of a newer app is refused and not touched.
 */
export function migrate(
  db: Database.Database,
  steps: readonly Migration[] = released,
): Result<{ from: number; to: number }, 'data/newer'> {
  const newest = steps.at(-1)?.version ?? 0
  steps.forEach((step, index) => {
    assert(step.version === index + 1, 'migrations are numbered from 1 without gaps')
  })
  const from = db.pragma('user_version', { simple: true }) as number
  if (from > newest) return fail('data/newer', { version: from, newest })
  if (from === newest) return ok({ from, to: from })
  db.transaction(() => {
    // Another process may have done it while this one waited for its turn.
    const now = db.pragma('user_version', { simple: true }) as number
    for (const step of steps) {
      if (step.version <= now) continue
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }
  }).immediate()
  return ok({ from, to: newest })
}
