import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import type { Stop, Timers } from '../platform/timers.ts'
import type { CoreClient } from '../worker-client.ts'
import type { Deliver } from './deliver.ts'
import { keyOf, type Due } from './due.ts'
import type { Plan } from './plan.ts'

/** Reminders are on time to a minute; timers longer than this would stand still in sleep. */
const TICK_MS = 30_000
/** A notification that was refused so often is told in the window alone. */
const MOST_TRIES = 5
const LONG_JUMP_MS = 26 * 60 * 60 * 1000

export type SchedulerOptions = {
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  readonly core: Pick<CoreClient, 'work'>
  readonly plan: Plan
  readonly deliver: Deliver
  /** Every tick, before anything else. */
  readonly onTick: () => void
}

export type Scheduler = {
  readonly start: () => void
  /** Looks now: after a change of the data, on resume, on unlock. Settles when it has looked. */
  readonly trigger: () => Promise<void>
  readonly stop: () => void
}

/**
 * Compares the wall clock with the ledger, and tells what came due. Each occurrence is claimed,
 * shown and recorded, in that order and each step on disk before the next: a crash between may show
 * one again at the next start, but loses none, and what is recorded is never shown again.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { clock, timers, log, core } = options
  const tries = new Map<string, number>()
  /** Shown in this run, and the record could not be written: recorded later, not shown again. */
  const unrecorded = new Set<string>()
  let stopTick: Stop | null = null
  let lastTick: { now: EpochMs; zone: ZoneName } | null = null
  let running: Promise<void> | null = null
  let again = false

  function noteJumps(now: EpochMs, zone: ZoneName): void {
    if (lastTick !== null) {
      const jumpMs = now - lastTick.now
      if (jumpMs < 0 || jumpMs > LONG_JUMP_MS) log.info('clock.jumped', { jumpMs })
      if (zone !== lastTick.zone) log.info('clock.zone-changed', { from: lastTick.zone, to: zone })
    }
    lastTick = { now, zone }
  }

  async function claimed(due: Due): Promise<boolean> {
    if (unrecorded.has(keyOf(due))) {
      await record(due)
      return false
    }
    const { reminderId, key } = due
    const reply = await core.work('ledger.claim', { reminderId, occurrence: key })
    return reply.ok && reply.value.claimed
  }

  async function record(due: Due): Promise<void> {
    const { reminderId, key, late, missed } = due
    const input = { reminderId, occurrence: key, late, missed }
    const reply = await core.work('ledger.record', input)
    if (reply.ok) unrecorded.delete(keyOf(due))
    else unrecorded.add(keyOf(due))
  }

  async function tell(batch: readonly Due[]): Promise<void> {
    const ours: Due[] = []
    for (const due of batch) if (await claimed(due)) ours.push(due)
    if (ours.length === 0) return
    const shown = await options.deliver(
      ours,
      ours.every((due) => tries.has(keyOf(due))),
    )
    log.info('reminders.told', { count: ours.length, outcome: shown.outcome })
    const tried = shown.outcome === 'failed' ? ours.map(triedAgain) : []
    if (tried.some((count) => count < MOST_TRIES)) return
    for (const due of ours) {
      tries.delete(keyOf(due))
      await record(due)
    }
  }

  function triedAgain(due: Due): number {
    const count = (tries.get(keyOf(due)) ?? 0) + 1
    tries.set(keyOf(due), count)
    return count
  }

  async function pass(): Promise<void> {
    const now = clock.now()
    const zone = clock.zone()
    noteJumps(now, zone)
    const ledger = await core.work('ledger.read', {})
    // The data file is busy or gone; the next tick asks again.
    if (!ledger.ok) return
    for (const batch of options.plan(ledger.value, now, zone)) await tell(batch)
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false
        await pass()
      } while (again && stopTick !== null)
    } catch (error) {
      // A bug must not end the reminders: the next tick tries again.
      log.bug('reminders.threw', error)
    } finally {
      running = null
    }
  }

  function trigger(): Promise<void> {
    if (stopTick === null) return Promise.resolve()
    if (running === null) running = run()
    else again = true
    return running
  }

  return {
    start: () => {
      if (stopTick !== null) return
      stopTick = timers.every(TICK_MS, () => {
        options.onTick()
        void trigger()
      })
      void trigger()
    },
    trigger,
    stop: () => {
      stopTick?.()
      stopTick = null
    },
  }
}
