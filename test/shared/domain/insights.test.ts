import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coverageFinding,
  feedbackFinding,
  issuesFinding,
  promisesFinding,
  repeatFinding,
  touchesFinding,
  warmthFinding,
  type Levels,
} from '#shared/domain/insight-findings.ts'
import {
  coveredOn,
  monthMedians,
  monthsOf,
  placeIn,
  returnCurve,
  shareBy,
  spansOf,
} from '#shared/domain/insights.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'

const today = plainDate('2026-11-25')

test('weeks begin on Mondays and months on their first, the present one last', () => {
  expect(spansOf('weeks', today, null).slice(-2)).toEqual([
    { from: '2026-11-16', to: '2026-11-22' },
    { from: '2026-11-23', to: '2026-11-29' },
  ])
  expect(spansOf('year', today, null)).toHaveLength(52)
  expect(monthsOf('weeks', today, null)).toEqual([
    { from: '2026-09-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-10-31' },
    { from: '2026-11-01', to: '2026-11-30' },
  ])
  expect(spansOf('all', today, plainDate('2024-12-31'))[0]).toEqual({
    from: '2024-12-01',
    to: '2024-12-31',
  })
  expect(spansOf('all', today, null)).toHaveLength(12)
  expect(spansOf('all', today, plainDate('1990-01-01'))).toHaveLength(120)
})

test('every day of a period lies in exactly one of its spans', () => {
  for (const period of ['weeks', 'year', 'all'] as const) {
    const spans = spansOf(period, today, plainDate('2023-02-28'))
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 100 }), (days) => {
        const day = addDays(today, days)
        const holding = spans.flatMap(({ from, to }, at) => (from <= day && day <= to ? [at] : []))
        expect(placeIn(spans, day)).toBe(holding[0] ?? -1)
        expect(holding.length).toBeLessThan(2)
      }),
    )
  }
})

test('a client is covered for its cadence from each touch, and frozen days do not count', () => {
  const facts = { cadenceDays: 10, setOn: 0, firstDueOn: null, attended: [5, 30], frozen: [] }
  const days = [0, 5, 15, 16, 29, 30, 40, 41]
  expect(coveredOn(facts, days)).toEqual([true, true, true, false, false, true, true, false])
  expect(coveredOn({ ...facts, setOn: 3, attended: [] }, [2, 3, 13, 14])).toEqual([
    null,
    true,
    true,
    false,
  ])
  const frozen = [{ from: 10, until: 14 }]
  expect(coveredOn({ ...facts, frozen }, [10, 13, 14, 19, 20])).toEqual([
    null,
    null,
    true,
    true,
    false,
  ])
  expect(coveredOn({ ...facts, firstDueOn: 50, attended: [] }, [50, 51])).toEqual([true, false])
})

test('more touches never cover fewer days', () => {
  const day = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(
      fc.array(day),
      day,
      fc.integer({ min: 1, max: 60 }),
      (touches, more, cadenceDays) => {
        const facts = { cadenceDays, setOn: 0, firstDueOn: null, frozen: [] }
        const days = Array.from({ length: 200 }, (_, index) => index)
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b)
        const before = coveredOn({ ...facts, attended: sorted(touches) }, days)
        const after = coveredOn({ ...facts, attended: sorted([...touches, more]) }, days)
        expect(days.every((at) => before[at] !== true || after[at] === true)).toBe(true)
      },
    ),
  )
})

test('whoever has not had the time yet counts as long as it has been', () => {
  const on = (days: number) => addDays(today, -days)
  const steps = returnCurve(
    [
      { firstOn: on(400), secondOn: on(390) },
      { firstOn: on(400), secondOn: null },
      // Thirty days is all there is of this one: gone before the second step.
      { firstOn: on(30), secondOn: null },
      { firstOn: on(400), secondOn: on(300) },
    ],
    today,
  )
  expect(steps).toEqual([
    { day: 10, share: 0.25 },
    { day: 100, share: 0.625 },
  ])
  expect([shareBy(steps, 9), shareBy(steps, 10), shareBy(steps, 365)]).toEqual([0, 0.25, 0.625])
})

test('the median of a month takes the two before it along', () => {
  const months = monthsOf('year', today, null).slice(-4)
  const score = (on: string, value: number) => ({ on: plainDate(on), score: value })
  expect(
    monthMedians(months, [score('2026-09-03', 4), score('2026-10-10', 8), score('2026-11-11', 9)]),
  ).toEqual([null, 4, 6, 8])
})

const pointsOf = (of: number, ...percents: readonly number[]) =>
  percents.map((percent, index) => ({ on: addDays(today, index * 7), percent, of }))
const points = (...percents: readonly number[]) => pointsOf(200, ...percents)

