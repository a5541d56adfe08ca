/** The nearest whole number, halves away from zero: how points are rounded. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** The middle value, or the mean of the two middle ones; null for no values. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted[middle - 1]
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}

/** From a median absolute deviation to a standard deviation, for a normal distribution. */
export const MAD_TO_SIGMA = 1.4826

/** The median distance from the median; 0 for no values. */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const middle = median(values)
  if (middle === null) return 0
  return median(values.map((value) => Math.abs(value - middle))) ?? 0
}
