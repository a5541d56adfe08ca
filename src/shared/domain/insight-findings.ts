import type { PlainDate } from '../time.ts'
import { median } from './rounding.ts'

// The sentence above each chart: what its data say and no more. With fewer than eight points, or
// people, nothing is concluded.

/** Below this no trend and no comparison is told. */
export const LEAST_POINTS = 8
/** Percentage points a share has to move to have moved, and how many people that has to be. */
const SHARE_MOVES = 5
const PEOPLE_MOVE = 3
const SCORE_MOVES = 0.5
/** A low score: nobody who gives it comes back gladly. */
export const LOW_SCORE = 6
/** A segment is coldest only when it is told from everybody by so many points, with so many people. */
const COLDEST_BY = 10
const COLDEST_PEOPLE = 5

export type CoverageFinding =
  | { readonly kind: 'early' }
  | { readonly kind: 'steady'; readonly percent: number }
  | { readonly kind: 'rose' | 'fell'; readonly from: number; readonly to: number }
  /** Down to a low in between, or up to a high, on the way to where it is. */
  | { readonly kind: 'came-back' | 'turned-down'; readonly on: PlainDate }

type SharePoint = {
  readonly on: PlainDate
  readonly percent: number
  /** How many people it is a share of. */
  readonly of: number
}

/**
 * A low or high in the middle that is five points, and three people, from both ends is the finding;
 * of both, the later one. Else the ends are compared. In a book of twenty one person is five points:
 * without counting heads every week would be a turn. Weeks with fewer than eight people are left out.
 */
export function coverageFinding(weeks: readonly SharePoint[]): CoverageFinding {
  const points = weeks.filter(({ of }) => of >= LEAST_POINTS)
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < LEAST_POINTS || first === undefined || last === undefined) {
    return { kind: 'early' }
  }
  const low = points.reduce((a, b) => (b.percent < a.percent ? b : a))
  const high = points.reduce((a, b) => (b.percent > a.percent ? b : a))
  const isLow = isAbove(first, low) && isAbove(last, low)
  const isHigh = isAbove(high, first) && isAbove(high, last)
  if (isLow && (!isHigh || low.on > high.on)) return { kind: 'came-back', on: low.on }
  if (isHigh) return { kind: 'turned-down', on: high.on }
  if (isAbove(last, first)) return { kind: 'rose', from: first.percent, to: last.percent }
  if (isAbove(first, last)) return { kind: 'fell', from: first.percent, to: last.percent }
  return { kind: 'steady', percent: last.percent }
}

/** Whether one share is so far above another that it is told. */
function isAbove(high: SharePoint, low: SharePoint): boolean {
  const moved = high.percent - low.percent
  const people = Math.round((moved / 100) * Math.min(high.of, low.of))
  return moved >= SHARE_MOVES && people >= PEOPLE_MOVE
}

/** How many of a group are cold, cool, mild, warm and glowing. */
export type Levels = readonly [number, number, number, number, number]
export type WarmthGroup = { readonly segment: string | null; readonly levels: Levels }
export type WarmthFinding =
  | { readonly kind: 'early' | 'even' | 'no-segments' }
  | { readonly kind: 'coldest'; readonly segment: string }

export function peopleOf(levels: Levels): number {
  return levels.reduce<number>((sum, n) => sum + n, 0)
}

function coldShare(levels: Levels): number {
  const people = peopleOf(levels)
  return people === 0 ? 0 : (100 * (levels[0] + levels[1])) / people
}

/** The segment with the greatest share of cold and cool clients, where it stands out. */
export function warmthFinding(groups: readonly WarmthGroup[]): WarmthFinding {
  const all = groups.find(({ segment }) => segment === null)
  if (all === undefined || peopleOf(all.levels) < LEAST_POINTS) return { kind: 'early' }
  const segments = groups.filter(({ segment }) => segment !== null)
  if (segments.length === 0) return { kind: 'no-segments' }
  const [coldest] = segments
    .filter(({ levels }) => peopleOf(levels) >= COLDEST_PEOPLE)
    .toSorted((a, b) => coldShare(b.levels) - coldShare(a.levels))
  if (coldest === undefined || coldest.segment === null) return { kind: 'even' }
  const stands = coldShare(coldest.levels) - coldShare(all.levels) >= COLDEST_BY
  return stands ? { kind: 'coldest', segment: coldest.segment } : { kind: 'even' }
}

export type TouchesFinding =
  | { readonly kind: 'early' | 'hardly' | 'as-often' }
  /** So many of theirs for every five of the owner’s. */
  | { readonly kind: 'answers'; readonly n: number }

export function touchesFinding(yours: number, theirs: number): TouchesFinding {
  if (yours < LEAST_POINTS) return { kind: 'early' }
  const n = Math.round((5 * theirs) / yours)
  if (n === 0) return { kind: 'hardly' }
  return n >= 5 ? { kind: 'as-often' } : { kind: 'answers', n }
}

export type PromisesFinding =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'counted' | 'early'
      readonly kept: number
      readonly of: number
      readonly late: number
    }

/** A count is true of any number; below eight it is said that it is early. */
export function promisesFinding(kept: number, late: number, broken: number): PromisesFinding {
  const of = kept + late + broken
  if (of === 0) return { kind: 'none' }
  return { kind: of < LEAST_POINTS ? 'early' : 'counted', kept: kept + late, of, late }
}

export type RepeatFinding =
  | { readonly kind: 'early' }
  /** So many of ten come back within a year. */
  | { readonly kind: 'share'; readonly tenths: number }

export function repeatFinding(buyers: number, share: number): RepeatFinding {
  if (buyers < LEAST_POINTS) return { kind: 'early' }
  return { kind: 'share', tenths: Math.round(share * 10) }
}

export type FeedbackFinding =
  | { readonly kind: 'early' }
  | {
      readonly kind: 'rising' | 'falling' | 'steady'
      /** The newest three-month median. */
      readonly score: number
      readonly low: number
      /** Of the low ones, whose givers were told what came of it. */
      readonly answered: number
    }

type Score = { readonly score: number; readonly told: boolean }

/** The first and the last of the three-month medians are compared. */
export function feedbackFinding(
  scores: readonly Score[],
  medians: readonly (number | null)[],
): FeedbackFinding {
  const known = medians.filter((one) => one !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (scores.length < LEAST_POINTS || first === undefined || last === undefined) {
    return { kind: 'early' }
  }
  const low = scores.filter(({ score }) => score <= LOW_SCORE)
  const moved = last - first
  return {
    kind: moved >= SCORE_MOVES ? 'rising' : moved <= -SCORE_MOVES ? 'falling' : 'steady',
    score: last,
    low: low.length,
    answered: low.filter(({ told }) => told).length,
  }
}

export type IssuesFinding =
  | { readonly kind: 'none' | 'unanswered' }
  | { readonly kind: 'early' | 'days'; readonly days: number; readonly n: number }

/** The median of the days until problems were acknowledged. */
export function issuesFinding(
  issues: readonly { readonly acknowledgedDays: number | null }[],
): IssuesFinding {
  if (issues.length === 0) return { kind: 'none' }
  const days = issues.flatMap((one) => one.acknowledgedDays ?? [])
  const middle = median(days)
  if (middle === null) return { kind: 'unanswered' }
  const kind = days.length < LEAST_POINTS ? 'early' : 'days'
  return { kind, days: Math.round(middle), n: days.length }
}
