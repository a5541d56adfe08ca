import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'
import { rhythmMonths } from '#renderer/features/client/rhythm-months.ts'
import { dayX, rhythmShape, type RhythmMark } from '#renderer/time/rhythm-shape.ts'

const today = plainDate('2026-03-12')
const card = { width: 132, back: 180, ahead: 64, inset: 4 }

function touch(daysAgo: number, direction: RhythmMark['direction']): RhythmMark {
  return { on: addDays(today, -daysAgo), direction, outcome: 'reached' }
}

test('today stands where 180 of 244 days have passed', () => {
  expect(dayX(today, today, card)).toBe(95.5)
  expect(dayX(addDays(today, -180), today, card)).toBe(4)
  expect(dayX(addDays(today, 64), today, card)).toBe(128)
})

test('an overdue client: solid to the due day, dashed from there to today', () => {
  const shape = rhythmShape(
    {
      touches: [touch(41, 'outbound'), touch(62, 'inbound')],
      lastTouchOn: addDays(today, -41),
      dueOn: addDays(today, -13),
    },
    today,
    card,
  )
  expect(shape).toEqual({
    base: { from: 4, to: 128 },
    now: 95.5,
    ticks: [
      { x: 64, up: false, down: true, failed: false },
      { x: 74.6, up: true, down: false, failed: false },
    ],
    inRhythm: { from: 74.6, to: 88.9 },
    overdue: { from: 88.9, to: 95.5 },
    due: { x: 88.9, past: true },
  })
})

test('a client in rhythm has a line that runs on to the next due day and nothing overdue', () => {
  const shape = rhythmShape(
    { touches: [], lastTouchOn: addDays(today, -9), dueOn: addDays(today, 51) },
    today,
    card,
  )
  expect(shape.inRhythm).toEqual({ from: 90.9, to: 121.4 })
  expect(shape.overdue).toBeNull()
  expect(shape.due).toEqual({ x: 121.4, past: false })
})

test('touches of both sides on one day cross the line, and a mutual one does too', () => {
  const { ticks } = rhythmShape(
    {
      touches: [touch(5, 'outbound'), touch(5, 'inbound'), touch(20, 'mutual')],
      lastTouchOn: null,
      dueOn: null,
    },
    today,
    card,
  )
  expect(ticks).toEqual([
    { x: 85.3, up: true, down: true, failed: false },
    { x: 92.9, up: true, down: true, failed: false },
  ])
})

test('what lies outside the strip is left out, and spans are cut at its ends', () => {
  const shape = rhythmShape(
    {
      touches: [touch(200, 'mutual')],
      lastTouchOn: addDays(today, -400),
      dueOn: addDays(today, -370),
    },
    today,
    card,
  )
  expect(shape.ticks).toEqual([])
  expect(shape.inRhythm).toBeNull()
  expect(shape.overdue).toEqual({ from: 4, to: 95.5 })
  expect(shape.due).toBeNull()
})

test('a strip of a year names its months, but not one with no room for a name', () => {
  const frame = { width: 420, back: 365, ahead: 34, inset: 4 }
  const months = rhythmMonths(today, frame, 24)
  expect(months.map((month) => month.first.slice(0, 7))).toEqual([
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ])
  expect(months[0]).toEqual({ first: '2025-04-01', start: 24.7, middle: 40.15 })
})
