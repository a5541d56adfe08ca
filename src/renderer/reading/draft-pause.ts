/** A pause in the typing after which a draft is written. */
const PAUSE_MS = 400
/** Whoever types without a pause loses no more than this to a crash. */
const LONGEST_MS = 1000

/** How long a draft may wait that has been waiting for `waitedMs`. */
export function draftPause(waitedMs: number): number {
  return Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - waitedMs))
}
