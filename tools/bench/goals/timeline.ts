import type { ClientId } from '#shared/ids.ts'
import { heavyClient } from '../fill.ts'
import { openPlain, openSession } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, p99, timed } from '../stats.ts'

const rounds = 300
const pageRows = 50
/** How far down the long timeline the deep page lies: nine tenths of it. */
const depth = 0.9

/** G8: a page far down the longest timeline against its first page. */
export const timeline: Measurement = {
  goals: ['G8'],
  run: async ({ data }) => {
    const plain = openPlain(data.folder)
    const clientId = plain
      .prepare('SELECT uid FROM client WHERE id = ?')
      .pluck()
      .get(heavyClient) as ClientId
    const rows = plain
      .prepare(
        `SELECT sort_at AS sortAt, id FROM entry WHERE client_id = ? AND deleted_at IS NULL
         ORDER BY sort_at DESC, id DESC`,
      )
      .all(heavyClient) as { sortAt: number; id: number }[]
    plain.close()
    const after = rows[Math.floor(rows.length * depth)] ?? null
    const session = openSession(data.folder)
    const page = (from: typeof after) => () =>
      timed(() => session.ask('timeline.page', { clientId, limit: pageRows, after: from }))
    const took = await interleaved(rounds, { deep: page(after), first: page(null) })
    session.close()
    return [
      {
        goal: 'G8',
        ours: p99(took.deep),
        floor: p99(took.first),
        ratio: p99(took.deep) / p99(took.first),
        oursText: ms(p99(took.deep)),
        floorText: ms(p99(took.first)),
        notes: [
          `${rows.length} entries, pages of ${pageRows}; p50 ${ms(p50(took.deep))} against ${ms(p50(took.first))}`,
        ],
      },
    ]
  },
}
