import {
  daysBetween,
  later,
  monthDayOf,
  nextYearly,
  partsOf,
  type LeapDayRule,
} from '../plain-date.ts'
import { isMonthDay, type PlainDate } from '../time.ts'
import type { ImportantDate } from './facts.ts'
import type { MomentFigures } from './reasons.ts'

// The moments part (the rules, section 1): birthdays, anniversaries, renewals; the nearest tells.

const SOON_DAYS = 3

export type MomentPart = { readonly points: number; readonly figures: MomentFigures }

/**
 * The first day on or after `today` on which an important date falls. Dates come round every year,
 * from their own day on: a renewal set for next spring does not fall this spring.
 */
export function nextFallOf(
  date: ImportantDate['date'],
  today: PlainDate,
  leapDay: LeapDayRule,
): PlainDate {
  if (isMonthDay(date)) return nextYearly(date, today, leapDay)
  return nextYearly(monthDayOf(date), later(date, today), leapDay)
}

function momentPoints(inDays: number, leadDays: number): number {
  if (inDays < 0) return 0
  if (inDays === 0) return 10
  if (inDays <= SOON_DAYS) return 8
  return inDays <= leadDays ? 5 : 0
}

/** The date that tells most, the nearest among equals; null when none is near. */
export function momentsPart(
  dates: readonly ImportantDate[],
  today: PlainDate,
  leapDay: LeapDayRule,
): MomentPart | null {
  let best: MomentPart | null = null
  for (const date of dates) {
    const on = nextFallOf(date.date, today, leapDay)
    const inDays = daysBetween(today, on)
    const points = momentPoints(inDays, date.leadDays)
    if (points === 0) continue
    const part: MomentPart = {
      points,
      figures: {
        dateKind: date.kind,
        label: date.label,
        on,
        inDays,
        years: yearsAt(date.date, on),
      },
    }
    if (best === null || tellsMore(part, best)) best = part
  }
  return best
}

function tellsMore(a: MomentPart, b: MomentPart): boolean {
  if (a.points !== b.points) return a.points > b.points
  if (a.figures.inDays !== b.figures.inDays) return a.figures.inDays < b.figures.inDays
  if (a.figures.dateKind !== b.figures.dateKind) return a.figures.dateKind < b.figures.dateKind
  return (a.figures.label ?? '') < (b.figures.label ?? '')
}

/** Whole years from an important date to the day it falls on; null without a year, or for the first. */
function yearsAt(date: ImportantDate['date'], on: PlainDate): number | null {
  if (isMonthDay(date)) return null
  const years = partsOf(on).year - partsOf(date).year
  return years > 0 ? years : null
}
