import { expect, test } from 'vitest'
import { fuzzyScore } from '#renderer/features/search/fuzzy.ts'

test('the beginning is best, then a word, then a piece, then letters in their order', () => {
  const scores = ['find', 'dupl', 'plica', 'fdup'].map((query) =>
    fuzzyScore('Find duplicates', query),
  )
  expect(scores).toEqual([1, 2, 3, 4])
  expect(fuzzyScore('Find duplicates', '')).toBe(0)
})

test('accents and case are ignored, and scattered letters are no answer', () => {
  expect(fuzzyScore('Open the view Écoles', 'ECOLES')).toBe(2)
  expect(fuzzyScore('Settings', 'sgs')).toBeNull()
  expect(fuzzyScore('Settings', 'xy')).toBeNull()
})
