import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import { snoozePicks } from '#renderer/deeds/snooze-picks.ts'

function picks(today: string, nextDate: string | null = null): readonly string[] {
  return snoozePicks(plainDate(today), nextDate === null ? null : plainDate(nextDate)).map(
    (pick) => `${pick.what} ${pick.on}`,
  )
}

test('a Thursday offers tomorrow, Monday, two weeks and the first of next month', () => {
  expect(picks('2026-03-12')).toEqual([
    'tomorrow 2026-03-13',
    'monday 2026-03-16',
    'two-weeks 2026-03-26',
    'next-month 2026-04-01',
  ])
})

test('a near important date offers the day after it, in its place', () => {
  expect(picks('2026-03-12', '2026-03-21')).toEqual([
    'tomorrow 2026-03-13',
    'monday 2026-03-16',
    'after-date 2026-03-22',
    'two-weeks 2026-03-26',
  ])
})

test('on a Sunday, Monday is the one a week after tomorrow; no day comes twice', () => {
  expect(picks('2026-03-15')).toEqual([
    'tomorrow 2026-03-16',
    'monday 2026-03-23',
    'two-weeks 2026-03-29',
    'next-month 2026-04-01',
  ])
  expect(picks('2026-02-28')).toEqual([
    'tomorrow 2026-03-01',
    'monday 2026-03-02',
    'two-weeks 2026-03-14',
  ])
})
