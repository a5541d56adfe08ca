import {
  closeSync,
  copyFileSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { dataFileName } from '#core/db/open-database.ts'
import type { ClientId } from '#shared/ids.ts'
import { nowAt, today } from '../clock.ts'
import type { Outcome } from '../goal.ts'
import { createRandom } from '../random.ts'
import { openPlain, openSession } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, p99, timed } from '../stats.ts'
import { createWords, note } from '../words.ts'

const rounds = 400
const pageBytes = 4096

/** G10: the rows of an interaction alone, durable; G22: the product's whole deed against that. */
export const log: Measurement = {
  goals: ['G10', 'G22'],
  run: async ({ cache, data, wants, say }) => {
    const folder = join(cache, 'log')
    // Each writes to a copy of its own: whoever finds that another connection has written reads its
    // pages anew, and the app has but one.
    const [ours, bare] = [join(folder, 'ours'), join(folder, 'bare')]
    rmSync(folder, { recursive: true, force: true })
    say('  copying the data file twice: these are written to')
    for (const copy of [ours, bare]) {
      mkdirSync(copy, { recursive: true })
      copyFileSync(data.file, join(copy, dataFileName))
    }
    const plain = openPlain(bare)
    const random = createRandom(3)
    const words = createWords()
    const bodies = Array.from({ length: rounds + 1 }, () => note(words, random, 196))
    const client = () => 2 + random.below(data.clients - 2)
    const uids = plain.prepare('SELECT uid FROM client WHERE id = ?').pluck()
    const entry = plain.prepare(
      `INSERT INTO entry (uid, client_id, kind, happened_on, happened_at, sort_at, body, created_at)
       VALUES (?, ?, 'interaction', ?, ?, ?, ?, ?)`,
    )
    const touch = plain.prepare(
      `INSERT INTO interaction (entry_id, kind, direction, outcome)
       VALUES (?, 'call', 'mutual', 'reached')`,
    )
    const stands = plain.prepare(
      `UPDATE client_standing SET last_touch_on = @today,
         due_on = date(@today, '+' || cadence_days || ' days') WHERE client_id = @key`,
    )
    const logRows = plain.transaction((key: number, round: number) => {
      const uid = crypto.randomUUID()
      const row = entry.run(uid, key, today, nowAt, nowAt, bodies[round] ?? '', nowAt)
      touch.run(row.lastInsertRowid)
      stands.run({ today, key })
    })
    const handle = openSync(join(folder, 'floor'), 'w')
    const page = Buffer.alloc(pageBytes, 1)
    const session = openSession(ours)
    const took = await interleaved(rounds, {
      deed: (round) => {
        const clientId = uids.get(client()) as ClientId
        const body = bodies[round] ?? ''
        return timed(() => session.ask('interactions.log', { clientId, kind: 'call', body }))
      },
      rows: (round) => {
        const key = client()
        return timed(() => logRows.immediate(key, round))
      },
      floor: () =>
        timed(() => {
          writeSync(handle, page)
          fdatasyncSync(handle)
        }),
    })
    closeSync(handle)
    session.close()
    plain.close()
    rmSync(folder, { recursive: true, force: true })
    const outcomes: Outcome[] = []
    if (wants('G10')) {
      outcomes.push({
        goal: 'G10',
        ours: p50(took.rows),
        floor: p50(took.floor),
        ratio: p50(took.rows) / p50(took.floor),
        oursText: ms(p50(took.rows)),
        floorText: ms(p50(took.floor)),
        notes: [
          `floor: 4 KiB written, then fdatasync; p99 ${ms(p99(took.rows))} against ${ms(p99(took.floor))}`,
        ],
      })
    }
    if (wants('G22')) {
      outcomes.push({
        goal: 'G22',
        ours: p50(took.deed),
        floor: p50(took.rows),
        ratio: p50(took.deed) / p50(took.rows),
        oursText: ms(p50(took.deed)),
        floorText: ms(p50(took.rows)),
        notes: [`the whole call: undo, search, standing and the answer; p99 ${ms(p99(took.deed))}`],
      })
    }
    return outcomes
  },
}
