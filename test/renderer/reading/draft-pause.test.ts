import { expect, test } from 'vitest'
import { draftPause } from '#renderer/reading/draft-pause.ts'

test('a draft waits for a pause in the typing, and for no pause longer than a second (D14)', () => {
  expect([0, 300, 600, 900, 1000, 5000].map(draftPause)).toEqual([400, 400, 400, 100, 0, 0])
})
