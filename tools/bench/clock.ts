import type { CoreOptions } from '#core/core.ts'
import { epochMs, plainDate } from '#shared/time.ts'

// One day for all benchmarks, so that the same data is due on every machine.

export const zone = 'Europe/Lisbon'
export const today = plainDate('2026-06-15')
export const nowAt = epochMs(Date.parse(`${today}T10:00:00Z`))

/** Milliseconds that only ever grow. */
export const nowMs = (): number => performance.now()

/** A core on a folder, on the day of the benchmarks. */
export function coreOptions(dataFolder: string, create = false): CoreOptions {
  // Ids and undo are ordered by the clock, so it moves on with each look at it.
  let ticks = 0
  return {
    dataFolder,
    create,
    now: () => epochMs(nowAt + (ticks += 1)),
    zone: () => zone,
    locale: 'en-GB',
    source: 'window',
    onChange: () => undefined,
  }
}
