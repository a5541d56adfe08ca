import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  inSameWindows,
  movedPlace,
  placeOf,
  WINDOW_SIZE,
  windowsFor,
} from '#renderer/features/clients/table/row-windows.ts'

function keys(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index + 1)
}

test('the rows in view are covered by fixed slices of the list', () => {
  const windows = windowsFor(keys(200), 50, 70)
  expect(windows.map(({ index, keys: { length } }) => [index, length])).toEqual([
    [0, 60],
    [1, 60],
  ])
  expect(windowsFor(keys(200), 185, 230).map((window) => window.keys.length)).toEqual([20])
})

test('an empty list asks for nothing', () => {
  expect(windowsFor(keys(0), 0, 20)).toEqual([])
})

test('every row in view is in exactly one window, and no window is larger than allowed', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(600), fc.nat(80), (length, first, extra) => {
      const windows = windowsFor(keys(length), first, first + extra)
      const covered = windows.flatMap((window) => window.keys)
      expect(new Set(covered).size).toBe(covered.length)
      expect(windows.every((window) => window.keys.length <= WINDOW_SIZE)).toBe(true)
      for (let row = first; row <= Math.min(first + extra, length - 1); row += 1) {
        expect(covered).toContain(row + 1)
      }
    }),
  )
})

test('moving stays inside the list and starts at the end one comes from', () => {
  expect([movedPlace(-1, 1, 5), movedPlace(-1, -1, 5)]).toEqual([0, 4])
  expect([movedPlace(4, 1, 5), movedPlace(0, -10, 5), movedPlace(2, 1, 5)]).toEqual([4, 0, 3])
  expect(movedPlace(0, 1, 0)).toBe(-1)
})

test('a key that left the list has no place', () => {
  expect([placeOf(keys(3), 2), placeOf(keys(3), 9), placeOf(keys(3), null)]).toEqual([1, -1, -1])
})

test('two stretches lie in the same windows when the same windows cover them', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.nat(60), (one, other, length) => {
      const [a, b] = [one, other].map((first) => ({ first, last: first + length }))
      if (a === undefined || b === undefined) throw new Error('two stretches')
      const list = keys(600)
      const covering = (of: typeof a) => windowsFor(list, of.first, of.last)
      expect(inSameWindows(a, b)).toBe(
        JSON.stringify(covering(a).map(({ index }) => index)) ===
          JSON.stringify(covering(b).map(({ index }) => index)),
      )
    }),
  )
})
