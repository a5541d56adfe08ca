import { expect, test } from 'vitest'
import { fitActivity, type BuyingHistory } from '#shared/domain/activity-fit.ts'
import { activeProbability, practiceFigures } from '#shared/domain/buying.ts'
import type { ActivityModel } from '#shared/domain/facts.ts'
import { addDays } from '#shared/plain-date.ts'
import { practice, today } from './client-facts.ts'
import { randomIntegers } from './random-facts.ts'

const truth: ActivityModel = { r: 2, alpha: 80, a: 1, b: 4 }

/** Buyers as the model has them: gamma(2, alpha) rates, and beta(1, b) chances to leave. */
function simulated(count: number, seed: number, { alpha, b }: ActivityModel): BuyingHistory[] {
  const integers = randomIntegers(seed)
  const unit = () => (integers(0, 999_998) + 1) / 1_000_000
  const exponential = () => -Math.log(unit())
  return Array.from({ length: count }, () => {
    const rate = (exponential() + exponential()) / alpha
    const leaves = 1 - unit() ** (1 / b)
    const firstToTodayDays = integers(200, 1_500)
    let [repeats, firstToLastDays, day] = [0, 0, 0]
    while (unit() > leaves) {
      day += exponential() / rate
      if (day > firstToTodayDays) break
      repeats += 1
      firstToLastDays = day
    }
    return { repeats, firstToLastDays, firstToTodayDays }
  })
}

const chance = (history: BuyingHistory, activity: ActivityModel | null) =>
  activeProbability(history, { ...practice, medianGapDays: 40, activity })

/** How far P(active) is from the truth, on the mean of these buyers. */
const astray = (histories: readonly BuyingHistory[], activity: ActivityModel | null) =>
  histories.reduce((sum, one) => sum + Math.abs(chance(one, activity) - chance(one, truth)), 0) /
  histories.length

test('the fit finds again how simulated buyers buy and leave, from a prior that is wrong', () => {
  for (const seed of [1, 2, 3]) {
    const histories = simulated(1_500, seed, truth)
    const found = fitActivity(histories, 40)
    if (found === null) throw new Error('Nothing was fitted')
    expect(found.r / found.alpha / (truth.r / truth.alpha)).toBeCloseTo(1, 0.6)
    expect(found.a / (found.a + found.b)).toBeCloseTo(truth.a / (truth.a + truth.b), 1)
    expect(astray(histories, found)).toBeLessThan(0.04)
    expect(astray(histories, found)).toBeLessThan(astray(histories, null) / 2)
  }
})

test('the order of the buyers changes nothing, and many thousands are bounded work', () => {
  const histories = simulated(100_000, 7, truth)
  const found = fitActivity(histories, 40)
  expect(found).not.toBeNull()
  expect(fitActivity(histories.toReversed(), 40)).toEqual(found)
  expect(astray(histories.slice(0, 2_000), found)).toBeLessThan(0.04)
})

test('few and odd buyers stay near the priors', () => {
  const histories = Array.from({ length: 30 }, () => ({
    repeats: 1,
    firstToLastDays: 40,
    firstToTodayDays: 60,
  }))
  const found = fitActivity(histories, 40)
  for (const [value, prior] of [
    [found?.r, 1],
    [found?.alpha, 40],
    [found?.a, 1],
    [found?.b, 4],
  ] as const) {
    expect(Math.abs(Math.log((value ?? 0) / prior))).toBeLessThan(2.5)
  }
})

test('with 29 repeat buyers the priors hold exactly; the thirtieth has the practice fitted', () => {
  const buyers = (repeat: number) => [
    ...Array.from({ length: repeat }, (_, i) => [
      addDays(today, -200 - i),
      addDays(today, -20 - i),
    ]),
    // Who bought once counts for the fit, not for whether there is one.
    ...Array.from({ length: 40 }, (_, i) => [addDays(today, -10 * i)]),
  ]
  const figures = practiceFigures(buyers(29), today)
  expect(figures).toEqual({ medianGapDays: 180, medianSecondGapDays: 180, activity: null })
  const history = { repeats: 3, firstToLastDays: 92, firstToTodayDays: 192 }
  const byRule = 1 / (1 + (1 / (4 + 3)) * ((180 + 192) / (180 + 92)) ** (1 + 3))
  expect(activeProbability(history, figures)).toBe(byRule)
  expect(practiceFigures(buyers(30), today).activity).not.toBeNull()
})
