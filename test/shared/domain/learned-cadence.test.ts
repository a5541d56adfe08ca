import { expect, test } from 'vitest'
import { contactsPerWorkDay } from '#shared/domain/cadence-load.ts'
import type { ClientFacts } from '#shared/domain/facts.ts'
import { cadenceDoubt, suggestedCadence } from '#shared/domain/learned-cadence.ts'
import { addDays } from '#shared/plain-date.ts'
import { client, days, daysAgo, months, today, touch } from './client-facts.ts'

/** Touches that leave these gaps, the last of them `ago` days ago. */
function withGaps(gaps: readonly number[], ago = 0): ClientFacts['touches'] {
  let on = daysAgo(ago + gaps.reduce((sum, gap) => sum + gap, 0))
  return [touch(on), ...gaps.map((gap) => touch((on = addDays(on, gap))))]
}
const suggested = (facts: Partial<ClientFacts>) => suggestedCadence(client(facts), today, true)
const regular = [28, 31, 29, 30, 33, 35, 27, 30]

test('the check values: eight gaps of about a month against a cadence of 90', () => {
  expect(suggested({ cadence: days(90), touches: withGaps(regular) })).toEqual({
    gaps: 8,
    medianDays: 30,
    cadenceDays: 90,
    suggestedDays: 42,
  })
})

test('the check values: erratic gaps suggest nothing', () => {
  expect(suggested({ cadence: days(30), touches: withGaps([5, 90, 10, 200, 3]) })).toBeNull()
})

test('four gaps are enough and three are not', () => {
  const touches = (count: number) => withGaps(regular.slice(0, count))
  expect(suggested({ cadence: days(90), touches: touches(3) })).toBeNull()
  // (90^2 x 29.5^4)^(1/6) = 42.8
  expect(suggested({ cadence: days(90), touches: touches(4) })).toMatchObject({
    gaps: 4,
    suggestedDays: 42,
  })
})

test('only the last eight gaps are read', () => {
  const touches = withGaps([90, 90, 90, 90, ...regular])
  expect(suggested({ cadence: days(90), touches })).toMatchObject({ gaps: 8, medianDays: 30 })
})

test('gaps older than two years are not read', () => {
  const touches = withGaps([30, 30, 30, 30], 700)
  expect(suggested({ cadence: days(90), touches })).toBeNull()
})

test('a cadence nearer than by the ratio 1.4 is left alone', () => {
  // Eight gaps of 30 draw 45 to 32.5, 1.38 times as short; 48 to 33, 1.46 times.
  const touches = withGaps([30, 30, 30, 30, 30, 30, 30, 30])
  expect(suggested({ cadence: days(45), touches })).toBeNull()
  expect(suggested({ cadence: days(48), touches })?.suggestedDays).toBe(30)
})

test('nothing is suggested that is the present cadence', () => {
  // Gaps of four days draw ten days to 4.8 and seven to 4.5: the nearest step to both is seven.
  const touches = withGaps([4, 4, 4, 4, 4, 4, 4, 4])
  expect(suggested({ cadence: days(10), touches })?.suggestedDays).toBe(7)
  expect(suggested({ cadence: days(7), touches })).toBeNull()
})

test('touches closer than two days, or a quarter of a short cadence, are one episode', () => {
  const twice = withGaps(regular).flatMap((one) => [one, touch(addDays(one.on, 1))])
  expect(suggested({ cadence: days(90), touches: twice })).toMatchObject({
    gaps: 8,
    suggestedDays: 42,
  })
  // A quarter of six days is a day and a half, of four days one day: touches a day apart are gaps
  // only for the second.
  const pairs = withGaps([1, 14, 1, 14, 1, 14, 1, 14])
  expect(suggested({ cadence: days(6), touches: pairs })).toMatchObject({ gaps: 4, medianDays: 14 })
  expect(suggested({ cadence: days(4), touches: pairs })).toBeNull()
})

test('no step is suggested that lies on the other side of the cadence', () => {
  const daily = withGaps([1, 1, 1, 1])
  expect(suggested({ cadence: days(2), touches: daily })).toBeNull()
})

test('what does not count is no episode', () => {
  const failed = withGaps(regular).map((one) => ({ ...one, outcome: 'failed' as const }))
  expect(suggested({ cadence: days(90), touches: failed })).toBeNull()
})

test('paused days and days away are taken out of the gaps', () => {
  const touches = withGaps([30, 30, 60, 30], 0)
  const pause = { from: daysAgo(80), until: daysAgo(50) }
  expect(suggested({ cadence: days(90), touches, pauses: [pause] })?.medianDays).toBe(30)
  expect(suggested({ cadence: days(90), touches, holidays: [pause] })?.medianDays).toBe(30)
})

test('no rhythm, no suggestion; months are read in days', () => {
  expect(suggested({ touches: withGaps(regular) })).toBeNull()
  expect(suggested({ cadence: months(3), touches: withGaps(regular) })).toMatchObject({
    cadenceDays: 92,
    suggestedDays: 42,
  })
})

test('turned down, it stays away until four new gaps exist', () => {
  const after = (newGaps: number) =>
    suggested({
      cadence: days(90),
      touches: withGaps([...regular, ...regular.slice(0, newGaps)]),
      cadenceKeptOn: daysAgo(regular.slice(0, newGaps).reduce((sum, gap) => sum + gap, 0)),
    })
  expect([0, 3, 4].map((newGaps) => after(newGaps)?.suggestedDays ?? null)).toEqual([
    null,
    null,
    42,
  ])
})

test('three snoozes or skips in a row doubt the cadence, where there is one', () => {
  const doubt = (putOffsInARow: number) =>
    cadenceDoubt(client({ cadence: days(30), putOffsInARow }))
  expect([2, 3, 4].map(doubt)).toEqual([null, 3, 4])
  expect(cadenceDoubt(client({ putOffsInARow: 5 }))).toBeNull()
})

test('the load: contacts of a week on its work days', () => {
  // Ten clients every 14 days are five a week: one a work day, 0.7 a day without days off.
  expect([
    contactsPerWorkDay(10 / 14, [1, 2, 3, 4, 5]),
    contactsPerWorkDay(10 / 14, []),
    contactsPerWorkDay(0, [1]),
  ]).toEqual([1, 0.7, 0])
})
