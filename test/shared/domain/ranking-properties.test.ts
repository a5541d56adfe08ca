import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cadencePoints } from '#shared/domain/cadence-part.ts'
import { rankNudges, scoreOf } from '#shared/domain/ranking.ts'
import type { LocalDateTime } from '#shared/time.ts'
import { anyClient, anyPractice, now, practice, settings, today, touch } from './client-facts.ts'

test('property: shown points add up, and no score leaves 0 to 100', () => {
  fc.assert(
    fc.property(anyClient, anyPractice, (facts, figures) => {
      const { nudges } = rankNudges([facts], today, now, settings, figures)
      for (const { score, reasons } of nudges) {
        expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBe(score)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(reasons.every((reason) => Number.isInteger(reason.weight))).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('property: a plain touch dated today never raises a score', () => {
  const plain = fc.constantFrom(
    touch(today),
    touch(today, { kind: 'email', direction: 'outbound', outcome: 'delivered' }),
    touch(today, { outcome: 'failed' }),
  )
  fc.assert(
    fc.property(anyClient, anyPractice, plain, (facts, figures, logged) => {
      const rules = { settings, practice: figures }
      const before = scoreOf(facts, today, rules)
      const counts = logged.outcome !== 'failed'
      const after = scoreOf(
        {
          ...facts,
          touches: [...facts.touches, logged],
          firstDueOn: counts ? null : facts.firstDueOn,
          snoozesInARow: counts ? 0 : facts.snoozesInARow,
        },
        today,
        rules,
      )
      expect(after.score).toBeLessThanOrEqual(before.score)
    }),
    { numRuns: 500 },
  )
})

test('property: the cadence part never falls as the silence grows', () => {
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
  )
})

test('property: the order of the input and the hour of the day change nothing', () => {
  const untimed = anyClient.map((facts) => ({ ...facts, snoozedUntil: null }))
  fc.assert(
    fc.property(
      fc.array(untimed, { maxLength: 12 }),
      fc.integer({ min: 0, max: 1439 }),
      (all, m) => {
        const clock = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
        const later = rankNudges(
          all.toReversed(),
          today,
          `${today}T${clock}` as LocalDateTime,
          settings,
          practice,
        )
        expect(later).toEqual(rankNudges(all, today, now, settings, practice))
      },
    ),
    { numRuns: 200 },
  )
})
