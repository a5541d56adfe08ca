import fc from 'fast-check'
import { expect, test } from 'vitest'
import { easterSunday } from '#shared/domain/holidays.ts'
import { parseWhen, type WhenContext } from '#shared/domain/when.ts'
import { localDateTime, plainDate } from '#shared/time.ts'

// Thursday 12 March 2026, ten in the morning.
const context: WhenContext = {
  today: plainDate('2026-03-12'),
  now: localDateTime('2026-03-12T10:00'),
  dateOrder: 'dmy',
  prefer: 'future',
}

function read(text: string, changed: Partial<WhenContext> = {}): string {
  const result = parseWhen(text, { ...context, ...changed })
  if (!result.ok) return result.error.code
  const when = result.value
  if (when.kind === 'instant') return new Date(when.at).toISOString()
  const said = when.kind === 'date' ? when.on : when.at
  return when.alternatives.length === 0 ? said : `${said} or ${when.alternatives.join()}`
}

test.each([
  ['today', '2026-03-12'],
  ['Tomorrow', '2026-03-13'],
  ['yesterday', '2026-03-11'],
  ['in 10 d', '2026-03-22'],
  ['10d', '2026-03-22'],
  ['in 2 weeks', '2026-03-26'],
  ['in a week', '2026-03-19'],
  ['in 3 months', '2026-06-12'],
  ['1 year', '2027-03-12'],
  ['3 days ago', '2026-03-09'],
  ['a week ago', '2026-03-05'],
  ['mon', '2026-03-16'],
  ['thu', '2026-03-19'],
  ['on Friday', '2026-03-13'],
  // One day is asked for: the owner says which.
  ['fri or mon', 'when/not-understood'],
  ['last January', '2026-01-16 or 2026-01-01,2026-01-31'],
  ['this thu', '2026-03-12'],
  ['last thu', '2026-03-05'],
  ['last fri', '2026-03-06'],
  ['next tue', '2026-03-17'],
  ['next fri', '2026-03-20 or 2026-03-13'],
  ['next week', '2026-03-16'],
  ['next month', '2026-04-01'],
  ['next year', '2027-01-01'],
  ['this weekend', '2026-03-14'],
  ['end of the month', '2026-03-31'],
  ['the end of the month', '2026-03-31'],
  ['end of next month', '2026-04-30'],
  ['end of the week', '2026-03-13'],
  ['eoy', '2026-12-31'],
  ['mid april', '2026-04-15'],
  ['start of Q2', '2026-04-01'],
  ['Q1', '2027-01-01'],
  ['q3 2027', '2027-07-01'],
  ['next quarter', '2026-04-01'],
  ['april', '2026-04-01'],
  ['march', '2027-03-01'],
  ['the first monday of next month', '2026-04-06'],
  ['last friday in may', '2026-05-29'],
  ['a week', '2026-03-19'],
  ['three weeks', '2026-04-02'],
  ['a fortnight', '2026-03-26'],
  ['for two weeks', '2026-03-26'],
  ['until fri', '2026-03-13'],
  ['+2w', '2026-03-26'],
  ['3m', '2026-06-12'],
  ['90m', '2026-03-12T11:30'],
  ['half an hour', '2026-03-12T10:30'],
  ['1.5 hours', '2026-03-12T11:30'],
  ['an hour and a half', '2026-03-12T11:30'],
  ['half a year', '2026-09-12'],
  ['a couple of days', '2026-03-14'],
  ['in a few weeks', '2026-04-02'],
  ['in 3 days’ time', '2026-03-15'],
  ['a week on Tuesday', '2026-03-24'],
  ['tuesday week', '2026-03-24'],
  ['a week from tomorrow', '2026-03-20'],
  ['2 days before easter', '2026-04-03'],
  ['tuesday next week', '2026-03-17'],
  ['next week on fri', '2026-03-20'],
  ['the week after next', '2026-03-23'],
  ['next weekend', '2026-03-21 or 2026-03-14'],
  ['after easter', '2026-04-07'],
  ['after the 20th', '2026-03-21'],
  ['mid-april', '2026-04-15'],
  ['before christmas', '2026-12-24'],
  ['easter monday', '2026-04-06'],
  ["new year's eve", '2026-12-31'],
  ['first of may', '2026-05-01'],
  ['14-Mar-2027', '2027-03-14'],
  ['april the 15th', '2026-04-15'],
  ['at 5', '2026-03-12T17:00'],
  ['half past five tomorrow', '2026-03-13T17:30'],
  ['fri 17.30', '2026-03-13T17:30'],
  ['tomorrow night', '2026-03-13T20:00'],
  ['easter', '2026-04-05'],
  ['after new year', '2027-01-02'],
  ['2026-11-22', '2026-11-22'],
  ['13 March', '2026-03-13'],
  ['11 march', '2027-03-11'],
  ['Fri 13 March', '2026-03-13'],
  ['13th of march 2027', '2027-03-13'],
  ['March 13, 2027', '2027-03-13'],
  ['26 May', '2026-05-26'],
  ['the 1st', '2026-04-01'],
  ['31st', '2026-03-31'],
  ['29 feb', '2028-02-29'],
  ['1/4', '2026-04-01 or 2027-01-04'],
  ['4/4', '2026-04-04'],
  ['13/4', '2026-04-13'],
  ['4/13', '2026-04-13'],
  ['3/5/27', '2027-05-03 or 2027-03-05'],
  ['3.5.2026', '2026-05-03'],
  ['3.5.', '2026-05-03'],
  ['9:30', '2026-03-13T09:30'],
  ['14:00', '2026-03-12T14:00'],
  ['5pm', '2026-03-12T17:00'],
  ['12 am', '2026-03-13T00:00'],
  ['at 9', '2026-03-13T09:00'],
  ['fri 9:30', '2026-03-13T09:30'],
  ['fri at 9.30', '2026-03-13T09:30'],
  ['9:30 fri', '2026-03-13T09:30'],
  ['tomorrow morning', '2026-03-13T09:00'],
  ['tonight', '2026-03-12T20:00'],
  ['this afternoon', '2026-03-12T14:00'],
  ['now', '2026-03-12T10:00'],
  ['in 90 min', '2026-03-12T11:30'],
  ['in an hour', '2026-03-12T11:00'],
  ['in 15 hours', '2026-03-13T01:00'],
  ['2 hours ago', '2026-03-12T08:00'],
  ['2026-11-22T09:00', '2026-11-22T09:00'],
  ['2026-11-22 09:00:30', '2026-11-22T09:00'],
  ['2026-11-22T09:00:00+01:00', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T09:00-0330', '2026-11-22T12:30:00.000Z'],
  ['2026-11-22T09:00:30.250Z', '2026-11-22T09:00:30.000Z'],
])('reads %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['', 'when/empty'],
  ['  ', 'when/empty'],
  ['soon', 'when/not-understood'],
  ['fri or so', 'when/not-understood'],
  ['9.30', 'when/not-understood'],
  ['3-5', 'when/not-understood'],
  ['constructor', 'when/not-understood'],
  ['31 February', 'when/no-such-date'],
  ['31/4', 'when/no-such-date'],
  ['2026-02-29', 'when/no-such-date'],
  ['2026-02-29T09:00', 'when/no-such-date'],
  ['25:00', 'when/no-such-time'],
  ['fri 9:75', 'when/no-such-time'],
  ['13pm', 'when/no-such-time'],
  ['2026-11-22T24:00', 'when/no-such-time'],
  ['in 9999 years', 'when/out-of-range'],
])('refuses %j', (text, code) => {
  expect(read(text)).toBe(code)
})

