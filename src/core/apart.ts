import type { Result } from '#shared/result.ts'
import {
  restoreBackup,
  type Restored,
  type RestoreFailure,
  type RestoreOrder,
} from './backups/restore-backup.ts'
import {
  isWholeFile,
  writeBackup,
  type BackupFailure,
  type BackupOrder,
  type MadeBackup,
} from './backups/write-backup.ts'
import type { LaidOutSheet, WorkbookOrder } from './transfer/formats/workbook/read-workbook.ts'
import type { RefusalCode } from './transfer/read/refusal.ts'

// Work on whole files, which keeps a thread busy for seconds: the app hands it to a thread of its
// own, the command line does it where it is.

export type ApartOrders = {
  readonly 'back-up': BackupOrder
  readonly restore: RestoreOrder
  /** Whether a data file can be read to its last page. */
  readonly 'quick-check': { readonly file: string }
  /** The rows of one sheet of a workbook. */
  readonly 'read-workbook': WorkbookOrder
}
export type ApartReplies = {
  readonly 'back-up': Result<MadeBackup, BackupFailure>
  readonly restore: Result<Restored, RestoreFailure>
  readonly 'quick-check': { readonly isWhole: boolean }
  readonly 'read-workbook': Result<LaidOutSheet, RefusalCode>
}
export type ApartTask = keyof ApartOrders

/** Does one task and answers as the task does. Rejects on bugs only. */
export type RunApart = <T extends ApartTask>(
  task: T,
  order: ApartOrders[T],
) => Promise<ApartReplies[T]>

const tasks: { readonly [T in ApartTask]: (order: ApartOrders[T]) => Promise<ApartReplies[T]> } = {
  'back-up': async (order) => writeBackup(order),
  restore: restoreBackup,
  'quick-check': async ({ file }) => ({ isWhole: isWholeFile(file) }),
  // Reading workbooks is loaded when there is one.
  'read-workbook': async (order) =>
    (await import('./transfer/formats/workbook/read-workbook.ts')).readWorkbook(order),
}

/** Does the task in this very thread. */
export const runHere: RunApart = (task, order) => tasks[task](order)
