import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cadencePoints } from '#shared/domain/cadence-part.ts'
import { isCountingTouch } from '#shared/domain/cadence.ts'
import type { ClientFacts, RankingSettings, Touch } from '#shared/domain/facts.ts'
import { rankNudges, scoreOf } from '#shared/domain/ranking.ts'
import { addDays } from '#shared/plain-date.ts'
import type { LocalDateTime } from '#shared/time.ts'
import { anyClient, anyPractice, now, practice, settings, today, touch } from './client-facts.ts'
import { randomFacts, randomIntegers, randomPractice } from './random-facts.ts'

// The properties that the rules promise (section 4), and two of the day's budget.

const cases = { numRuns: 3_000 }

test('property: the shown points of a card are its score, in 100,000 random cases', () => {
  const seed = 20_261_122
  const random = randomIntegers(seed)
  let cards = 0
  for (let batch = 0; batch < 100; batch += 1) {
    const figures = randomPractice(random)
    const clients = Array.from({ length: 1_000 }, (_, i) => randomFacts(random, batch * 1_000 + i))
    for (const facts of clients) {
      const { score, reasons } = scoreOf(facts, today, { settings, practice: figures })
      const sum = reasons.reduce((total, reason) => total + reason.weight, 0)
      const whole = reasons.every(({ weight }) => Number.isInteger(weight) && weight !== 0)
      if (sum !== score || !whole || score < 0 || score > 100) {
        expect.fail(`seed ${seed}, ${facts.id}: ${JSON.stringify({ score, reasons })}`)
      }
    }
    // What is shown is what was scored: the list changes neither, and one batch in ten says so.
    if (batch % 10 > 0) continue
    for (const { score, reasons } of rankNudges(clients, today, now, settings, figures).nudges) {
      cards += 1
      const sum = reasons.reduce((total, reason) => total + reason.weight, 0)
      if (sum !== score) expect.fail(`seed ${seed}: a card shows ${sum} points for ${score}`)
    }
  }
  // Most of the cases are cards that somebody would see.
  expect(cards).toBeGreaterThan(5_000)
})

test('property: points add up whichever kinds are switched off', () => {
  const kinds = [
    'cadence',
    'promise-mine',
    'promise-theirs',
    'care',
    'moment',
    'buying',
    'tier',
  ] as const
  const off = fc.subarray([...kinds, 'fatigue' as const])
  fc.assert(
    fc.property(anyClient, anyPractice, off, (facts, figures, switchedOff) => {
      const rules = { settings: { ...settings, switchedOff }, practice: figures }
      const { score, reasons } = scoreOf(facts, today, rules)
      expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBe(score)
      expect(reasons.filter(({ kind }) => switchedOff.includes(kind))).toEqual([])
    }),
    cases,
  )
})

/**
 * A touch as it is logged today: one that counts, or an attempt of the owner's own. A message from
 * the client that does not count, by setting or because it failed, answers the owner's attempts: it
 * is meant to bring the client back.
 */
const plainTouch = fc.constantFrom<Touch>(
  touch(today),
  touch(today, { kind: 'meeting' }),
  touch(today, { kind: 'email', direction: 'outbound', outcome: 'delivered' }),
  touch(today, { kind: 'message', direction: 'inbound', outcome: 'delivered' }),
  touch(today, { outcome: 'failed' }),
  touch(today, { kind: 'email', direction: 'outbound', outcome: 'failed' }),
)

/** The facts once a touch is logged: what the use case clears is cleared. */
function logged(facts: ClientFacts, one: Touch): ClientFacts {
  const touches = [...facts.touches, one]
  return isCountingTouch(one, settings.inboundCounts)
    ? { ...facts, touches, snoozedUntil: null, firstDueOn: null, snoozesInARow: 0 }
    : { ...facts, touches, snoozedUntil: null }
}

test('property: a plain touch dated today never raises a score', () => {
  fc.assert(
    fc.property(anyClient, anyPractice, plainTouch, (facts, figures, one) => {
      const rules = { settings, practice: figures }
      const before = scoreOf(facts, today, rules)
      const after = scoreOf(logged(facts, one), today, rules)
      expect(after.score).toBeLessThanOrEqual(before.score)
    }),
    cases,
  )
})

test('property: the cadence points never fall as the silence grows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.option(fc.integer({ min: 1, max: 800 })),
      fc.integer({ min: 0, max: 2000 }),
      (cadence, latest, elapsed) => {
        expect(cadencePoints(elapsed + 1, cadence, latest)).toBeGreaterThanOrEqual(
          cadencePoints(elapsed, cadence, latest),
        )
      },
    ),
    cases,
  )
})

