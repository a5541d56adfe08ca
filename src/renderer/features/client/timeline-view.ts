import type { EntryKind } from './timeline-groups.ts'

/** What a filter of the timeline shows; no kinds are all of them. */
export const timelineFilters = {
  all: [],
  touches: ['interaction'],
  notes: ['note'],
  promises: ['promise'],
  purchases: ['purchase'],
  feedback: ['feedback', 'wish'],
  issues: ['issue', 'win', 'referral'],
} as const satisfies Record<string, readonly EntryKind[]>

export type TimelineFilter = keyof typeof timelineFilters
export const filterNames = Object.keys(timelineFilters) as readonly TimelineFilter[]

export type TimelineView = { readonly filter: TimelineFilter; readonly query: string }
