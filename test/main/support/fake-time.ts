import type { Clock } from '#main/platform/clock.ts'
import type { Timers } from '#main/platform/timers.ts'
import { epochMs } from '#shared/time.ts'

type Timer = { readonly everyMs: number | null; at: number; readonly run: () => void }

export type FakeTime = {
  readonly clock: Clock
  readonly timers: Timers
  /** Lets time pass: every timer that falls due on the way runs at its moment. */
  readonly pass: (ms: number) => Promise<void>
  /** Moves the wall clock alone, as sleep or a person does; no timer runs. */
  readonly set: (iso: string) => void
  readonly setZone: (zone: string) => void
}

/** Clock and timers of one test, starting at an instant. */
export function fakeTime(iso: string, zone = 'Europe/London'): FakeTime {
  const timers = new Set<Timer>()
  let wall = Date.parse(iso)
  let elapsed = 0
  let here = zone

  function add(timer: Timer): () => void {
    timers.add(timer)
    return () => void timers.delete(timer)
  }

  return {
    clock: { now: () => epochMs(wall), zone: () => here },
    timers: {
      every: (ms, run) => add({ everyMs: ms, at: elapsed + ms, run }),
      after: (ms, run) => add({ everyMs: null, at: elapsed + ms, run }),
    },
    pass: async (ms) => {
      const end = elapsed + ms
      for (;;) {
        await settled()
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)
        const to = next === undefined ? end : next.at
        wall += to - elapsed
        elapsed = to
        if (next === undefined) break
        if (next.everyMs === null) timers.delete(next)
        else next.at += next.everyMs
        next.run()
      }
      await settled()
    },
    set: (at) => {
      wall = Date.parse(at)
    },
    setZone: (to) => {
      here = to
    },
  }
}

/** Lets everything that is ready to go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}
