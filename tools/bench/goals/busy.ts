import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { askCode, importAnswers } from '#shared/contract/kept.ts'
import { startDatabaseWorker } from '../database-worker.ts'
import type { Outcome, Skipped } from '../goal.ts'
import { openSession, quietControl } from '../session.ts'
import type { Measurement } from '../setting.ts'
import { largest, ms, p50, p99, since, timedAsync } from '../stats.ts'
import { csvFileOf } from './import.ts'

const tickMs = 5
const writeEveryMs = 50

/** G11 and G12: how free main stays, and how long a click waits, while the worker imports. */
export const busy: Measurement = {
  goals: ['G11', 'G12'],
  run: async ({ cache, data: { clients }, root, wants }) => {
    const csv = csvFileOf(cache, clients)
    const folder = join(cache, 'busy')
    const input = {
      path: csv,
      answers: importAnswers.parse({ region: 'DE', accepted: askCode.options }),
    }
    rmSync(folder, { recursive: true, force: true })
    const worker = await startDatabaseWorker(root, folder)
    const { client } = await worker.call('clients.add', { name: 'Somebody' })
    const writes: number[] = []
    const slices: number[] = []
    let lastSlice = performance.now()
    let isImporting = true
    const writing = async () => {
      while (isImporting) {
        const request = { clientId: client.id, body: 'said hello' } as const
        writes.push(await timedAsync(() => worker.call('notes.add', request)))
        await wait(writeEveryMs)
      }
    }
    const watch = watchLoop()
    let failure: string | null = null
    try {
      const written = writing()
      await worker
        .work('transfer.import', input, ({ phase }) => {
          // Reading takes its time too, but holds no transaction.
          if (phase !== 'reading') slices.push(since(lastSlice))
          lastSlice = performance.now()
        })
        .finally(() => {
          isImporting = false
        })
      await written
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
    const gap = watch.longest()
    await worker.close()
    rmSync(folder, { recursive: true, force: true })
    if (failure !== null) {
      const why = `the import does not run: ${failure}`
      return busy.goals.filter(wants).map((goal): Skipped => ({ goal, why }))
    }
    const outcomes: Outcome[] = []
    if (wants('G11')) {
      const blocked = await importOnMain(folder, input)
      outcomes.push({
        goal: 'G11',
        ours: gap,
        floor: blocked,
        ratio: gap / blocked,
        oursText: ms(gap),
        floorText: ms(blocked),
        notes: ['floor: the same import on main, in one go'],
      })
    }
    if (wants('G12')) {
      const slice = largest(slices)
      outcomes.push({
        goal: 'G12',
        ours: p99(writes),
        floor: slice,
        ratio: p99(writes) / slice,
        oursText: ms(p99(writes)),
        floorText: ms(slice),
        notes: [
          `${writes.length} notes added meanwhile, p50 ${ms(p50(writes))}, longest ${ms(largest(writes))}; floor: the longest of the import’s ${slices.length} own transactions`,
        ],
      })
    }
    return outcomes
  },
}

/** The longest time in which this thread served nothing. */
function watchLoop(): { readonly longest: () => number } {
  let last = performance.now()
  let gap = 0
  const look = () => {
    gap = Math.max(gap, since(last) - tickMs)
    last = performance.now()
  }
  const timer = setInterval(look, tickMs)
  return {
    longest: () => {
      clearInterval(timer)
      look()
      return gap
    },
  }
}

async function importOnMain(
  folder: string,
  input: { readonly path: string; readonly answers: ReturnType<typeof importAnswers.parse> },
): Promise<number> {
  const session = openSession(folder, true)
  await nextTurn()
  const watch = watchLoop()
  await session.core.work('transfer.import', input, quietControl)
  const gap = watch.longest()
  session.close()
  rmSync(folder, { recursive: true, force: true })
  return gap
}
