import type { JobControl } from '../core.ts'

/** Small enough for a click to be served between two slices without anybody noticing. */
const leastRows = 250
/** More would save little, and would keep more rows in memory at once. */
const mostRows = 500

export type Slices = {
  /** How many rows the next slice has. */
  readonly rows: () => number
  /** Between two slices. */
  readonly pause: () => Promise<void>
}

/**
 * How large the slices of an import are: they grow while nobody asks for anything, and are small
 * again once somebody does, because whoever asks once usually goes on asking.
 */
export function createSlices(control: JobControl): Slices {
  let rows = leastRows
  return {
    rows: () => rows,
    pause: async () => {
      await control.pause()
      rows = control.servedMeanwhile?.() === true ? leastRows : Math.min(rows + leastRows, mostRows)
    },
  }
}
