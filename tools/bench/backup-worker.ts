import { closeSync, openSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { syncFile } from '#core/backups/files.ts'
import { copyInto, writeBackup } from '#core/backups/write-backup.ts'
import { epochMs } from '#shared/time.ts'

// The app's own backup in a thread of its own, as its database worker starts one: all of it, or the
// copy alone before anything is checked.

const { task, source, target } = workerData as {
  readonly task: 'copy' | 'backup'
  readonly source: string
  readonly target: string
}
const reason = 'asked'
if (task === 'copy') {
  closeSync(openSync(target, 'wx', 0o600))
  if (!copyInto({ source, reason }, target)) throw new Error('The data file is damaged')
  syncFile(target)
} else {
  const made = writeBackup({ source, target, makesFolder: false, reason, madeAt: epochMs(0) })
  if (!made.ok) throw new Error(made.error.code)
}
