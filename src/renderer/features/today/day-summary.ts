import type { Output } from '#shared/contract/index.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { LISTED_FROM_SCORE } from '#shared/domain/reasons.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { TouchDraft } from '#renderer/deeds/log-form.tsx'

export type Day = Output<'nudges.due'>
export type Nudge = Day['nudges'][number]
export type DayDate = Day['dates'][number]
export type DayPromise = Day['promises'][number]
export type DayReminder = Day['reminders'][number]
export type DayAppointment = Day['appointments'][number]

export type DaySummary = {
  /** Cards above the fold: duties and the day's budget. */
  readonly people: number
  readonly overdue: number
  /** Promises of the owner's that are late or due by tomorrow; the most pressing one's distance. */
  readonly promises: {
    readonly count: number
    readonly late: number
    readonly nextInDays: number
  } | null
  /** Important dates that fall today. */
  readonly datesToday: readonly DayDate[]
}

/** The figures of the sentence below the heading. */
export function daySummary(day: Day): DaySummary {
  const { shown } = splitNudges(day.nudges)
  const mine = day.promises.flatMap((promise) =>
    promise.side === 'mine' && promise.state === 'open' && promise.dueOn !== null
      ? [daysBetween(day.on, promise.dueOn)]
      : [],
  )
  const pressing = mine.filter((inDays) => inDays <= 1)
  return {
    people: shown.length,
    overdue: shown.filter((nudge) => nudge.dueOn !== null && nudge.dueOn < day.on).length,
    promises:
      pressing.length === 0
        ? null
        : {
            count: pressing.length,
            late: pressing.filter((inDays) => inDays < 0).length,
            nextInDays: Math.min(...pressing),
          },
    datesToday: day.dates.filter((date) => date.fallsOn === day.on),
  }
}

/**
 * Whether somebody is likely to be on the list still once a touch is logged: a try that reached
 * nobody changes little, and what is owed, promised or near is not settled by a call.
 */
export function staysAfter(nudge: Nudge, { outcome }: Pick<TouchDraft, 'outcome'>): boolean {
  if (outcome === 'failed' || nudge.section === 'duty') return true
  let left = 0
  let percent = 0
  for (const reason of nudge.reasons) {
    if (reason.kind === 'tier') percent = reason.figures.percent
    else if (!settledByTouch.has(reason.kind)) left += reason.weight
  }
  return left + Math.round((left * percent) / 100) >= LISTED_FROM_SCORE
}

const settledByTouch: ReadonlySet<ReasonKind> = new Set(['cadence', 'buying', 'fatigue'])

/** The cards of the day and those folded away below them, each in the order they came. */
export function splitNudges(nudges: readonly Nudge[]): {
  readonly shown: readonly Nudge[]
  readonly also: readonly Nudge[]
} {
  return {
    shown: nudges.filter((nudge) => nudge.section !== 'also'),
    also: nudges.filter((nudge) => nudge.section === 'also'),
  }
}
