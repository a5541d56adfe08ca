import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deliver } from '#main/reminders/deliver.ts'
import { keyOf } from '#main/reminders/due.ts'
import type { Shown } from '#main/reminders/notifier.ts'
import {
  createScheduler,
  type Scheduler,
  type SchedulerOptions,
} from '#main/reminders/scheduler.ts'
import { planDeliveries, type Delivery } from '#shared/domain/delivery.ts'
import type { LedgerEntry, ReminderFacts } from '#shared/domain/facts.ts'
import type { ReminderId } from '#shared/ids.ts'
import { fail, ok } from '#shared/result.ts'
import { epochMs, localDateTime, type EpochMs, type LocalTime } from '#shared/time.ts'
import { defaults } from '#test/shared/domain/reminder-facts.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime, settled, type FakeTime } from '../support/fake-time.ts'

type Step = 'due' | 'claim' | 'show' | 'record'
type Key = Pick<LedgerEntry, 'reminderId' | 'occurrence'>

/** What is on disk; it outlives every run of the app. */
class Disk {
  readonly reminders: ReminderFacts[] = []
  readonly entries = new Map<string, LedgerEntry>()

  add(id: string, at: string, extra: Partial<ReminderFacts> = {}): void {
    this.reminders.push({
      id: id as ReminderId,
      at: localDateTime(at),
      dateOnly: false,
      every: null,
      basis: 'date',
      snoozedUntil: null,
      snoozeEndsAt: null,
      doneThrough: null,
      createdAt: epochMs(0),
      ...extra,
    })
  }

  put(key: Key, recordedAt: EpochMs | null): void {
    this.entries.set(`${key.reminderId} ${key.occurrence}`, { ...key, recordedAt })
  }

  recorded({ reminderId, occurrence }: Key): boolean {
    return (this.entries.get(`${reminderId} ${occurrence}`)?.recordedAt ?? null) !== null
  }
}

type Run = {
  readonly scheduler: Scheduler
  readonly log: ReturnType<typeof fakeLog>
  /** From here on nothing of this run has any effect: the process is gone. */
  readonly kill: () => void
}

type Settings = { readonly quietFrom: LocalTime | null; readonly quietUntil: LocalTime | null }

/** One run of the app on a disk; `before` may kill it at any step, or make the step fail. */
function run(
  disk: Disk,
  time: FakeTime,
  shown: string[],
  before: (step: Step, kill: () => void) => 'fails' | undefined = () => undefined,
  settings: Settings = { quietFrom: null, quietUntil: null },
  outcome: () => Shown = () => ({ outcome: 'shown' }),
): Run {
  let dead = false
  const never = new Promise<never>(() => undefined)
  const kill = (): void => {
    dead = true
    scheduler.stop()
  }
  const work = async (call: string, input: unknown): Promise<unknown> => {
    const step = call.replace('ledger.', '') as Step
    const fails = dead ? undefined : before(step, kill)
    if (dead) return never
    if (fails === 'fails') return fail('data/busy')
    if (step === 'due') {
      const { notifications } = planDeliveries({
        reminders: disk.reminders,
        ledger: [...disk.entries.values()],
        now: time.clock.now(),
        zone: time.clock.zone(),
        settings: { ...defaults, ...settings },
        atStart: true,
      })
      const named = (delivery: Delivery) => ({
        ...delivery,
        text: '',
        clientId: null,
        clientName: null,
      })
      return ok({ batches: notifications.map((one) => one.deliveries.map(named)), turned: false })
    }
    if (step === 'claim') {
      const claimed = (input as { keys: readonly Key[] }).keys.map((key) => {
        if (disk.recorded(key)) return false
        disk.put(key, null)
        return true
      })
      return ok({ claimed })
    }
    for (const key of (input as { told: readonly Key[] }).told) disk.put(key, time.clock.now())
    return ok({})
  }
  const deliver: Deliver = async (batch) => {
    const result = outcome()
    before('show', kill)
    if (dead) return never
    if (result.outcome === 'shown') shown.push(batch.map(keyOf).join(' + '))
    return result
  }
  const log = fakeLog()
  const scheduler = createScheduler({
    ...time,
    log,
    core: { work: work as SchedulerOptions['core']['work'] },
    deliver,
    onTurn: () => undefined,
    onTick: () => undefined,
  })
  return { scheduler, log, kill }
}

const minute = 60_000

test('a reminder comes once, within a minute of its time', async () => {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown)
  scheduler.start()
  await time.pass(9 * minute)
  expect(shown).toEqual([])
  await time.pass(2 * minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
  await time.pass(60 * minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
})

test('what came due in sleep comes at the next look, without waiting for the tick', async () => {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown)
  scheduler.start()
  await settled()
  time.set('2026-03-13T07:00:00Z')
  await scheduler.trigger()
  expect(shown).toEqual(['a 2026-03-12T08:10'])
})

