import Database from 'better-sqlite3'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { keyOf } from '#main/reminders/due.ts'
import { localDateTime, type LocalTime } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import { createDevice, type Device } from '#tools/reminders/device.ts'
import { openData, startApp, type SimulatedApp } from '#tools/reminders/simulated-app.ts'

// Years of a computer's life on the real core, ledger and scheduler: sleep, crashes at every step,
// clocks that jump both ways, travel, refused notifications, a full disk.

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 5, 8)

const anyReminder = fc.record({
  day: fc.integer({ min: 0, max: 700 }),
  time: fc.constantFrom('00:00', '02:30', '08:15', '09:00', '23:45'),
  every: fc.constantFrom(null, null, 'daily', 'FREQ=WEEKLY;BYDAY=MO,SA', 'monthly', 'yearly'),
})

const anyMove = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('awake' as const),
      days: fc.double({ min: 0.01, max: 3, noNaN: true }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('asleep' as const),
      days: fc.integer({ min: 1, max: 120 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      step: fc.integer({ min: 1, max: 9 }),
      days: fc.integer({ min: 1, max: 30 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restart' as const),
      closedDays: fc.integer({ min: 0, max: 40 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      days: fc.integer({ min: -400, max: 400 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('travel' as const),
      to: fc.constantFrom(
        'Europe/Berlin',
        'America/New_York',
        'Pacific/Apia',
        'Australia/Lord_Howe',
        'Africa/Casablanca',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('full-disk' as const),
      days: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refusing' as const),
      days: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never
type Life = { readonly device: Device; readonly folder: string }

/** Ticks close to the hours at which reminders fall, and a few more; years would take minutes. */
const matters = (wall: number): boolean => wall % (15 * 60_000) < 60_000

async function live({ device, folder }: Life, moves: readonly Move[]): Promise<void> {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  const recorded = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
       WHERE r.uid = ? AND o.occurrence = ? AND o.recorded_at IS NOT NULL`,
    )
    .pluck()
  let dieBefore = 0
  let step = 0
  let diskIsFull = false
  const start = (notifier: 'works' | 'fails' = 'works'): SimulatedApp =>
    startApp({
      folder,
      device,
      notifier,
      onShow: (batch) => {
        for (const due of batch) {
          const key = keyOf(due)
          expect(recorded.get(due.reminderId, due.key), `${key} after its record`).toBe(0)
          expect(due.dueAt, `${key} too early`).toBeLessThanOrEqual(device.clock.now())
        }
      },
      onTold: () => undefined,
      before: (name, kill) => {
        step += 1
        if (step === dieBefore) kill()
        return diskIsFull && name === 'record' ? 'fails' : undefined
      },
    })
  let app = start()
  const awake = (days: number): Promise<void> =>
    device.pass(device.clock.now() + Math.round(days * DAY_MS), false, matters)
  for (const move of moves) {
    switch (move.do) {
      case 'awake':
        await awake(move.days)
        break
      case 'asleep':
        await device.pass(device.clock.now() + move.days * DAY_MS, true)
        await awake(0.02)
        break
      case 'crash':
        ;[step, dieBefore] = [0, move.step]
        await awake(move.days)
        dieBefore = 0
        app.kill()
        app = start()
        await awake(0.02)
        break
      case 'restart':
        app.quit()
        await device.pass(device.clock.now() + move.closedDays * DAY_MS, true)
        app = start()
        await awake(0.02)
        break
      case 'jump':
        device.setClock(Math.max(START, device.clock.now() + move.days * DAY_MS))
        await awake(0.02)
        break
      case 'travel':
        device.setZone(move.to)
        await awake(0.02)
        break
      case 'full-disk':
        diskIsFull = true
        await awake(move.days)
        diskIsFull = false
        await awake(0.02)
        break
      case 'refusing':
        app.quit()
        app = start('fails')
        await awake(move.days)
        app.quit()
        app = start()
        await awake(0.02)
        break
    }
    everyDueOneIsOnToday(app, device)
  }
  // Noon in Berlin is nobody's quiet hour.
  device.setZone('Europe/Berlin')
  await device.pass((Math.floor(device.clock.now() / DAY_MS) + 1) * DAY_MS + DAY_MS / 2, true)
  await awake(0.02)
  everyDueOneWasTold(app, db)
  app.quit()
  db.close()
}

function everyDueOneIsOnToday(app: SimulatedApp, { clock }: Device): void {
  const { reminders } = app.call('reminders.list', { due: false })
  const today = new Set(app.call('nudges.due', { limit: 1 }).reminders.map(({ id }) => id))
  for (const { id, dueAt } of reminders) {
    if (dueAt !== null && instantOf(dueAt, clock.zone()) <= clock.now()) {
      expect(today.has(id), `${id} of ${dueAt} stands on Today`).toBe(true)
    }
  }
}

/** Shown, or refused so often that the window alone told of it: either way it is in the ledger. */
function everyDueOneWasTold(app: SimulatedApp, db: Database.Database): void {
  const isRecorded = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
       WHERE r.uid = ? AND o.occurrence = ? AND o.recorded_at IS NOT NULL`,
    )
    .pluck()
  for (const { id, dueAt } of app.call('reminders.list', { due: true }).reminders) {
    if (dueAt !== null) expect(isRecorded.get(id, dueAt), `${id} of ${dueAt} was told`).toBe(1)
  }
}

test(
  'over simulated years nothing is lost, nothing comes again once recorded, and all that is due stands on Today',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyReminder, { minLength: 1, maxLength: 6 }),
        fc.array(anyMove, { minLength: 4, maxLength: 14 }),
        fc.boolean(),
        async (reminders, moves, quiet) => {
          const folder = join(mkdtempSync(join(tmpdir(), 'rapport-years-')), 'data')
          const device = createDevice(START, 'Europe/Berlin')
          const core = openData(folder, device)
          if (quiet) {
            const [quietFrom, quietUntil] = ['22:00', '07:00'] as LocalTime[]
            core.call('settings.set', { quietFrom, quietUntil })
          }
          for (const { day, time, every } of reminders) {
            const on = new Date(START + day * DAY_MS).toISOString().slice(0, 10)
            const at = localDateTime(`${on}T${time}`)
            const rest = { text: 'ring', dateOnly: false, clientId: null, basis: 'date' } as const
            core.call('reminders.add', { ...rest, at, every })
          }
          core.close()
          try {
            await live({ device, folder }, moves)
          } finally {
            rmSync(join(folder, '..'), { recursive: true, force: true })
          }
        },
      ),
      { numRuns: 15 },
    )
  },
)
