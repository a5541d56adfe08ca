import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import '#shared/words/every-language.ts'
import { words } from '#shared/words/words.ts'
import { summarySentence } from '#renderer/features/today/day-head.tsx'
import type { DaySummary } from '#renderer/features/today/day-summary.ts'
import { day } from './garden.ts'

const plain: DaySummary = { people: 5, overdue: 0, promises: null, datesToday: [] }
const told = (more: Partial<DaySummary>) => summarySentence({ ...plain, ...more }, words('en'))

test('the sentence below the heading joins whole clauses with a comma before the last', () => {
  const [birthday] = day.dates
  if (birthday === undefined) throw new Error('The garden has no dates')
  const datesToday = [{ ...birthday, fallsOn: plainDate('2026-03-12') }]
  expect(told({ overdue: 4, promises: { count: 3, late: 1, nextInDays: -2 }, datesToday })).toMatch(
    /^Four are overdue, three promises wait, one of them late, and it is .+ birthday\.$/u,
  )
  expect(told({ overdue: 1 })).toBe('One is overdue.')
})

test('promises are told by how many are late', () => {
  expect(told({ promises: { count: 1, late: 1, nextInDays: -1 } })).toBe('One promise is late.')
  expect(told({ promises: { count: 2, late: 2, nextInDays: -4 } })).toBe('Two promises are late.')
  expect(told({ promises: { count: 3, late: 2, nextInDays: -4 } })).toBe(
    'Three promises wait, two of them late.',
  )
  expect(told({ promises: { count: 2, late: 0, nextInDays: 0 } })).toBe(
    'Two promises fall due by tomorrow.',
  )
})
