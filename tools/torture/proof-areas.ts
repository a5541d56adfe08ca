import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../install.mjs'
import { compareRules } from '../reminders/compare.ts'
import { killRuns } from '../reminders/kills.ts'
import type { Area, Outcome } from './areas.ts'

// Proofs that live in a test of their own, where a few cases run every time: here the same test runs
// with all of them, in pieces, each with a seed of its own, so that the whole can be stopped.

type Proof = {
  readonly id: string
  readonly what: string
  readonly file: string
  /** The test of the file, by a part of its name; all of them without. */
  readonly test?: string
  readonly config?: 'vitest.config.e2e.ts'
  /** The variable by which the test is told how many cases to run. */
  readonly variable: string
  /** Cases of one trial, as the variable takes them. */
  readonly cases: string
  /** Trials of the full run. */
  readonly trials: number
}

const proofs: readonly Proof[] = [
  {
    id: 'D4 calls',
    what: 'every file call of every flow that writes files fails, with three faults, once and from then on',
    file: 'test/core/disk-faults.test.ts',
    variable: 'RAPPORT_DISK_FAULTS',
    cases: 'all',
    trials: 1,
  },
  {
    id: 'D5',
    what: 'data files damaged in ten ways lead to the recovery window or open whole',
    file: 'test/core/backups/recovery.test.ts',
    test: 'every damage',
    variable: 'RAPPORT_DAMAGES',
    cases: '200',
    trials: 1,
  },
  {
    id: 'D7',
    what: 'random books backed up, changed, restored, and the restore undone, row by row',
    file: 'test/core/backups/restore-backup.test.ts',
    test: 'gives back exactly',
    variable: 'RAPPORT_RESTORES',
    cases: '10',
    trials: 10,
  },
  {
    id: 'D9',
    what: 'fifty random deeds undone and redone one by one, across restarts, row by row',
    file: 'test/core/use-cases/undo.test.ts',
    test: 'undoing all of 50',
    variable: 'RAPPORT_UNDO_RUNS',
    cases: '10',
    trials: 20,
  },
  {
    id: 'D10 starts',
    what: '20 starts of the built app at once on one new data folder: one wins, the others leave',
    file: 'test/e2e/hardening.e2e.ts',
    test: 'starts at once',
    config: 'vitest.config.e2e.ts',
    variable: 'RAPPORT_STARTS',
    cases: '20',
    trials: 20,
  },
  {
    id: 'D12 tables',
    what: 'random clients written as CSV and read back',
    file: 'test/core/transfer/write/csv.test.ts',
    variable: 'TRANSFER_ROUND_TRIPS',
    cases: '250',
    trials: 4,
  },
  {
    id: 'D12 cards',
    what: 'random clients written as vCard 4.0 and 3.0 and read back',
    file: 'test/core/transfer/formats/write-cards.test.ts',
    variable: 'TRANSFER_ROUND_TRIPS',
    cases: '250',
    trials: 4,
  },
  {
    id: 'D12 archives',
    what: 'random books written as archives and imported into an empty one',
    file: 'test/core/use-cases/archive.test.ts',
    variable: 'ARCHIVE_ROUND_TRIPS',
    cases: '50',
    trials: 20,
  },
  {
    id: 'D14',
    what: 'the built app, or only its page, killed while a line is typed, at any moment',
    file: 'test/e2e/drafts.e2e.ts',
    test: 'any moment',
    config: 'vitest.config.e2e.ts',
    variable: 'RAPPORT_KILLS',
    cases: '10',
    trials: 10,
  },
  {
    id: 'I4',
    what: 'tables, cards, calendars and mailboxes with random damages, 1,000 of each',
    file: 'test/core/transfer/fuzz.test.ts',
    variable: 'TRANSFER_FUZZ_RUNS',
    cases: '1000',
    trials: 100,
  },
  {
    id: 'S2',
    what: 'every hostile text in every field and every view, under the shipped policy',
    file: 'test/e2e/hostile-text.e2e.ts',
    config: 'vitest.config.e2e.ts',
    variable: 'RAPPORT_HOSTILE',
    cases: 'all',
    trials: 1,
  },
  {
    id: 'S3',
    what: 'random inputs of every shape to every channel, 1,000 each',
    file: 'test/contract/fuzz.test.ts',
    variable: 'RAPPORT_CHANNEL_INPUTS',
    cases: '1000',
    trials: 10,
  },
]

const vitest = join(
  dirname(createRequire(join(root, 'package.json')).resolve('vitest/package.json')),
  'vitest.mjs',
)

/** Runs one test file as the proof wants it; what it printed is the fault where it failed. */
async function runTest(proof: Proof, seed: number): Promise<Outcome> {
  const { file, test, config = 'vitest.config.ts', variable, cases } = proof
  const args = [
    vitest,
    'run',
    '--config',
    config,
    file,
    ...(test === undefined ? [] : ['-t', test]),
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      RAPPORT_TEST_HOST: 'stand-in',
      RAPPORT_SEED: String(seed),
      [variable]: cases,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (said += part))
  }
  const [code] = (await once(child, 'close')) as [number | null]
  const figures = figuresIn(said)
  if (code === 0 && / passed/u.test(said)) {
    return { faults: [], figures: { cases: Number(cases) || 1, ...figures } }
  }
  const failed = said.split('\n').filter((line) => /FAIL|Error|expected/u.test(line))
  return { faults: [`${file} with seed ${seed}: ${failed.join(' ').slice(0, 400)}`], figures }
}

/** A proof may tell of itself: one line of the form `FIGURES {"name":1}`. */
function figuresIn(said: string): Readonly<Record<string, number>> {
  const [, json = '{}'] = /^FIGURES (\{.*\})$/mu.exec(said) ?? []
  return JSON.parse(json) as Record<string, number>
}

const areaOf = (proof: Proof): Area => ({
  id: proof.id,
  what: proof.what,
  full: proof.trials,
  // `npm test` runs a few cases of it.
  reduced: 0,
  begin: async () => ({
    end: () => undefined,
    trial: (random) => runTest(proof, random(2 ** 31)),
  }),
})

/** R2: killed anywhere between claiming, showing and recording. */
const reminderKills: Area = {
  id: 'R2',
  what: '50 kills between claiming, showing and recording: nothing lost, nothing repeated after its record',
  full: 20,
  reduced: 0,
  begin: async () => ({
    end: () => undefined,
    trial: async (random) => {
      const { lost, repeatedAfterRecord, kills, due } = await killRuns(50, random(2 ** 31))
      return {
        faults: [
          ...lost.map((key) => `lost ${key}`),
          ...repeatedAfterRecord.map((key) => `repeated ${key}`),
        ],
        figures: { kills, due },
      }
    },
  }),
}

/** R3: the product's occurrences against an oracle that walks the clock minute by minute. */
const reminderRules: Area = {
  id: 'R3',
  what: '10,000 random rules over five years in twelve zones against a slow oracle',
  full: 1,
  reduced: 0,
  begin: async () => ({
    end: () => undefined,
    trial: async (random) => {
      const differences = compareRules(10_000, random(2 ** 31), () => undefined)
      return {
        faults: differences.map((difference) => JSON.stringify(difference)),
        figures: { rules: 10_000 },
      }
    },
  }),
}

export const proofAreas: readonly Area[] = [...proofs.map(areaOf), reminderKills, reminderRules]
