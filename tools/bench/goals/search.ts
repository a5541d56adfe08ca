import { matchOf } from '#core/db/repositories/search.ts'
import { searchWords } from '#core/text.ts'
import type { Outcome } from '../goal.ts'
import { makePeople } from '../people.ts'
import { createRandom } from '../random.ts'
import { openPlain, openSession } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { ms, p50, p99, timed } from '../stats.ts'
import { createWords } from '../words.ts'

const shown = 20
const rounds = 3
/** bm25 visits every match, so only some keystrokes can afford it. */
const rankedEvery = 8

/** Everything typed on the way to names and words that are there, letter by letter. */
export function keystrokes(): readonly string[] {
  const random = createRandom(99)
  const words = createWords()
  const people = [...makePeople(2_000)]
  const targets: string[] = []
  for (let i = 0; i < 40; i += 1) {
    const { givenName, familyName } = random.pick(people)
    targets.push(familyName.toLowerCase(), `${givenName} ${familyName}`.toLowerCase())
  }
  for (let i = 0; i < 30; i += 1) {
    targets.push(words.rare(random), `${random.pick(words.all.slice(0, 80))} ${words.rare(random)}`)
  }
  return targets.flatMap((target) => {
    const letters = [...target]
    return letters.map((_, index) =>
      letters
        .slice(0, index + 1)
        .join('')
        .trim(),
    )
  })
}

/** G5: a keystroke against the bare row ids of both indexes; G6: against bm25 over the notes. */
export const search: Measurement = {
  goals: ['G5', 'G6'],
  run: async ({ data, wants, say }) => {
    const session = openSession(data.folder)
    const plain = openPlain(data.folder)
    const clientRows = plain
      .prepare(`SELECT rowid FROM client_search WHERE client_search MATCH ? LIMIT ${shown}`)
      .pluck()
    const noteRows = plain
      .prepare(
        `SELECT rowid FROM entry_search WHERE entry_search MATCH ?
         ORDER BY rowid DESC LIMIT ${shown}`,
      )
      .pluck()
    const ranked = plain
      .prepare(
        `SELECT rowid FROM entry_search WHERE entry_search MATCH ? ORDER BY rank LIMIT ${shown}`,
      )
      .pluck()
    const keys = keystrokes().filter((key) => matchOf(searchWords(key), null) !== null)
    const queries = keys.map((key) => ({
      key,
      match: matchOf(searchWords(key), null) ?? '',
      // One letter is not searched for in notes, by us or by the floor.
      inNotes: (searchWords(key).at(-1) ?? '').length > 1,
    }))
    const slow = new Map<string, number>()
    const ours: number[] = []
    const bare: number[] = []
    const typed = (key: string) =>
      timed(() => session.ask('search.run', { query: key, limit: shown }))
    await interleaved(rounds, {
      ours: (round) => {
        for (const { key } of queries) {
          const took = typed(key)
          slow.set(key, Math.max(took, slow.get(key) ?? 0))
          if (round > 0) ours.push(took)
        }
        return 0
      },
      bare: (round) => {
        for (const { match, inNotes } of queries) {
          const took = timed(() => {
            clientRows.all(match)
            if (inNotes) noteRows.all(match)
          })
          if (round > 0) bare.push(took)
        }
        return 0
      },
    })
    const outcomes: Outcome[] = []
    const slowest = [...slow].toSorted(([, a], [, b]) => b - a).slice(0, 4)
    if (wants('G5')) {
      outcomes.push({
        goal: 'G5',
        ours: p99(ours),
        floor: p99(bare),
        ratio: p99(ours) / p99(bare),
        oursText: ms(p99(ours)),
        floorText: ms(p99(bare)),
        notes: [
          `${queries.length} keystrokes, ${rounds} rounds; p50 ${ms(p50(ours))} against ${ms(p50(bare))}`,
          `slowest: ${slowest.map(([key, took]) => `"${key}" ${ms(took)}`).join(', ')}`,
        ],
      })
    }
    if (wants('G6')) {
      say('  bm25 over the notes')
      const some = queries.filter(({ inNotes }, index) => inNotes && index % rankedEvery === 0)
      const naive = some.map(({ match }) => timed(() => ranked.all(match)))
      outcomes.push({
        goal: 'G6',
        ours: p99(ours),
        floor: p99(naive),
        ratio: p99(ours) / p99(naive),
        oursText: ms(p99(ours)),
        floorText: ms(p99(naive)),
        notes: [`${some.length} keystrokes ranked by bm25, p50 ${ms(p50(naive))}`],
      })
    }
    plain.close()
    session.close()
    return outcomes
  },
}
