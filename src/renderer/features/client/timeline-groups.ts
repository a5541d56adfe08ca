import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Output } from '#shared/contract/index.ts'

export type Entry = Output<'timeline.page'>['entries'][number]
export type EntryKind = Entry['kind']

/** What a month held: how many entries of each kind, touches under 'interaction'. */
export type MonthCounts = Readonly<Partial<Record<EntryKind, number>>>

export type TimelineItem =
  | {
      readonly type: 'gap'
      readonly key: string
      readonly days: number
      /** Days beyond the cadence; at least 1. */
      readonly over: number
      /** Whether the silence still lasts. */
      readonly open: boolean
    }
  | {
      readonly type: 'month'
      readonly key: string
      /** The first day of the month. */
      readonly first: PlainDate
      /** Null while older entries of the month may still be missing. */
      readonly counts: MonthCounts | null
    }
  | { readonly type: 'entry'; readonly key: string; readonly entry: Entry }

/**
 * A timeline, newest first, as the lines a reader sees: a heading above each month and a labelled
 * stretch where silence lasted longer than the cadence. `today` is the owner's day; `cadenceDays`
 * is null where there is no cadence, and then no silence is too long. `filtered` lists show no
 * silences, since the touches between may be hidden. `complete` says that no older entries follow.
 */
export function timelineItems(
  entries: readonly Entry[],
  view: {
    readonly today: PlainDate
    readonly cadenceDays: number | null
    readonly filtered: boolean
    readonly complete: boolean
  },
): readonly TimelineItem[] {
  const items: TimelineItem[] = []
  const gaps = view.filtered ? new Map<string, TimelineItem>() : gapsOf(entries, view)
  const open = gaps.get('')
  let month = ''
  let waiting: { readonly gap: TimelineItem; readonly after: PlainDate } | null = null
  if (open !== undefined) items.push(open)
  entries.forEach((entry, index) => {
    // A silence begins where the day that ended it does, not between two things of that day.
    if (waiting !== null && entry.on !== waiting.after) {
      items.push(waiting.gap)
      waiting = null
    }
    const monthOf = entry.on.slice(0, 7)
    if (monthOf !== month) {
      month = monthOf
      items.push(monthItem(entries, index, month, view.complete))
    }
    items.push({ type: 'entry', key: entry.id, entry })
    const gap = gaps.get(entry.id)
    if (gap !== undefined) waiting = { gap, after: entry.on }
  })
  return items
}

function monthItem(
  entries: readonly Entry[],
  from: number,
  month: string,
  complete: boolean,
): TimelineItem {
  const counts: Partial<Record<EntryKind, number>> = {}
  let index = from
  for (; entries[index]?.on.startsWith(month) === true; index += 1) {
    const kind = entries[index]?.kind
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1
  }
  const whole = complete || index < entries.length
  return {
    type: 'month',
    key: `month ${month}`,
    first: `${month}-01` as PlainDate,
    counts: whole ? counts : null,
  }
}

/** Silences too long, by the id of the touch that ended them; '' is the one that still lasts. */
function gapsOf(
  entries: readonly Entry[],
  { today, cadenceDays }: { readonly today: PlainDate; readonly cadenceDays: number | null },
): ReadonlyMap<string, TimelineItem> {
  const gaps = new Map<string, TimelineItem>()
  if (cadenceDays === null) return gaps
  let later = { on: today, id: '' }
  for (const entry of entries) {
    if (!breaksSilence(entry) || entry.on > today) continue
    const days = daysBetween(entry.on, later.on)
    if (days > cadenceDays) {
      const over = days - cadenceDays
      gaps.set(later.id, {
        type: 'gap',
        key: `gap ${later.id}`,
        days,
        over,
        open: later.id === '',
      })
    }
    later = { on: entry.on, id: entry.id }
  }
  return gaps
}

/** A failed attempt reached nobody and a note is no touch, so the silence goes on. */
function breaksSilence(entry: Entry): boolean {
  return entry.interaction !== null && entry.interaction.outcome !== 'failed'
}
