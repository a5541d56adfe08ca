import fc from 'fast-check'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCore } from '#core/core.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { nth, openTestCore, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { anyDeed, deeds, ids } from '#test/support/deeds.ts'

// The list remembers the facts of its candidates and reads again only whom a change concerned. It
// must answer what somebody answers who has just opened the file and remembers nothing.

const today = plainDate('2026-11-22')
const at = (minute: number) =>
  `${today}T${[10 + Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':')}`

function answersOf(core: TestCore['core'], on: string | undefined) {
  const day = on === undefined ? {} : { on: plainDate(on) }
  return [core.call('nudges.due', day), core.call('nudges.count', {})]
}

/** On a copy: another process on the same file would have everything read again. */
function answersAfresh(t: TestCore, on: string | undefined) {
  const copy = join(temporaryFolder(), 'data')
  cpSync(t.folder, copy, { recursive: true })
  const opened = openCore({
    dataFolder: copy,
    create: false,
    now: t.now,
    zone: () => 'Europe/Lisbon',
    locale: 'en-GB',
    source: 'window',
    onChange: () => undefined,
  })
  if (!opened.ok) throw new Error(opened.error.code)
  const answers = answersOf(opened.value, on)
  opened.value.close()
  return answers
}

/** What only a list that remembers can get wrong: the hour, reasons, drafts, turns back and forth. */
const aside: readonly ((t: TestCore, n: number) => unknown)[] = [
  (t, n) => {
    const [id] = ids(t).slice(n % 3)
    if (id === undefined) return
    // After every hour that the steps can come to.
    t.ask('clients.snooze', { id, until: localDateTime(`${today}T${18 + (n % 6)}:30`) })
  },
  (t, n) => t.ask('settings.set', { switchedOffReasons: n % 2 === 0 ? ['cadence', 'tier'] : [] }),
  (t, n) => t.ask('settings.set', { dailyBudget: 1 + (n % 6), inboundCounts: n % 2 === 0 }),
  (t, n) => t.ask('drafts.keep', { place: 'capture', text: `line ${n}`, clientId: null }),
  (t) => t.core.call('undo.undo', {}),
  (t) => t.core.call('undo.redo', {}),
  (t, n) => {
    const [id] = ids(t).slice(n % 3)
    if (id === undefined) return
    const on = addDays(today, -3 * n)
    t.ask('interactions.log', { clientId: id, kind: 'call', on, learned: `learned ${n}` })
  },
]

const anyStep = fc.record({
  deed: fc.option(anyDeed),
  aside: fc.tuple(fc.nat({ max: aside.length - 1 }), fc.nat({ max: 60 })),
  minutes: fc.integer({ min: 0, max: 45 }),
  on: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.integer({ min: -20, max: 30 })),
})

test('the list that remembers facts answers what one does that remembers nothing, after any changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 10 }), async (steps) => {
      const t = openTestCore()
      for (let i = 0; i < 4; i += 1) {
        const cadence = { unit: 'days', count: 5 + i } as const
        t.ask('clients.add', { name: `Old ${i}`, cadence, tags: [`Tag ${i % 2}`] })
        const id = nth(ids(t), i)
        t.ask('interactions.log', { clientId: id, kind: 'call', on: addDays(today, -9 * i) })
      }
      let minute = 0
      for (const step of steps) {
        const [which, n] = step.deed ?? []
        if (which !== undefined && n !== undefined) await deeds[which]?.(t, ids(t), n)
        nth(aside, step.aside[0])(t, step.aside[1])
        t.at(`${at((minute += step.minutes))}:00Z`)
        const on = step.on === null ? undefined : addDays(today, step.on)
        expect(answersOf(t.core, on)).toEqual(answersAfresh(t, on))
      }
      t.core.close()
    }),
    { numRuns: 8 },
  )
}, 300_000)

test('what another process changes is seen at once', () => {
  const t = openTestCore()
  const cadence = { unit: 'days', count: 5 } as const
  const { id } = t.ask('clients.add', { name: 'Ada', cadence }).client
  t.ask('interactions.log', { clientId: id, kind: 'call', on: addDays(today, -9) })
  const names = () => t.ask('nudges.due', {}).nudges.map(({ client }) => client.name)
  expect(names()).toEqual(['Ada'])
  const other = openTestCore({ folder: t.folder })
  other.ask('interactions.log', { clientId: id, kind: 'call' })
  expect(names()).toEqual([])
  // And again between two changes of its own.
  t.ask('notes.add', { clientId: id, body: 'a note' })
  other.ask('undo.undo', {})
  other.ask('undo.undo', {})
  t.ask('notes.add', { clientId: id, body: 'another' })
  expect(names()).toEqual(['Ada'])
})
