import { isDeepStrictEqual } from 'node:util'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import { standingRow } from '../db/repositories/standing.ts'
import type { Context } from '../context.ts'

type Report = WorkerOutput<'data.check'>

const sliceSize = 500

/**
 * Looks whether the data file is whole and whether everything kept beside the facts is what the
 * facts say. Changes nothing. Yields between slices.
 */
export async function checkData(
  context: Context,
  file: string,
  pause: () => Promise<void>,
): Promise<Report> {
  const { sql, db, repositories } = context
  const problems: { code: string; count: number; detail: string }[] = []
  const found = (code: string, count: number, detail: string) => {
    if (count > 0) problems.push({ code, count, detail })
  }
  const count = (query: string) => sql.value<number>(query) ?? 0
  try {
    const lines = (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map(
      (row) => row.integrity_check,
    )
    if (lines[0] !== 'ok') found('file-damaged', lines.length, lines[0] ?? '')
  } catch (error) {
    found('file-damaged', 1, error instanceof Error ? error.message : String(error))
  }
  await pause()
  found(
    'missing-references',
    (db.pragma('foreign_key_check') as readonly unknown[]).length,
    'foreign keys',
  )
  await pause()

  const today = context.today()
  const rules = context.rules(today)
  const stored = new Map(repositories.standing.all().map((row) => [row.clientId, row]))
  // Clients of an undone import keep what followed from their facts until a redo brings both back.
  const clientKeys = sql.column<number>('SELECT id FROM client WHERE withdrawn = 0 ORDER BY id')
  let [stale, missing] = [0, 0]
  for (let from = 0; from < clientKeys.length; from += sliceSize) {
    const slice = clientKeys.slice(from, from + sliceSize)
    for (const facts of repositories.facts.load(slice, context.settings())) {
      const row = stored.get(facts.key)
      if (row === undefined) missing += 1
      // wake_on may have been worked out on an earlier day: early is right, late is not.
      else {
        const fresh = standingRow(facts.key, facts, today, rules)
        const late =
          row.wakeOn === null ? fresh.wakeOn !== null : row.wakeOn > (fresh.wakeOn ?? '9')
        const same = isDeepStrictEqual({ ...row, wakeOn: null }, { ...fresh, wakeOn: null })
        if (late || !same) stale += 1
      }
    }
    await pause()
  }
  found('standing-missing', missing, 'clients without a computed standing')
  found('standing-stale', stale, 'clients whose computed standing differs from their facts')
  found(
    'search-missing',
    count(`SELECT count(*) FROM client WHERE id NOT IN (SELECT rowid FROM client_search)`),
    'clients that the search does not know',
  )
  found(
    'search-missing-entries',
    count(
      `SELECT count(*) FROM entry WHERE deleted_at IS NULL AND (body <> '' OR learned IS NOT NULL)
         AND id NOT IN (SELECT rowid FROM entry_search)`,
    ),
    'timeline entries that the search does not know',
  )
  for (const [kind, table] of [
    ['interaction', 'interaction'],
    ['promise', 'promise'],
    ['purchase', 'purchase'],
    ['feedback', 'feedback'],
    ['issue', 'issue'],
    ['wish', 'wish'],
  ] as const) {
    found(
      `entry-without-${kind}`,
      count(
        `SELECT count(*) FROM entry WHERE kind = '${kind}' AND id NOT IN (SELECT entry_id FROM ${table})`,
      ),
      'timeline entries without their details',
    )
  }
  found(
    'unfinished-import',
    count(`SELECT count(*) FROM import_batch WHERE state = 'running'`),
    'an import that neither ended nor was taken back',
  )
  return {
    file,
    ok: problems.length === 0,
    clients: repositories.clients.count(),
    interactions: count(
      `SELECT count(*) FROM interaction i JOIN entry e ON e.id = i.entry_id
       WHERE e.deleted_at IS NULL`,
    ),
    problems,
  }
}
