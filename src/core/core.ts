import type Database from 'better-sqlite3'
import { join } from 'node:path'
import type { CommonCode, CoreChannel, Input, Reply } from '#shared/contract/index.ts'
import { topics, type Topic } from '#shared/contract/events.ts'
import type {
  ImportProgress,
  CoreCall,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import { backupFolderIn, newBackupName } from './backups/backup-folder.ts'
import { runHere, type RunApart } from './apart.ts'
import { writeBackup, type BackupFailure } from './backups/write-backup.ts'
import { discardUnused } from './db/discard-unused.ts'
import { takeFolderLock, type FolderLock } from './db/folder-lock.ts'
import { createContext, type Context } from './context.ts'
import { hasTables } from './db/damage.ts'
import { migrate } from './db/migrate.ts'
import { migrations } from './db/migrations/index.ts'
import { openDatabase, openFailureOf, type OpenDatabaseFailure } from './db/open-database.ts'
import { storageFaultOf } from './db/storage-fault.ts'
import { hasLostItsLog } from './recovery.ts'
import { createHandlers } from './handlers.ts'
import { recoverUnfinishedImport } from './use-cases/take-back-import.ts'
import { createBackUps } from './use-cases/back-up.ts'
import { createWork } from './work.ts'

// The one door into the product without a window. The database worker and the command line both
// open a core and call it; nothing else reaches the data file.

export type CoreOptions = {
  /** The folder that holds the data file; made, with mode 0700, where `create` allows. */
  readonly dataFolder: string
  readonly create: boolean
  readonly now: () => EpochMs
  readonly zone: () => ZoneName
  /** BCP 47; sorts names and words what is written for people. */
  readonly locale: string
  readonly source: 'window' | 'command'
  /** Looks at every page before anything else: after a damage was found, or mended. */
  readonly careful?: boolean
  /** Where work on whole files is done; in the calling thread unless told. */
  readonly apart?: RunApart
  /** After each commit of this core, and when another process has changed the file. */
  readonly onChange: (topics: readonly Topic[]) => void
}

export { runHere }
export type { ApartOrders, ApartReplies, ApartTask } from './apart.ts'
export { createRecovery, type Recovery } from './recovery.ts'
export { isSameFile, targetFault } from './file-target.ts'
export { restoreBackup } from './backups/restore-backup.ts'
export { backupFolderIn }

export type OpenFailure = OpenDatabaseFailure | 'data/newer'

export type JobControl = {
  readonly onProgress: (progress: ImportProgress) => void
  readonly isCancelled: () => boolean
  /** Pieces of a text that has no file of its own. */
  readonly onText?: (chunk: string) => void
  /** Lets other calls run between two slices of long work. */
  readonly pause: () => Promise<void>
  /** Whether other calls ran in the last pause; absent where nobody else can call. */
  readonly servedMeanwhile?: () => boolean
}

export type Core = {
  readonly created: boolean
  /** Answers one channel. The input has been parsed by the contract. Bugs throw. */
  readonly call: <C extends CoreChannel>(
    channel: C,
    input: Input<C>,
  ) => Reply<C> | { readonly ok: false; readonly error: { readonly code: CommonCode } }
  /** Long or inner work; yields between slices where it is long. */
  readonly work: <C extends CoreCall>(
    call: C,
    input: WorkerInput<C>,
    control: JobControl,
  ) => Promise<Result<WorkerOutput<C>, WorkerErrorCode | CommonCode>>
  /**
   * Looks whether another process wrote to the file, and tells `onChange`; every call does. Once a
   * second while somebody watches.
   */
  readonly poll: () => void
  /** Checkpoints and closes; the core answers nothing after it. */
  readonly close: () => void
  /** Closes, and removes a data file that this core made and nothing was written to. */
  readonly discard: () => void
}

/**
 * Opens the data file of a folder, brings its schema up to date and takes back an import that a
 * crash left half done. Nothing heavy: no check and no backup stand before the first answer.
 */
export function openCore(options: CoreOptions): Result<Core, OpenFailure> {
  const opened = openDatabase(options.dataFolder, options.create)
  if (!opened.ok) return opened
  const { db, created, file, madeFolders } = opened.value
  let context: Context
  try {
    const migrated = bringUpToDate(db, options, file)
    if (!migrated.ok) {
      db.close()
      return migrated
    }
    const isWhole =
      options.careful !== true || db.pragma('quick_check(1)', { simple: true }) === 'ok'
    if (!isWhole || !hasTables(db)) {
      db.close()
      return fail('data/damaged', { file })
    }
    if (hasLostItsLog(db, options.dataFolder)) {
      db.close()
      return fail('data/missing', { file })
    }
    context = createContext(db, options)
    recoverUnfinishedImport(context)
  } catch (error) {
    db.close()
    const failure = openFailureOf(error)
    if (failure === null) throw error
    return fail(failure, { file })
  }
  const apart = options.apart ?? runHere
  const backUps = createBackUps(context, file, apart)
  const handlers = createHandlers(context, backUps)
  const inUse = saidToBeOpen(options.dataFolder)
  const work = createWork(context, file, backUps, apart)
  let version = dataVersion(db)

  /** A failure of the disk that a user can meet; bugs go on. */
  function refused(error: unknown) {
    context.forget()
    const fault = storageFaultOf(error)
    if (fault === null) throw error
    return fail<CommonCode>(`data/${fault}`)
  }

  /** Whoever asks after another process wrote gets what is there now; who only listens is told. */
  function look(): void {
    const now = dataVersion(db)
    if (now === version) return
    version = now
    context.forget()
    options.onChange(topics)
  }

  function close(): void {
    if (!db.open) return
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      // What was saved is in the log, where the next start finds it.
      if (storageFaultOf(error) === null) throw error
    } finally {
      db.close()
      inUse?.release()
    }
  }

  return ok({
    created,
    call: (channel, input) => {
      try {
        // One handler a channel, each typed by its own channel: the pair is kept by the key.
        const handler = handlers[channel] as (i: typeof input) => Reply<typeof channel>
        look()
        context.keepDay()
        return handler(input)
      } catch (error) {
        return refused(error)
      }
    },
    work: async (call, input, control) => {
      try {
        look()
        // A question about the file as it is must not write to it.
        if (call !== 'data.check') context.keepDay()
        return await work.run(call, input, control)
      } catch (error) {
        return refused(error)
      }
    },
    poll: look,
    close,
    discard: () => {
      if (!created || !db.open) return close()
      inUse?.release()
      discardUnused(db, { file, folders: madeFolders })
    },
  })
}

