import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createContext } from '#core/context.ts'
import { dataFileName } from '#core/db/open-database.ts'
import type { ClientFactsRow } from '#core/db/repositories/facts.ts'
import { pauseOn } from '#shared/domain/cadence.ts'
import type { TouchOutcome } from '#shared/domain/facts.ts'
import { rankNudges } from '#shared/domain/ranking.ts'
import { attendedOn, coverageOf } from '#shared/domain/standing.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type PlainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

const today = plainDate('2026-11-22')
const time = 'T10:00'

/** The list of a day as the rules alone make it: every fact of everybody, no index, no kept column. */
function fromFacts(t: TestCore, day: PlainDate) {
  const db = new Database(join(t.folder, dataFileName))
  try {
    const context = createContext(db, {
      dataFolder: t.folder,
      create: false,
      now: t.now,
      zone: () => 'Europe/Lisbon',
      locale: 'en-GB',
      source: 'command',
      onChange: () => undefined,
    })
    const keys = context.sql.column<number>('SELECT id FROM client WHERE deleted_at IS NULL')
    const known = (on: PlainDate) => on <= day
    const all = context.repositories.facts
      .load(keys, context.settings())
      .map((one): ClientFactsRow => ({
        ...one,
        touches: one.touches.filter((touch) => known(touch.on)),
        skippedOn: one.skippedOn.filter(known),
        promises: one.promises.filter(({ madeOn }) => known(madeOn)),
      }))
    const { settings, practice } = context.rules(day)
    const now = localDateTime(`${day}${time}`)
    const reckoned = pauseOn(context.settings().holidays, day)?.until ?? day
    const attended = all.filter((one) => attendedOn(one, day, settings.inboundCounts) === day)
    const { nudges, done } = rankNudges(all, day, now, settings, practice, attended)
    return {
      nudges: nudges.map(({ clientId, section, score }) => ({ clientId, section, score })),
      done,
      coverage: coverageOf(all, reckoned, now, settings.inboundCounts),
    }
  } finally {
    db.close()
  }
}

function asListed(t: TestCore, on: PlainDate | undefined) {
  const day = on === undefined ? {} : { on }
  const { nudges, doneToday } = t.ask('nudges.due', day)
  const { coverage } = t.ask('nudges.count', day)
  return {
    nudges: nudges.map(({ client, section, score }) => ({ clientId: client.id, section, score })),
    done: doneToday,
    coverage,
  }
}

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => addDays(today, n))

const client = fc.record({
  cadence: fc.integer({ min: 3, max: 40 }),
  touches: fc.array(
    fc.record({
      on: day(-60, 20),
      outcome: fc.constantFrom<TouchOutcome[]>('reached', 'delivered', 'failed'),
    }),
    { maxLength: 5 },
  ),
  promise: fc.option(day(-10, 20)),
  birthday: fc.option(day(-5, 30)),
  snooze: fc.option(day(1, 20)),
  pause: fc.option(fc.option(day(1, 20)), { nil: undefined }),
  skips: fc.boolean(),
})

function fill(
  t: TestCore,
  clients: readonly (typeof client extends fc.Arbitrary<infer C> ? C : 0)[],
) {
  clients.forEach((one, n) => {
    const id: ClientId = t.ask('clients.add', {
      name: `Client ${n}`,
      cadence: { unit: 'days', count: one.cadence },
      ...(one.birthday === null ? {} : { birthday: one.birthday }),
    }).client.id
    for (const { on, outcome } of one.touches) {
      t.ask('interactions.log', {
        clientId: id,
        kind: 'call',
        direction: 'outbound',
        outcome,
        on,
      })
    }
    if (one.skips) t.ask('clients.skip', { id })
    if (one.promise !== null) {
      t.ask('promises.add', { clientId: id, side: 'mine', text: 'send it', dueOn: one.promise })
    }
    if (one.snooze !== null)
      t.ask('clients.snooze', { id, until: localDateTime(`${one.snooze}T00:00`) })
    if (one.pause !== undefined) t.ask('clients.pause', { id, until: one.pause })
  })
}

