import type { Clock } from '#main/platform/clock.ts'
import type { Timers } from '#main/platform/timers.ts'
import { epochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'

type Timer = { readonly everyMs: number | null; at: number; readonly run: () => void }

/** A computer whose clock and timers only the simulation moves. */
export type Device = {
  readonly clock: Clock
  readonly timers: Timers
  readonly setClock: (to: number) => void
  readonly setZone: (to: ZoneName) => void
  /**
   * Lets the wall clock go on until `to`. Awake, timers run at their moments; those for which
   * `matters` is false of the wall clock are passed over, as nothing can happen then. Asleep, time
   * passes and the timers stand still.
   */
  readonly pass: (to: number, asleep: boolean, matters?: (wall: number) => boolean) => Promise<void>
  /** The process is gone, and its timers with it. */
  readonly dropTimers: () => void
}

export function createDevice(start: number, zone: ZoneName): Device {
  const timers = new Set<Timer>()
  let wall = start
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
    setClock: (to) => {
      wall = to
    },
    setZone: (to) => {
      here = to
    },
    pass: async (to, asleep, matters = () => true) => {
      await settled()
      while (!asleep) {
        const next = first(timers)
        const left = to - wall
        if (next === null || next.at - elapsed > left) break
        wall += next.at - elapsed
        elapsed = next.at
        if (next.everyMs === null) timers.delete(next)
        else next.at += next.everyMs
        if (next.everyMs !== null && !matters(wall)) continue
        next.run()
        await settled()
      }
      if (!asleep) elapsed += Math.max(0, to - wall)
      wall = Math.max(wall, to)
    },
    dropTimers: () => timers.clear(),
  }
}

function first(timers: ReadonlySet<Timer>): Timer | null {
  let soonest: Timer | null = null
  for (const timer of timers) if (soonest === null || timer.at < soonest.at) soonest = timer
  return soonest
}

/** Lets everything that is ready to go on go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