test('property: with nothing new, the cadence part of a client never falls from day to day', () => {
  const pointsOn = (facts: ClientFacts, ahead: number): number => {
    const scored = scoreOf(facts, addDays(today, ahead), { settings, practice })
    return scored.reasons.find(({ kind }) => kind === 'cadence')?.weight ?? 0
  }
  const past = anyClient.map((facts) => ({
    ...facts,
    touches: facts.touches.filter(({ on }) => on <= today),
  }))
  fc.assert(
    fc.property(past, fc.integer({ min: 0, max: 400 }), (facts, ahead) => {
      expect(pointsOn(facts, ahead + 1)).toBeGreaterThanOrEqual(pointsOn(facts, ahead))
    }),
    cases,
  )
})

const manyClients = fc.uniqueArray(anyClient, { maxLength: 12, selector: ({ id }) => id })
const anyBudget = fc.integer({ min: 1, max: 6 })
const ranked = (
  clients: readonly ClientFacts[],
  at: LocalDateTime,
  changed: Partial<RankingSettings>,
  attended: readonly ClientFacts[] = [],
) => rankNudges(clients, today, at, { ...settings, ...changed }, practice, attended)

test('property: the order of the input changes nothing', () => {
  const shuffled = manyClients.chain((clients) =>
    fc.tuple(
      fc.constant(clients),
      fc.shuffledSubarray(clients, { minLength: clients.length, maxLength: clients.length }),
      fc.subarray(clients),
    ),
  )
  fc.assert(
    fc.property(shuffled, anyBudget, ([clients, others, attended], dailyBudget) => {
      expect(ranked(others, now, { dailyBudget }, attended.toReversed())).toEqual(
        ranked(clients, now, { dailyBudget }, attended),
      )
    }),
    cases,
  )
})

test('property: the same civil day gives the same list at any hour', () => {
  // Outside the ends of timed snoozes: those of whole days end with the day.
  const untimed = manyClients.map((clients) =>
    clients.map((facts) =>
      facts.snoozedUntil?.endsWith('T00:00') === false ? { ...facts, snoozedUntil: null } : facts,
    ),
  )
  const soon = fc.integer({ min: -1, max: 2 }).map((n) => addDays(today, n))
  const nearby = fc
    .tuple(untimed, fc.array(fc.record({ snooze: fc.option(soon), appointment: fc.option(soon) })))
    .map(([clients, near]) =>
      clients.map((facts, i): ClientFacts => {
        const { snooze = null, appointment = null } = near[i] ?? {}
        return {
          ...facts,
          ...(snooze === null ? {} : { snoozedUntil: `${snooze}T00:00` as LocalDateTime }),
          ...(appointment === null ? {} : { appointmentsOn: [appointment] }),
        }
      }),
    )
  // The owner's day runs from four to four: its last hours are the wall clock's next day, and that
  // is when a snooze to the next day would end too early.
  const anyTime = fc.integer({ min: 4 * 60, max: 28 * 60 - 1 }).map((minute) => {
    const [hour, rest] = [Math.floor(minute / 60), minute % 60]
    const clock = [hour % 24, rest].map((n) => String(n).padStart(2, '0'))
    return `${addDays(today, hour < 24 ? 0 : 1)}T${clock.join(':')}` as LocalDateTime
  })
  fc.assert(
    fc.property(nearby, anyTime, anyBudget, (clients, at, dailyBudget) => {
      expect(ranked(clients, at, { dailyBudget })).toEqual(ranked(clients, now, { dailyBudget }))
    }),
    cases,
  )
})

test('property: no more than the budget in a day, and no more than half of it from one tag while others wait', () => {
  fc.assert(
    fc.property(manyClients, fc.integer({ min: 2, max: 6 }), (clients, dailyBudget) => {
      const byId = new Map(clients.map((facts) => [facts.id, facts]))
      const { nudges } = ranked(clients, now, { dailyBudget })
      const tagsIn = (section: string) =>
        nudges
          .filter((nudge) => nudge.section === section)
          .map(({ clientId }) => byId.get(clientId)?.tags ?? [])
      const [shown, folded] = [tagsIn('today'), tagsIn('also')]
      expect(shown.length).toBeLessThanOrEqual(dailyBudget)
      if (folded.length > 0) expect(shown.length).toBe(dailyBudget)
      const crowded = [...new Set(shown.flat())].filter(
        (tag) => shown.filter((tags) => tags.includes(tag)).length > Math.floor(dailyBudget / 2),
      )
      // Whoever is folded away below a crowded tag would have crowded one as well.
      if (crowded.length > 0) {
        for (const tags of folded) expect(tags.length).toBeGreaterThan(0)
      }
    }),
    cases,
  )
})
