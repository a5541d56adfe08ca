import Database from 'better-sqlite3'
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { dataFileName } from '#core/db/open-database.ts'
import { openPlain } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { largest, ms, p50, since, timed } from '../stats.ts'

const rounds = 2
const writeEveryMs = 10

/** G13: VACUUM INTO by a second connection while the first one writes, against copying the file. */
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
    const took = await interleaved(rounds, {
      vacuum: async () => {
        rmSync(target, { force: true })
        const started = performance.now()
        const worker = new Worker(new URL('../vacuum-worker.ts', import.meta.url), {
          workerData: { file, target },
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
        const made = new Database(target, { readonly: true })
        wholeCopies += made.pragma('quick_check(1)', { simple: true }) === 'ok' ? 1 : 0
        made.close()
        return milliseconds
      },
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
    return [
      {
        goal: 'G13',
        ours: p50(took.vacuum),
        floor: p50(took.file),
        ratio: p50(took.vacuum) / p50(took.file),
        oursText: ms(p50(took.vacuum)),
        floorText: ms(p50(took.file)),
        notes: [
          `the statement alone, fsync included; ${writes.length} writes meanwhile, none failed, p50 ${ms(p50(writes))}, longest ${ms(largest(writes))}`,
        ],
      },
    ]
  },
}
