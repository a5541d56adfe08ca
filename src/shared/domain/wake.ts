import { addDays, daysBetween, earlier } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import {
  activeProbability,
  buyingHistory,
  buyingTerms,
  purchaseDays,
  purchaseGaps,
  secondGapDays,
} from './buying.ts'
import { cadenceClock, frozenDays, pauseOn, rhythmOf } from './cadence.ts'
import { cadencePoints } from './cadence-part.ts'
import {
  aimTellsOn,
  ASK_FEEDBACK_DAYS,
  carePart,
  CHECK_BACK_DAYS,
  hasOldIssue,
  ISSUE_WORK_DAYS,
} from './care-part.ts'
import type { ClientFacts } from './facts.ts'
import { appointmentWithin, isDateOnlySnooze, isSilenced, waitDays } from './gate.ts'
import { momentsPart, nextFallOf } from './moments-part.ts'
import { hasOverduePromise, PROMISE_AHEAD_DAYS, promisesPart } from './promises-part.ts'
import { LISTED_FROM_SCORE, type RankingRules } from './reasons.ts'
import { roundHalfAway } from './rounding.ts'
import { addWorkDays } from './workdays.ts'

// wake_on (the rules, section 5): the due list reads an index on it, so it may be early but never
// late. It looks at an upper bound of the score, without fatigue, the loss of tier C and reasons
// switched off: those then need no new wake days.

/** With tier A, nine points become ten. */
const LISTED_FROM_SCORE_TIER_A = 9

/**
 * The first day from `today` on which any part or duty may list the client as the facts are now;
 * null when none ever does. Exact or earlier, never later.
 */
export function wakeOn(
  facts: ClientFacts,
  today: PlainDate,
  rules: RankingRules,
): PlainDate | null {
  if (isSilenced(facts)) return null
  const days = changeDays(facts, today, rules)
  for (const [index, day] of days.entries()) {
    let from: PlainDate | null = day
    const until = days[index + 1] ?? null
    while (from !== null && (until === null || from < until)) {
      const bound = firstBoundDay(facts, from, until, rules)
      if (bound === null) break
      const open = ungated(facts, bound, rules)
      if (open === bound) return bound
      from = open
    }
  }
  return null
}

/** Days from `today` on which anything but the two sliding parts changes; `today` is the first. */
function changeDays(
  facts: ClientFacts,
  today: PlainDate,
  rules: RankingRules,
): readonly PlainDate[] {
  const days: PlainDate[] = [today]
  // What is dated ahead changes the facts themselves on its day.
  for (const touch of facts.touches) days.push(touch.on)
  days.push(...facts.skippedOn, ...facts.purchasesOn)
  for (const pause of frozenDays(facts)) {
    days.push(pause.from)
    if (pause.until !== null) days.push(pause.until)
  }
  for (const { side, dueOn } of facts.promises) {
    if (dueOn === null) continue
    if (side === 'mine') days.push(addDays(dueOn, -PROMISE_AHEAD_DAYS), dueOn)
    days.push(addDays(dueOn, 1))
  }
  days.push(...momentDays(facts, today, rules))
  days.push(...careDays(facts, rules), ...buyingDays(facts, today, rules))
  return [...new Set(days)].filter((day) => day >= today).toSorted()
}

/** The next fall of each date, and the next after each gate that may hide it. */
function momentDays(
  facts: ClientFacts,
  today: PlainDate,
  { settings }: RankingRules,
): readonly PlainDate[] {
  const bases = [today, ...facts.appointmentsOn.map((on) => addDays(on, 1))]
  for (const { until } of frozenDays(facts)) if (until !== null) bases.push(until)
  if (facts.snoozedUntil !== null) bases.push(facts.snoozedUntil.slice(0, 10) as PlainDate)
  const days: PlainDate[] = []
  for (const { date, leadDays } of facts.dates) {
    for (const base of new Set(bases)) {
      const on = nextFallOf(date, base > today ? base : today, settings.leapDay)
      days.push(addDays(on, -Math.max(leadDays, 0)), addDays(on, -3), on, addDays(on, 1))
    }
  }
  return days
}

function careDays(facts: ClientFacts, rules: RankingRules): readonly PlainDate[] {
  const [care, rhythm] = [facts.care, rhythmOf(facts)]
  const days: PlainDate[] = [...care.unansweredFeedbackOn]
  for (const on of care.openIssuesRaisedOn) {
    days.push(addWorkDays(on, ISSUE_WORK_DAYS + 1, rules.settings.workDays))
  }
  for (const on of care.uncheckedFixesOn) days.push(addDays(on, CHECK_BACK_DAYS))
  for (const on of care.deliveriesWithoutFeedbackOn) days.push(addDays(on, ASK_FEEDBACK_DAYS))
  if (care.aimUnmovedSince !== null && rhythm !== null) {
    days.push(aimTellsOn(care.aimUnmovedSince, rhythm))
  }
  return days
}

