import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  openOccurrences,
  planDeliveries,
  snoozeEnd,
  type DeliveryInput,
} from '#shared/domain/delivery.ts'
import type { LedgerEntry } from '#shared/domain/facts.ts'
import type { ReminderId } from '#shared/ids.ts'
import {
  epochMs,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type LocalTime,
} from '#shared/time.ts'
import { instantOf, todayAt } from '#shared/zone.ts'
import { defaults, reminder } from './reminder-facts.ts'

const at = (text: string): EpochMs => epochMs(Date.parse(text))
const local = (text: string): LocalDateTime => localDateTime(text)
const night = { quietFrom: '22:00' as LocalTime, quietUntil: '08:00' as LocalTime }

function plan(now: string, overrides: Partial<DeliveryInput> = {}) {
  return planDeliveries({
    reminders: [reminder()],
    ledger: [],
    now: at(now),
    zone: 'Europe/Berlin',
    settings: defaults,
    atStart: false,
    ...overrides,
  })
}

const shown = (occurrence: string, id = 'a'): LedgerEntry => ({
  reminderId: id as ReminderId,
  occurrence: local(occurrence),
  recordedAt: at('2026-06-10T07:00:00Z'),
})

test('repeats collapse to the newest, which says how many were missed', () => {
  const daily = reminder({ at: local('2026-06-01T09:00'), every: 'FREQ=DAILY' })
  const { notifications } = plan('2026-06-09T10:00:00Z', {
    reminders: [daily],
    ledger: [shown('2026-06-02T09:00')],
    atStart: true,
  })
  expect(notifications).toEqual([
    {
      kind: 'single',
      deliveries: [
        {
          reminderId: 'a',
          key: '2026-06-09T09:00',
          occurrence: '2026-06-09T09:00',
          dueAt: at('2026-06-09T07:00:00Z'),
          snoozed: false,
          late: true,
          held: false,
          missed: 7,
        },
      ],
    },
  ])
})

test('what quiet hours held is not late and comes as one digest', () => {
  const reminders = [
    reminder({ at: local('2026-06-10T23:00') }),
    reminder({ id: 'b' as ReminderId, at: local('2026-06-11T07:00') }),
    reminder({ id: 'c' as ReminderId, at: local('2026-06-11T08:00') }),
  ]
  const settings = { ...defaults, ...night }
  expect(plan('2026-06-11T05:30:00Z', { reminders, settings })).toEqual({
    notifications: [],
    held: [
      { reminderId: 'a', occurrence: '2026-06-10T23:00', until: at('2026-06-11T06:00:00Z') },
      { reminderId: 'b', occurrence: '2026-06-11T07:00', until: at('2026-06-11T06:00:00Z') },
    ],
    dueMark: 'a 2026-06-10T23:00,b 2026-06-11T07:00',
    nextAt: at('2026-06-11T06:00:00Z'),
  })
  const { notifications } = plan('2026-06-11T06:00:10Z', { reminders, settings })
  expect(
    notifications.map(({ kind, deliveries }) => [
      kind,
      deliveries.map(({ reminderId, late, held }) => [reminderId, late, held]),
    ]),
  ).toEqual([
    [
      'digest',
      [
        ['a', false, true],
        ['b', false, true],
      ],
    ],
    ['single', [['c', false, false]]],
  ])
})

test('asleep past the end of the quiet hours is late', () => {
  const settings = { ...defaults, ...night }
  const reminders = [reminder({ at: local('2026-06-10T23:00') })]
  const late = (now: string) =>
    plan(now, { reminders, settings }).notifications[0]?.deliveries[0]?.late
  expect([late('2026-06-11T06:01:00Z'), late('2026-06-11T06:01:01Z')]).toEqual([false, true])
})

test('days off hold reminders only where the owner asked for it', () => {
  const saturday = [reminder({ at: local('2026-06-13T10:00') })]
  const settings = { ...defaults, quietDaysOff: true }
  const now = '2026-06-13T08:00:00Z'
  expect(plan(now, { reminders: saturday }).notifications.length).toBe(1)
  expect(plan(now, { reminders: saturday, settings }).held).toEqual([
    { reminderId: 'a', occurrence: '2026-06-13T10:00', until: at('2026-06-15T07:00:00Z') },
  ])
})

test('what days off held comes in the morning after them, not at their midnight', () => {
  const reminders = [reminder({ at: local('2026-06-13T10:00') })]
  const settings = { ...defaults, quietDaysOff: true }
  const monday = (time: string) => plan(`2026-06-${time}`, { reminders, settings })
  expect(monday('14T22:00:00Z')).toMatchObject({
    notifications: [],
    held: [{ reminderId: 'a', until: at('2026-06-15T07:00:00Z') }],
    nextAt: at('2026-06-15T07:00:00Z'),
  })
  expect(monday('15T07:00:00Z').notifications).toMatchObject([
    { kind: 'single', deliveries: [{ reminderId: 'a', late: false, held: true }] },
  ])
})

test('a claim without a record is shown again at the next start only', () => {
  const ledger = [{ ...shown('2026-06-10T09:00'), recordedAt: null }]
  const count = (atStart: boolean) =>
    plan('2026-06-10T07:00:30Z', { ledger, atStart }).notifications.length
  expect([count(false), count(true)]).toEqual([0, 1])
})

