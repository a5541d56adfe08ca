import { createListRepository } from '#core/db/repositories/lists.ts'
import { living } from '#core/db/repositories/living.ts'
import { createStatements } from '#core/db/statements.ts'
import { today } from '../clock.ts'
import type { Outcome } from '../goal.ts'
import { openPlain, openSession } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, p99, timed } from '../stats.ts'

const rounds = 100
const scanRounds = 15
const coldRounds = 7

function firstOf<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error('Nobody is due in the data of the benchmarks')
  return item
}

/** G7: who may be on the list, against working it out; G19: the ranked list, against its rows. */
export const due: Measurement = {
  goals: ['G7', 'G19'],
  run: async ({ data, wants }) => {
    const plain = openPlain(data.folder)
    const lists = createListRepository(createStatements(plain))
    const candidates = lists.awake(today).length
    const outcomes: Outcome[] = []
    if (wants('G7')) {
      const scan = plain.prepare(
        `SELECT c.id, c.name, st.last_touch_on FROM client c
         JOIN client_standing st ON st.client_id = c.id
         WHERE c.archived_at IS NULL AND c.deleted_at IS NULL
           AND julianday(st.last_touch_on) + st.cadence_days <= julianday(@today)
         ORDER BY julianday(st.last_touch_on) + st.cadence_days LIMIT 50`,
      )
      const first = plain.prepare(
        `SELECT st.client_id, st.wake_on FROM client_standing st
         JOIN client c ON c.id = st.client_id
         WHERE st.wake_on <= @today AND ${living} ORDER BY st.wake_on, st.client_id LIMIT 50`,
      )
      const took = await interleaved(scanRounds, {
        all: () => timed(() => lists.awake(today)),
        first: () => timed(() => first.all({ today })),
        scan: () => timed(() => scan.all({ today })),
      })
      outcomes.push({
        goal: 'G7',
        ours: p50(took.first),
        floor: p50(took.scan),
        ratio: p50(took.first) / p50(took.scan),
        oursText: ms(p50(took.first)),
        floorText: ms(p50(took.scan)),
        notes: [
          `the first 50 by the index; the keys of all ${candidates} candidates, which the ranking needs: ${ms(p50(took.all))}`,
        ],
      })
    }
    if (wants('G19')) {
      const session = openSession(data.folder)
      const first = firstOf(session.ask('nudges.due', { limit: 1 }).nudges)
      const rows = plain.prepare(
        `SELECT c.id, c.uid, c.name, c.sort_key, c.stage, c.tier, st.due_on, st.last_touch_on,
           st.cadence_days, st.wake_on
         FROM client_standing st JOIN client c ON c.id = st.client_id
         WHERE st.wake_on <= @today AND ${living}`,
      )
      const took = await interleaved(rounds, {
        // The window asks after each change: a note is one, and undoing it another.
        due: () => {
          session.ask('notes.add', { clientId: first.client.id, body: 'a note' })
          const took = timed(() => session.ask('nudges.due', { limit: 50 }))
          session.ask('undo.undo', {})
          return took
        },
        again: () => {
          session.ask('nudges.count', {})
          return timed(() => session.ask('nudges.due', { limit: 50 }))
        },
        count: () => {
          session.minute()
          return timed(() => session.ask('nudges.count', {}))
        },
        rows: () => timed(() => rows.all({ today })),
      })
      // What a process asks first has the facts of every candidate read. Apart from the rest: closing
      // it writes the log back, after which the other core reads everything again.
      const { cold } = await interleaved(coldRounds, {
        cold: () => {
          const fresh = openSession(data.folder)
          const took = timed(() => fresh.ask('nudges.due', { limit: 50 }))
          fresh.close()
          return took
        },
      })
      outcomes.push({
        goal: 'G19',
        ours: p99(took.due),
        floor: p99(took.rows),
        ratio: p99(took.due) / p99(took.rows),
        oursText: ms(p99(took.due)),
        floorText: ms(p99(took.rows)),
        notes: [
          `${candidates} candidates; after a change p50 ${ms(p50(took.due))} against ${ms(p50(took.rows))}; with nothing changed ${ms(p50(took.again))}; nudges.count a minute later p50 ${ms(p50(took.count))}`,
          `the first list of a process, p50 of ${coldRounds}: ${ms(p50(cold))}`,
        ],
      })
      session.close()
    }
    plain.close()
    return outcomes
  },
}
