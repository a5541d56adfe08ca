import { z } from 'zod'
import { restoreFailures, storedBackup } from './backups.ts'
import { channels } from './channel.ts'
import { startProblems } from './choices.ts'
import * as s from './schemas.ts'

/** For the window that comes up instead of the usual ones while the data cannot be opened. */
export const recoveryChannels = channels({
  'recovery.get': {
    input: s.nothing,
    output: z.strictObject({
      problem: z.enum(startProblems),
      file: z.string(),
      /** Newest first; only where one of them could be put back. */
      backups: z.array(storedBackup),
    }),
    errors: ['recovery/not-needed'],
  },
  /** Puts a backup back and opens; what was there is kept aside. */
  'recovery.restore': {
    input: z.strictObject({ id: z.string().min(1).max(100) }),
    output: s.nothing,
    errors: ['recovery/not-needed', ...restoreFailures],
  },
  /** The same with a file the owner chooses; `restored` is false where none was chosen. */
  'recovery.restoreFile': {
    input: s.nothing,
    output: z.strictObject({ restored: z.boolean() }),
    errors: ['recovery/not-needed', ...restoreFailures],
  },
  'recovery.retry': {
    input: s.nothing,
    output: z.strictObject({ opened: z.boolean() }),
    errors: ['recovery/not-needed'],
  },
  /** An empty data file in the place of one that cannot be opened, which is kept aside. */
  'recovery.startAnew': { input: s.nothing, output: s.nothing, errors: ['recovery/not-needed'] },
  'recovery.showFolder': { input: s.nothing, output: s.nothing, errors: [] },
  'recovery.quit': { input: s.nothing, output: s.nothing, errors: [] },
})
