import { rmSync } from 'node:fs'
import type { lockChannels } from '#shared/contract/lock.ts'
import type { Input, Output, WireReply } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import type { Stop, Timers } from '../platform/timers.ts'
import { hashSecret, matches, readLockFile, writeLockFile, type LockFile } from './lock-file.ts'

/** How often it is asked whether the owner has gone. */
const LOOK_EVERY_MS = 15_000
/** So many slips of the fingers cost nothing. */
const FREE_TRIES = 3
const FIRST_WAIT_MS = 5000
const LONGEST_WAIT_MS = 5 * 60_000

const firstOptions = { idleMinutes: 10, atStart: true, withScreen: true } as const

export type LockState = Output<'lock.get'>

export type LockHandlers = {
  readonly [C in keyof typeof lockChannels]: (input: Input<C>) => Promise<WireReply<C>>
}

export type LockOptions = {
  readonly file: string
  readonly clock: Pick<Clock, 'now'>
  readonly timers: Timers
  readonly log: Logger
  /** Seconds since the last key or movement of the pointer, in any program. */
  readonly idleSeconds: () => number
  /** It was locked, opened, set or taken away. */
  readonly onChange: () => void
}

/**
 * Keeps the window from being read by whoever passes by. It keeps nobody from the file: that is
 * what the encryption of the disk is for.
 */
export type Lock = {
  readonly isLocked: () => boolean
  readonly isSet: () => boolean
  /** Locks; false where nothing was set to open it again. */
  readonly close: () => boolean
  /** The computer’s screen was locked, or it goes to sleep. */
  readonly screenLocked: () => void
  readonly handlers: LockHandlers
  /** From now on it locks when the owner has gone. */
  readonly watch: () => Stop
}

/** The lock of a data folder, locked from the start where the owner wants that, or it was locked at the end. */
export function createLock(options: LockOptions): Lock {
  const { file, clock, timers, log, onChange } = options
  let kept = readLockFile(file)
  if (kept === 'broken') log.warn('lock.broken')
  let locked = kept === 'broken' || (kept !== null && (kept.atStart || kept.locked))
  let isTrying = false
  let opensAt = epochMs(0)
  let heldMs = 0
  let waiting: Stop | null = null
  if (kept !== null && kept !== 'broken') hold(kept.failures)

  /** Takes no try for a while. A timer and not the clock ends it: a clock can be set. */
  function hold(failures: number): void {
    const waitMs = waitAfter(failures)
    if (waitMs === 0) return
    opensAt = epochMs(clock.now() + waitMs)
    heldMs = waitMs
    waiting?.()
    waiting = timers.after(waitMs, () => {
      waiting = null
    })
  }

  /** What is left of the wait; a clock that was set makes it neither longer than it is nor over. */
  function leftToWait(): number {
    return waiting === null ? 0 : Math.min(heldMs, Math.max(1000, opensAt - clock.now()))
  }

  function state(): LockState {
    const { idleMinutes, atStart, withScreen } =
      kept === null || kept === 'broken' ? firstOptions : kept
    return {
      locked,
      isSet: kept !== null,
      isBroken: kept === 'broken',
      waitMs: leftToWait(),
      file,
      idleMinutes,
      atStart,
      withScreen,
    }
  }

  /** Whether the secret is right; counts what is not. */
  async function tried(secret: string): Promise<'right' | 'lock/wrong' | 'lock/wait'> {
    if (kept === null) return 'right'
    if (kept === 'broken') return 'lock/wrong'
    if (isTrying || waiting !== null) return 'lock/wait'
    isTrying = true
    try {
      const isRight = await matches(secret, kept)
      const failures = isRight ? 0 : kept.failures + 1
      if (failures !== kept.failures) note({ ...kept, failures })
      if (isRight) return 'right'
      hold(failures)
      return 'lock/wrong'
    } finally {
      isTrying = false
    }
  }

  function note(next: LockFile): void {
    kept = next
    try {
      writeLockFile(file, next)
    } catch (error) {
      // Counted in this run all the same.
      log.bug('lock.unwritable', error)
    }
  }

  function noteLocked(): void {
    if (kept !== null && kept !== 'broken') note({ ...kept, locked })
  }

  /** On disk first: what was not written must not hold. */
  function keep(next: LockFile | null): boolean {
    try {
      if (next === null) rmSync(file, { force: true })
      else writeLockFile(file, next)
    } catch (error) {
      log.bug('lock.unwritable', error)
      return false
    }
    kept = next
    onChange()
    return true
  }

  function close(): boolean {
    if (kept === null) return false
    if (locked) return true
    locked = true
    noteLocked()
    log.info('lock.closed')
    onChange()
    return true
  }

  function lookForOwner(): void {
    if (locked || kept === null || kept === 'broken' || kept.idleMinutes === null) return
    if (options.idleSeconds() >= kept.idleMinutes * 60) close()
  }

  return {
    isLocked: () => locked,
    isSet: () => kept !== null,
    close,
    screenLocked: () => {
      if (kept !== null && kept !== 'broken' && kept.withScreen) close()
    },
    watch: () => timers.every(LOOK_EVERY_MS, lookForOwner),
    handlers: {
      'lock.get': async () => ok(state()),
      'lock.open': async ({ secret }) => {
        if (!locked) return ok(state())
        const outcome = await tried(secret)
        if (outcome !== 'right') return fail(outcome, { waitMs: state().waitMs })
        locked = false
        noteLocked()
        log.info('lock.opened')
        onChange()
        return ok(state())
      },
      'lock.close': async () => (close() ? ok(state()) : fail('lock/not-set')),
      'lock.set': async ({ secret, current }) => {
        const outcome = await tried(current ?? '')
        if (outcome !== 'right') return fail(outcome, { waitMs: state().waitMs })
        const { idleMinutes, atStart, withScreen } = state()
        const hashed = await hashSecret(secret)
        const next = {
          version: 1,
          ...hashed,
          idleMinutes,
          atStart,
          withScreen,
          failures: 0,
          locked,
        } as const
        return keep(next) ? ok(state()) : fail('lock/unwritable')
      },
      'lock.remove': async ({ current }) => {
        const outcome = await tried(current)
        if (outcome !== 'right') return fail(outcome, { waitMs: state().waitMs })
        return keep(null) ? ok(state()) : fail('lock/unwritable')
      },
      'lock.change': async (patch) => {
        if (kept === null || kept === 'broken') return fail('lock/not-set')
        const wished = Object.fromEntries(
          Object.entries(patch).filter(([, value]) => value !== undefined),
        )
        return keep({ ...kept, ...wished }) ? ok(state()) : fail('lock/unwritable')
      },
    },
  }
}

/** Doubles with every wrong try after the free ones. */
function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES))
}
