import { addDays, dayNumber, fromDayNumber } from '../plain-date.ts'
import type { ClientId } from '../ids.ts'
import type { PlainDate } from '../time.ts'
import { addCadence } from './cadence.ts'
import type { Cadence, Tier } from './facts.ts'
import { isWorkDay } from './workdays.ts'

// First dues (the rules, section 1): many new clients are spread instead of piled up. The dates
// are stored; a counting touch or a skip drops them.

/**
 * Why a first due is dealt: "added" a client added singly and never touched; "bulk" one of many
 * added or changed together and never touched; "overdue" one already overdue when its cadence is set.
 */
export type FirstDueCause = 'added' | 'bulk' | 'overdue'

export type FirstDueCandidate = {
  readonly id: ClientId
  readonly sortKey: string
  readonly tier: Tier | null
  /** The newest touch, however old; null when there was none. */
  readonly lastTouchOn: PlainDate | null
  readonly cadence: Cadence
  readonly cause: FirstDueCause
}

export type FirstDueSettings = {
  readonly dailyBudget: number
  readonly workDays: readonly number[]
}

const TIER_ORDER: Readonly<Record<Tier | 'none', number>> = { A: 0, B: 1, none: 2, C: 3 }

/**
 * The first due of each candidate. In the order tier, oldest contact (never touched last), name,
 * id, each takes the first work day from its target that holds fewer than half the budget of first
 * dues; whoever finds none within one cadence goes to the emptiest work day there.
 * `taken` counts the first dues already stored for a day.
 */
export function firstDues(
  candidates: readonly FirstDueCandidate[],
  taken: ReadonlyMap<PlainDate, number>,
  today: PlainDate,
  settings: FirstDueSettings,
): ReadonlyMap<ClientId, PlainDate> {
  const limit = Math.max(1, Math.floor(settings.dailyBudget / 2))
  const load = new Map<number, number>()
  for (const [day, count] of taken) load.set(dayNumber(day), count)
  const worksOn = workDayTest(settings.workDays)
  const spanOf = remembered(
    ({ cause, cadence }: FirstDueCandidate) => `${cause} ${cadence.unit} ${cadence.count}`,
    (candidate) => spanFor(candidate, today),
  )
  const dateOf = remembered((day: number) => day, fromDayNumber)
  const dues = new Map<ClientId, PlainDate>()
  for (const candidate of candidates.toSorted(compareCandidates)) {
    const { target, end } = spanOf(candidate)
    const day = takeDay(target, end, limit, load, worksOn)
    load.set(day, (load.get(day) ?? 0) + 1)
    dues.set(candidate.id, dateOf(day))
  }
  return dues
}

/** The days among which a first due is looked for, as numbers; `end` is the first that is none. */
function spanFor({ cause, cadence }: FirstDueCandidate, today: PlainDate) {
  const target = cause === 'added' ? addCadence(today, cadence) : today
  return { target: dayNumber(target), end: dayNumber(addCadence(target, cadence)) }
}

/** Candidates come by the hundred thousand and share a few cadences and days. */
function remembered<Of, Key, Found>(
  keyOf: (of: Of) => Key,
  find: (of: Of) => Found,
): (of: Of) => Found {
  const known = new Map<Key, Found>()
  return (of) => {
    const key = keyOf(of)
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = find(of)))
    return found
  }
}

function takeDay(
  target: number,
  end: number,
  limit: number,
  load: ReadonlyMap<number, number>,
  worksOn: (day: number) => boolean,
): number {
  let emptiest: number | null = null
  for (let day = target; day < end; day += 1) {
    if (!worksOn(day)) continue
    const held = load.get(day) ?? 0
    if (held < limit) return day
    if (emptiest === null || held < (load.get(emptiest) ?? 0)) emptiest = day
  }
  if (emptiest !== null) return emptiest
  // A cadence shorter than a weekend may hold no work day: the next one then.
  let day = end
  while (!worksOn(day)) day += 1
  return day
}

function workDayTest(workDays: readonly number[]): (day: number) => boolean {
  // 1970-01-05, day number 4, was a Monday: the week's pattern is looked up, not computed each time.
  const monday = fromDayNumber(4)
  const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => isWorkDay(addDays(monday, offset), workDays))
  return (day) => week[(((day - 4) % 7) + 7) % 7] ?? true
}

function compareCandidates(a: FirstDueCandidate, b: FirstDueCandidate): number {
  return (
    TIER_ORDER[a.tier ?? 'none'] - TIER_ORDER[b.tier ?? 'none'] ||
    compareText(a.lastTouchOn ?? '9999', b.lastTouchOn ?? '9999') ||
    compareText(a.sortKey, b.sortKey) ||
    compareText(a.id, b.id)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
