import { expect, test } from 'vitest'
import { openTestCore, temporaryFolder } from '#test/support/core.ts'
import { dataFileOf } from '#tools/bench/data-file.ts'
import { judge, lineOf } from '#tools/bench/goal.ts'
import { keystrokes } from '#tools/bench/goals/search.ts'
import { readOptions } from '#tools/bench/options.ts'
import { makePeople } from '#tools/bench/people.ts'
import { interleaved } from '#tools/bench/setting.ts'
import { ms, p50, p99, times } from '#tools/bench/stats.ts'

test('the options name goals and sizes, and refuse what makes no sense', () => {
  expect(readOptions(['--only', 'g7, G8', '--clients', '2000'])).toEqual({
    only: new Set(['G7', 'G8']),
    clients: 2000,
    interactions: 1_000_000,
  })
  expect(readOptions([]).only.size).toBe(24)
  expect(() => readOptions(['--only', 'G99'])).toThrow('No such goal: G99')
  expect(() => readOptions(['--interactions', 'many'])).toThrow('--interactions is a whole number')
})

test('figures are quantiles by nearest rank, and read like ones', () => {
  const figures = Array.from({ length: 200 }, (_, index) => 200 - index)
  expect([p50(figures), p99(figures), p50([7])]).toEqual([100, 198, 7])
  expect([ms(0.04312), ms(12.34), ms(2312), times(1.237), times(1 / 31)]).toEqual([
    '0.0431 ms',
    '12.3 ms',
    '2.31 s',
    '1.24x',
    '1/31',
  ])
})

test('a goal is held to its ratio and its limit, from either side', () => {
  expect(judge({ goal: 'G5', ours: 5, ratio: 1.4 })).toBe('stretch')
  expect(judge({ goal: 'G5', ours: 9, ratio: 1.4 })).toBe('pass')
  expect(judge({ goal: 'G5', ours: 11, ratio: 1.4 })).toBe('miss')
  expect(judge({ goal: 'G1', ours: 2000, ratio: 0.81 })).toBe('pass')
  expect(judge({ goal: 'G1', ours: 2000, ratio: 0.79 })).toBe('miss')
  expect(judge({ goal: 'G3', ours: 250e6, ratio: null })).toBe('pass')
  expect(judge({ goal: 'G8', ours: 1, ratio: null })).toBe('miss')
  const outcome = { goal: 'G8', ours: 1, floor: 1, ratio: 1.2, oursText: '1.2 ms' } as const
  expect(lineOf({ ...outcome, floorText: '1 ms', notes: ['a note'] })).toMatch(
    /^G8 .*1\.2 ms .*1 ms .*1\.2x .*<= 2x .*<= 1\.3x {2}stretch\n {6}a note$/,
  )
})

test('rounds are interleaved, begin with another each time, and the first is not counted', async () => {
  const order: string[] = []
  const took = await interleaved(2, {
    a: (round) => order.push(`a${round}`),
    b: (round) => order.push(`b${round}`),
  })
  expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2'])
  expect(took).toEqual({ a: [4, 5], b: [3, 6] })
})

test('the people are the same every time, and some of them come twice', () => {
  const people = [...makePeople(3000)]
  expect([...makePeople(3000)]).toEqual(people)
  const emails = new Set(people.map((person) => person.email.toLowerCase()))
  const phones = new Set(people.map((person) => person.phone.replace(/\D/g, '')))
  expect(people.length - emails.size).toBeGreaterThan(20)
  expect(people.length - phones.size).toBeGreaterThan(20)
  expect(people.some((person) => /\p{Script=Han}/u.test(person.familyName))).toBe(true)
})

test('keystrokes grow letter by letter', () => {
  const keys = keystrokes()
  expect(keys).toEqual(keystrokes())
  expect(keys.slice(1).some((key, index) => key.startsWith(keys[index] ?? ' '))).toBe(true)
})

test('the data file is one that the product finds nothing wrong with, and is made once', async () => {
  const cache = temporaryFolder()
  const made = dataFileOf(cache, 1000, 5000, () => undefined)
  expect(Object.keys(made.steps ?? {}).length).toBeGreaterThan(3)
  expect(dataFileOf(cache, 1000, 5000, () => undefined).steps).toBeNull()
  const t = openTestCore({ folder: made.folder, now: '2026-06-15T10:00:00Z' })
  const report = await t.work('data.check', {})
  expect(report).toMatchObject({ problems: [], clients: 1000, interactions: 5000 })
  expect(t.ask('nudges.count', {}).today).toBeGreaterThan(0)
})
