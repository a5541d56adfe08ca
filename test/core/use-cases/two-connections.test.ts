import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { plainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

// The command line beside the window: two cores on one file, each with its own memory of it. The
// window looks once a second whether another process wrote; here it never gets to.

type Deed = (t: TestCore, n: number) => void

const anybody = (t: TestCore, n: number) => {
  const { keys } = t.ask('clients.list', {})
  const [row] = t.ask('clients.window', { keys: [keys[n % keys.length] ?? 1] as never }).rows
  if (row === undefined) throw new Error('There is always somebody.')
  return row.id
}

const deeds: readonly Deed[] = [
  (t, n) => t.ask('settings.set', { defaultCadence: { unit: 'days', count: 5 + n } }),
  (t, n) => t.ask('settings.set', { inboundCounts: n % 2 === 0 }),
  (t, n) => t.ask('clients.add', { name: `Client ${n}`, tags: [`Tag ${n % 3}`] }),
  (t, n) =>
    t.ask('interactions.log', {
      clientId: anybody(t, n),
      kind: 'email',
      direction: n % 2 === 0 ? 'inbound' : 'outbound',
      on: addDays(plainDate('2026-11-20'), n % 7),
    }),
  (t, n) =>
    t.ask('clients.edit', { id: anybody(t, n), patch: { tags: [`Tag ${n % 4}`], tier: 'A' } }),
  (t) => {
    if (t.ask('undo.peek', {}).undo?.what === 'settings.set') t.ask('undo.undo', {})
  },
]

test('two processes that write in turn leave nothing that the facts do not say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), fc.nat({ max: deeds.length - 1 }), fc.nat({ max: 30 })), {
        minLength: 4,
        maxLength: 20,
      }),
      async (steps) => {
        const window = openTestCore()
        window.ask('clients.add', { name: 'Ada' })
        const command = openTestCore({ folder: window.folder })
        for (const [isWindow, which, n] of steps) deeds[which]?.(isWindow ? window : command, n)
        for (const t of [window, command]) {
          expect((await t.work('data.check', {})).problems).toEqual([])
        }
        expect(window.ask('nudges.due', {})).toEqual(command.ask('nudges.due', {}))
        window.core.close()
        command.core.close()
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)
