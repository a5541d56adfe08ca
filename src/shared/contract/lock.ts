import { z } from 'zod'
import { channels } from './channel.ts'
import { SECRET_MIN } from './choices.ts'
import * as s from './schemas.ts'

/** A passphrase or a PIN: it is compared, never kept. */
const secret = z.string().min(SECRET_MIN).max(200)
/** What is typed to open: one that is too short is wrong, not malformed. */
const attempt = z.string().max(200)

export const lockOptions = z.strictObject({
  /** Minutes without a key or the pointer after which the window locks; null for never. */
  idleMinutes: z.int().min(1).max(240).nullable(),
  atStart: z.boolean(),
  /** When the computer’s screen locks (Windows, macOS) or it goes to sleep. */
  withScreen: z.boolean(),
})

export const lockState = lockOptions.extend({
  locked: z.boolean(),
  isSet: z.boolean(),
  /** The file of the lock cannot be read: nothing that is typed opens it. */
  isBroken: z.boolean(),
  /** How long no further try is taken. */
  waitMs: z.int().min(0),
  /** Where the lock is kept, for whoever has forgotten the passphrase. */
  file: z.string(),
})

/** Answered by main: the core and the command line know no lock. */
export const lockChannels = channels({
  'lock.get': { input: s.nothing, output: lockState, errors: [] },
  'lock.open': {
    input: z.strictObject({ secret: attempt }),
    output: lockState,
    errors: ['lock/wrong', 'lock/wait'],
  },
  'lock.close': { input: s.nothing, output: lockState, errors: ['lock/not-set'] },
  /** Sets or changes what opens; `current` is what opened until now, null where nothing did. */
  'lock.set': {
    input: z.strictObject({ secret, current: attempt.nullable() }),
    output: lockState,
    errors: ['lock/wrong', 'lock/wait', 'lock/unwritable'],
  },
  'lock.remove': {
    input: z.strictObject({ current: attempt }),
    output: lockState,
    errors: ['lock/wrong', 'lock/wait', 'lock/unwritable'],
  },
  'lock.change': {
    input: lockOptions.partial(),
    output: lockState,
    errors: ['lock/not-set', 'lock/unwritable'],
  },
})

/** What a window may ask for while it is locked; everything else is refused with `locked`. */
export const whileLocked: ReadonlySet<string> = new Set([
  'lock.get',
  'lock.open',
  'language.get',
  // Nothing is read by them: what is being written at that moment is kept.
  'drafts.keep',
  'drafts.keepTouch',
  'help.failed',
  // The data cannot be opened then, and that window shows no client.
  'recovery.get',
  'recovery.restore',
  'recovery.restoreFile',
  'recovery.retry',
  'recovery.startAnew',
  'recovery.showFolder',
  'recovery.quit',
])
