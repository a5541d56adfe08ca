// Kills the app a thousand times between claiming, showing and recording a reminder, and counts what
// was lost or repeated: `npm run reminder-kills -- [--kills N] [--seed N]`.
import { parseArgs } from 'node:util'
import { killRuns } from './reminders/kills.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const report = await killRuns(Number(values.kills), Number(values.seed), (done) => {
  if (done % 50 === 0) process.stderr.write(`${done} kills\n`)
})
const { lost, repeatedAfterRecord, ...counts } = report
process.stdout.write(
  `${JSON.stringify({ ...counts, lost: lost.length, repeatedAfterRecord: repeatedAfterRecord.length })}\n`,
)
for (const key of [...lost, ...repeatedAfterRecord].slice(0, 20)) process.stdout.write(`${key}\n`)
process.exitCode = lost.length + repeatedAfterRecord.length === 0 ? 0 : 1
