import { commonFailureKey } from '#renderer/api/failure-words.ts'
import type { backupFailures, restoreFailures } from '#shared/contract/backups.ts'
import type { WordKey } from '#shared/words/catalogue.ts'

/** Which text says why a backup could not be made. */
export const backupFailureKeys = {
  'backup/no-folder': 'backups.failed.no-folder',
  'backup/read-only': 'backups.failed.read-only',
  'backup/disk-full': 'backups.failed.disk-full',
  'backup/disk-failed': 'backups.failed.disk-failed',
  'backup/busy': 'backups.failed.busy',
  'backup/source-damaged': 'backups.failed.source-damaged',
  'backup/not-whole': 'backups.failed.not-whole',
} as const satisfies Record<(typeof backupFailures)[number], WordKey>

const restoreFailureKeys = {
  ...backupFailureKeys,
  'restore/no-such-backup': 'backups.failed.gone',
  'restore/unreadable': 'backups.failed.unreadable',
  'restore/altered': 'backups.failed.altered',
  'restore/damaged': 'backups.failed.damaged',
  'restore/not-ours': 'backups.failed.not-ours',
  'restore/newer': 'backups.failed.newer',
  'restore/busy': 'backups.failed.import-runs',
  'restore/same-file': 'backups.failed.same-file',
  'restore/in-use': 'backups.failed.in-use',
  'data/newer': 'backups.failed.data-newer',
} as const satisfies Record<(typeof restoreFailures)[number], WordKey>

/** Which text says why a backup could not be made or put back. */
export function restoreFailureWords(code: string): WordKey {
  if (Object.hasOwn(restoreFailureKeys, code)) {
    return restoreFailureKeys[code as keyof typeof restoreFailureKeys]
  }
  return commonFailureKey(code) ?? 'window.failed.internal'
}
