import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClientId } from '#shared/ids.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

/** Something an owner does, given the clients there are. */
type Deed = (t: TestCore, clients: readonly ClientId[], n: number) => void

const pick = (clients: readonly ClientId[], n: number): ClientId | undefined =>
  clients[n % Math.max(1, clients.length)]

const withClient =
  (body: (t: TestCore, id: ClientId, n: number) => void): Deed =>
  (t, clients, n) => {
    const id = pick(clients, n)
    if (id !== undefined) body(t, id, n)
  }

const deeds: readonly Deed[] = [
  (t, _clients, n) => {
    t.ask('clients.add', {
      name: `Client ${n}`,
      email: `c${n}@example.com`,
      tags: [`Tag ${n % 3}`],
      birthday: '--02-29' as never,
      cadence: n % 2 === 0 ? { unit: 'months', count: 1 + (n % 4) } : null,
    })
  },
  withClient((t, id, n) => {
    t.ask('interactions.log', {
      clientId: id,
      kind: n % 2 === 0 ? 'call' : 'email',
      body: `said ${n}`,
      learned: n % 3 === 0 ? 'likes tea' : undefined,
      promises: [{ side: 'mine', text: `send ${n}`, dueOn: '2026-12-01' as never }],
      tags: ['Spoken to'],
    })
  }),
  withClient((t, id, n) => {
    t.ask('clients.edit', {
      id,
      patch: {
        name: `Renamed ${n}`,
        cadence: n % 3 === 0 ? 'none' : { unit: 'days', count: 7 + (n % 30) },
        tags: [`Tag ${n % 4}`, 'Kept'],
        tier: 'A',
        phones: [{ value: `+351 555 0${n % 100}`, label: null }],
      },
    })
  }),
  withClient((t, id) => {
    t.ask('clients.delete', { id })
  }),
  withClient((t, id) => {
    t.ask('clients.snooze', { id, until: '2027-01-01T00:00' as never })
  }),
  withClient((t, id, n) => {
    t.ask('clients.pause', { id, until: n % 2 === 0 ? null : ('2027-02-01' as never) })
  }),
  withClient((t, id) => {
    t.ask('clients.resume', { id })
  }),
  withClient((t, id, n) => {
    t.ask('facts.add', { clientId: id, body: `fact ${n}` })
  }),
  withClient((t, id, n) => {
    t.ask('outcome.set', {
      clientId: id,
      currentState: 'now',
      desiredOutcome: `later ${n}`,
      progress: n % 6,
    })
  }),
  withClient((t, id, n) => {
    t.ask('reminders.add', { text: `ring ${n}`, at: '2026-12-03T09:30' as never, clientId: id })
  }),
  (t, _clients, n) => {
    t.ask('settings.set', { defaultCadence: { unit: 'days', count: 10 + (n % 60) } })
  },
  (t) => {
    const [promise] = t.ask('promises.list', {}).promises
    if (promise !== undefined) t.ask('promises.settle', { id: promise.id, state: 'kept' })
  },
]

const ids = (t: TestCore): readonly ClientId[] => {
  const { keys } = t.ask('clients.list', {})
  return t.ask('clients.window', { keys: [...keys].slice(0, 50) }).rows.map((row) => row.id)
}

const steps = fc.array(
  fc.tuple(fc.integer({ min: 0, max: deeds.length - 1 }), fc.nat({ max: 1000 })),
  { minLength: 1, maxLength: 14 },
)

test('undoing everything, across a restart, gives back every state on the way, and redo the way there (D9)', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let t = openTestCore()
      const states = [dumpOf(t.folder)]
      for (const [which, n] of list) {
        const done = t.told.length
        deeds[which]?.(t, ids(t), n)
        if (t.told.length > done) states.push(dumpOf(t.folder))
      }
      t = t.restart()
      for (const state of states.slice(0, -1).toReversed()) {
        t.ask('undo.undo', {})
        expect(dumpOf(t.folder)).toEqual(state)
      }
      expect(t.refusal('undo.undo', {})).toBe('undo/nothing')
      t = t.restart()
      for (const state of states.slice(1)) {
        t.ask('undo.redo', {})
        expect(dumpOf(t.folder)).toEqual(state)
      }
      t.core.close()
    }),
    { numRuns: 40 },
  )
})

test('a new change after an undo leaves nothing to redo', () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  t.ask('undo.undo', {})
  t.ask('clients.add', { name: 'Ole' })
  expect(t.refusal('undo.redo', {})).toBe('undo/nothing')
  expect(t.ask('undo.undo', {}).undone.details).toEqual({ name: 'Ole' })
  expect(t.refusal('undo.undo', {})).toBe('undo/nothing')
})

test('what the owner changed is told by topic, a read tells nobody', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.ask('clients.get', { id: client.id })
  t.ask('reminders.add', { text: 'ring', at: '2026-12-03T09:30' as never })
  expect(t.told).toEqual([
    ['clients', 'nudges'],
    ['reminders', 'timeline'],
  ])
})

test('the demo set fills an empty file, goes again in one click, and both can be undone', async () => {
  const t = openTestCore()
  const empty = dumpOf(t.folder)
  const { clients } = t.ask('demo.fill', {})
  expect(clients).toBeGreaterThan(50)
  expect(t.refusal('demo.fill', {})).toBe('demo/not-empty')
  const filled = dumpOf(t.folder)
  expect((await t.work('data.check', {})).problems).toEqual([])
  expect(t.ask('demo.remove', {}).clients).toBe(clients)
  expect(t.ask('app.info', {}).clients).toBe(0)
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(filled)
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(empty)
})
