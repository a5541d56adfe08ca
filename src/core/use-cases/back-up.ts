import { accessSync, constants, existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { topics } from '#shared/contract/events.ts'
import type { SyncHandlers } from '#shared/contract/index.ts'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import type { BackupReason } from '#shared/domain/kept-backups.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { epochMs, type EpochMs, type PlainDate } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import type { RunApart } from '../apart.ts'
import {
  backupFolderIn,
  listBackups,
  newBackupName,
  pruneBackups,
  type StoredBackup,
} from '../backups/backup-folder.ts'
import type { RestoreFailure } from '../backups/restore-backup.ts'
import {
  backupFailureOf,
  type BackupFailure,
  type BackupOrder,
  type MadeBackup,
} from '../backups/write-backup.ts'
import type { Context } from '../context.ts'
import { storageFaultOf } from '../db/storage-fault.ts'
import { targetFault } from '../file-target.ts'
import { recoverUnfinishedImport } from './take-back-import.ts'

/** After a backup that failed the daily one is not tried again sooner. */
const retryMs = 60 * 60_000

type Made = Result<MadeBackup, BackupFailure>
type RestoreReply = Result<
  WorkerOutput<'backup.restore'>,
  RestoreFailure | 'restore/no-such-backup'
>

export type BackUps = ReturnType<typeof createBackUps>

/** Backups of this data file: made, listed, put back, and let go when their time is over. */
export function createBackUps(context: Context, file: string, apart: RunApart) {
  const { sql } = context
  let failure: { code: BackupFailure; at: EpochMs } | null = null
  let madeOn: PlainDate | null = null

  const ownFolder = backupFolderIn(context.dataFolder, null)
  const folder = (): string => backupFolderIn(context.dataFolder, context.settings().backupFolder)
  const dayOf = (at: EpochMs): PlainDate => todayAt(at, context.zone(), context.settings().dayStart)

  function orderFor(reason: BackupReason): BackupOrder {
    const madeAt = freeInstant(context.now())
    const target = join(folder(), newBackupName(folder(), madeAt, reason))
    return { source: file, target, makesFolder: true, reason, madeAt }
  }

  /** Where the next backup goes; planning looks at those that are there. */
  function planned(reason: BackupReason): Result<BackupOrder, BackupFailure> {
    try {
      return ok(orderFor(reason))
    } catch (error) {
      const failure = backupFailureOf(error)
      if (failure === null) throw error
      return fail(failure)
    }
  }

  /** Of one instant there are no two: the order of backups is the order in which they were made. */
  function freeInstant(now: EpochMs): EpochMs {
    const newest = listBackups(folder())[0]?.manifest.madeAt ?? 0
    // One that is further ahead was made under another clock.
    return newest >= now && newest < now + 1000 ? epochMs(newest + 1) : now
  }

  /** What became of one of our own backups; whoever shows backups looks again. */
  function noted(made: Made): Made {
    failure = made.ok ? null : { code: made.error.code, at: context.now() }
    if (made.ok) prune(made.value.file)
    context.tell(['backups'])
    return made
  }

  /** What cannot be removed now goes with the next backup: this one is made either way. */
  function prune(made: string): void {
    try {
      pruneBackups(folder(), context.today(), dayOf, basename(made))
    } catch (error) {
      if (storageFaultOf(error) === null) throw error
    }
  }

  async function make(reason: BackupReason): Promise<Made> {
    const lock = context.takeLock('backup')
    if (lock === null) return fail('backup/busy')
    try {
      const order = planned(reason)
      return noted(order.ok ? await apart('back-up', order.value) : order)
    } finally {
      lock.release()
    }
  }

  /** A backup of nobody would only push out one of somebody. */
  const holdsNobody = (): boolean => sql.value('SELECT 1 FROM client LIMIT 1') === undefined

  /** Newest first, those beside the data among them wherever the others go: states kept aside stay there. */
  function all(): readonly StoredBackup[] {
    return [...new Set([folder(), ownFolder])]
      .flatMap(listBackups)
      .toSorted((a, b) => b.manifest.madeAt - a.manifest.madeAt)
  }
  const byId = (id: string) => all().find((backup) => backup.id === id) ?? null

  return {
    /** To the folder for backups. */
    make,
    /** To a file of the caller's choice, which is not counted among the backups. */
    makeAt: async (
      path: string,
    ): Promise<Result<MadeBackup, BackupFailure | 'backup/own-file' | 'backup/no-file'>> => {
      const target = resolve(path)
      const fault = targetFault(target, file)
      if (fault !== null) return fail(`backup/${fault}`, { file: target })
      const order = planned('asked')
      if (!order.ok) return order
      return apart('back-up', { ...order.value, target, makesFolder: false })
    },

    /** Whether the data file can be read to its last page: looked at once after each start. */
    isWhole: async (): Promise<boolean> => (await apart('quick-check', { file })).isWhole,

    /** Once in the owner’s day. True where one was made now. */
    daily: async (): Promise<boolean> => {
      const today = context.today()
      if (madeOn === today) return false
      if (failure !== null && context.now() - failure.at < retryMs) return false
      const isThere = listBackups(folder()).some(
        ({ manifest }) => manifest.reason === 'daily' && dayOf(manifest.madeAt) === today,
      )
      const made = isThere || holdsNobody() ? null : await make('daily')
      if (made?.ok !== false) madeOn = today
      return made?.ok === true
    },

    /**
     * Before a change that touches much. A backup that cannot be made is told and does not stand in
     * the way: each of these changes can be undone.
     */
    before: async (reason: 'import' | 'merge'): Promise<void> => {
      if (!holdsNobody()) await make(reason)
    },

    /** Backups go to a folder of their own inside `chosen`; the earlier ones stay where they are. */
    useFolder: (
      chosen: string | null,
    ): Result<{ folder: string }, 'backup/no-folder' | 'backup/read-only'> => {
      if (chosen !== null) {
        if (!existsSync(chosen)) return fail('backup/no-folder')
        try {
          accessSync(chosen, constants.W_OK | constants.X_OK)
        } catch {
          return fail('backup/read-only')
        }
      }
      context.deed('backups.folder', {}, () => {
        context.settingRows.write('backupFolder', chosen)
        context.forget()
      })
      madeOn = null
      failure = null
      context.tell(['backups'])
      return ok({ folder: folder() })
    },

    restore: async (from: { id: string } | { path: string }): Promise<RestoreReply> => {
      const source = 'id' in from ? byId(from.id)?.file : resolve(from.path)
      if (source === undefined) return fail('restore/no-such-backup')
      const reply = await apart('restore', {
        source,
        dataFolder: context.dataFolder,
        backupFolder: ownFolder,
        now: context.now(),
        zone: context.zone(),
        locale: context.locale,
      })
      if (!reply.ok) return reply
      // The backup may hold an import that was being written when it was made.
      context.forget()
      recoverUnfinishedImport(context)
      context.tell(topics)
      failure = null
      madeOn = null
      const { clients, interactions, kept } = reply.value
      return ok({
        clients,
        interactions,
        kept: kept === null ? null : { ...kept, id: kept.isWhole ? basename(kept.path) : null },
      })
    },

    handlers: {
      'backups.list': () =>
        ok({
          folder: folder(),
          isOwnFolder: context.settings().backupFolder === null,
          failure,
          backups: all().map(({ id, manifest }) => ({
            id,
            reason: manifest.reason,
            madeAt: manifest.madeAt,
            clients: manifest.clients,
            interactions: manifest.interactions,
            newestAt: manifest.newestAt,
            bytes: manifest.bytes,
          })),
        }),
      'backups.look': ({ id }) => {
        const backup = byId(id)
        if (backup === null) return fail('backups/not-found')
        const since = { since: backup.manifest.madeAt }
        const count = (query: string) => sql.value<number>(query, since) ?? 0
        return ok({
          clients: count('SELECT count(*) FROM client WHERE created_at > @since'),
          entries: count('SELECT count(*) FROM entry WHERE created_at > @since'),
          changes: count(
            `SELECT count(*) FROM journal_group WHERE done_at > @since AND state = 'done'`,
          ),
        })
      },
    } satisfies SyncHandlers<'backups.list' | 'backups.look'>,
  }
}
