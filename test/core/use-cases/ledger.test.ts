import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { localDateTimeAt, type ZoneName } from '#shared/zone.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'
import { tell } from '#test/support/tell.ts'

const zone = 'Europe/Berlin' as ZoneName

type Step =
  | { readonly do: 'add'; readonly inMinutes: number; readonly every: string | null }
  | { readonly do: 'sleep'; readonly minutes: number }
  | { readonly do: 'snooze' | 'done' | 'delete'; readonly which: number }
  | { readonly do: 'undo' | 'redo' | 'restart' | 'tidy' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    inMinutes: fc.integer({ min: -60, max: 60 }),
    every: fc.constantFrom(null, null, 'FREQ=DAILY'),
  }),
  fc.record({
    do: fc.constant('sleep' as const),
    // Back too: a clock that is set back must not tell again.
    minutes: fc.constantFrom(-90, 30, 60, 60, 1440, 4000),
  }),
  fc.record({
    do: fc.constantFrom('snooze' as const, 'done' as const, 'delete' as const),
    which: fc.nat(3),
  }),
  // What an owner does and takes back at once is where a ledger forgets.
  { arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }), weight: 3 },
  fc.record({ do: fc.constantFrom('restart' as const, 'tidy' as const) }),
)

async function take(t: TestCore, one: Step): Promise<TestCore> {
  const move = (minutes: number) => t.at(new Date(t.now() + minutes * 60_000).toISOString())
  switch (one.do) {
    case 'add': {
      const at = localDateTimeAt(epochMs(t.now() + one.inMinutes * 60_000), zone)
      t.ask('reminders.add', { text: 'ring', at, every: one.every })
      return t
    }
    case 'sleep':
      move(one.minutes)
      return t
    case 'undo':
    case 'redo':
      if (t.ask('undo.peek', {})[one.do] !== null) t.ask(`undo.${one.do}`, {})
      return t
    case 'restart':
      return t.restart()
    case 'tidy':
      await t.work('data.tidy', {})
      return t
    default: {
      const { reminders } = t.ask('reminders.list', {})
      const reminder = reminders[one.which % Math.max(1, reminders.length)]
      if (reminder === undefined) return t
      if (one.do === 'snooze') t.ask('reminders.snooze', { id: reminder.id, minutes: 30 })
      else t.ask(`reminders.${one.do}`, { id: reminder.id })
      return t
    }
  }
}

test('no occurrence is told twice over any sequence of deeds, undo, redo, restarts and clocks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      let t = openTestCore({ now: '2026-06-10T08:00:00Z', zone })
      const told: string[] = []
      for (const one of steps) {
        t = await take(t, one)
        told.push(...(await tell(t)).map(({ reminderId, key }) => `${reminderId} ${key}`))
      }
      t.core.close()
      expect(told).toEqual([...new Set(told)])
    }),
    { numRuns: 40 },
  )
})

test('a new reminder that was told, undone and made again is not told again', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone })
  t.ask('reminders.add', { text: 'ring', at: localDateTimeAt(t.now(), zone) })
  expect(await tell(t)).toHaveLength(1)
  t.ask('undo.undo', {})
  expect(await tell(t)).toEqual([])
  t.ask('undo.redo', {})
  expect(await tell(t)).toEqual([])
  expect(t.ask('nudges.due', {}).reminders).toMatchObject([{ text: 'ring' }])
})

test('the ledger forgets a reminder once nothing can bring it back', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone })
  const lines = () => {
    const db = new Database(join(t.folder, dataFileName), { readonly: true })
    const count = db.prepare('SELECT count(*) FROM reminder_occurrence').pluck().get()
    db.close()
    return count
  }
  t.ask('reminders.add', { text: 'ring', at: localDateTimeAt(t.now(), zone) })
  await tell(t)
  t.ask('undo.undo', {})
  await t.work('data.tidy', {})
  expect(lines()).toBe(1)
  // Another deed, and 501 after it: the undone one can be redone no more, and then goes.
  for (let i = 0; i <= 501; i += 1) t.ask('settings.set', { dailyBudget: 1 + (i % 2) })
  await t.work('data.tidy', {})
  expect(lines()).toBe(0)
})
