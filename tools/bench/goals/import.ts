import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { smallHeap } from '../../small-heap.mjs'
import { writeCsvFile } from '../csv-file.ts'
import type { Outcome, Skipped } from '../goal.ts'
import type { ImportFigures } from '../import-child.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { bareImport, commandKnowsSchema, hasSqliteCommand, sqlImport } from '../sql-import.ts'
import { largest, megabytes, ms, p50 } from '../stats.ts'

const rounds = 2

/** The CSV file of that many clients, made once. */
export function csvFileOf(cache: string, clients: number): string {
  const csv = join(cache, `clients-${clients}.csv`)
  if (!existsSync(csv)) writeCsvFile(csv, clients)
  return csv
}

/** G1 to G3 and G21: an import into an empty book, beside the same by SQL alone, and its undo. */
export const importing: Measurement = {
  goals: ['G1', 'G2', 'G3', 'G21'],
  run: async ({ cache, data: { clients }, wants }) => {
    const csv = csvFileOf(cache, clients)
    const folder = join(cache, 'import')
    const figures: ImportFigures[] = []
    let failure: string | null = null
    const took = await interleaved(rounds, {
      ours: (round) => {
        rmSync(folder, { recursive: true, force: true })
        const one = importOnce(folder, csv, join(cache, 'compiled'))
        if (typeof one === 'string') {
          failure = one
          return Number.NaN
        }
        if (round > 0) figures.push(one)
        return one.importMs
      },
      sql: () => (failure === null ? sqlImport(folder, csv, clients) : Number.NaN),
      bare: () => (failure === null ? bareImport(folder, csv, clients) : Number.NaN),
    })
    rmSync(folder, { recursive: true, force: true })
    if (failure !== null) {
      const why = `the import does not run: ${String(failure)}`
      return importing.goals.filter(wants).map((goal): Skipped => ({ goal, why }))
    }
    const by = (command: boolean) => (command ? 'the sqlite3 command' : 'the addon on parsed rows')
    const [ours, sql, bare] = [p50(took.ours), p50(took.sql), p50(took.bare)]
    const undo = p50(figures.map((one) => one.undoMs))
    const peak = largest(figures.map((one) => one.peakBytes))
    const [one] = figures
    const outcomes: readonly Outcome[] = [
      {
        goal: 'G1',
        ours,
        floor: sql,
        ratio: sql / ours,
        oursText: ms(ours),
        floorText: ms(sql),
        notes: [
          `${one?.created ?? 0} created, ${one?.updated ?? 0} updated, ${one?.duplicates ?? 0} duplicates; floor by ${by(commandKnowsSchema)}`,
        ],
      },
      {
        goal: 'G2',
        ours,
        floor: bare,
        ratio: bare / ours,
        oursText: ms(ours),
        floorText: ms(bare),
        notes: [`floor by ${by(hasSqliteCommand)}`],
      },
      {
        goal: 'G3',
        ours: peak,
        floor: null,
        ratio: null,
        oursText: megabytes(peak),
        floorText: '',
      },
      {
        goal: 'G21',
        ours: undo,
        floor: ours,
        ratio: undo / ours,
        oursText: ms(undo),
        floorText: ms(ours),
      },
    ]
    return outcomes.filter(({ goal }) => wants(goal))
  },
}

function importOnce(folder: string, csv: string, compiled: string): ImportFigures | string {
  const child = join(import.meta.dirname, '../import-child.ts')
  const ended = spawnSync(process.execPath, [...smallHeap, child, folder, csv], {
    encoding: 'utf8',
    // Stripping types costs memory that the app does not use: the warm-up round does it.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  if (ended.status === 0) return JSON.parse(ended.stdout) as ImportFigures
  return /Error: (.*)/.exec(ended.stderr)?.[1] ?? 'it ended without a word'
}
