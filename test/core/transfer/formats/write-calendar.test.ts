import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import {
  writeCalendar,
  type CalendarDate,
  type CalendarReminder,
} from '#core/transfer/formats/ics/write-calendar.ts'
import { spellRule } from '#core/transfer/formats/ics/spell-rule.ts'
import type { ClientId, ReminderId } from '#shared/ids.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { nextOccurrence, occurrencesBetween } from '#shared/domain/recurrence.ts'
import { inYear, monthDayOf, type LeapDayRule } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type EpochMs, type MonthDay } from '#shared/time.ts'

// What is written is read back by another program's reader, and its rules are unrolled by that
// reader and by our own: both must name the same days.

const now = Date.UTC(2026, 10, 22, 10) as EpochMs
const today = plainDate('2026-11-22')
const ana = { id: '0198c0de-0000-7000-8000-000000000001' as ClientId, name: 'Ana, Gomes; ßø\\' }

type Options = { readonly leapDay?: LeapDayRule; readonly of?: typeof ana | null }

function calendarOf(
  dates: readonly CalendarDate[],
  reminders: readonly CalendarReminder[],
  { leapDay = 'feb-28', of = ana }: Options = {},
): { readonly text: string; readonly events: readonly ICAL.Component[] } {
  const parts = [{ client: of, dates, reminders }]
  const text = [...writeCalendar(parts, { now, today, leapDay })].join('')
  const component = new ICAL.Component(ICAL.parse(text) as never)
  return { text, events: component.getAllSubcomponents('vevent') }
}

const reminder = (more: Partial<CalendarReminder>): CalendarReminder => ({
  id: '0198c0de-0000-7000-8000-00000000000a' as ReminderId,
  text: 'Call',
  at: localDateTime('2026-01-31T09:30'),
  dateOnly: false,
  every: null,
  basis: 'date',
  doneThrough: null,
  snoozedUntil: null,
  snoozeEndsAt: null,
  createdAt: now,
  ...more,
})

const date = (more: Partial<CalendarDate>): CalendarDate => ({
  id: '0198c0de-0000-7000-8000-00000000000b',
  kind: 'birthday',
  label: null,
  date: plainDate('1984-04-12'),
  leadDays: 7,
  ...more,
})

/** The occurrences another program makes of an event, as our own texts. */
function unrolled(event: ICAL.Component | undefined, most: number): readonly string[] {
  if (event === undefined) throw new Error('No event was written')
  const steps = new ICAL.Event(event).iterator()
  const found: string[] = []
  for (let at = steps.next(); at && found.length < most; at = steps.next()) {
    const text = at.toString()
    found.push(text.length > 10 ? text.slice(0, 16) : text)
  }
  return found
}

/** The start of an event and the further days listed with it. */
function listed(event: ICAL.Component | undefined): readonly string[] {
  const start = event?.getFirstPropertyValue('dtstart')?.toString() ?? ''
  const others = event?.getFirstProperty('rdate')?.getValues() ?? []
  return [start, ...others.map(String)].map((text) => text.slice(0, 16))
}

/**
 * A slow and literal reading of RFC 5545 for rules of days of months: the reader above knows no
 * BYSETPOS beside BYMONTHDAY, takes several days in the order they are written, and leaves out the
 * first of days counted from the end of a month in yearly rules.
 */
function unrolledByTheBook(start: string, rule: string, most: number): readonly string[] {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number) ?? null
  const monthly = parts.get('FREQ') === 'MONTHLY'
  const interval = Number(parts.get('INTERVAL') ?? 1) * (monthly ? 1 : 12)
  const [year = 0, first = 1] = start.slice(0, 7).split('-').map(Number)
  const from = monthly ? year * 12 + first - 1 : year * 12
  const found: string[] = []
  for (let period = from; period < 2040 * 12 && found.length < most; period += interval) {
    const days: string[] = []
    for (let index = period; index < period + (monthly ? 1 : 12); index += 1) {
      const [at, month] = [Math.floor(index / 12), (index % 12) + 1]
      if (numbers('BYMONTH')?.includes(month) === false) continue
      const length = new Date(Date.UTC(at, month, 0)).getUTCDate()
      for (let day = 1; day <= length; day += 1) {
        const wanted = numbers('BYMONTHDAY') ?? []
        if (!wanted.includes(day) && !wanted.includes(day - length - 1)) continue
        days.push(new Date(Date.UTC(at, month - 1, day)).toISOString().slice(0, 10))
      }
    }
    const positions = numbers('BYSETPOS')
    const picked = positions === null ? days : positions.map((at) => days.at(at > 0 ? at - 1 : at))
    for (const day of picked) if (day !== undefined && day >= start.slice(0, 10)) found.push(day)
  }
  const until = parts.get('UNTIL')
  const kept = found.filter((day) => until === undefined || day.replaceAll('-', '') <= until)
  return kept.slice(0, Math.min(most, Number(parts.get('COUNT') ?? Infinity)))
}

