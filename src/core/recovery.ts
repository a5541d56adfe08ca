import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { RunApart } from './backups/apart.ts'
import { backupFolderIn, listBackups } from './backups/backup-folder.ts'
import { moveAside, type RestoreFailure } from './backups/restore-backup.ts'
import type { CoreOptions } from './core.ts'
import { createDataFile, dataFileName } from './db/open-database.ts'

export type Recovery = ReturnType<typeof createRecovery>

/** What can be done about a data folder whose data file cannot be opened. */
export function createRecovery(
  options: Pick<CoreOptions, 'dataFolder' | 'now' | 'zone' | 'locale'>,
  apart: RunApart,
) {
  const { dataFolder } = options
  const backupFolder = backupFolderIn(dataFolder, null)

  return {
    backups: (): WorkerOutput<'recovery.backups'> => ({
      backups: listBackups(backupFolder).map(({ id, manifest }) => {
        const { reason, madeAt, clients, interactions, newestAt, bytes } = manifest
        return { id, reason, madeAt, clients, interactions, newestAt, bytes }
      }),
    }),

    restore: async (
      from: WorkerInput<'recovery.restore'>,
    ): Promise<Result<Record<string, never>, RestoreFailure | 'restore/no-such-backup'>> => {
      const source =
        'path' in from
          ? from.path
          : listBackups(backupFolder).find(({ id }) => id === from.id)?.file
      if (source === undefined) return fail('restore/no-such-backup')
      const reply = await apart('restore', {
        source,
        dataFolder,
        backupFolder,
        now: options.now(),
        zone: options.zone(),
        locale: options.locale,
      })
      return reply.ok ? ok({}) : reply
    },

    /** An empty data file; what is there is kept aside as it is. */
    startAnew: (): void => {
      const file = join(dataFolder, dataFileName)
      if (existsSync(file) || existsSync(`${file}-wal`)) moveAside(dataFolder, options.now())
      createDataFile(file)
    },
  }
}
