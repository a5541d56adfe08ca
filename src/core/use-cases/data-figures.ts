import { statSync } from 'node:fs'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import { assert } from '#shared/result.ts'
import type { Context } from '../context.ts'

/** How large the data is and which schema holds it. */
export function dataFigures({ sql }: Context, file: string): WorkerOutput<'data.figures'> {
  const figures = sql.get<Omit<WorkerOutput<'data.figures'>, 'bytes'>>(
    `SELECT (SELECT user_version FROM pragma_user_version) AS schema,
            sqlite_version() AS sqlite,
            (SELECT count(*) FROM client) AS clients,
            (SELECT count(*) FROM entry) AS entries,
            (SELECT count(*) FROM reminder) AS reminders`,
  )
  assert(figures, 'a row without a table is always there')
  return { ...figures, bytes: statSync(file).size }
}
