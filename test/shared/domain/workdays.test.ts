import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkDays, isWorkDay, workDaysBetween } from '#shared/domain/workdays.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'

const week = [1, 2, 3, 4, 5]
const thursday = plainDate('2026-03-12')

test('work days after a day, up to and with another', () => {
  const until = (text: string) => workDaysBetween(thursday, plainDate(text), week)
  expect(
    ['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-15', '2026-03-16', '2026-03-26'].map(until),
  ).toEqual([0, 0, 1, 1, 2, 10])
})

test('with no work days set every day is one', () => {
  expect([
    workDaysBetween(thursday, plainDate('2026-03-22'), []),
    isWorkDay(plainDate('2026-03-15'), []),
    addWorkDays(thursday, 3, []),
  ]).toEqual([10, true, '2026-03-15'])
})

test('property: the nth work day after a day is n work days away, and is one', () => {
  const anyWeek = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
  fc.assert(
    fc.property(anyWeek, fc.nat(400), fc.integer({ min: 1, max: 30 }), (days, offset, count) => {
      const from = addDays(thursday, offset)
      const to = addWorkDays(from, count, days)
      expect(workDaysBetween(from, to, days)).toBe(count)
      expect(isWorkDay(to, days)).toBe(true)
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(count)
    }),
  )
})
