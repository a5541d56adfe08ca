/** Stops what was started; calling it again does nothing. */
export type Stop = () => void

export type Timers = {
  readonly every: (delayMs: number, run: () => void) => Stop
  readonly after: (delayMs: number, run: () => void) => Stop
}

/** No timer may be longer: beyond 2^31 - 1 ms Node fires at once, and sleep stops them anyway. */
const LONGEST_MS = 12 * 60 * 60 * 1000

export const deviceTimers: Timers = {
  every: (delayMs, run) => {
    const timer = setInterval(run, allowed(delayMs))
    return () => clearInterval(timer)
  },
  after: (delayMs, run) => {
    const timer = setTimeout(run, allowed(delayMs))
    return () => clearTimeout(timer)
  },
}

function allowed(delayMs: number): number {
  if (delayMs > LONGEST_MS)
    throw new RangeError(`Timer of ${delayMs} ms: compare the clock instead`)
  return delayMs
}
