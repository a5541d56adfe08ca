import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDeed, deeds, ids } from '#test/support/deeds.ts'
import { openTestCore } from '#test/support/core.ts'
import { dumpOf, visibleDumpOf } from '#test/support/dump.ts'

/** Found by chance: purchases came in after the day's figures were fixed, then a setting was redone. */
const demoThenSetting = [2, 2, 27, 0, 0, 0, 0, 20].map((which): [number, number] => [which, 0])
/** The same file a second time: nothing changes, but a backup is made for it. */
const importTwice = [0, 0, 1, 0, 0, 1, 0, 0].map((which): [number, number] => [which, 0])

/** How many rows of fifty deeds; the full number is in docs/reliability.md. */
const undoRuns = Number(process.env['RAPPORT_UNDO_RUNS'] ?? 1)

test.each([
  { steps: 8, numRuns: 6 },
  { steps: 50, numRuns: undoRuns },
])(
  'undoing all of $steps deeds, across a restart, gives back every state on the way, and redo the way there (D9)',
  async ({ steps, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: steps, maxLength: steps }), async (list) => {
        let t = openTestCore()
        const states = [visibleDumpOf(t.folder)]
        for (const [which, n] of list) {
          const done = t.told.length
          await deeds[which]?.(t, ids(t), n)
          // An import that changed nothing is listed, after a backup; there is nothing of it to undo.
          const changed = t.told
            .slice(done)
            .some((topics) => topics.some((on) => on !== 'imports' && on !== 'backups'))
          if (changed) states.push(visibleDumpOf(t.folder))
        }
        expect((await t.work('data.check', {})).problems).toEqual([])
        t = t.restart()
        for (const state of states.slice(0, -1).toReversed()) {
          t.ask('undo.undo', {})
          expect(visibleDumpOf(t.folder)).toEqual(state)
        }
        expect(t.refusal('undo.undo', {})).toBe('undo/nothing')
        expect((await t.work('data.check', {})).problems).toEqual([])
        t = t.restart()
        for (const state of states.slice(1)) {
          t.ask('undo.redo', {})
          expect(visibleDumpOf(t.folder)).toEqual(state)
        }
        expect((await t.work('data.check', {})).problems).toEqual([])
        t.core.close()
      }),
      {
        numRuns,
        examples: steps === demoThenSetting.length ? [[demoThenSetting], [importTwice]] : [],
      },
    )
  },
  300_000 + undoRuns * 60_000,
)

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
