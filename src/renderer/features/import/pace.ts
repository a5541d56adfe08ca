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

/** Up to here time is told in seconds, and no finer than by ten: more would be a pretence. */
const SECONDS_TO = 90
const SECONDS_STEP = 10

/** Seconds or minutes, the other nought. */
export type TimeLeft = Readonly<{ seconds: number; minutes: number }>

/** How long the phase that runs still takes, rounded; null while nothing can be said yet. */
export function timeLeft({ first, firstAtMs, now, nowAtMs }: Pace): TimeLeft | null {
  const gone = now.done - first.done
  const tookMs = nowAtMs - firstAtMs
  if (tookMs < MIN_MS || gone <= 0 || gone < now.of * MIN_SHARE) return null
  const seconds = (tookMs * (now.of - now.done)) / gone / 1_000
  if (seconds > SECONDS_TO) return { seconds: 0, minutes: Math.round(seconds / 60) }
  return { seconds: Math.max(Math.ceil(seconds / SECONDS_STEP), 1) * SECONDS_STEP, minutes: 0 }
}