test('coverage tells of a low or high in the middle that is five points from both ends, else of the ends', () => {
  expect(coverageFinding(points(90, 90, 80, 90, 90, 90, 90))).toEqual({ kind: 'early' })
  expect(coverageFinding(points(74, 80, 91, 88, 81, 83, 85, 86))).toEqual({
    kind: 'turned-down',
    on: addDays(today, 14),
  })
  expect(coverageFinding(points(91, 88, 81, 83, 85, 86, 86, 86))).toEqual({
    kind: 'came-back',
    on: addDays(today, 14),
  })
  expect(coverageFinding(points(70, 71, 72, 73, 74, 75, 76, 77))).toEqual({
    kind: 'rose',
    from: 70,
    to: 77,
  })
  expect(coverageFinding(points(77, 76, 75, 74, 73, 72, 71, 70))).toEqual({
    kind: 'fell',
    from: 77,
    to: 70,
  })
  expect(coverageFinding(points(80, 82, 79, 81, 80, 82, 84, 84))).toEqual({
    kind: 'steady',
    percent: 84,
  })
})

test('in a small book a share has moved when three people have, however many points that is', () => {
  // One of twenty, then two: five and ten points.
  expect(coverageFinding(pointsOf(20, 90, 90, 85, 80, 90, 90, 90, 90))).toEqual({
    kind: 'steady',
    percent: 90,
  })
  expect(coverageFinding(pointsOf(20, 90, 90, 85, 75, 90, 90, 90, 90))).toEqual({
    kind: 'came-back',
    on: addDays(today, 21),
  })
  expect(coverageFinding(pointsOf(20, 80, 80, 80, 80, 80, 80, 80, 90))).toEqual({
    kind: 'steady',
    percent: 90,
  })
  expect(coverageFinding(pointsOf(20, 80, 80, 80, 80, 80, 80, 80, 95))).toEqual({
    kind: 'rose',
    from: 80,
    to: 95,
  })
})

test('nothing is concluded from weeks with fewer than eight people', () => {
  const begun = pointsOf(7, 100, 57, 100, 43)
  const grown = pointsOf(60, 80, 80, 80, 80, 80, 80, 80, 80)
  expect(coverageFinding([...begun, ...grown])).toEqual({ kind: 'steady', percent: 80 })
  expect(coverageFinding(pointsOf(7, 100, 57, 100, 43, 100, 100, 100, 100, 100))).toEqual({
    kind: 'early',
  })
})

test('a segment is coldest when ten points more of it are cold or cool than of everybody', () => {
  const group = (segment: string | null, ...levels: Levels) => ({ segment, levels })
  const all = group(null, 2, 2, 6, 6, 4)
  expect(warmthFinding([group(null, 1, 1, 1, 1, 1)])).toEqual({ kind: 'early' })
  expect(warmthFinding([all])).toEqual({ kind: 'no-segments' })
  expect(warmthFinding([all, group('Roofs', 2, 0, 3, 0, 1)])).toEqual({
    kind: 'coldest',
    segment: 'Roofs',
  })
  expect(warmthFinding([all, group('Roofs', 1, 0, 3, 0, 0)])).toEqual({ kind: 'even' })
  expect(warmthFinding([all, group('Four', 4, 0, 0, 0, 0)])).toEqual({ kind: 'even' })
})

test('the other sentences conclude nothing below eight, and count what is there', () => {
  expect([
    touchesFinding(7, 7),
    touchesFinding(50, 20),
    touchesFinding(50, 4),
    touchesFinding(50, 60),
  ]).toEqual([
    { kind: 'early' },
    { kind: 'answers', n: 2 },
    { kind: 'hardly' },
    { kind: 'as-often' },
  ])
  expect([promisesFinding(0, 0, 0), promisesFinding(3, 1, 1), promisesFinding(52, 5, 3)]).toEqual([
    { kind: 'none' },
    { kind: 'early', kept: 4, of: 5, late: 1 },
    { kind: 'counted', kept: 57, of: 60, late: 5 },
  ])
  expect([repeatFinding(7, 1), repeatFinding(8, 0.41)]).toEqual([
    { kind: 'early' },
    { kind: 'share', tenths: 4 },
  ])
  const score = (value: number, told = true) => ({ score: value, told })
  const eight = [6, 8, 8, 9, 9, 9, 9, 10].map((value) => score(value))
  expect(feedbackFinding(eight.slice(1), [8, 9])).toEqual({ kind: 'early' })
  expect(feedbackFinding(eight, [8, null, 9])).toEqual({
    kind: 'rising',
    score: 9,
    low: 1,
    answered: 1,
  })
  expect(issuesFinding([])).toEqual({ kind: 'none' })
  expect(issuesFinding([{ acknowledgedDays: null }])).toEqual({ kind: 'unanswered' })
  expect(issuesFinding([{ acknowledgedDays: 0 }, { acknowledgedDays: 3 }])).toEqual({
    kind: 'early',
    days: 2,
    n: 2,
  })
})
