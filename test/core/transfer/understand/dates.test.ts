import { describe, expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import { readDate, settleDate, type DateOrder } from '#core/transfer/understand/dates.ts'

function read(cell: string, order: DateOrder = 'dmy', mayBeFuture = false): string {
  const today = plainDate('2026-11-22')
  const day = settleDate(readDate(cell), { order, century: null, today, mayBeFuture })
  return day.is === 'date' ? day.date : day.is === 'bad' ? day.why : day.is
}

test.each([
  '1984-02-29',
  '1984/02/29',
  '1984.2.29',
  '19840229',
  '29.02.1984',
  '29. 2. 1984',
  '29 Feb 1984',
  '29-Feb-1984',
  'February 29, 1984',
  'Feb. 29th, 1984',
  'Wed, 29 Feb 1984',
  '29. Februar 1984',
  '29 février 1984',
  '29 de febrero de 1984',
  '29 de fevereiro de 1984',
  '29 febbraio 1984',
  '29 februari 1984',
  '29 lutego 1984',
  '1984-02-29T00:00:00Z',
  '1984-02-29T23:30:00-11:00',
  '1984-02-29 00:00:00',
  '2/29/1984 12:00:00 AM',
  '29/2/1984',
  '1984.02.29.',
  '1984. 2. 29.',
  '1984. február 29.',
  '1984年2月29日',
  '1984년 2월 29일',
  '昭和59年2月29日',
  '29 февраля 1984 г.',
  '29 лютого 1984',
  '29 Φεβρουαρίου 1984',
  'Wed 29 Feb 1984',
  'mercredi 29 février 1984',
  'среда, 29 февраля 1984',
  'Wed Feb 29 1984 00:00:00 GMT+0100 (Central European Standard Time)',
  '29/02/1984 à 09:15',
  '29.02.1984 um 9:15 Uhr',
  '1984-02-29 09:15:00 CET',
])('%s is one day in every time zone', (cell) => {
  expect(read(cell)).toBe('1984-02-29')
})

test.each([
  '--04-12',
  '--0412',
  '12 April',
  'April 12',
  '12. April',
  '12.4.',
  '0000-04-12',
  '1604-04-12',
  '12/4',
  '12/04/0000',
  '4月12日',
  '12 апреля',
])('%s has no year', (cell) => {
  expect(read(cell)).toBe('--04-12')
})

test.each(['', '0/0/00', '0.0.00', '0000-00-00', '00/00/0000', 'n/a', '-', 'NULL'])(
  '%s is no date',
  (cell) => {
    expect(read(cell)).toBe('none')
  },
)

describe('what is not understood is not guessed', () => {
  test.each([
    ['1900-02-29', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['2024-02-30', 'impossible'],
    ['31/04/2020', 'impossible'],
    ['1/1/1900', 'placeholder'],
    ['1899-12-30', 'placeholder'],
    ['30741', 'day-number'],
    ['30741.5', 'day-number'],
    ['sometime in spring', 'unreadable'],
    ['April 1984', 'unreadable'],
    ['1984', 'day-number'],
    ['2567-04-01', 'future'],
    ['59年2月29日', 'unreadable'],
    ['1984-W09-3', 'unreadable'],
    ['2026-11-23', 'future'],
  ])('%s: %s', (cell, why) => {
    expect(read(cell)).toBe(why)
  })
})

test('two numbers are read in the order of the file, unless only the other one is possible', () => {
  expect([read('03/04/2020', 'dmy'), read('03/04/2020', 'mdy')]).toEqual([
    '2020-04-03',
    '2020-03-04',
  ])
  expect(read('12/25/1991', 'dmy')).toBe('1991-12-25')
  expect(read('99/12/25', 'ymd')).toBe('1999-12-25')
})

test('a day in the future is fine where it is no birthday', () => {
  expect(read('2027-05-01', 'dmy', true)).toBe('2027-05-01')
})
