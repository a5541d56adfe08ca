import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { dataFileOf } from './data-file.ts'
import { bundle } from './goals/bundle.ts'
import { busy } from './goals/busy.ts'
import { copy } from './goals/copy.ts'
import { due } from './goals/due.ts'
import { exporting } from './goals/export.ts'
import { idle } from './goals/idle.ts'
import { importing } from './goals/import.ts'
import { list } from './goals/list.ts'
import { log } from './goals/log.ts'
import { memory } from './goals/memory.ts'
import { search } from './goals/search.ts'
import { size } from './goals/size.ts'
import { start } from './goals/start.ts'
import { timeline } from './goals/timeline.ts'
import { drawing } from './goals/drawing.ts'
import { judge, lineOf, tableHead, type Outcome, type Skipped } from './goal.ts'
import { readOptions, usage } from './options.ts'
import type { Measurement, Setting } from './setting.ts'

// `npm run bench`: each goal's figure beside its floor from the same run. No unit test has a
// stopwatch and this is no test: it prints, and judges nobody's build.

const measurements: readonly Measurement[] = [
  size,
  search,
  due,
  timeline,
  list,
  exporting,
  importing,
  busy,
  log,
  copy,
  start,
  bundle,
  drawing,
  memory,
  idle,
]

const root = join(import.meta.dirname, '../..')
const cache = join(root, '.cache/bench')
const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  mkdirSync(cache, { recursive: true })
  const [cpu] = cpus()
  say(`Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown processor'}`)
  say(`${options.clients} clients, ${options.interactions} interactions`)
  const data = dataFileOf(cache, options.clients, options.interactions, say)
  const setting: Setting = { cache, root, data, say, wants: (goal) => options.only.has(goal) }
  say(`\n${tableHead}`)
  const outcomes: Outcome[] = []
  for (const measurement of measurements) {
    if (!measurement.goals.some(setting.wants)) continue
    const results: readonly (Outcome | Skipped)[] = await measurement.run(setting)
    for (const result of results) {
      if ('why' in result) say(`${result.goal.padEnd(4)}  not measured: ${result.why}`)
      else {
        outcomes.push(result)
        say(lineOf(result))
      }
    }
  }
  const missed = outcomes.filter((outcome) => judge(outcome) === 'miss').map(({ goal }) => goal)
  const [load = 0] = loadavg()
  say(
    `\n${outcomes.length} measured, ${missed.length} beyond their gate${missed.length > 0 ? `: ${missed.join(', ')}` : ''}; load of the machine at the end ${load.toFixed(1)}`,
  )
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
  process.exitCode = 1
}
