import { expect, test } from 'vitest'
import { compareRules } from '#tools/reminders/compare.ts'
import { killRuns } from '#tools/reminders/kills.ts'

// The same proofs at full length: `npm run reminder-oracle` and `npm run reminder-kills`.

test(
  'random rules over five years in twelve zones fall as a slow oracle says, minute by minute',
  { timeout: 180_000 },
  () => {
    expect(compareRules(360, 7)).toEqual([])
  },
)

test(
  'fifty real kills between claiming, showing and recording lose nothing and repeat nothing recorded',
  { timeout: 600_000 },
  async () => {
    const report = await killRuns(50, 7)
    expect(report).toMatchObject({ kills: 50, atSteps: 25, lost: [], repeatedAfterRecord: [] })
    expect(report.due).toBeGreaterThan(25)
  },
)
