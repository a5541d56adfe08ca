import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, quantile, timed, times } from '../stats.ts'

const rounds = 15
/** What no worker can be faster than. */
const emptyThread = "new (require('node:worker_threads').Worker)('', { eval: true })"

/** G18: from nothing to the first 60 clients out of the database worker, against `node -e 0`. */
export const start: Measurement = {
  goals: ['G18'],
  run: async ({ data, root }) => {
    const worker = builtWorker(root)
    if (worker === null) return [{ goal: 'G18', why: 'out/ is not built: npm run build' }]
    const child = join(import.meta.dirname, '../start-child.mjs')
    const node = (args: readonly string[]) => () =>
      timed(() => {
        const ended = spawnSync(process.execPath, args, { encoding: 'utf8' })
        if (ended.status !== 0) throw new Error(`The backend did not start: ${ended.stderr}`)
      })
    const took = await interleaved(rounds, {
      backend: node([child, worker, data.folder]),
      bare: node(['-e', '0']),
      thread: node(['-e', emptyThread]),
    })
    return [
      {
        goal: 'G18',
        ours: p50(took.backend),
        floor: p50(took.bare),
        ratio: p50(took.backend) / p50(took.bare),
        oursText: ms(p50(took.backend)),
        floorText: ms(p50(took.bare)),
        notes: [
          `the built worker of ${statSync(worker).mtime.toISOString().slice(0, 16)}Z, whole process; p95 ${ms(quantile(took.backend, 0.95))} against ${ms(quantile(took.bare, 0.95))}`,
          `a process with a thread that does nothing: ${ms(p50(took.thread))}, ${times(p50(took.thread) / p50(took.bare))} of the floor`,
        ],
      },
    ]
  },
}

function builtWorker(root: string): string | null {
  const chunks = join(root, 'out/main/chunks')
  if (!existsSync(chunks)) return null
  const name = readdirSync(chunks).find((file) => /^database-worker.*\.js$/.test(file))
  return name === undefined ? null : join(chunks, name)
}