test('a date is a whole day of every year, told by whom and what it is', () => {
  const { text, events } = calendarOf(
    [date({}), date({ kind: 'renewal', label: 'Lease, flat 4' })],
    [],
  )
  const [birthday, lease] = events.map((event) => new ICAL.Event(event))
  expect([birthday?.summary, lease?.summary]).toEqual([
    'Ana, Gomes; ßø\\: birthday',
    'Ana, Gomes; ßø\\: Lease, flat 4',
  ])
  expect(birthday?.startDate.toString()).toBe('1984-04-12')
  expect(birthday?.startDate.isDate).toBe(true)
  expect(unrolled(events[0], 3)).toEqual(['1984-04-12', '1985-04-12', '1986-04-12'])
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

test.each<[LeapDayRule, readonly string[]]>([
  ['feb-28', ['1984-02-29', '1985-02-28', '1986-02-28', '1987-02-28', '1988-02-29']],
  ['mar-1', ['1984-02-29', '1985-03-01', '1986-03-01', '1987-03-01', '1988-02-29']],
])('29 February falls in common years as the owner has set: %s', (leapDay, falls) => {
  const { events } = calendarOf([date({ date: plainDate('1984-02-29') })], [], { leapDay })
  expect(unrolled(events[0], 5)).toEqual(falls)
})

test('a date without its year begins in the year of the file, and says so to us', () => {
  const { text, events } = calendarOf([date({ date: '--02-29' as MonthDay })], [])
  expect(unrolled(events[0], 3)).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
  expect(text).toContain('X-RAPPORT-DATE:--02-29\r\n')
  expect(text).not.toMatch(/1604|1900/)
})

test('any date falls on the same days in the calendar as here', () => {
  const days = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2030-12-31'),
    noInvalidDate: true,
  })
  const leapDays = fc.constantFrom<LeapDayRule>('feb-28', 'mar-1')
  fc.assert(
    fc.property(days, fc.boolean(), leapDays, (day, isYearless, leapDay) => {
      const on = plainDate(day.toISOString().slice(0, 10))
      const { events } = calendarOf([date({ date: isYearless ? monthDayOf(on) : on })], [], {
        leapDay,
      })
      const from = isYearless ? 2026 : Number(on.slice(0, 4))
      const ours = [0, 1, 2, 3, 4].map((more) => inYear(monthDayOf(on), from + more, leapDay))
      expect(unrolled(events[0], 5)).toEqual(ours)
    }),
    { numRuns: 150 },
  )
})

test('a reminder stands at its wall-clock time of no zone, and rings', () => {
  const { text, events } = calendarOf([], [reminder({ text: 'Ring about the\nplan; soon' })])
  expect(text).toContain('DTSTART:20260131T093000\r\n')
  expect(text).not.toContain('TZID')
  const [event] = events
  expect(new ICAL.Event(event as ICAL.Component).summary).toBe(
    'Ana, Gomes; ßø\\: Ring about the\nplan; soon',
  )
  expect(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe(
    'PT0S',
  )
})

test('a reminder of a day is a whole day that rings at nine, and one of nobody’s names nobody', () => {
  const whole = reminder({ dateOnly: true, at: localDateTime('2026-03-05T09:00') })
  const { text } = calendarOf([], [whole], { of: null })
  expect(text).toContain('DTSTART;VALUE=DATE:20260305\r\n')
  expect(text).toContain('TRIGGER:PT9H\r\n')
  expect(text).toContain('SUMMARY:Call\r\n')
})

test('the same reminder has the same UID in every file', () => {
  const uids = ['2026-01-31T09:30', '2026-03-01T10:00'].map((at) => {
    const { events } = calendarOf([], [reminder({ at: localDateTime(at) })])
    return events[0]?.getFirstPropertyValue('uid')
  })
  expect(uids).toEqual([
    '0198c0de-0000-7000-8000-00000000000a',
    '0198c0de-0000-7000-8000-00000000000a',
  ])
})

test('what repeats from its completion is written once: the next day hangs on the owner', () => {
  const { text } = calendarOf([], [reminder({ every: 'FREQ=MONTHLY', basis: 'completion' })])
  expect(text).not.toContain('RRULE')
})

test.each([
  ['FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=29', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,31', 'FREQ=MONTHLY;BYMONTHDAY=1,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=30;COUNT=4', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=4'],
  ['FREQ=MONTHLY;BYMONTHDAY=-31', 'FREQ=MONTHLY;BYMONTHDAY=1'],
  ['FREQ=MONTHLY;BYMONTHDAY=-30', 'FREQ=MONTHLY;BYMONTHDAY=-28,-29,-30;BYSETPOS=1'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU'],
  ['FREQ=DAILY;UNTIL=20270301', 'FREQ=DAILY;UNTIL=20270301T235959'],
  [
    'FREQ=YEARLY;BYMONTH=2,5;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2,5;BYMONTHDAY=28,29,30;BYSETPOS=-1',
  ],
])('%s goes out as %s', (every, spelled) => {
  const rule = parseRule(every)
  if (!rule.ok) throw new Error(every)
  expect(spellRule(rule.value, plainDate('2026-01-31'), 'date-time', 'feb-28')).toBe(spelled)
})

test('days that no rule of a calendar can say are listed for five years', () => {
  const { text, events } = calendarOf([], [reminder({ every: 'FREQ=MONTHLY;BYMONTHDAY=30,31' })])
  expect(text).not.toContain('RRULE')
  expect(listed(events[0]).slice(0, 5)).toEqual([
    '2026-01-31T09:30',
    '2026-02-28T09:30',
    '2026-03-30T09:30',
    '2026-03-31T09:30',
    '2026-04-30T09:30',
  ])
})

const months = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.toSorted((a, b) => a - b).join(','))
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const list = (items: fc.Arbitrary<string | number>) =>
  fc.uniqueArray(items, { minLength: 1, maxLength: 3 }).map((all) => all.join(','))
const monthDay = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: 1, max: 31 }).map((day) => -day),
)
// One at a time: the reader counts a Monday that is both the fifth and the last twice.
const nthDay = fc
  .tuple(fc.constantFrom('1', '2', '4', '5', '-1', ''), weekday)
  .map(([nth, day]) => nth + day)
