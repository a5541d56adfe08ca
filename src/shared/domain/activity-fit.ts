import type { ActivityModel } from './facts.ts'

// How buyers of one practice buy and stay away, fitted to all of them: the MBG/NBD model (Batislam,
// Denizel and Filiztekin, 2007, "Empirical validation and comparison of models for customer base
// analysis"). A buyer buys at a rate drawn from gamma(r, alpha) and leaves after any purchase, the
// first too, with a chance drawn from beta(a, b). Its P(active) is the one of the rules.

/** What the model knows of one buyer; days from the first purchase. */
export type BuyingHistory = {
  readonly repeats: number
  readonly firstToLastDays: number
  readonly firstToTodayDays: number
}

const FEWEST_REPEAT_BUYERS = 30
/** More tell next to nothing new and would make the morning of a large practice slow. */
const MOST_HISTORIES = 2_000
const MOST_LOOKS = 400
/** No parameter goes further from its prior than this factor's logarithm. */
const FURTHEST = 5

export function priorModel(alpha: number): ActivityModel {
  return { r: 1, alpha, a: 1, b: 4 }
}

/**
 * The parameters that make these histories likeliest, each held to its prior by half the square of
 * the logarithm of their ratio; two significant digits, so that a day like the one before it gives
 * the same. Null with fewer than 30 repeat buyers. The order of the histories does not matter.
 */
export function fitActivity(
  histories: readonly BuyingHistory[],
  priorAlpha: number,
): ActivityModel | null {
  if (histories.filter(({ repeats }) => repeats > 0).length < FEWEST_REPEAT_BUYERS) return null
  const told = spreadOver(histories)
  const prior = priorModel(priorAlpha)
  const at = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): ActivityModel => ({
    r: prior.r * Math.exp(r),
    alpha: prior.alpha * Math.exp(alpha),
    a: prior.a * Math.exp(a),
    b: prior.b * Math.exp(b),
  })
  const cost = (offsets: readonly number[]): number => {
    if (offsets.some((offset) => Math.abs(offset) > FURTHEST)) return Infinity
    const penalty = offsets.reduce((sum, offset) => sum + offset ** 2 / 2, 0)
    return penalty - logLikelihood(told, at(offsets))
  }
  const { r, alpha, a, b } = at(lowest(cost, 4))
  const rounded = (value: number): number => Number(value.toPrecision(2))
  return { r: rounded(r), alpha: rounded(alpha), a: rounded(a), b: rounded(b) }
}

/** All of them, or evenly chosen ones of many. */
function spreadOver(histories: readonly BuyingHistory[]): readonly BuyingHistory[] {
  const sorted = histories.toSorted(
    (x, y) =>
      x.repeats - y.repeats ||
      x.firstToTodayDays - y.firstToTodayDays ||
      x.firstToLastDays - y.firstToLastDays,
  )
  const stride = Math.ceil(sorted.length / MOST_HISTORIES)
  return sorted.filter((_, index) => index % stride === 0)
}

/** The sum over all buyers of ln(gone after the last purchase, or still there and silent). */
function logLikelihood(
  histories: readonly BuyingHistory[],
  { r, alpha, a, b }: ActivityModel,
): number {
  const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b)
  const byRepeats = new Map<number, readonly [rate: number, stays: number, leaves: number]>()
  let sum = 0
  for (const { repeats, firstToLastDays, firstToTodayDays } of histories) {
    let parts = byRepeats.get(repeats)
    if (parts === undefined) {
      parts = [
        logGamma(r + repeats),
        logBeta(a, b + repeats + 1),
        logBeta(a + 1, b + repeats),
      ] as const
      byRepeats.set(repeats, parts)
    }
    const [rate, stays, leaves] = parts
    const there = stays - (r + repeats) * Math.log(alpha + firstToTodayDays)
    const gone = leaves - (r + repeats) * Math.log(alpha + firstToLastDays)
    const most = Math.max(there, gone)
    sum += constant + rate + most + Math.log(Math.exp(there - most) + Math.exp(gone - most))
  }
  return sum
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** ln of the gamma function for x > 0: Stirling's series, taken where it is exact enough. */
function logGamma(x: number): number {
  let [at, shift] = [x, 0]
  while (at < 8) {
    shift += Math.log(at)
    at += 1
  }
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift
}

type Corner = { readonly at: readonly number[]; readonly cost: number }

/**
 * Where `cost` is lowest, looked for from the origin by Nelder and Mead's simplex (1965) with its
 * usual factors. It takes no random number: the same costs give the same answer.
 */
function lowest(cost: (at: readonly number[]) => number, dimensions: number): readonly number[] {
  let looks = 0
  const corner = (at: readonly number[]): Corner => {
    looks += 1
    return { at, cost: cost(at) }
  }
  const origin = Array.from({ length: dimensions }, () => 0)
  let corners = [
    corner(origin),
    ...origin.map((_, axis) => corner(origin.map((_zero, i) => (i === axis ? 0.5 : 0)))),
  ]
  while (looks < MOST_LOOKS) {
    corners = corners.toSorted((x, y) => x.cost - y.cost)
    const [best, worst, second] = [corners[0], corners.at(-1), corners.at(-2)]
    if (best === undefined || worst === undefined || second === undefined) break
    if (worst.cost - best.cost < 1e-7) break
    const others = corners.slice(0, -1)
    const middle = origin.map(
      (_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / dimensions,
    )
    const along = (by: number): Corner =>
      corner(middle.map((value, i) => value + by * ((worst.at[i] ?? 0) - value)))
    const reflected = along(-1)
    if (reflected.cost < best.cost) {
      const further = along(-2)
      corners = [...others, further.cost < reflected.cost ? further : reflected]
      continue
    }
    if (reflected.cost < second.cost) {
      corners = [...others, reflected]
      continue
    }
    const nearer = along(reflected.cost < worst.cost ? -0.5 : 0.5)
    if (nearer.cost < Math.min(reflected.cost, worst.cost)) {
      corners = [...others, nearer]
      continue
    }
    corners = [
      best,
      ...corners
        .slice(1)
        .map(({ at }) => corner(at.map((value, i) => ((best.at[i] ?? 0) + value) / 2))),
    ]
  }
  return corners.reduce((best, one) => (one.cost < best.cost ? one : best)).at
}
