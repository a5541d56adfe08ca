import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  HEAD_PX,
  isFar,
  isInSight,
  placesAt,
  rangeAt,
  ROW_PX,
  slotsIn,
  stepAt,
  topShowing,
} from '#renderer/features/clients/table/row-places.ts'

const HEIGHT = 700
const view = (top: number, moving = false) => ({
  step: stepAt(top),
  height: HEIGHT,
  moving,
  begins: false,
})

test('wherever a list is scrolled to, every row in sight is drawn, once and in an element of its own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat(),
      fc.boolean(),
      (count, at, moving) => {
        const top = at % Math.max(1, count * ROW_PX - (HEIGHT - HEAD_PX))
        const places = placesAt(view(top, moving), count)
        const { first, last } = rangeAt(view(top), count)
        expect([Math.min(...places), Math.max(...places)]).toEqual([first, last])
        const inSight = Array.from({ length: count }, (_, place) => place).slice(
          Math.floor(top / ROW_PX),
          Math.ceil((top + HEIGHT - HEAD_PX) / ROW_PX),
        )
        expect(places).toEqual(expect.arrayContaining(inSight))
        expect(inSight.filter((place) => !isInSight(view(top), place))).toEqual([])
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

test('a list that begins draws the rows in sight and no others', () => {
  const begins = { ...view(42 * 400), begins: true }
  expect(placesAt(begins, 5000)).toEqual(
    placesAt(view(42 * 400), 5000).filter((place) => isInSight(begins, place)),
  )
  expect(placesAt(begins, 5000)[0]).toBe(400)
})

test('a row is shown by scrolling as little as possible, and below the head', () => {
  expect(topShowing(3, 0, HEIGHT)).toBe(0)
  expect(topShowing(3, 42 * 10, HEIGHT)).toBe(42 * 3)
  expect(topShowing(20, 0, HEIGHT)).toBe(21 * 42 - (HEIGHT - HEAD_PX))
  expect(topShowing(20, 42 * 18, HEIGHT)).toBe(42 * 18)
})

test('however a list is thrown about, each row in sight is drawn at its place and nothing lies over it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ to: fc.nat(200_000), rests: fc.boolean() }), { minLength: 1 }),
      (scrolls) => {
        const count = 3000
        const end = count * ROW_PX - (HEIGHT - HEAD_PX)
        const slots = slotsIn(HEIGHT)
        /** What each element shows: those aside keep what they had. */
        const shown = new Map<number, number>()
        let step = 0
        for (const { to, rests } of scrolls) {
          const top = to % end
          const now = view(top, !rests)
          const far = !rests && isFar(step, now.step, HEIGHT)
          step = now.step
          for (const place of placesAt(now, count)) {
            if (!far || isInSight(now, place)) shown.set(place % slots, place)
          }
          const inSight = [...shown.values()]
            .filter(
              (place) => (place + 1) * ROW_PX > top && place * ROW_PX < top + HEIGHT - HEAD_PX,
            )
            .toSorted((a, b) => a - b)
          const first = Math.floor(top / ROW_PX)
          const last = Math.ceil((top + HEIGHT - HEAD_PX) / ROW_PX)
          expect(inSight).toEqual(
            Array.from({ length: Math.min(last, count) - first }, (_, index) => first + index),
          )
        }
      },
    ),
  )
})

test('a list has come from afar when none of the rows drawn there is drawn here', () => {
  const drawn = (step: number) =>
    placesAt({ step, height: HEIGHT, moving: false, begins: false }, 5000)
  const steps = Array.from({ length: 20 }, (_, index) => 500 + index)
  expect(steps.filter((step) => isFar(500, step, HEIGHT))).toEqual(
    steps.filter((step) => drawn(step).every((place) => !drawn(500).includes(place))),
  )
  expect(isFar(519, 500, HEIGHT)).toBe(true)
})