test('month first where the owner writes so', () => {
  const mdy = { dateOrder: 'mdy' } as const
  expect([read('1/4', mdy), read('3/5/27', mdy), read('13/4', mdy), read('3.5.2026', mdy)]).toEqual(
    ['2027-01-04 or 2026-04-01', '2027-03-05 or 2027-05-03', '2026-04-13', '2026-05-03'],
  )
})

test('a touch is looked for in the past', () => {
  const past = { prefer: 'past' } as const
  expect(
    ['mon', 'thu', '13 march', '1 march', '9:30', '14:00', 'easter', 'two weeks'].map((text) =>
      read(text, past),
    ),
  ).toEqual([
    '2026-03-09',
    '2026-03-05',
    '2025-03-13',
    '2026-03-01',
    '2026-03-12T09:30',
    '2026-03-11T14:00',
    '2025-04-20',
    'when/not-understood',
  ])
})

test('words count from the owner’s day, clocks from the wall clock', () => {
  const night = { today: plainDate('2026-03-12'), now: localDateTime('2026-03-13T01:00') }
  expect([read('tomorrow', night), read('9:30', night)]).toEqual(['2026-03-13', '2026-03-13T09:30'])
})

test('Easter Sundays', () => {
  expect([1961, 2000, 2019, 2024, 2025, 2026, 2038].map(easterSunday)).toEqual([
    '1961-04-02',
    '2000-04-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ])
})

test('property: any text gets an answer, never an exception', () => {
  const words = fc.constantFrom(
    'in',
    'next',
    '31',
    'feb',
    '9:30',
    'mon',
    '0',
    '99',
    '3/5',
    'year',
    '9999',
  )
  const phrase = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' })), (text) => {
      expect(typeof read(text)).toBe('string')
    }),
    { numRuns: 500 },
  )
})
