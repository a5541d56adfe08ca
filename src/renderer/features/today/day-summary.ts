import type { Output } from '#shared/contract/index.ts'
import { daysBetween } from '#shared/plain-date.ts'

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
