import { expect, test } from 'vitest'
import type { PlainDate } from '#shared/time.ts'
import { dayAndMonth, monthName } from '#renderer/features/client/month-name.ts'

test('months are three letters wide when short, and whole when full', () => {
  const months = ['2026-06-09', '2026-09-01'] as PlainDate[]
  expect(
    months.map((day) => [
      monthName(day, 'en'),
      monthName(day, 'en', 'full'),
      dayAndMonth(day, 'en'),
    ]),
  ).toEqual([
    ['Jun', 'June 2026', '9 Jun'],
    ['Sep', 'September 2026', '1 Sep'],
  ])
})