test('ACC-23: a snoozed reminder does not return before its time, and once', () => {
  const reminders = [reminder({ snoozedUntil: local('2026-06-10T09:12') })]
  const ledger = [shown('2026-06-10T09:00')]
  const count = (now: string, entries = ledger) =>
    plan(now, { reminders, ledger: entries }).notifications.length
  expect([
    count('2026-06-10T07:11:59Z'),
    count('2026-06-10T07:12:00Z'),
    count('2026-06-10T07:12:30Z', [...ledger, shown('2026-06-10T09:12')]),
  ]).toEqual([0, 1, 0])
})

test('a later occurrence ends a snooze and speaks for both', () => {
  const reminders = [reminder({ every: 'FREQ=DAILY', snoozedUntil: local('2026-06-10T20:00') })]
  const ledger = [shown('2026-06-10T09:00'), shown('2026-06-10T20:00')]
  const [first] = plan('2026-06-11T07:00:00Z', { reminders, ledger }).notifications
  expect(first?.deliveries).toMatchObject([{ key: '2026-06-11T09:00', snoozed: false, missed: 0 }])
})

test('repeats that were past when the reminder was made never come', () => {
  const yearly = reminder({
    at: local('2026-06-09T00:00'),
    every: 'FREQ=YEARLY',
    createdAt: at('2026-06-10T06:00:00Z'),
  })
  const { notifications, nextAt } = plan('2026-06-10T06:00:30Z', { reminders: [yearly] })
  expect([notifications, nextAt]).toEqual([[], at('2027-06-08T22:00:00Z')])
  const through = local('2026-06-10T23:59')
  expect(openOccurrences(yearly, through, 'Europe/Berlin', defaults)).toEqual([])
})

test('one that repeats from completion waits until it is done', () => {
  const reminders = [reminder({ every: 'FREQ=DAILY', basis: 'completion' })]
  const ledger = [shown('2026-06-10T09:00')]
  expect(plan('2026-06-20T07:00:00Z', { reminders, ledger })).toEqual({
    notifications: [],
    held: [],
    dueMark: 'a 2026-06-10T09:00',
    nextAt: null,
  })
  const open = openOccurrences(reminder(reminders[0]), local('2026-06-20T23:59'), 'UTC', defaults)
  expect(open).toEqual(['2026-06-10T09:00'])
})

test('property: no key fires twice and every due one is open, over any sleep, jump or restart', () => {
  const anyReminder = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    every: fc.constantFrom(null, 'FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY'),
  })
  const anyMove = fc.record({
    hours: fc.integer({ min: -72, max: 200 }),
    restart: fc.boolean(),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia'),
    quiet: fc.boolean(),
    crash: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(anyReminder, { maxLength: 5 }),
      fc.array(anyMove, { maxLength: 12 }),
      (made, moves) => {
        const reminders = made.map(({ day, hour, every }, index) =>
          reminder({
            id: `r${index}` as ReminderId,
            at: local(
              `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30`,
            ),
            every,
          }),
        )
        const ledger = new Map<string, LedgerEntry>()
        let now = at('2026-03-01T00:00:00Z')
        for (const { hours, restart, zone, quiet, crash } of moves) {
          now = epochMs(now + hours * 3_600_000)
          const settings = quiet ? { ...defaults, ...night } : defaults
          const { notifications } = planDeliveries({
            reminders,
            ledger: [...ledger.values()],
            now,
            zone,
            settings,
            atStart: restart,
          })
          const through = local(`${todayAt(now, zone, '00:00' as LocalTime)}T23:59`)
          const open = reminders.flatMap((one) =>
            openOccurrences(one, through, zone, defaults).length > 0 ? [one.id] : [],
          )
          const delivered = notifications.flatMap(({ deliveries }) => deliveries)
          for (const { reminderId, key, dueAt } of delivered) {
            const known = ledger.get(`${reminderId} ${key}`)
            expect(known?.recordedAt ?? null, 'shown before').toBe(null)
            expect(dueAt).toBeLessThanOrEqual(now)
            expect(open).toContain(reminderId)
            const recordedAt = crash ? null : now
            ledger.set(`${reminderId} ${key}`, { reminderId, occurrence: key, recordedAt })
          }
          expect(notifications.length).toBeLessThanOrEqual(3)
          for (const { id, at: due } of reminders) {
            if (instantOf(due, zone) <= now) expect(open).toContain(id)
          }
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('a snooze rounds up to the minute and waits out an hour that comes twice', () => {
  expect([
    snoozeEnd(at('2026-06-10T07:01:00Z'), 60, 'Europe/Berlin'),
    snoozeEnd(at('2026-06-10T07:01:30Z'), 10, 'Europe/Berlin'),
    // 02:10 for the second time, in ten minutes: 02:20 would mean the first.
    snoozeEnd(at('2026-10-25T01:10:00Z'), 10, 'Europe/Berlin'),
  ]).toEqual(['2026-06-10T10:01', '2026-06-10T09:12', '2026-10-25T03:00'])
})
