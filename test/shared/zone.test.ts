import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  civilDateAt,
  instantOf,
  isoWithOffset,
  isZoneName,
  localDateTimeAt,
  startOfDay,
  todayAt,
} from '#shared/zone.ts'
import { epochMs, localDateTime, plainDate, type EpochMs, type LocalTime } from '#shared/time.ts'

const at = (text: string): EpochMs => epochMs(Date.parse(text))
const iso = (instant: EpochMs): string => new Date(instant).toISOString().slice(0, 16)
const fourOClock = '04:00' as LocalTime

test.each([
  // A plain day, east and west of Greenwich, and offsets that are no whole hour.
  ['Europe/Berlin', '2026-06-10T09:00', '2026-06-10T07:00'],
  ['America/New_York', '2026-06-10T09:00', '2026-06-10T13:00'],
  ['Asia/Kathmandu', '2026-06-10T09:00', '2026-06-10T03:15'],
  ['Pacific/Apia', '2026-06-10T09:00', '2026-06-09T20:00'],
  // Missing times are the first minute after the gap.
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00'],
  ['America/New_York', '2026-03-08T02:00', '2026-03-08T07:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
  ['America/Santiago', '2026-09-06T00:30', '2026-09-06T04:00'],
  // A whole day that Samoa left out when it crossed the date line.
  ['Pacific/Apia', '2011-12-30T09:00', '2011-12-30T10:00'],
  // Times that come twice mean their first coming.
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
  // The edges of both.
  ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59'],
  ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00'],
  ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00'],
])('%s: %s is %sZ', (zone, local, expected) => {
  expect(iso(instantOf(localDateTime(local), zone))).toBe(expected)
})

test.each([
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T02:30'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25T02:30'],
  ['America/St_Johns', '2026-06-10T12:00:00Z', '2026-06-10T09:30'],
  ['Pacific/Kiritimati', '2026-06-10T12:00:00Z', '2026-06-11T02:00'],
])('%s: at %s the clock shows %s', (zone, instant, local) => {
  expect(localDateTimeAt(at(instant), zone)).toBe(local)
})

test('the owner’s day begins at day start', () => {
  const days = ['2026-03-13T02:59:59Z', '2026-03-13T03:00:00Z'].map((text) => [
    todayAt(at(text), 'Europe/Berlin', fourOClock),
    civilDateAt(at(text), 'Europe/Berlin'),
  ])
  expect(days).toEqual([
    ['2026-03-12', '2026-03-13'],
    ['2026-03-13', '2026-03-13'],
  ])
  expect(iso(startOfDay(plainDate('2026-03-13'), 'Europe/Berlin', fourOClock))).toBe(
    '2026-03-13T03:00',
  )
})

test('ACC-10: the same instant has the date of the zone it is asked in', () => {
  const instant = at('2026-05-25T23:30:00Z')
  expect(
    ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo'].map((zone) =>
      civilDateAt(instant, zone),
    ),
  ).toEqual(['2026-05-25', '2026-05-26', '2026-05-25', '2026-05-26'])
})

test('a day start inside a gap begins the day after it', () => {
  const start = startOfDay(plainDate('2026-03-29'), 'Europe/Berlin', '02:30' as LocalTime)
  expect(iso(start)).toBe('2026-03-29T01:00')
})

test('ISO text carries the offset of its day', () => {
  expect([
    isoWithOffset(at('2026-11-22T08:00:00Z'), 'Europe/Berlin'),
    isoWithOffset(at('2026-06-22T08:00:00.999Z'), 'Europe/Berlin'),
    isoWithOffset(at('2026-06-22T08:00:00Z'), 'America/St_Johns'),
    isoWithOffset(at('2026-06-22T08:00:00Z'), 'UTC'),
  ]).toEqual([
    '2026-11-22T09:00:00+01:00',
    '2026-06-22T10:00:00+02:00',
    '2026-06-22T05:30:00-02:30',
    '2026-06-22T08:00:00+00:00',
  ])
})

test('zone names are those the runtime knows', () => {
  expect(['Europe/Lisbon', 'UTC', 'Mars/Olympus', ''].map(isZoneName)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('property: a wall-clock time comes back from its instant unless a clock change skipped it', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Santiago',
    'Pacific/Apia',
  )
  const minutes = fc.integer({ min: 26_000_000, max: 31_000_000 })
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const instant = epochMs(minute * 60_000)
      const local = localDateTimeAt(instant, zone)
      const first = instantOf(local, zone)
      expect(first).toBeLessThanOrEqual(instant)
      expect(localDateTimeAt(first, zone)).toBe(local)
    }),
    { numRuns: 300 },
  )
})
