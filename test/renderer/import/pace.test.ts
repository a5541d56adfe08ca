import { expect, test } from 'vitest'
import { paceAfter, timeLeft, type Pace } from '#renderer/features/import/pace.ts'

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
    left: { seconds: 0, minutes: 9 },
    why: 'a tenth took a minute',
  },
  {
    words: [
      [500, 0],
      [600, 60_000],
    ],
    left: { seconds: 0, minutes: 4 },
    why: 'what came before was not timed',
  },
  {
    words: [
      [0, 0],
      [900, 30_000],
    ],
    left: { seconds: 10, minutes: 0 },
    why: 'a few seconds are ten at most',
  },
  {
    words: [
      [0, 0],
      [500, 14_000],
    ],
    left: { seconds: 20, minutes: 0 },
    why: 'seconds are told by tens',
  },
  {
    words: [
      [0, 0],
      [500, 91_000],
    ],
    left: { seconds: 0, minutes: 2 },
    why: 'beyond a minute and a half minutes are enough',
  },
] as const)('$left left: $why', ({ words, left }) => {
  const pace = heard(...words)
  expect(pace === null ? null : timeLeft(pace)).toEqual(left)
})

test('each phase has a pace of its own', () => {
  const pace = paceAfter(heard([0, 0], [900, 60_000]), progress(0, 'reading'), 61_000)
  expect(timeLeft(pace)).toBeNull()
})
