import { daysBetween } from '#shared/plain-date.ts'
import type { CareMatter } from '#shared/domain/reasons.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Nudge } from './day-summary.ts'

/** The few words at the right of a card: how it stands to its due day. */
export type WhenLine =
  | { readonly kind: 'over'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'moment'; readonly inDays: number }
  | { readonly kind: 'promise' }
  | { readonly kind: 'care'; readonly matter: CareMatter }
  | { readonly kind: 'next'; readonly on: PlainDate }
  | { readonly kind: 'none' }

/** What is over comes first, then what brought the client here, then the next due day. */
export function whenLine(nudge: Pick<Nudge, 'dueOn' | 'reasons'>, today: PlainDate): WhenLine {
  const days = nudge.dueOn === null ? null : daysBetween(nudge.dueOn, today)
  if (days !== null && days > 0) return { kind: 'over', days }
  if (days === 0) return { kind: 'today' }
  for (const reason of nudge.reasons) {
    if (reason.kind === 'promise-mine') return { kind: 'promise' }
    if (reason.kind === 'care') {
      const [first] = reason.figures.items
      if (first !== undefined) return { kind: 'care', matter: first.matter }
    }
    if (reason.kind === 'moment') return { kind: 'moment', inDays: reason.figures.inDays }
  }
  return nudge.dueOn === null ? { kind: 'none' } : { kind: 'next', on: nudge.dueOn }
}
