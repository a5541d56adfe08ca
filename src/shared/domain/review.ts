import { addDays, daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'

// The weekly review: ten minutes for everyone, in chapters. What is due, what is under way, and how
// long it takes; which clients a chapter holds is asked of the data file.

/** In the order they are gone through. */
export const reviewChapters = [
  'coverage',
  'promises',
  'cooling',
  'once',
  'feedback',
  'issues',
  'friction',
  'thanks',
] as const
export type ReviewChapter = (typeof reviewChapters)[number]

/** Where a customer meets the owner’s business: what a rough edge is filed under. */
export const journeyStages = ['find', 'ask', 'buy', 'bill', 'help', 'return', 'leave'] as const
export type JourneyStage = (typeof journeyStages)[number]

/** Days from one review to the next, and how long one that was begun keeps its place. */
export const REVIEW_DAYS = 7
/** A pause longer than this in the middle of a review is no part of its minutes. */
export const LONGEST_STEP_MS = 5 * 60_000
const WHOLE_REVIEW_MINUTES = 10

/** The day of the next review; today where there has been none yet. */
export function nextReviewOn(lastOn: PlainDate | null, today: PlainDate): PlainDate {
  return lastOn === null ? today : addDays(lastOn, REVIEW_DAYS)
}

/** Whether a review begun on `startedOn` can still be gone on with on `today`. */
export function isUnderWay(startedOn: PlainDate, today: PlainDate): boolean {
  const days = daysBetween(startedOn, today)
  return days >= 0 && days < REVIEW_DAYS
}

/** About how many minutes are left with so many chapters done; 0 when all are. */
export function reviewMinutesLeft(done: number): number {
  const share = WHOLE_REVIEW_MINUTES / reviewChapters.length
  return Math.max(0, Math.ceil((reviewChapters.length - done) * share))
}