/**
 * Brings the schema to the newest version; a backup of the old one comes first. Without room for it
 * nothing is changed.
 */
export function bringUpToDate(
  db: Database.Database,
  { dataFolder, now }: Pick<CoreOptions, 'dataFolder' | 'now'>,
  file: string,
  steps = migrations,
): Result<null, OpenFailure> {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version < (steps.at(-1)?.version ?? 0)) {
    const folder = backupFolderIn(dataFolder, null)
    const made = writeBackup({
      source: file,
      target: join(folder, newBackupName(folder, now(), 'migration')),
      makesFolder: true,
      reason: 'migration',
      madeAt: now(),
    })
    if (!made.ok) return fail(openFailures[made.error.code], { file })
  }
  const migrated = migrate(db, steps)
  return migrated.ok ? ok(null) : migrated
}

const openFailures = {
  'backup/no-folder': 'data/read-only',
  'backup/read-only': 'data/read-only',
  'backup/disk-full': 'data/disk-full',
  'backup/disk-failed': 'data/disk-failed',
  'backup/busy': 'data/busy',
  'backup/source-damaged': 'data/damaged',
  'backup/not-whole': 'data/damaged',
} as const satisfies Record<BackupFailure, OpenFailure>

/**
 * Tells whoever puts a backup back that the data file must not be moved away now. A full disk is no
 * reason not to open: without it only a file that nobody can open any more would be taken for free.
 */
function saidToBeOpen(dataFolder: string): FolderLock | null {
  try {
    return takeFolderLock(dataFolder, 'open', 'together')
  } catch (error) {
    if (storageFaultOf(error) === null) throw error
    return null
  }
}

/** Changes whenever another connection has committed. */
function dataVersion(db: Database.Database): number {
  return db.pragma('data_version', { simple: true }) as number
}
