import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chosenColumns,
  columnsLeft,
  fittingColumns,
} from '#renderer/features/clients/table/columns.ts'
import {
  holdsAll,
  toggled,
  unseen,
  withAll,
  withRange,
} from '#renderer/features/clients/table/selection.ts'

const named = (room: number) =>
  fittingColumns(chosenColumns(null), room).map(({ column }) => column)

test('where it is narrow tags give way first, then segment, then stage', () => {
  const all = ['warmth', 'lastTouch', 'nextDue', 'stage', 'segment', 'tags', 'purchases']
  expect(named(1000)).toEqual(all)
  expect(named(900)).toEqual(all.filter((column) => column !== 'tags'))
  expect(named(780)).toEqual(['warmth', 'lastTouch', 'nextDue', 'stage', 'purchases'])
  expect(named(690)).toEqual(['warmth', 'lastTouch', 'nextDue', 'purchases'])
  expect(named(100)).toEqual([])
})

test('a width the owner set holds at every width of the window', () => {
  const chosen = [
    { column: 'tier', width: 99 },
    { column: 'warmth', width: null },
  ] as const
  expect(fittingColumns(chosen, 600)).toEqual([
    { column: 'tier', width: 99 },
    { column: 'warmth', width: 70 },
  ])
  expect(fittingColumns(chosen, 2000)).toEqual([
    { column: 'tier', width: 99 },
    { column: 'warmth', width: 110 },
  ])
  expect(columnsLeft(chosen)).not.toContain('tier')
})

const list = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
  .map((keys) => Uint32Array.from(keys))
const chosen = fc.array(fc.integer({ min: 1, max: 60 })).map((keys) => new Set(keys))

test('choosing all, a range or one and letting go again keeps whoever the list does not show', () => {
  fc.assert(
    fc.property(list, chosen, fc.nat(), fc.nat(), (keys, before, a, b) => {
      const [from, to] = [a % keys.length, b % keys.length]
      const key = keys[from] ?? 0
      expect(toggled(toggled(before, key), key)).toEqual(before)
      const all = withAll(before, keys)
      const hidden = [...before].filter((one) => !keys.includes(one))
      if (holdsAll(before, keys)) expect([...all]).toEqual(hidden)
      else expect(all).toEqual(new Set([...before, ...keys]))
      expect(unseen(before, keys)).toBe(hidden.length)
      const range = withRange(before, keys, from, to)
      expect([...before].every((one) => range.has(one))).toBe(true)
      const between = keys.slice(Math.min(from, to), Math.max(from, to) + 1)
      expect(range).toEqual(new Set([...before, ...between]))
    }),
  )
})
