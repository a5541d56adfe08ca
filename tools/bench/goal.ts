import { megabytes, ms, times } from './stats.ts'

// The goals, and how a measurement is held against them. Every ratio is against a floor of the same
// run, because machines differ; limits in milliseconds or megabytes only guard common sense.

type Bound = {
  /** `at-most` for what should be small beside its floor, `at-least` for what should reach it. */
  readonly is: 'at-most' | 'at-least'
  readonly ratio: number
  /** In the unit of the figure; always an upper limit. */
  readonly limit?: number
}
type Goal = { readonly what: string; readonly gate: Bound; readonly stretch: Bound }

const most = (ratio: number, limit?: number): Bound => ({
  is: 'at-most',
  ratio,
  ...(limit === undefined ? {} : { limit }),
})
const least = (ratio: number): Bound => ({ is: 'at-least', ratio })
/** No ratio makes sense of it, or none that is held to. */
const only = (limit: number): Bound => ({ is: 'at-most', ratio: Infinity, limit })

export const goals = {
  G1: { what: 'import, speed against SQL alone', gate: least(0.8), stretch: least(0.95) },
  G2: { what: 'import, speed against bare .import', gate: least(0.13), stretch: least(0.17) },
  G3: { what: 'import, peak memory', gate: only(300e6), stretch: only(200e6) },
  G4: { what: 'export, speed against sqlite3 -csv', gate: least(0.45), stretch: least(0.6) },
  G5: { what: 'one keystroke, p99', gate: most(2, 10), stretch: most(1.5, 8) },
  G6: { what: 'search against bm25, p99', gate: most(1 / 50), stretch: most(1 / 200) },
  G7: { what: 'due list against a scan, p50', gate: most(1 / 100), stretch: most(1 / 300) },
  G8: { what: 'timeline, deep against first, p99', gate: most(2), stretch: most(1.3) },
  G9: { what: 'open the sorted list, p50', gate: most(1 / 15), stretch: most(1 / 30) },
  G10: { what: 'log an interaction, rows alone, p50', gate: most(2.5), stretch: most(1.5) },
  G11: { what: 'longest gap of main, import', gate: most(1 / 40, 50), stretch: most(1 / 40, 16) },
  G12: { what: 'a write during import, p99', gate: most(4, 150), stretch: most(2.5, 150) },
  G13: { what: 'safe copy under writes', gate: most(2), stretch: most(1.3) },
  G14: { what: 'file against its notes', gate: most(3.2), stretch: most(2.1) },
  G15: { what: 'list ready, p50', gate: most(3.5), stretch: most(2.5) },
  G16: { what: 'first-screen bundle, gzipped', gate: most(2.2, 150e3), stretch: most(1.6) },
  G17: { what: 'scrolling, script a frame', gate: most(4, 34), stretch: most(2, 34) },
  G18: { what: 'start to the first 60 clients, p50', gate: most(2), stretch: most(1.4) },
  G19: { what: 'due list with its ranking, p99', gate: most(6, 50), stretch: most(3, 50) },
  G20: { what: 'keystroke to results drawn, p99', gate: only(50), stretch: only(24) },
  G21: { what: 'undo of the import', gate: most(1), stretch: most(0.5) },
  G22: { what: 'log with undo and search, p50', gate: most(3), stretch: most(2) },
  G23: { what: 'memory, open and idle', gate: most(1.5), stretch: most(1.2) },
  G24: { what: 'idle and hidden, processor time', gate: most(3), stretch: most(1.5) },
} as const satisfies Readonly<Record<string, Goal>>

export type GoalId = keyof typeof goals
export const goalIds = Object.keys(goals) as readonly GoalId[]

export function isGoalId(text: string): text is GoalId {
  return Object.hasOwn(goals, text)
}

/** One measured goal. */
export type Outcome = {
  readonly goal: GoalId
  /** Milliseconds or bytes, in the unit of the goal's limit. */
  readonly ours: number
  readonly floor: number | null
  /** As the goal counts it: ours over the floor, or for speeds the floor's time over ours. */
  readonly ratio: number | null
  readonly oursText: string
  readonly floorText: string
  /** What else is worth knowing of this measurement. */
  readonly notes?: readonly string[]
}

/** A goal that this run could not measure, and why. */
export type Skipped = { readonly goal: GoalId; readonly why: string }

export type Verdict = 'stretch' | 'pass' | 'miss'

/** Whether a measurement keeps the goal's stretch, its gate or neither. */
export function judge(outcome: Pick<Outcome, 'goal' | 'ours' | 'ratio'>): Verdict {
  const goal: Goal = goals[outcome.goal]
  if (!keeps(goal.gate, outcome)) return 'miss'
  return keeps(goal.stretch, outcome) ? 'stretch' : 'pass'
}

function keeps(bound: Bound, { ours, ratio }: Pick<Outcome, 'ours' | 'ratio'>): boolean {
  if (bound.limit !== undefined && !(ours <= bound.limit)) return false
  if (bound.ratio === Infinity) return true
  if (ratio === null) return false
  return bound.is === 'at-most' ? ratio <= bound.ratio : ratio >= bound.ratio
}

/** One line of the table, columns aligned. */
export function lineOf(outcome: Outcome): string {
  const goal: Goal = goals[outcome.goal]
  const cells = [
    outcome.goal.padEnd(4),
    goal.what.padEnd(38),
    outcome.oursText.padStart(9),
    outcome.floorText.padStart(9),
    (outcome.ratio === null ? '' : times(outcome.ratio)).padStart(8),
    boundText(goal.gate).padStart(9),
    boundText(goal.stretch).padStart(9),
    judge(outcome),
  ]
  return [cells.join('  '), ...(outcome.notes ?? []).map((text) => `      ${text}`)].join('\n')
}

export const tableHead = [
  'goal',
  'what'.padEnd(38),
  'ours'.padStart(9),
  'floor'.padStart(9),
  'ratio'.padStart(8),
  'gate'.padStart(9),
  'stretch'.padStart(9),
].join('  ')

function boundText({ is, ratio, limit = Infinity }: Bound): string {
  if (ratio === Infinity) return `<= ${limit < 1e6 ? ms(limit) : megabytes(limit)}`
  return `${is === 'at-most' ? '<=' : '>='} ${times(ratio)}`
}
