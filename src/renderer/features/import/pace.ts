import type { EventMap } from '#shared/contract/events.ts'

type Progress = EventMap['import.progress']

/** How far a phase has come, and when: enough to tell how long the rest takes. */
export type Pace = Readonly<{
  first: Progress
  firstAtMs: number
  now: Progress
  nowAtMs: number
}>

/** Before this much is known a guess would jump about. */
const MIN_MS = 3_000
const MIN_SHARE = 0.05

/** The pace with one more word of progress, heard at `atMs`; each phase has its own. */
export function paceAfter(before: Pace | null, now: Progress, atMs: number): Pace {
  return before?.now.phase === now.phase
    ? { ...before, now, nowAtMs: atMs }
    : { first: now, firstAtMs: atMs, now, nowAtMs: atMs }
}

/** Whole minutes left of the phase that runs; null while nothing can be said yet. */
export function minutesLeft({ first, firstAtMs, now, nowAtMs }: Pace): number | null {
  const gone = now.done - first.done
  const tookMs = nowAtMs - firstAtMs
  if (tookMs < MIN_MS || gone <= 0 || gone < now.of * MIN_SHARE) return null
  return Math.round((tookMs * (now.of - now.done)) / gone / 60_000)
}
