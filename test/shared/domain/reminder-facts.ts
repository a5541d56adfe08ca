import type { DeliverySettings, ReminderFacts } from '#shared/domain/facts.ts'
import type { ReminderId } from '#shared/ids.ts'
import { epochMs, localDateTime } from '#shared/time.ts'

/** No quiet hours; work days Monday to Friday. */
export const defaults: DeliverySettings = {
  quietFrom: null,
  quietUntil: null,
  workDays: [1, 2, 3, 4, 5],
  pausedUntil: null,
  quietDaysOff: false,
  leapDay: 'feb-28',
}

/** Once, on 10 June 2026 at nine, made long ago and not done. */
export function reminder(overrides: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    id: 'a' as ReminderId,
    at: localDateTime('2026-06-10T09:00'),
    dateOnly: false,
    every: null,
    basis: 'date',
    doneThrough: null,
    snoozedUntil: null,
    snoozeEndsAt: null,
    createdAt: epochMs(Date.UTC(2020, 0, 1)),
    ...overrides,
  }
}
