import { daysBetween } from '../plain-date.ts'
import type { LocalDateTime, PlainDate } from '../time.ts'
import { pauseOn } from './cadence.ts'
import type { ClientFacts } from './facts.ts'

// Gates (the rules, section 1): why a client is not listed, however high the score.

export type Gate =
  | { readonly kind: 'archived' }
  | { readonly kind: 'deceased' }
  | { readonly kind: 'do-not-contact' }
  | { readonly kind: 'paused'; readonly until: PlainDate | null }
  | { readonly kind: 'snoozed'; readonly until: LocalDateTime }
  | { readonly kind: 'appointment'; readonly on: PlainDate }
  /** The owner is away until then: nobody is listed. */
  | { readonly kind: 'holiday'; readonly until: PlainDate | null }

/** The longest wait for a booked appointment, and the longest rest of buying points, in days. */
const LONGEST_WAIT_DAYS = 14

/** min(14, C/2) days; 14 without a cadence. May be half a day: compare, never add it to a date. */
export function waitDays(cadenceDays: number | null): number {
  return cadenceDays === null ? LONGEST_WAIT_DAYS : Math.min(LONGEST_WAIT_DAYS, cadenceDays / 2)
}

/** The gates that silence important dates too. */
export function isSilenced(
  facts: Pick<ClientFacts, 'archived' | 'deceased' | 'doNotContact'>,
): boolean {
  return facts.archived || facts.deceased || facts.doNotContact
}

/** The first gate that holds at `now` on the owner's day `today`; null when there is none. */
export function gateOf(
  facts: ClientFacts,
  today: PlainDate,
  now: LocalDateTime,
  cadenceDays: number | null,
): Gate | null {
  if (facts.archived) return { kind: 'archived' }
  if (facts.deceased) return { kind: 'deceased' }
  if (facts.doNotContact) return { kind: 'do-not-contact' }
  const pause = pauseOn(facts.pauses, today)
  if (pause !== null) return { kind: 'paused', until: pause.until }
  const until = facts.snoozedUntil
  if (until !== null && isSnoozed(until, today, now)) return { kind: 'snoozed', until }
  const on = appointmentWithin(facts.appointmentsOn, today, waitDays(cadenceDays))
  if (on !== null) return { kind: 'appointment', on }
  // Last, so that what holds for the client alone is told first.
  const away = pauseOn(facts.holidays, today)
  return away === null ? null : { kind: 'holiday', until: away.until }
}

/** A snooze to a date ends with the owner's day, not at midnight; midnight stands for that. */
export function isDateOnlySnooze(until: LocalDateTime): boolean {
  return until.endsWith('T00:00')
}

function isSnoozed(until: LocalDateTime, today: PlainDate, now: LocalDateTime): boolean {
  return isDateOnlySnooze(until) ? today < until.slice(0, 10) : now < until
}

/** The soonest appointment from `today` to `days` ahead. */
export function appointmentWithin(
  appointments: readonly PlainDate[],
  today: PlainDate,
  days: number,
): PlainDate | null {
  let soonest: PlainDate | null = null
  for (const on of appointments) {
    if (on < today || daysBetween(today, on) > days) continue
    if (soonest === null || on < soonest) soonest = on
  }
  return soonest
}