test('the list of any day, asked for today or come to, is what every fact of everybody makes it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(client, { minLength: 1, maxLength: 6 }),
      fc.array(day(-40, 60), { minLength: 1, maxLength: 4 }),
      // Past, running or planned.
      fc.array(fc.tuple(day(-30, 40), fc.integer({ min: 1, max: 20 })), { maxLength: 2 }),
      async (clients, days, holidays) => {
        const t = openTestCore()
        fill(t, clients)
        for (const [from, length] of holidays) {
          t.ask('holiday.set', { from, until: addDays(from, length) })
        }
        expect(asListed(t, undefined)).toEqual(fromFacts(t, today))
        for (const on of days) expect([on, asListed(t, on)]).toEqual([on, fromFacts(t, on)])
        // The clock comes to these days, or goes back to them.
        for (const on of days) {
          t.at(`${on}${time}:00Z`)
          expect([on, asListed(t, undefined)]).toEqual([on, fromFacts(t, on)])
          expect([on, (await t.work('data.check', {})).problems]).toEqual([on, []])
        }
        t.core.close()
      },
    ),
    { numRuns: 15 },
  )
})

test('a promise given after the day that is asked about does not press on it', () => {
  const t = openTestCore({ now: '2026-11-10T10:00:00Z' })
  const { id } = t.ask('clients.add', { name: 'Ada' }).client
  const dueOn = plainDate('2026-11-09')
  t.ask('promises.add', { clientId: id, side: 'mine', text: 'the early one', dueOn })
  t.at('2026-11-22T10:00:00Z')
  const { id: other } = t.ask('clients.add', { name: 'Bea' }).client
  t.ask('promises.add', { clientId: other, side: 'mine', text: 'the late one', dueOn })
  const named = (on: PlainDate) => {
    const { nudges, promises } = t.ask('nudges.due', { on })
    return [nudges.map((nudge) => nudge.client.name), promises.map(({ text }) => text)]
  }
  expect(named(plainDate('2026-11-15'))).toEqual([['Ada'], ['the early one']])
  expect(named(today).map((names) => names.toSorted())).toEqual([
    ['Ada', 'Bea'],
    ['the early one', 'the late one'],
  ])
})

test('a touch after the day that is asked about is not known on it', () => {
  const t = openTestCore()
  const { id } = t.ask('clients.add', { name: 'Ada', cadence: { unit: 'days', count: 10 } }).client
  t.ask('interactions.log', { clientId: id, kind: 'call', on: plainDate('2026-11-01') })
  t.ask('interactions.log', { clientId: id, kind: 'call', on: today })
  const on = plainDate('2026-11-20')
  const shown = t.ask('nudges.due', { on })
  expect(
    shown.nudges.map(({ client: row, dueOn }) => [row.name, row.lastTouchOn, row.nextDueOn, dueOn]),
  ).toEqual([['Ada', '2026-11-01', '2026-11-11', '2026-11-11']])
  expect(t.ask('nudges.count', { on }).coverage).toEqual({ within: 0, of: 1 })
  expect(t.ask('nudges.due', {}).total).toBe(0)
})

test('a touch is the last one in every list from its day on, and not before it on a clock set back', () => {
  const t = openTestCore()
  const { id } = t.ask('clients.add', { name: 'Bea', cadence: { unit: 'days', count: 10 } }).client
  t.ask('interactions.log', { clientId: id, kind: 'call', on: plainDate('2026-11-01') })
  t.ask('interactions.log', { clientId: id, kind: 'meeting', on: today })
  const row = () => {
    const { keys } = t.ask('clients.list', {})
    const [one] = t.ask('clients.window', { keys: [...keys] }).rows
    return [one?.lastTouchOn, one?.nextDueOn]
  }
  expect(row()).toEqual(['2026-11-22', '2026-12-02'])
  t.at('2026-11-12T10:00:00Z')
  expect(row()).toEqual(['2026-11-01', '2026-11-11'])
  t.at('2026-11-23T10:00:00Z')
  expect(row()).toEqual(['2026-11-22', '2026-12-02'])
})

