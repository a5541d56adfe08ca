import { z } from 'zod'
import { backupReasons } from '../domain/kept-backups.ts'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

/** Why a backup could not be made. */
export const backupFailures = [
  'backup/no-folder',
  'backup/read-only',
  'backup/disk-full',
  'backup/disk-failed',
  'backup/busy',
  'backup/source-damaged',
  'backup/not-whole',
] as const

/** Why a backup could not be put back; the present data is as it was. */
export const restoreFailures = [
  'restore/no-such-backup',
  'restore/unreadable',
  'restore/altered',
  'restore/damaged',
  'restore/not-ours',
  'restore/newer',
  'restore/busy',
  'restore/same-file',
  'restore/in-use',
  'data/newer',
  ...backupFailures,
] as const

const backupId = z.string().min(1).max(100)

export const storedBackup = z.strictObject({
  id: backupId,
  reason: z.enum(backupReasons),
  madeAt: s.epochMs,
  clients: z.int(),
  interactions: z.int(),
  /** When its newest timeline entry was written. */
  newestAt: s.epochMs.nullable(),
  bytes: z.int(),
})

const made = z.strictObject({ clients: z.int(), interactions: z.int() })

export const backupChannels = channels({
  /** Newest first; `failure` is what became of the last try, null where it went well. */
  'backups.list': {
    input: s.nothing,
    output: z.strictObject({
      folder: z.string(),
      isOwnFolder: z.boolean(),
      failure: z.strictObject({ code: z.enum(backupFailures), at: s.epochMs }).nullable(),
      backups: z.array(storedBackup),
    }),
    errors: [],
  },
  /** What the present data has that a backup has not: made, or done, after it. */
  'backups.look': {
    input: z.strictObject({ id: backupId }),
    output: z.strictObject({ clients: z.int(), entries: z.int(), changes: z.int() }),
    errors: ['backups/not-found'],
  },
})

/** Backups that main makes and puts back, with the help of the core. */
export const backupWorkChannels = channels({
  'backups.make': { input: s.nothing, output: made, errors: backupFailures },
  /** `kept` is the backup that holds the state before; null where the damaged files were kept. */
  'backups.restore': {
    input: z.strictObject({ id: backupId }),
    output: made.extend({ kept: backupId.nullable() }),
    errors: restoreFailures,
  },
  /** The same with a file the owner is asked for; null where they cancelled. */
  'backups.restoreFile': {
    input: s.nothing,
    output: made.extend({ kept: backupId.nullable() }).nullable(),
    errors: restoreFailures,
  },
  /** Asks for a folder; null where the owner cancelled. With `own` the folder beside the data again. */
  'backups.chooseFolder': {
    input: z.strictObject({ own: z.boolean().default(false) }),
    output: z.strictObject({ folder: z.string() }).nullable(),
    errors: ['backup/no-folder', 'backup/read-only'],
  },
  'backups.showFolder': { input: s.nothing, output: s.nothing, errors: ['backup/no-folder'] },
})
