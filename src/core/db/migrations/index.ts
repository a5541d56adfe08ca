import { foundation } from './0001-foundation.ts'
import type { Migration } from './migration.ts'

/** All steps, oldest first; the data file's `user_version` is the last step it has seen. */
export const migrations: readonly Migration[] = [foundation]