test('an appointment whose day has come and gone is no touch on any day until it is answered', () => {
  const t = openTestCore()
  const { id } = t.ask('clients.add', { name: 'Bea', cadence: { unit: 'days', count: 10 } }).client
  t.ask('interactions.log', { clientId: id, kind: 'call', on: plainDate('2026-11-01') })
  const { entry } = t.ask('interactions.log', {
    clientId: id,
    kind: 'meeting',
    on: plainDate('2026-11-30'),
  })
  t.at('2026-12-02T10:00:00Z')
  const lastTouches = () =>
    t.ask('nudges.due', { on: plainDate('2026-12-12') }).nudges.map((n) => n.client.lastTouchOn)
  expect(lastTouches()).toEqual(['2026-11-01'])
  // It was booked on the days before it, and hid the nudge then as it does in the facts still.
  expect(t.ask('nudges.due', { on: plainDate('2026-11-28') }).total).toBe(0)
  t.ask('appointments.answer', { id: entry.id, happened: true })
  expect(lastTouches()).toEqual(['2026-11-30'])
  expect(t.ask('nudges.due', { on: plainDate('2026-11-28') }).total).toBe(1)
})

test('within a holiday, who is late on the first day back is told from what was done by that day', () => {
  const t = openTestCore()
  const { id } = t.ask('clients.add', { name: 'Ada', cadence: { unit: 'days', count: 10 } }).client
  t.ask('interactions.log', { clientId: id, kind: 'call', on: plainDate('2026-10-25') })
  t.ask('interactions.log', { clientId: id, kind: 'call', on: plainDate('2026-11-18') })
  t.ask('holiday.set', { from: plainDate('2026-11-10'), until: plainDate('2026-11-20') })
  const coverage = (on: string) => t.ask('nudges.count', { on: plainDate(on) }).coverage
  expect(coverage('2026-11-15')).toEqual({ within: 0, of: 1 })
  expect(coverage('2026-11-18')).toEqual({ within: 1, of: 1 })
})

test('what a past day is asked about knows nothing of what came after it', () => {
  const t = openTestCore()
  const day = plainDate('2026-11-10')
  const add = (name: string, cadence: number, touchedOn: string) => {
    const { client: added } = t.ask('clients.add', {
      name,
      cadence: { unit: 'days', count: cadence },
    })
    t.ask('interactions.log', { clientId: added.id, kind: 'call', on: plainDate(touchedOn) })
    return added.id
  }
  const ada = add('Ada', 10, '2026-10-20')
  const bea = add('Bea', 30, '2026-11-01')
  // Known only since: a fact, a touch that moves Bea's due day, an appointment that has passed by now.
  t.ask('facts.add', { clientId: ada, body: 'likes tea' })
  t.ask('interactions.log', { clientId: bea, kind: 'call', on: plainDate('2026-11-20') })
  t.ask('interactions.log', { clientId: bea, kind: 'meeting', on: plainDate('2026-11-24') })
  t.at('2026-11-26T10:00:00Z')
  const asked = t.ask('nudges.due', { on: day })
  expect(asked.nudges.map(({ client: row, opener }) => [row.name, opener])).toEqual([['Ada', null]])
  expect(asked.upcoming.map((one) => [one.client.name, one.dueOn, one.client.lastTouchOn])).toEqual(
    [['Bea', '2026-12-01', '2026-11-01']],
  )
  expect(asked.appointments).toEqual([])
  expect(t.ask('nudges.due', {}).appointments).toHaveLength(1)
})
