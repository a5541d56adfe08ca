// Runs a file of reminder timelines on the product's own scheduler and ledger, with a clock of its
// own, and prints what was delivered: `npm run -s schedule-cases -- FILE`. Exits 0 when every case
// went as listed, 1 when one did not, 2 when the file cannot be read.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { faultsOf } from './reminders/judge.ts'
import { runTimeline, type TimelineResult } from './reminders/run-timeline.ts'
import { readCases, type TimelineCase } from './reminders/schedule-file.ts'

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) {
  process.stderr.write('npm run -s schedule-cases -- FILE\n')
  process.exitCode = 2
} else {
  const cases = read(file)
  if (cases !== null) await runAll(cases)
}

function read(path: string): readonly TimelineCase[] | null {
  try {
    const { cases, unknown } = readCases(readFileSync(path, 'utf8'))
    for (const place of unknown) process.stderr.write(`${path}: nothing is known of ${place}\n`)
    return cases
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    process.stderr.write(`${path} is no file of timelines.\n${why}\n`)
    process.exitCode = 2
    return null
  }
}

async function runAll(cases: readonly TimelineCase[]): Promise<void> {
  const results: TimelineResult[] = []
  for (const timeline of cases) {
    const { result, faults } = await judged(timeline)
    results.push(result)
    for (const fault of faults) process.stderr.write(`${timeline.id}: ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
}

/** A case that cannot be run is a fault of its own; the others go on. */
async function judged(
  timeline: TimelineCase,
): Promise<{ readonly result: TimelineResult; readonly faults: readonly string[] }> {
  try {
    const result = await runTimeline(timeline)
    return { result, faults: faultsOf(timeline, result) }
  } catch (error) {
    const result = { id: timeline.id, deliveries: [], notifications: 0, openOn: [] }
    return { result, faults: [error instanceof Error ? error.message : String(error)] }
  }
}
