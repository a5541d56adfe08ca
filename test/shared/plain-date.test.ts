import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  earlier,
  fromDayNumber,
  fromParts,
  inYear,
  isoWeekday,
  later,
  monthDayOf,
  nextYearly,
  partsOf,
} from '#shared/plain-date.ts'
import {
  daysInMonth,
  epochMs,
  isEpochMs,
  isLocalDateTime,
  isLocalTime,
  isMonthDay,
  isPlainDate,
  localDateTime,
  plainDate,
  type MonthDay,
} from '#shared/time.ts'

const on = plainDate

test('dates that exist, and those that do not', () => {
  const texts = ['2026-02-28', '2026-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '2026-13-01']
  expect(texts.map(isPlainDate)).toEqual([true, false, true, false, true, false])
  expect(['0000-01-01', '26-01-01', '2026-1-1', '2026-04-31', ''].map(isPlainDate)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
  expect(['--02-29', '--02-30', '02-29', '--13-01'].map(isMonthDay)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(() => plainDate('2026-02-30')).toThrow(RangeError)
})

test('times of day and wall-clock times', () => {
  expect(['00:00', '23:59', '24:00', '9:00', '12:60'].map(isLocalTime)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(
    ['2026-03-12T09:00', '2026-03-12 09:00', '2026-02-30T09:00', '2026-03-12T09:00:00'].map(
      isLocalDateTime,
    ),
  ).toEqual([true, false, false, false])
  expect(() => localDateTime('2026-03-12')).toThrow(RangeError)
})

test('instants are whole milliseconds the calendar can hold', () => {
  expect([0, -1, 1.5, Number.NaN, 8.64e15, 8.64e15 + 1].map(isEpochMs)).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ])
  expect(() => epochMs(0.5)).toThrow(RangeError)
})

test('months are added by the calendar, clamped to the end of the month', () => {
  expect([
    addMonths(on('2026-01-31'), 1),
    addMonths(on('2024-01-31'), 1),
    addMonths(on('2026-01-31'), 3),
    addMonths(on('2026-03-31'), -1),
    addMonths(on('2026-01-15'), -1),
    addMonths(on('2026-11-30'), 14),
    addMonths(on('2024-02-29'), 12),
  ]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2026-04-30',
    '2026-02-28',
    '2025-12-15',
    '2028-01-30',
    '2025-02-28',
  ])
})

test('days cross months, years and the ends of summer time alike', () => {
  expect([
    addDays(on('2026-12-31'), 1),
    addDays(on('2024-02-28'), 1),
    addDays(on('2026-03-28'), 2),
    addDays(on('2026-10-24'), 2),
    addDays(on('0050-03-01'), -1),
    daysBetween(on('2026-03-28'), on('2026-03-30')),
    daysBetween(on('2026-03-12'), on('2026-01-30')),
  ]).toEqual(['2027-01-01', '2024-02-29', '2026-03-30', '2026-10-26', '0050-02-28', 2, -41])
})

test('weekdays are ISO: Monday 1 to Sunday 7, before 1970 too', () => {
  expect(
    ['2026-03-09', '2026-03-12', '2026-03-15', '1969-12-28', '1900-01-01'].map((text) =>
      isoWeekday(on(text)),
    ),
  ).toEqual([1, 4, 7, 7, 1])
})

test('ACC-11: a 29 February falls on the day the owner chose in common years', () => {
  const leap = '--02-29' as MonthDay
  expect([
    inYear(leap, 2026, 'feb-28'),
    inYear(leap, 2026, 'mar-1'),
    inYear(leap, 2028, 'mar-1'),
    nextYearly(leap, on('2026-03-01'), 'feb-28'),
    nextYearly(leap, on('2026-03-01'), 'mar-1'),
    nextYearly('--03-12' as MonthDay, on('2026-03-12'), 'feb-28'),
    nextYearly('--03-11' as MonthDay, on('2026-03-12'), 'feb-28'),
  ]).toEqual([
    '2026-02-28',
    '2026-03-01',
    '2028-02-29',
    '2027-02-28',
    '2026-03-01',
    '2026-03-12',
    '2027-03-11',
  ])
})

test('parts, month and day, earlier and later', () => {
  expect([
    partsOf(on('2026-03-12')),
    fromParts({ year: 50, month: 3, day: 2 }),
    monthDayOf(on('2026-03-12')),
    earlier(on('2026-03-12'), on('2026-03-11')),
    later(on('2026-03-12'), on('2026-03-11')),
  ]).toEqual([
    { year: 2026, month: 3, day: 12 },
    '0050-03-02',
    '--03-12',
    '2026-03-11',
    '2026-03-12',
  ])
  expect(() => fromParts({ year: 2026, month: 2, day: 30 })).toThrow(RangeError)
})

const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([year, month, n]) => fromParts({ year, month, day: (n % daysInMonth(year, month)) + 1 }))

test('property: a day number and its date are each other’s', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(fromDayNumber(dayNumber(date))).toBe(date)
      expect(isPlainDate(date)).toBe(true)
    }),
  )
})

test('property: adding days and counting them agree', () => {
  const near = fc.integer({ min: -700_000, max: 2_000_000 }).map(fromDayNumber)
  fc.assert(
    fc.property(near, fc.integer({ min: -10_000, max: 10_000 }), (date, days) => {
      const moved = addDays(date, days)
      expect(daysBetween(date, moved)).toBe(days)
      expect(isoWeekday(moved)).toBe(((((isoWeekday(date) - 1 + days) % 7) + 7) % 7) + 1)
    }),
  )
})
