import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  HEAD_PX,
  placesAt,
  ROW_PX,
  slotsIn,
  stepAt,
  topShowing,
} from '#renderer/features/clients/row-places.ts'

const HEIGHT = 700
const view = (top: number, moving = false) => ({ step: stepAt(top), height: HEIGHT, moving })

test('wherever a list is scrolled to, every row in sight is drawn, once and in an element of its own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat(),
      fc.boolean(),
      (count, at, moving) => {
        const top = at % Math.max(1, count * ROW_PX - (HEIGHT - HEAD_PX))
        const places = placesAt(view(top, moving), count)
        const inSight = Array.from({ length: count }, (_, place) => place).slice(
          Math.floor(top / ROW_PX),
          Math.ceil((top + HEIGHT - HEAD_PX) / ROW_PX),
        )
        expect(places).toEqual(expect.arrayContaining(inSight))
        const slots = slotsIn(HEIGHT)
        expect(new Set(places.map((place) => place % slots)).size).toBe(places.length)
        expect(places.every((place) => place >= 0 && place < count)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('a list at rest is drawn in its order; one that moves leaves every element where it is', () => {
  const slots = slotsIn(HEIGHT)
  const atRest = placesAt(view(42 * 400), 5000)
  expect(atRest).toEqual(Array.from({ length: slots }, (_, index) => 392 + index))
  for (const top of [42 * 400, 42 * 404, 42 * 396, 42 * 2000]) {
    expect(placesAt(view(top, true), 5000).map((place) => place % slots)).toEqual(
      Array.from({ length: slots }, (_, slot) => slot),
    )
  }
})

test('a row is shown by scrolling as little as possible, and below the head', () => {
  expect(topShowing(3, 0, HEIGHT)).toBe(0)
  expect(topShowing(3, 42 * 10, HEIGHT)).toBe(42 * 3)
  expect(topShowing(20, 0, HEIGHT)).toBe(21 * 42 - (HEIGHT - HEAD_PX))
  expect(topShowing(20, 42 * 18, HEIGHT)).toBe(42 * 18)
})
