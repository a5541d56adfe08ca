import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  HEAD_PX,
  placesAt,
  placesMoved,
  ROW_PX,
  sightOf,
  slotsIn,
  stepAt,
  topShowing,
} from '#renderer/features/clients/row-places.ts'

const HEIGHT = 700
const SLOTS = slotsIn(HEIGHT)
const view = (top: number) => ({ step: stepAt(top), height: HEIGHT })
const inSight = (top: number, count: number) =>
  Array.from({ length: count }, (_, place) => place).slice(
    Math.floor(top / ROW_PX),
    Math.ceil((top + HEIGHT - HEAD_PX) / ROW_PX),
  )

test('however a list is scrolled, every row in sight is drawn, once and in an element of its own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      (count, ats) => {
        let drawn = { step: 0, places: placesAt(view(0), count) }
        for (const at of ats) {
          const top = at % Math.max(1, count * ROW_PX - (HEIGHT - HEAD_PX))
          const moved = placesMoved(drawn, view(top), count)
          for (const places of [placesAt(view(top), count), moved]) {
            expect(places).toEqual(expect.arrayContaining(inSight(top, count)))
            expect(new Set(places.map((place) => place % SLOTS)).size).toBe(places.length)
            expect(places.every((place) => place >= 0 && place < count)).toBe(true)
          }
          expect(moved.length).toBe(Math.min(SLOTS, count))
          drawn = { step: stepAt(top), places: moved }
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('what is in sight lies between the first and the last place of the sight', () => {
  for (const [top, count] of [
    [0, 5000],
    [42 * 400 + 41, 5000],
    [42 * 4985, 5000],
    [0, 3],
  ] as const) {
    const [first, last] = sightOf(view(top), count)
    const seen = inSight(top, count)
    expect(first).toBeLessThanOrEqual(seen[0] ?? -1)
    expect(last).toBeGreaterThanOrEqual(seen.at(-1) ?? count)
    expect(last).toBeLessThan(count)
  }
})

test('a list at rest is drawn in its order; one that moves leaves every element where it is', () => {
  const atRest = placesAt(view(42 * 400), 5000)
  expect(atRest).toEqual(Array.from({ length: SLOTS }, (_, index) => 392 + index))
  for (const top of [42 * 404, 42 * 396, 42 * 2000]) {
    const moved = placesMoved({ step: 100, places: atRest }, view(top), 5000)
    expect(moved.map((place) => place % SLOTS)).toEqual(
      Array.from({ length: SLOTS }, (_, slot) => slot),
    )
  }
})

test('moving a little draws all around the sight; moving far leaves what is out of sight as it was', () => {
  const drawn = { step: 100, places: placesAt(view(42 * 400), 5000) }
  const near = view(42 * 408)
  expect(placesMoved(drawn, near, 5000).toSorted((a, b) => a - b)).toEqual(placesAt(near, 5000))
  const far = view(42 * 2000)
  const [first, last] = sightOf(far, 5000)
  const moved = placesMoved(drawn, far, 5000)
  const fresh = moved.filter((place) => !drawn.places.includes(place)).toSorted((a, b) => a - b)
  expect(fresh).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index))
})

test('a row is shown by scrolling as little as possible, and below the head', () => {
  expect(topShowing(3, 0, HEIGHT)).toBe(0)
  expect(topShowing(3, 42 * 10, HEIGHT)).toBe(42 * 3)
  expect(topShowing(20, 0, HEIGHT)).toBe(21 * 42 - (HEIGHT - HEAD_PX))
  expect(topShowing(20, 42 * 18, HEIGHT)).toBe(42 * 18)
})
