import { expect, test } from 'vitest'
import { minutesLeft, paceAfter, type Pace } from '#renderer/features/import/pace.ts'

const progress = (done: number, phase: 'reading' | 'writing' = 'writing') => ({
  token: 'token-of-a-file',
  done,
  of: 1_000,
  phase,
})
const heard = (...words: readonly (readonly [done: number, atMs: number])[]): Pace | null =>
  words.reduce<Pace | null>((pace, [done, at]) => paceAfter(pace, progress(done), at), null)

test.each([
  { words: [[0, 0]], left: null, why: 'one word says nothing of pace' },
  {
    words: [
      [0, 0],
      [500, 1_000],
    ],
    left: null,
    why: 'a second is too short to tell',
  },
  {
    words: [
      [0, 0],
      [20, 60_000],
    ],
    left: null,
    why: 'two in a hundred is too little to tell',
  },
  {
    words: [
      [0, 0],
      [100, 60_000],
    ],
    left: 9,
    why: 'a tenth took a minute',
  },
  {
    words: [
      [500, 0],
      [600, 60_000],
    ],
    left: 4,
    why: 'what came before was not timed',
  },
  {
    words: [
      [0, 0],
      [900, 30_000],
    ],
    left: 0,
    why: 'less than a minute',
  },
] as const)('$left minutes left: $why', ({ words, left }) => {
  const pace = heard(...words)
  expect(pace === null ? null : minutesLeft(pace)).toBe(left)
})

test('each phase has a pace of its own', () => {
  const pace = paceAfter(heard([0, 0], [900, 60_000]), progress(0, 'reading'), 61_000)
  expect(minutesLeft(pace)).toBeNull()
})
