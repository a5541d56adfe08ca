import type { LocalDateTime, PlainDate } from '../time.ts'
import { buyingPart } from './buying.ts'
import { cadenceClock, isTwoWay, newestTouchOn, rhythmOf, type CadenceClock } from './cadence.ts'
import { cadencePart, fatigueOf } from './cadence-part.ts'
import { carePart, hasOldIssue } from './care-part.ts'
import type {
  ClientFacts,
  PracticeFigures,
  PromiseSide,
  RankingSettings,
  ReasonKind,
  Tier,
} from './facts.ts'
import { gateOf, waitDays } from './gate.ts'
import { momentsPart } from './moments-part.ts'
import { hasOverduePromise, promisesPart } from './promises-part.ts'
import {
  LISTED_FROM_SCORE,
  type Nudge,
  type NudgeSection,
  type RankingRules,
  type Reason,
} from './reasons.ts'
import { roundHalfAway } from './rounding.ts'

// Whom to reach out to today, in which order, and the points that say why (the rules, section 1).

const SCORE_MAX = 100
/** In hundredths of the sum of all parts, so that the arithmetic stays in whole numbers. */
const TIER_PERCENT: Readonly<Record<Tier, number>> = { A: 15, B: 0, C: -15 }
/** No tier weighs what B weighs and comes after it. */
const TIER_ORDER: Readonly<Record<Tier | 'none', number>> = { A: 0, B: 1, none: 2, C: 3 }

/** One client's points, before gates and the day's budget. */
export type Score = {
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly clock: CadenceClock
  readonly daysOver: number | null
  readonly duty: boolean
  readonly listed: boolean
}

/** The points of one client on `today`, gated or not. A kind switched off gives and takes nothing. */
export function scoreOf(facts: ClientFacts, today: PlainDate, rules: RankingRules): Score {
  const { settings, practice } = rules
  const isOn = (kind: ReasonKind): boolean => !settings.switchedOff.includes(kind)
  const clock = cadenceClock(facts, today, settings.inboundCounts)
  const reasons: Reason[] = []

  const cadence = isOn('cadence') ? cadencePart(facts, clock) : null
  if (cadence !== null) {
    reasons.push({ kind: 'cadence', weight: cadence.points, figures: cadence.figures })
  }

  const sides = promiseSidesOn(isOn)
  const promise = promisesPart(facts.promises, today, sides)
  if (promise !== null) {
    const kind = promise.side === 'mine' ? 'promise-mine' : 'promise-theirs'
    reasons.push({ kind, weight: promise.points, figures: promise.figures })
  }

  const care = isOn('care') ? carePart(facts.care, today, rhythmOf(facts), settings.workDays) : null
  if (care !== null) reasons.push({ kind: 'care', weight: care.points, figures: care.figures })

  const moment = isOn('moment') ? momentsPart(facts.dates, today, settings.leapDay) : null
  if (moment !== null) {
    reasons.push({ kind: 'moment', weight: moment.points, figures: moment.figures })
  }

  const buying = isOn('buying')
    ? buyingPart(facts.purchasesOn, today, practice, {
        lastTwoWayOn: newestTouchOn(facts.touches, today, isTwoWay),
        days: waitDays(clock.cadenceDays),
      })
    : null
  if (buying !== null) {
    reasons.push({ kind: 'buying', weight: buying.points, figures: buying.figures })
  }

  const fatigue = isOn('fatigue') ? fatigueOf(facts, today, cadence?.points ?? 0) : null
  if (fatigue !== null) {
    reasons.push({ kind: 'fatigue', weight: -fatigue.points, figures: fatigue.figures })
  }

  let score = 0
  for (const reason of reasons) score += reason.weight
  if (facts.tier !== null && isOn('tier')) {
    const weight = tierLine(facts.tier, score)
    const percent = TIER_PERCENT[facts.tier]
    reasons.push({ kind: 'tier', weight, figures: { tier: facts.tier, percent } })
    score += weight
  }

  const duty =
    (sides.includes('mine') && hasOverduePromise(facts.promises, today)) ||
    (isOn('care') && hasOldIssue(facts.care, today, settings.workDays))
  const daysOver =
    clock.cadenceDays !== null && clock.elapsedDays >= clock.cadenceDays
      ? clock.elapsedDays - clock.cadenceDays
      : null
  return {
    score,
    reasons: reasons.filter((reason) => reason.weight !== 0),
    clock,
    daysOver,
    duty,
    listed: score >= LISTED_FROM_SCORE || (cadence !== null && daysOver !== null) || duty,
  }
}

function promiseSidesOn(isOn: (kind: ReasonKind) => boolean): readonly PromiseSide[] {
  const sides: PromiseSide[] = []
  if (isOn('promise-mine')) sides.push('mine')
  if (isOn('promise-theirs')) sides.push('theirs')
  return sides
}

/** The signed line of a tier on a sum of parts, cut so that both stay within 100. */
export function tierLine(tier: Tier, sum: number): number {
  const line = roundHalfAway((TIER_PERCENT[tier] * sum) / 100)
  return Math.min(line, Math.max(0, SCORE_MAX - sum))
}

