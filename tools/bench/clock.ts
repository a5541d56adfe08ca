import type { CoreOptions } from '#core/core.ts'
import { epochMs, plainDate, type EpochMs } from '#shared/time.ts'

// One day for all benchmarks, so that the same data is due on every machine.

export const zone = 'Europe/Lisbon'
export const today = plainDate('2026-06-15')
export const nowAt = epochMs(Date.parse(`${today}T10:00:00Z`))

/** Milliseconds that only ever grow. */
export const nowMs = (): number => performance.now()

export type BenchClock = {
  readonly now: () => EpochMs
  /** Lets a minute go by: what a core remembers within one is then worked out anew. */
  readonly minute: () => void
}

export function createClock(): BenchClock {
  let at = nowAt
  return {
    // Ids and undo are ordered by the clock, so it moves on with each look at it.
    now: () => (at = epochMs(at + 1)),
    minute: () => {
      at = epochMs(at + 60_000)
    },
  }
}

/** A core on a folder, on the day of the benchmarks. */
export function coreOptions(
  dataFolder: string,
  create = false,
  clock: BenchClock = createClock(),
): CoreOptions {
  return {
    dataFolder,
    create,
    now: clock.now,
    zone: () => zone,
    locale: 'en-GB',
    source: 'window',
    onChange: () => undefined,
  }
}
