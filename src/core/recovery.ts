import type Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { RunApart } from './apart.ts'
import { backupFolderIn, listBackups } from './backups/backup-folder.ts'
import { hasClientsSince, noteBegunAnew } from './backups/begun-anew.ts'
import { moveAside, type RestoreFailure } from './backups/restore-backup.ts'
import type { CoreOptions } from './core.ts'
import { takeFolderLock } from './db/folder-lock.ts'
import { createDataFile, dataFileName } from './db/open-database.ts'
import { orStorageFault, type StorageFault } from './db/storage-fault.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Whether a book that never had a client stands where there was one: a file whose log was deleted
 * before its first checkpoint is whole and empty. Backups made since the owner last wanted an empty
 * book tell.
 */
export function hasLostItsLog(db: Database.Database, dataFolder: string): boolean {
  const everHadClients = db.prepare(`SELECT 1 FROM sqlite_sequence WHERE name = 'client'`).get()
  return everHadClients === undefined && hasClientsSince(backupFolderIn(dataFolder, null))
}

type Recovered<T> = Result<T, `data/${StorageFault}`>

export type Recovery = ReturnType<typeof createRecovery>

/** What can be done about a data folder whose data file cannot be opened. */
export function createRecovery(
  options: Pick<CoreOptions, 'dataFolder' | 'now' | 'zone' | 'locale'>,
  apart: RunApart,
) {
  const { dataFolder } = options
  const backupFolder = backupFolderIn(dataFolder, null)

  return {
    backups: (): Recovered<WorkerOutput<'recovery.backups'>> =>
      orStorageFault(() =>
        ok({
          backups: listBackups(backupFolder).map(({ id, manifest }) => {
            const { reason, madeAt, clients, interactions, newestAt, bytes } = manifest
            return { id, reason, madeAt, clients, interactions, newestAt, bytes }
          }),
        }),
      ),

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
    startAnew: (): Recovered<Record<string, never>> =>
      orStorageFault(() => {
        const file = join(dataFolder, dataFileName)
        makeFolder(dataFolder)
        const alone = takeFolderLock(dataFolder, 'open')
        if (alone === null) return fail('data/busy')
        try {
          if (existsSync(file) || existsSync(`${file}-wal`)) moveAside(dataFolder, options.now())
          makeFolder(backupFolder)
          noteBegunAnew(backupFolder)
          createDataFile(file)
          return ok({})
        } finally {
          alone.release()
        }
      }),
  }
}