function buyingDays(
  facts: ClientFacts,
  today: PlainDate,
  { practice }: RankingRules,
): readonly PlainDate[] {
  const days: PlainDate[] = []
  // Purchases dated ahead each begin a wait of their own.
  for (const day of [today, ...facts.purchasesOn.filter((on) => on > today)]) {
    const bought = purchaseDays(facts.purchasesOn, day)
    const last = bought.at(-1)
    if (last === undefined) continue
    if (bought.length === 1) {
      const gap = secondGapDays(practice)
      const [end, lastEnd] = [Math.floor(1.5 * gap) + 1, Math.floor(3 * gap) + 1]
      days.push(addDays(last, Math.ceil(0.75 * gap)), addDays(last, end), addDays(last, lastEnd))
    } else {
      days.push(addDays(last, repeatStartDays(purchaseGaps(bought), practice)))
    }
  }
  return days
}

/** Days after the last purchase from which a repeat buyer may score. */
function repeatStartDays(gaps: readonly number[], practice: RankingRules['practice']): number {
  const { gapDays, spreadDays } = buyingTerms(gaps, practice)
  return Math.max(0, Math.floor(gapDays - 0.5 * spreadDays))
}

/**
 * The first day from `from` until the day before `until` on which the bound lists the client.
 * Between change days only the cadence part rises, so it can be searched by halving.
 */
function firstBoundDay(
  facts: ClientFacts,
  from: PlainDate,
  until: PlainDate | null,
  rules: RankingRules,
): PlainDate | null {
  const { workDays, inboundCounts } = rules.settings
  if (hasOverduePromise(facts.promises, from) || hasOldIssue(facts.care, from, workDays)) {
    return from
  }
  const wanted = facts.tier === 'A' ? LISTED_FROM_SCORE_TIER_A : LISTED_FROM_SCORE
  const missing = wanted - restPoints(facts, from, rules)
  const enough = (day: PlainDate): boolean => {
    const { cadenceDays, elapsedDays } = cadenceClock(facts, day, inboundCounts)
    if (cadenceDays === null) return missing <= 0
    return (
      elapsedDays >= cadenceDays ||
      cadencePoints(elapsedDays, cadenceDays, facts.latestDays) >= missing
    )
  }
  if (enough(from)) return from
  const end = lastDayToSearch(cadenceClock(facts, from, inboundCounts).dueOn, until)
  if (end === null || end < from || !enough(end)) return null
  let [low, high] = [0, daysBetween(from, end)]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (enough(addDays(from, middle))) high = middle
    else low = middle
  }
  return addDays(from, high)
}

function lastDayToSearch(dueOn: PlainDate | null, until: PlainDate | null): PlainDate | null {
  const last = until === null ? null : addDays(until, -1)
  if (dueOn === null || last === null) return dueOn ?? last
  return earlier(dueOn, last)
}

/** The points beside the cadence part, from `day` until the next change day: never too few. */
function restPoints(facts: ClientFacts, day: PlainDate, rules: RankingRules): number {
  const { settings, practice } = rules
  return (
    (promisesPart(facts.promises, day, ['mine', 'theirs'])?.points ?? 0) +
    (carePart(facts.care, day, rhythmOf(facts), settings.workDays)?.points ?? 0) +
    (momentsPart(facts.dates, day, settings.leapDay)?.points ?? 0) +
    buyingBound(purchaseDays(facts.purchasesOn, day), day, practice)
  )
}

/**
 * The most buying points from `day` until the next change day. A repeat buyer's rise with the
 * lateness and fall with the chance that they still buy, which only falls: its value now caps them.
 */
function buyingBound(
  bought: readonly PlainDate[],
  day: PlainDate,
  practice: RankingRules['practice'],
): number {
  const [last, history] = [bought.at(-1), buyingHistory(bought, day)]
  if (last === undefined || history === null) return 0
  const since = daysBetween(last, day)
  if (bought.length === 1) {
    const gap = secondGapDays(practice)
    if (since < 0.75 * gap || since > 3 * gap) return 0
    return since <= 1.5 * gap ? 10 : 6
  }
  if (since < repeatStartDays(purchaseGaps(bought), practice)) return 0
  return roundHalfAway(10 * activeProbability(history, practice))
}

/** `day`, or the first day after it on which no gate holds as the facts are now; null if never. */
function ungated(facts: ClientFacts, day: PlainDate, rules: RankingRules): PlainDate | null {
  let open = day
  for (;;) {
    const pause = pauseOn(frozenDays(facts), open)
    if (pause !== null && pause.until === null) return null
    const next = pause?.until ?? snoozeEnd(facts, open) ?? appointmentEnd(facts, open, rules)
    if (next === null) return open
    open = next
  }
}

function snoozeEnd({ snoozedUntil }: ClientFacts, day: PlainDate): PlainDate | null {
  if (snoozedUntil === null) return null
  const date = snoozedUntil.slice(0, 10) as PlainDate
  // Before the start of the day it is still the day before, and these rules know no day start.
  const wakes = isDateOnlySnooze(snoozedUntil) ? date : addDays(date, -1)
  return day < wakes ? wakes : null
}

function appointmentEnd(facts: ClientFacts, day: PlainDate, rules: RankingRules): PlainDate | null {
  const { cadenceDays } = cadenceClock(facts, day, rules.settings.inboundCounts)
  const on = appointmentWithin(facts.appointmentsOn, day, waitDays(cadenceDays))
  return on === null ? null : addDays(on, 1)
}