/** The points of many clients on one day, each worked out once. */
export type Scores = {
  readonly of: (facts: ClientFacts) => Score
  /** The same client as it was before what was done today. */
  readonly morningOf: (facts: ClientFacts) => ClientFacts
}

/** Remembers by the facts themselves: whoever reads a client again has its points reckoned again. */
export function createScores(today: PlainDate, rules: RankingRules): Scores {
  const remember = <V>(work: (facts: ClientFacts) => V): ((facts: ClientFacts) => V) => {
    const known = new WeakMap<ClientFacts, { readonly value: V }>()
    return (facts) => {
      let held = known.get(facts)
      if (held === undefined) known.set(facts, (held = { value: work(facts) }))
      return held.value
    }
  }
  return {
    of: remember((facts) => scoreOf(facts, today, rules)),
    morningOf: remember((facts) => thisMorning(facts, today)),
  }
}

type Listed = {
  readonly facts: ClientFacts
  readonly scored: Score
  /** Attended to today: it holds its place and is not shown. */
  readonly done: boolean
}

export type Ranking = {
  readonly nudges: readonly Nudge[]
  /** How many clients of the day's list, duties included, were attended to today. */
  readonly done: number
}

/**
 * The day's nudges: duties, then today's within the budget, then the rest, each best first. The
 * order of the input does not matter. Gated clients are left out.
 *
 * `attended` are clients touched or skipped today. They hold the places they had this morning, so
 * that a card that is done is not followed by another: the budget is one for the whole day.
 */
export function rankNudges(
  clients: Iterable<ClientFacts>,
  today: PlainDate,
  now: LocalDateTime,
  settings: RankingSettings,
  practice: PracticeFigures,
  attended: Iterable<ClientFacts> = [],
  scores: Scores = createScores(today, { settings, practice }),
): Ranking {
  const listed: Listed[] = []
  const list = (facts: ClientFacts, done: boolean): void => {
    const scored = scores.of(facts)
    if (!scored.listed) return
    if (gateOf(facts, today, now, scored.clock.cadenceDays) !== null) return
    listed.push({ facts, scored, done })
  }
  for (const facts of clients) list(facts, false)
  const waiting = new Set(listed.map(({ facts }) => facts.id))
  for (const facts of attended) {
    // Whoever is listed still, for a promise say, is not done.
    if (!waiting.has(facts.id)) list(scores.morningOf(facts), true)
  }
  listed.sort(compareListed)
  const duties = listed.filter(({ scored }) => scored.duty)
  const others = listed.filter(({ scored }) => !scored.duty)
  const chosen = withinBudget(others, settings.dailyBudget)
  const nudges: Nudge[] = []
  const show = (items: readonly Listed[], section: NudgeSection): void => {
    for (const item of items) if (!item.done) nudges.push(nudgeOf(item, section))
  }
  show(duties, 'duty')
  show(
    others.filter((item) => chosen.has(item)),
    'today',
  )
  show(
    others.filter((item) => !chosen.has(item)),
    'also',
  )
  return { nudges, done: [...duties, ...chosen].filter((item) => item.done).length }
}

/** The facts without what was done today: a first due that it met stands again. */
function thisMorning(facts: ClientFacts, today: PlainDate): ClientFacts {
  return {
    ...facts,
    firstDueOn: facts.metFirstDue?.metOn === today ? facts.metFirstDue.on : facts.firstDueOn,
    touches: facts.touches.filter((touch) => touch.on !== today),
    skippedOn: facts.skippedOn.filter((on) => on !== today),
  }
}

function nudgeOf({ facts, scored }: Listed, section: NudgeSection): Nudge {
  return {
    clientId: facts.id,
    section,
    score: scored.score,
    reasons: scored.reasons,
    dueOn: scored.clock.dueOn,
    daysOver: scored.daysOver,
  }
}

function compareListed(a: Listed, b: Listed): number {
  return (
    b.scored.score - a.scored.score ||
    compareText(a.scored.clock.dueOn ?? '9999', b.scored.clock.dueOn ?? '9999') ||
    TIER_ORDER[a.facts.tier ?? 'none'] - TIER_ORDER[b.facts.tier ?? 'none'] ||
    compareText(a.facts.sortKey, b.facts.sortKey) ||
    compareText(a.facts.id, b.facts.id)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * The best `budget` of a sorted list with at most half of them from one tag while others wait.
 * A budget of one has no half: then the best one is it.
 */
function withinBudget(sorted: readonly Listed[], budget: number): ReadonlySet<Listed> {
  const perTag = Math.max(1, Math.floor(budget / 2))
  const chosen = new Set<Listed>()
  const held: Listed[] = []
  const taken = new Map<string, number>()
  for (const item of sorted) {
    if (chosen.size === budget) break
    if (item.facts.tags.some((tag) => (taken.get(tag) ?? 0) >= perTag)) {
      held.push(item)
      continue
    }
    chosen.add(item)
    for (const tag of item.facts.tags) taken.set(tag, (taken.get(tag) ?? 0) + 1)
  }
  for (const item of held) {
    if (chosen.size === budget) break
    chosen.add(item)
  }
  return chosen
}
