import { expect, test } from 'vitest'
import type { EntryId, ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import {
  timelineItems,
  type Entry,
  type TimelineItem,
} from '#renderer/features/client/timeline-groups.ts'

const today = plainDate('2026-03-12')

function entry(id: string, on: string, kind: Entry['kind'] = 'interaction'): Entry {
  return {
    id: id as EntryId,
    clientId: 'c' as ClientId,
    kind,
    on: plainDate(on),
    at: null,
    body: '',
    learned: null,
    interaction:
      kind === 'interaction'
        ? {
            kind: 'call',
            direction: 'outbound',
            outcome: 'reached',
            unanswered: false,
            planned: false,
            others: [],
          }
        : null,
    promise: null,
    purchase: null,
    feedback: null,
  }
}
function failed(id: string, on: string): Entry {
  return {
    ...entry(id, on),
    interaction: {
      kind: 'call',
      direction: 'outbound',
      outcome: 'failed',
      unanswered: true,
      planned: false,
      others: [],
    },
  }
}
function brief(items: readonly TimelineItem[]): readonly unknown[] {
  return items.map((item) => {
    if (item.type === 'entry') return item.entry.id
    if (item.type === 'month') return [item.first, item.counts]
    return { gap: item.days, over: item.over, open: item.open }
  })
}
const view = { today, cadenceDays: 28, filtered: false, complete: true }

test('each month has a heading with what it held, and the silence until today leads', () => {
  const entries = [
    entry('a', '2026-01-30'),
    entry('b', '2026-01-16'),
    entry('n', '2026-01-10', 'note'),
    entry('c', '2025-12-18'),
  ]
  expect(brief(timelineItems(entries, view))).toEqual([
    { gap: 41, over: 13, open: true },
    ['2026-01-01', { interaction: 2, note: 1 }],
    'a',
    'b',
    { gap: 29, over: 1, open: false },
    'n',
    ['2025-12-01', { interaction: 1 }],
    'c',
  ])
})

test('a note and a failed attempt do not end a silence', () => {
  const entries = [
    entry('n', '2026-03-01', 'note'),
    failed('f', '2026-02-20'),
    entry('a', '2026-01-30'),
  ]
  expect(brief(timelineItems(entries, view))[0]).toEqual({ gap: 41, over: 13, open: true })
})

test('without a cadence and in a filtered list no silence is too long', () => {
  const entries = [entry('a', '2025-03-12')]
  const expected = [['2025-03-01', { interaction: 1 }], 'a']
  expect(brief(timelineItems(entries, { ...view, cadenceDays: null }))).toEqual(expected)
  expect(brief(timelineItems(entries, { ...view, filtered: true }))).toEqual(expected)
})

test('the last month does not count what may still be missing', () => {
  const entries = [entry('a', '2026-03-02'), entry('b', '2026-02-20')]
  expect(brief(timelineItems(entries, { ...view, complete: false }))).toEqual([
    ['2026-03-01', { interaction: 1 }],
    'a',
    ['2026-02-01', null],
    'b',
  ])
})

test('an appointment in the future ends no silence', () => {
  const entries = [entry('later', '2026-03-20'), entry('a', '2026-01-30')]
  expect(brief(timelineItems(entries, view))[0]).toEqual({ gap: 41, over: 13, open: true })
})
