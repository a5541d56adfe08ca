import type { DueReminder } from '#shared/contract/worker.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import type { Stop, Timers } from '../platform/timers.ts'
import type { CoreClient } from '../worker-client.ts'
import type { Deliver } from './deliver.ts'
import { keyOf } from './due.ts'

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
  readonly deliver: Deliver
  /** Today shows something else now: a reminder came due or was told of, or a snooze ended. */
  readonly onTurn: () => void
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

  /** Those that may be shown; the claims of all of them are on disk. */
  async function claimed(batch: readonly DueReminder[]): Promise<readonly DueReminder[]> {
    const shownBefore = batch.filter((due) => unrecorded.has(keyOf(due)))
    if (shownBefore.length > 0) await record(shownBefore)
    const wanted = batch.filter((due) => !shownBefore.includes(due))
    if (wanted.length === 0) return []
    const keys = wanted.map(({ reminderId, key }) => ({ reminderId, occurrence: key }))
    const reply = await core.work('ledger.claim', { keys })
    return reply.ok ? wanted.filter((_due, index) => reply.value.claimed[index] === true) : []
  }

  async function record(batch: readonly DueReminder[]): Promise<void> {
    const told = batch.map(({ reminderId, key, late, missed }) => ({
      reminderId,
      occurrence: key,
      late,
      missed,
    }))
    const reply = await core.work('ledger.record', { told })
    for (const due of batch) {
      if (reply.ok) unrecorded.delete(keyOf(due))
      else unrecorded.add(keyOf(due))
    }
  }

  /** Whether it was told, and is not to be tried again. */
  async function tell(batch: readonly DueReminder[]): Promise<boolean> {
    const ours = await claimed(batch)
    if (ours.length === 0) return false
    const shown = await options.deliver(
      ours,
      ours.every((due) => tries.has(keyOf(due))),
    )
    log.info('reminders.told', { count: ours.length, outcome: shown.outcome })
    const tried = shown.outcome === 'failed' ? ours.map(triedAgain) : []
    if (tried.some((count) => count < MOST_TRIES)) return false
    for (const due of ours) tries.delete(keyOf(due))
    await record(ours)
    return true
  }

  function triedAgain(due: DueReminder): number {
    const count = (tries.get(keyOf(due)) ?? 0) + 1
    tries.set(keyOf(due), count)
    return count
  }

  async function pass(): Promise<void> {
    const now = clock.now()
    const zone = clock.zone()
    noteJumps(now, zone)
    const reply = await core.work('ledger.due', {})
    // The data file is busy or gone; the next tick asks again.
    if (!reply.ok) return
    const { batches, turned } = reply.value
    let told = false
    for (const batch of batches) told = (await tell(batch)) || told
    if (turned || told) options.onTurn()
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
