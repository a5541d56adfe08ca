import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openReminders, planDeliveries, type Delivery } from '#shared/domain/delivery.ts'
import type { DeliverySettings, LedgerEntry, ReminderFacts } from '#shared/domain/facts.ts'
import type { ReminderId } from '#shared/ids.ts'
import {
  epochMs,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type LocalTime,
} from '#shared/time.ts'
import { localDateTimeAt, todayAt } from '#shared/zone.ts'
import { defaults, reminder } from './reminder-facts.ts'

// The sample timelines, run on the policy by a loop that claims, shows and records.

const at = (text: string): EpochMs => epochMs(Date.parse(text))
const local = (text: string): LocalDateTime => localDateTime(text)

type Step = {
  readonly at: string
  readonly do: string
  readonly to?: string
  readonly id?: string
  readonly minutes?: number
}
type Expected = {
  readonly id: string
  readonly occurrence: string
  readonly from: string
  readonly to: string
  readonly late: boolean
  readonly snoozed?: boolean
}
type Case = {
  readonly id: string
  readonly zone: string
  readonly reminders: readonly { id: string; date: string; time: string; repeat?: string }[]
  readonly timeline: readonly Step[]
  readonly expect: readonly Expected[]
  readonly settings?: { readonly quiet?: readonly [string, string]; readonly feb29?: string }
  readonly notifications?: number
  readonly openOn?: readonly { readonly id: string; readonly date: string }[]
  readonly maxDeliveries?: Readonly<Record<string, number>>
}

const sample = new URL('../../samples/reminders/schedule-cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(sample, 'utf8')) as { cases: readonly Case[] }

type Shown = Delivery & { readonly at: EpochMs }

function run(timelineCase: Case) {
  const settings: DeliverySettings = {
    ...defaults,
    quietFrom: (timelineCase.settings?.quiet?.[0] ?? null) as LocalTime | null,
    quietUntil: (timelineCase.settings?.quiet?.[1] ?? null) as LocalTime | null,
    leapDay: timelineCase.settings?.feb29 === '03-01' ? 'mar-1' : 'feb-28',
  }
  let zone = timelineCase.zone
  let reminders = timelineCase.reminders.map((facts) =>
    reminder({
      id: facts.id as ReminderId,
      at: local(`${facts.date}T${facts.time}`),
      every: facts.repeat === undefined ? null : `FREQ=${facts.repeat.toUpperCase()}`,
    }),
  )
  const ledger: LedgerEntry[] = []
  const deliveries: Shown[] = []
  const openDays: { id: string; date: string }[] = []
  let notifications = 0
  let [running, ticking] = [false, false]
  let now = at(timelineCase.timeline[0]?.at ?? '')

  const tick = (atStart: boolean) => {
    const planned = planDeliveries({ reminders, ledger, now, zone, settings, atStart })
    for (const { deliveries: several } of planned.notifications) {
      notifications += 1
      for (const delivery of several) {
        ledger.push({ reminderId: delivery.reminderId, occurrence: delivery.key, recordedAt: now })
        deliveries.push({ ...delivery, at: now })
      }
    }
    return planned.nextAt
  }
  // Every occurrence before the first start was delivered and is in the data file.
  tick(true)
  for (const { reminderId, key } of deliveries.splice(0)) {
    ledger.push({ reminderId, occurrence: key, recordedAt: now })
  }
  notifications = 0

  const change = (id: string, changed: Partial<ReminderFacts>) => {
    reminders = reminders.map((facts) => (facts.id === id ? { ...facts, ...changed } : facts))
  }
  const noteToday = () => {
    const date = todayAt(now, zone, '04:00' as LocalTime)
    for (const { reminderId } of openReminders(reminders, date, zone, settings)) {
      openDays.push({ id: reminderId, date })
    }
  }
  for (const step of timelineCase.timeline) {
    const until = at(step.at)
    while (running && ticking && now < until) {
      const nextAt = tick(false)
      // The loop looks every 30 s; between the moments something is due it would find nothing.
      const wake = nextAt === null ? until : Math.max(nextAt, now + 1000)
      now = epochMs(Math.min(wake, until))
    }
    now = until
    if (running && ticking) tick(false)
    noteToday()
    if (step.do === 'start') [running, ticking] = [true, true]
    if (step.do === 'quit' || step.do === 'kill') running = false
    if (step.do === 'suspend' || step.do === 'freeze') ticking = false
    if (step.do === 'resume' || step.do === 'thaw') ticking = true
    if (step.do === 'set-clock') now = at(step.to ?? '')
    if (step.do === 'set-zone') zone = step.to ?? ''
    if (step.do === 'delete') reminders = reminders.filter(({ id }) => id !== step.id)
    if (step.do === 'complete') change(step.id ?? '', { doneThrough: local('2026-06-10T09:00') })
    if (step.do === 'snooze') {
      const end = epochMs(now + (step.minutes ?? 0) * 60_000)
      change(step.id ?? '', { snoozedUntil: localDateTimeAt(end, zone) })
    }
    if (running && ticking && step.do !== 'end') tick(step.do === 'start')
  }
  return { deliveries, notifications, openDays }
}

test.each(cases.map((timelineCase) => [timelineCase.id, timelineCase] as const))(
  'sample timeline: %s',
  (_, timelineCase) => {
    const { deliveries, notifications, openDays } = run(timelineCase)
    if (timelineCase.openOn !== undefined) {
      expect(openDays).toEqual(expect.arrayContaining([...timelineCase.openOn]))
      for (const [id, most] of Object.entries(timelineCase.maxDeliveries ?? {})) {
        const count = deliveries.filter(({ reminderId }) => reminderId === id).length
        expect(count).toBeLessThanOrEqual(most)
      }
      return
    }
    const told = deliveries.map((delivery, index) => {
      const window = timelineCase.expect[index]
      const inWindow =
        window !== undefined && delivery.at >= at(window.from) && delivery.at <= at(window.to)
      return {
        id: delivery.reminderId,
        occurrence: delivery.occurrence.slice(0, 10),
        late: delivery.late,
        snoozed: delivery.snoozed,
        inWindow,
      }
    })
    expect(told).toEqual(
      timelineCase.expect.map(({ id, occurrence, late, snoozed = false }) => ({
        id,
        occurrence,
        late,
        snoozed,
        inWindow: true,
      })),
    )
    if (timelineCase.notifications !== undefined) {
      expect(notifications).toBe(timelineCase.notifications)
    }
  },
)

test('there are 26 sample timelines', () => {
  expect(cases.length).toBe(26)
})
