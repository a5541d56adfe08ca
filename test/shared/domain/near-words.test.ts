import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyBeginnings, slipsAllowed, slipsBetween } from '#shared/domain/near-words.ts'

test.each([
  ['amara', 'amara', 0],
  ['amra', 'amara', 1],
  ['amaar', 'amara', 1],
  ['amaraa', 'amara', 1],
  ['omara', 'amara', 1],
  // A beginning will do: a name is found before it is written out.
  ['okonk', 'okonkwo', 0],
  ['oknkwo', 'okonkwo', 1],
  ['okonwko', 'okonkwo', 1],
  ['xyz', 'amara', 3],
])('%s is %s but for %i slips', (typed, word, slips) => {
  expect(slipsBetween(typed, word)).toBe(slips)
})

const word = fc.stringMatching(/^[a-z]{4,12}$/u)

test('one slip anywhere is never more than one, and its beginning is among those looked for', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('drop', 'swap'), (name, n, slip) => {
      const at = n % (name.length - 1)
      const letters = [...name]
      if (slip === 'drop') letters.splice(at, 1)
      else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
      const typed = letters.join('')
      expect(slipsBetween(typed, name)).toBeLessThanOrEqual(1)
      if (slip === 'swap') expect(likelyBeginnings(typed)).toContain(name.slice(0, 3))
    }),
  )
})

test('short words have no room for slips', () => {
  expect([1, 3, 4, 6, 7].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2])
})
