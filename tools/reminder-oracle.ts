// Random recurrence rules over five simulated years in twelve time zones, the product against a slow
// oracle that walks the clock minute by minute: `npm run reminder-oracle -- [--rules N] [--seed N]`.
import { parseArgs } from 'node:util'
import { compareRules } from './reminders/compare.ts'

const { values } = parseArgs({
  options: {
    rules: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
})
const rules = Number(values.rules)
const seed = Number(values.seed)
const started = performance.now()
const differences = compareRules(rules, seed, (zone) => process.stderr.write(`${zone}\n`))
const seconds = ((performance.now() - started) / 1000).toFixed(0)
for (const difference of differences.slice(0, 20)) {
  process.stdout.write(`${JSON.stringify(difference)}\n`)
}
process.stdout.write(
  `${rules} rules with seed ${seed}: ${differences.length} differences (${seconds} s)\n`,
)
process.exitCode = differences.length === 0 ? 0 : 1
