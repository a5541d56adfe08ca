import { Worker } from 'node:worker_threads'
import { startDatabaseWorker } from '../database-worker.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, timedAsync } from '../stats.ts'

const rounds = 9
const windowRows = 60

/** G9: keys and the first rows of the whole list, against all rows over the same kind of channel. */
export const list: Measurement = {
  goals: ['G9'],
  run: async ({ data, root }) => {
    const worker = await startDatabaseWorker(root, data.folder)
    const rowsWorker = new Worker(new URL('../rows-worker.ts', import.meta.url), {
      workerData: { file: data.file },
    })
    const allRows = () =>
      new Promise<unknown>((resolve, reject) => {
        rowsWorker.once('message', resolve)
        rowsWorker.once('error', reject)
        rowsWorker.postMessage('rows')
      })
    const open = (sort: 'name' | 'warmth' | 'nextDue') => async () => {
      const { keys } = await worker.call('clients.list', { sort })
      await worker.call('clients.window', { keys: Array.from(keys.slice(0, windowRows)) })
    }
    const took = await interleaved(rounds, {
      name: () => timedAsync(open('name')),
      warmth: () => timedAsync(open('warmth')),
      due: () => timedAsync(open('nextDue')),
      rows: () => timedAsync(allRows),
      keys: () => timedAsync(() => worker.call('clients.list', { sort: 'name' })),
    })
    await worker.close()
    await rowsWorker.terminate()
    return [
      {
        goal: 'G9',
        ours: p50(took.name),
        floor: p50(took.rows),
        ratio: p50(took.name) / p50(took.rows),
        oursText: ms(p50(took.name)),
        floorText: ms(p50(took.rows)),
        notes: [
          `keys alone ${ms(p50(took.keys))}; by warmth ${ms(p50(took.warmth))}, by next due ${ms(p50(took.due))}`,
        ],
      },
    ]
  },
}
