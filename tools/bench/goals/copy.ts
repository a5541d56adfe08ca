import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isWholeFile } from '#core/backups/write-backup.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { openPlain } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { largest, ms, p50, since, times, timed } from '../stats.ts'

const rounds = 2
const writeEveryMs = 10

/**
 * G13: the app's own copy of the data file while another connection writes, against copying the
 * file; and the whole backup, which checks, counts and hashes that copy before it counts as one.
 */
export const copy: Measurement = {
  goals: ['G13'],
  run: async ({ cache, data, say }) => {
    const folder = join(cache, 'copy')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const file = join(folder, dataFileName)
    const target = join(folder, 'copy.db')
    say('  copying the data file: this one is written to')
    copyFileSync(data.file, file)
    const plain = openPlain(folder)
    const write = plain.prepare('UPDATE client SET snooze_count = snooze_count + 1 WHERE id = ?')
    const writes: number[] = []
    let failed = 0
    let wholeCopies = 0
    const beside = (task: 'copy' | 'backup') => async () => {
      rmSync(target, { force: true })
      const started = performance.now()
      const worker = new Worker(new URL('../backup-worker.ts', import.meta.url), {
        workerData: { task, source: file, target },
      })
      let isDone = false
      const ended = new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', () => {
          isDone = true
          resolve()
        })
      })
      for (let key = 1; !isDone; key = (key % 1000) + 1) {
        try {
          writes.push(timed(() => write.run(key)))
        } catch {
          failed += 1
        }
        await wait(writeEveryMs)
      }
      await ended
      const milliseconds = since(started)
      if (task === 'copy') wholeCopies += isWholeFile(target) ? 1 : 0
      return milliseconds
    }
    const took = await interleaved(rounds, {
      copy: beside('copy'),
      backup: beside('backup'),
      file: () => {
        rmSync(target, { force: true })
        return timed(() => {
          copyFileSync(file, target)
          const handle = openSync(target, 'r+')
          fsyncSync(handle)
          closeSync(handle)
        })
      },
    })
    plain.close()
    rmSync(folder, { recursive: true, force: true })
    if (failed > 0 || wholeCopies <= rounds) {
      return [{ goal: 'G13', why: `${failed} writes failed, ${wholeCopies} copies were whole` }]
    }
    const [ours, floor] = [p50(took.copy), p50(took.file)]
    return [
      {
        goal: 'G13',
        ours,
        floor,
        ratio: ours / floor,
        oursText: ms(ours),
        floorText: ms(floor),
        notes: [
          `the copy, synced; the whole backup, checked and hashed, ${ms(p50(took.backup))}, ${times(p50(took.backup) / floor)}`,
          `${writes.length} writes meanwhile, none failed, p50 ${ms(p50(writes))}, longest ${ms(largest(writes))}`,
        ],
      },
    ]
  },
}
