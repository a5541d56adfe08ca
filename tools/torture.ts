// Breaks things on purpose and counts what was lost: `npm run torture` in full, going on where it
// was stopped, and `npm run test:faults` for a few trials of each.
//
//   node tools/torture.ts [--reduced] [--only D1,D2] [--trials N] [--seed N] [--lanes N] [--anew]
//
// Most trials wait: for a disk, for a process to start or to die. So a full run has as many lanes as
// the machine has processors, each with one area at a time in a process of its own (`--area`).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './install.mjs'
import { areas, type Area } from './torture/areas.ts'
import { randomFrom } from './torture/ground.ts'

const usage = `Breaks things on purpose and counts what was lost. A full run goes on where it was stopped.

  --reduced      a few trials of each area, and nothing kept
  --anew         begins again
  --only IDS     these areas alone, as in D1,D2
  --trials N     so many trials of each area
  --seed N       another row of trials; 1 unless told
  --lanes N      so many areas at once; as many as processors unless told
  --help         this

Areas: ${areas.map(({ id }) => id).join(', ')}
`

const values = readOptions()
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

/** What was asked for; what cannot be read is answered with the options, and nothing is run. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        reduced: { type: 'boolean', default: false },
        anew: { type: 'boolean', default: false },
        only: { type: 'string' },
        area: { type: 'string' },
        lanes: { type: 'string' },
        trials: { type: 'string' },
        seed: { type: 'string', default: '1' },
      },
    }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}

/** What the trials of an area came to so far; kept, so that a long run can be stopped. */
type Kept = {
  trials: number
  seconds: number
  faults: string[]
  figures: Record<string, number>
}

const folder = join(root, '.cache/torture')
const fileOf = ({ id }: Area) => join(folder, `${id.replace(' ', '-')}-${values.seed}.json`)
const nothing = (): Kept => ({ trials: 0, seconds: 0, faults: [], figures: {} })

function keptOf(area: Area): Kept {
  if (values.reduced || values.anew) return nothing()
  try {
    return JSON.parse(readFileSync(fileOf(area), 'utf8')) as Kept
  } catch {
    return nothing()
  }
}

async function run(area: Area): Promise<boolean> {
  const kept = keptOf(area)
  const wanted = Number(values.trials ?? (values.reduced ? area.reduced : area.full))
  // What has no reduced form is not spoken of as if it had run.
  if (wanted === 0) return true
  if (kept.trials < wanted) {
    const begun = await area.begin()
    if (typeof begun === 'string') {
      process.stdout.write(`${area.id}: not run, ${begun}\n`)
      return true
    }
    try {
      while (kept.trials < wanted) {
        const started = performance.now()
        const { faults, figures } = await begun.trial(
          randomFrom(Number(values.seed) * 1_000_003 + kept.trials),
        )
        kept.seconds += (performance.now() - started) / 1000
        for (const fault of faults) kept.faults.push(`trial ${kept.trials}: ${fault}`)
        for (const [name, figure] of Object.entries(figures)) {
          // Durations are told by the longest, everything else by the sum.
          const before = kept.figures[name] ?? 0
          kept.figures[name] = name.endsWith('Ms') ? Math.max(before, figure) : before + figure
        }
        kept.trials += 1
        if (!values.reduced) writeFileSync(fileOf(area), JSON.stringify(kept))
      }
    } finally {
      begun.end()
    }
  }
  const figures = Object.entries(kept.figures).map(([name, figure]) => `${name} ${figure}`)
  process.stdout.write(
    `${area.id}: ${kept.trials} trials, ${kept.faults.length} faults, ${Math.round(kept.seconds)} s; ${figures.join(', ')}\n`,
  )
  for (const fault of kept.faults.slice(0, 10)) process.stdout.write(`  ${fault}\n`)
  return kept.faults.length === 0
}

/** Runs one area in a process of its own, which says what came of it. */
async function runApart(area: Area): Promise<boolean> {
  const given = (name: 'trials' | 'seed') =>
    values[name] === undefined ? [] : [`--${name}`, values[name]]
  const args = [
    fileURLToPath(import.meta.url),
    '--area',
    area.id,
    ...given('trials'),
    ...given('seed'),
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'close')) as [number | null]
  return code === 0
}

/** Whether all of them are fine; those that are left are taken one by one by whoever is free. */
async function inLanes(chosen: readonly Area[], lanes: number): Promise<boolean> {
  const left = chosen.values()
  const lane = async (): Promise<boolean> => {
    let fine = true
    for (const area of left) fine = (await runApart(area)) && fine
    return fine
  }
  const all = await Promise.all(Array.from({ length: lanes }, lane))
  return all.every((fine) => fine)
}

async function inTurn(chosen: readonly Area[]): Promise<boolean> {
  let fine = true
  for (const area of chosen) fine = (await run(area)) && fine
  return fine
}

if (values.anew) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const only = values.only?.split(',')
const chosen = areas.filter(({ id }) =>
  values.area === undefined
    ? only === undefined || only.some((name) => id === name || id.startsWith(`${name} `))
    : id === values.area,
)
const lanes = Number(values.lanes ?? availableParallelism())
const isApart = !values.reduced && values.area === undefined && lanes > 1 && chosen.length > 1
process.exitCode = (await (isApart ? inLanes(chosen, lanes) : inTurn(chosen))) ? 0 : 1
