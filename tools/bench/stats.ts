// Figures of many measurements, and how they are written down.

/** The value that the share `at` of all values lies at or below (nearest rank); NaN for none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? Number.NaN
}

export function p50(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function p99(values: readonly number[]): number {
  return quantile(values, 0.99)
}

export function largest(values: readonly number[]): number {
  return quantile(values, 1)
}

/** Milliseconds since `started`, a value of `performance.now()`. */
export function since(started: number): number {
  return performance.now() - started
}

/** Milliseconds as people read them: `0.043 ms`, `12 ms`, `2.31 s`. */
export function ms(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  return `${three(milliseconds)} ms`
}

export function megabytes(bytes: number): string {
  return `${three(bytes / 1e6)} MB`
}

/** A ratio: `1.24x`, or `1/31` where it is much smaller than one. */
export function times(ratio: number): string {
  return ratio < 0.1 ? `1/${three(1 / ratio)}` : `${three(ratio)}x`
}

function three(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

/** Runs `body` and gives its milliseconds. */
export function timed(body: () => unknown): number {
  const started = performance.now()
  body()
  return since(started)
}

export async function timedAsync(body: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await body()
  return since(started)
}