test('more than three at once are one', async () => {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const disk = new Disk()
  const shown: string[] = []
  for (const id of ['a', 'b', 'c', 'd']) disk.add(id, '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown)
  scheduler.start()
  await time.pass(11 * minute)
  const at = '2026-03-12T08:10'
  expect(shown).toEqual([`a ${at} + b ${at} + c ${at} + d ${at}`])
})

test('quiet hours hold a reminder until they end', async () => {
  const time = fakeTime('2026-03-12T21:00:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T22:00')
  const quiet = { quietFrom: '20:00' as LocalTime, quietUntil: '07:00' as LocalTime }
  const { scheduler } = run(disk, time, shown, undefined, quiet)
  scheduler.start()
  await time.pass(9.9 * 60 * minute)
  expect(shown).toEqual([])
  await time.pass(0.2 * 60 * minute)
  expect(shown).toEqual(['a 2026-03-12T22:00'])
})

test('the clock set back repeats nothing, and is logged', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T08:10')
  const { scheduler, log } = run(disk, time, shown)
  scheduler.start()
  await time.pass(minute)
  time.set('2026-03-12T06:00:00Z')
  await time.pass(180 * minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
  expect(log.lines.filter((line) => line.event === 'clock.jumped')).toHaveLength(1)
})

test('a refused notification is tried again at each tick, and given up in the end', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  let tries = 0
  disk.add('a', '2026-03-12T08:10')
  const refuse = (): Shown => {
    tries += 1
    return { outcome: 'failed', reason: 'refused' }
  }
  const { scheduler } = run(disk, time, [], undefined, undefined, refuse)
  scheduler.start()
  await time.pass(60 * minute)
  expect(tries).toBe(5)
  expect([...disk.entries.values()].map((entry) => entry.recordedAt !== null)).toEqual([true])
})

test('when the record cannot be written it is written later, and nothing is shown twice', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  const shown: string[] = []
  let full = true
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown, (step) =>
    step === 'record' && full ? 'fails' : undefined,
  )
  scheduler.start()
  await time.pass(5 * minute)
  full = false
  await time.pass(minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
  expect([...disk.entries.values()].map((entry) => entry.recordedAt !== null)).toEqual([true])
})

test('what somebody else has recorded meanwhile is not shown', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown, (step) => {
    const key = { reminderId: 'a' as ReminderId, occurrence: localDateTime('2026-03-12T08:10') }
    if (step === 'claim') disk.put(key, epochMs(1))
    return undefined
  })
  scheduler.start()
  await time.pass(minute)
  expect(shown).toEqual([])
})

test('a busy data file is asked again at the next tick', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  const shown: string[] = []
  let busy = true
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown, () => (busy ? 'fails' : undefined))
  scheduler.start()
  await time.pass(minute)
  busy = false
  await time.pass(minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
})

test('a bug in one pass does not end the loop', async () => {
  const time = fakeTime('2026-03-12T08:10:00Z')
  const disk = new Disk()
  const shown: string[] = []
  let broken = true
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown, () => {
    if (broken) throw new Error('a bug')
    return undefined
  })
  scheduler.start()
  await time.pass(minute)
  broken = false
  await time.pass(minute)
  expect(shown).toEqual(['a 2026-03-12T08:10'])
})

test('stopped means stopped', async () => {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const disk = new Disk()
  const shown: string[] = []
  disk.add('a', '2026-03-12T08:10')
  const { scheduler } = run(disk, time, shown)
  scheduler.start()
  scheduler.stop()
  await scheduler.trigger()
  await time.pass(60 * minute)
  expect(shown).toEqual([])
})

test('killed at any step, a reminder is never lost, and never repeated once it is recorded', async () => {
  const steps = fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(steps, async (kills) => {
      const time = fakeTime('2026-03-12T08:00:00Z')
      const disk = new Disk()
      const shown: string[] = []
      for (const id of ['a', 'b']) disk.add(id, '2026-03-12T08:01')
      disk.add('c', '2026-03-12T08:02')
      let unrecordedKills = 0
      for (const at of kills) {
        let step = 0
        const { scheduler, kill } = run(disk, time, shown, (name, die) => {
          step += 1
          if (step !== at) return undefined
          if (name === 'record') unrecordedKills += 1
          die()
          return undefined
        })
        scheduler.start()
        await time.pass(2 * minute)
        kill()
      }
      const last = run(disk, time, shown)
      last.scheduler.start()
      await time.pass(5 * minute)
      last.kill()

      const told = shown.flatMap((note) => note.split(' + '))
      expect(new Set(told).size).toBe(3)
      // Only a kill between showing and recording may show something again: one notification each.
      expect(shown.length).toBeLessThanOrEqual(3 + unrecordedKills)
    }),
    { numRuns: 300 },
  )
})
