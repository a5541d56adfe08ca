import { daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import { addCadence } from './cadence.ts'
import type { Cadence, CareFacts } from './facts.ts'
import type { CareFigures, CareItem, CareMatter } from './reasons.ts'
import { workDaysBetween } from './workdays.ts'

// The care part (the rules, section 1): the highest matter, half of the next, at most 15.

const CARE_MAX = 15
/** An open issue tells after more than this many work days. */
export const ISSUE_WORK_DAYS = 2
/** A fix nobody checked back on tells from this many days on. */
export const CHECK_BACK_DAYS = 7
/** A delivery nobody asked about tells from this many days on. */
export const ASK_FEEDBACK_DAYS = 14
/** An aim tells when it has not moved for this many cadences. */
const AIM_CADENCES = 2

export type CarePart = { readonly points: number; readonly figures: CareFigures }

/** The day from which an aim tells that has not moved since `since`: two cadences on, by the calendar. */
export function aimTellsOn(since: PlainDate, rhythm: Cadence): PlainDate {
  return addCadence(since, { ...rhythm, count: AIM_CADENCES * rhythm.count })
}

/** Null when nothing waits. Without a rhythm an aim never tells. */
export function carePart(
  care: CareFacts,
  today: PlainDate,
  rhythm: Cadence | null,
  workDays: readonly number[],
): CarePart | null {
  const since = (on: PlainDate): number => daysBetween(on, today)
  const aims = care.aimUnmovedSince === null ? [] : [care.aimUnmovedSince]
  const found = [
    matter('open-issue', 15, care.openIssuesRaisedOn, today, (on) =>
      isOldIssue(on, today, workDays),
    ),
    matter('unchecked-fix', 10, care.uncheckedFixesOn, today, (on) => since(on) >= CHECK_BACK_DAYS),
    matter('unanswered-feedback', 10, care.unansweredFeedbackOn, today, (on) => on <= today),
    matter('no-feedback-asked', 8, care.deliveriesWithoutFeedbackOn, today, (on) => {
      return since(on) >= ASK_FEEDBACK_DAYS
    }),
    matter('aim-unmoved', 8, aims, today, (on) => {
      return rhythm !== null && aimTellsOn(on, rhythm) <= today
    }),
  ].filter((item) => item !== null)
  // The list above is in the order of points, so the first is the highest and ties keep its order.
  const [first, second] = found
  if (first === undefined) return null
  if (second === undefined) return { points: first.points, figures: { items: [first] } }
  const rest = Math.min(second.points / 2, CARE_MAX - first.points)
  const items = rest > 0 ? [first, { ...second, points: rest }] : [first]
  return { points: first.points + rest, figures: { items } }
}

function matter(
  name: CareMatter,
  points: number,
  days: readonly PlainDate[],
  today: PlainDate,
  tells: (on: PlainDate) => boolean,
): CareItem | null {
  let oldest: PlainDate | null = null
  let count = 0
  for (const on of days) {
    if (!tells(on)) continue
    count += 1
    if (oldest === null || on < oldest) oldest = on
  }
  if (oldest === null) return null
  return { matter: name, on: oldest, days: daysBetween(oldest, today), count, points }
}

function isOldIssue(raisedOn: PlainDate, today: PlainDate, workDays: readonly number[]): boolean {
  return workDaysBetween(raisedOn, today, workDays) > ISSUE_WORK_DAYS
}

/** A duty: an issue has been open for more than two work days. */
export function hasOldIssue(
  care: CareFacts,
  today: PlainDate,
  workDays: readonly number[],
): boolean {
  return care.openIssuesRaisedOn.some((on) => isOldIssue(on, today, workDays))
}