const rules = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      list(weekday).map((days) => `FREQ=DAILY;BYDAY=${days}`),
      list(weekday).map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
      fc.constant('FREQ=WEEKLY;WKST=SU'),
      fc.constant('FREQ=MONTHLY'),
      list(monthDay).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
      nthDay.map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
      fc.constant('FREQ=YEARLY'),
      fc
        .tuple(months, list(monthDay))
        .map(([named, days]) => `FREQ=YEARLY;BYMONTH=${named};BYMONTHDAY=${days}`),
      fc.tuple(months, nthDay).map(([named, days]) => `FREQ=YEARLY;BYMONTH=${named};BYDAY=${days}`),
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('', ';COUNT=7', ';UNTIL=20271115'),
  )
  .map(([rule, interval, end]) => `${rule};INTERVAL=${interval}${end}`)

test('any reminder falls on the same days in the calendar as here', () => {
  const starts = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((day) => localDateTime(`${day.toISOString().slice(0, 10)}T08:15`))
  const leapDays = fc.constantFrom<LeapDayRule>('feb-28', 'mar-1')
  fc.assert(
    fc.property(rules, starts, leapDays, fc.boolean(), (every, at, leapDay, dateOnly) => {
      const rule = parseRule(every)
      if (!rule.ok) throw new Error(every)
      const through = localDateTime('2031-01-01T00:00')
      const ours = occurrencesBetween(rule.value, at, null, through, leapDay).slice(0, 12)
      const { events } = calendarOf([], [reminder({ at, every, dateOnly })], { leapDay })
      if (ours.length === 0) {
        const beyond = nextOccurrence(rule.value, at, at, leapDay)
        expect(events.length).toBe(beyond === null ? 0 : 1)
        return
      }
      const [event] = events
      const days = ours.map((one) => (dateOnly ? one.slice(0, 10) : one))
      const spelled = event?.getFirstPropertyValue('rrule')?.toString() ?? null
      if (spelled === null) {
        expect(listed(event).slice(0, days.length)).toEqual(days)
        return
      }
      if (spelled.includes('BYMONTHDAY')) {
        const start = days[0] ?? ''
        expect(unrolledByTheBook(start, spelled, days.length)).toEqual(
          ours.map((one) => one.slice(0, 10)),
        )
      }
      if (/BYSETPOS|BYMONTHDAY=.*,|YEARLY.*BYMONTHDAY=-/.test(spelled)) return
      expect(unrolled(event, days.length)).toEqual(days)
    }),
    { numRuns: 400 },
  )
})

test('hostile texts fold within their line and come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), (text) => {
      const { text: file, events } = calendarOf([], [reminder({ text })], { of: null })
      expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      const clean = text
        .toWellFormed()
        .replace(/[^\P{Cc}\t\n\r\u0080-\u009f]/gu, '')
        .replace(/\r\n?/g, '\n')
      expect(new ICAL.Event(events[0] as ICAL.Component).summary ?? '').toBe(clean)
    }),
    { numRuns: 150 },
  )
})
