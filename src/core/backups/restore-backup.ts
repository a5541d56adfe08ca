import Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import { isDamage } from '../db/damage.ts'
import { takeFolderLock, type FolderLock } from '../db/folder-lock.ts'
import { migrations } from '../db/migrations/index.ts'
import { backupFolderName, dataFileName } from '../db/open-database.ts'
import { newBackupName } from './backup-folder.ts'
import { noteBegunAnew } from './begun-anew.ts'
import { syncFile, syncFolder } from './files.ts'
import { rebuild, type RebuildFailure } from './rebuild.ts'
import { backupFailureOf, writeBackup, type BackupFailure } from './write-backup.ts'
import { makeFolder } from '../make-folder.ts'
import { namesIn } from '../what-is-there.ts'

export type RestoreOrder = {
  /** The backup, or a data file of Rapport from anywhere. */
  readonly source: string
  readonly dataFolder: string
  /** The folder for backups: there the present state is kept aside. */
  readonly backupFolder: string
  readonly now: EpochMs
  readonly zone: ZoneName
  readonly locale: string
}

export type RestoreFailure =
  | RebuildFailure
  | BackupFailure
  /** An import is being written. */
  | 'restore/busy'
  /** The file to restore is the data file itself. */
  | 'restore/same-file'
  /** The data file is too damaged to be written over, and a window or a command has it open. */
  | 'restore/in-use'
  /** The present data file is of a newer version: it is not touched. */
  | 'data/newer'

export type Restored = {
  readonly clients: number
  readonly interactions: number
  /** Where the state before is kept: a backup, or a folder with the damaged file in it. */
  readonly kept: { readonly path: string; readonly isWhole: boolean } | null
}

type Aside = {
  readonly kept: Restored['kept']
  /** Whether the data file is still under its name. */
  readonly isInPlace: boolean
  /** Held from before it is moved until another has its name, so that nobody opens it meanwhile. */
  readonly alone: FolderLock | null
}

/**
 * `restore`, with what the disk refuses as a value. Rejects on bugs only.
 */
export async function restoreBackup(
  order: RestoreOrder,
): Promise<Result<Restored, RestoreFailure>> {
  try {
    return await restore(order)
  } catch (error) {
    const failure = backupFailureOf(error)
    if (failure === null) throw error
    return fail(failure)
  }
}

/**
 * Puts a backup in the place of the present data. First a new file is made from its rows and
 * checked; then the present state is kept aside; then the new one takes its place in one
 * transaction, so that a crash leaves the one or the other, and a window that has the file open
 * goes on with the new content. Whatever fails before leaves the present data as it was.
 */
async function restore(order: RestoreOrder): Promise<Result<Restored, RestoreFailure>> {
  const { backupFolder, dataFolder, source } = order
  const file = join(dataFolder, dataFileName)
  makeFolder(dataFolder)
  if (existsSync(source) && existsSync(file) && realpathSync(source) === realpathSync(file)) {
    return fail('restore/same-file')
  }
  const lock = takeFolderLock(dataFolder, 'import')
  if (lock === null) return fail('restore/busy')
  let workFolder: string | null = null
  let alone: FolderLock | null = null
  try {
    discardEndedRestores(dataFolder)
    workFolder = mkdtempSync(join(dataFolder, workPrefix))
    const rebuilt = rebuild(source, workFolder, {
      now: () => order.now,
      zone: () => order.zone,
      locale: order.locale,
    })
    if (!rebuilt.ok) return rebuilt
    const aside = await keepAside(order, file)
    if (!aside.ok) return aside
    const { kept, isInPlace } = aside.value
    alone = aside.value.alone
    // What is kept aside has clients: without a word the next start would take the book for a lost one.
    if (rebuilt.value.clients === 0) {
      makeFolder(backupFolder)
      noteBegunAnew(backupFolder)
    }
    if (isInPlace) {
      if (!(await replaceContent(rebuilt.value.file, file))) return fail('backup/busy')
    } else {
      syncFile(rebuilt.value.file)
      renameSync(rebuilt.value.file, file)
      syncFolder(dataFolder)
    }
    const { clients, interactions } = rebuilt.value
    return ok({ clients, interactions, kept })
  } finally {
    if (workFolder !== null) discardFolder(workFolder)
    alone?.release()
    lock.release()
  }
}

const workPrefix = '.restoring-'

/**
 * Removes what restores left that were ended in the middle: a whole copy of everybody each. Called
 * under the lock of imports, which a restore that runs holds.
 */
export function discardEndedRestores(dataFolder: string): void {
  const left = namesIn(dataFolder).filter((name) => name.startsWith(workPrefix))
  for (const name of left) discardFolder(join(dataFolder, name))
}

/** Called when the restore has ended one way or the other: that is what is told. */
function discardFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (backupFailureOf(error) === null) throw error
  }
}

async function keepAside(
  { dataFolder, backupFolder, now }: RestoreOrder,
  file: string,
): Promise<Result<Aside, BackupFailure | 'data/newer' | 'restore/in-use'>> {
  const own = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path))
  if (own.length === 0) return ok({ kept: null, isInPlace: false, alone: null })
  if (existsSync(file) && isOfNewerVersion(file)) return fail('data/newer')
  const target = join(backupFolder, newBackupName(backupFolder, now, 'restore'))
  const made = writeBackup({
    source: file,
    target,
    makesFolder: true,
    reason: 'restore',
    madeAt: now,
  })
  if (made.ok) return ok({ kept: { path: target, isWhole: true }, isInPlace: true, alone: null })
  const { code } = made.error
  const cannotBeRead = code === 'backup/source-damaged' || code === 'backup/not-whole'
  if (!cannotBeRead && existsSync(file)) return fail(code)
  // Nobody can work with what cannot be read; it is kept for whoever can mend it.
  const alone = takeFolderLock(dataFolder, 'open')
  if (alone !== null) {
    try {
      return ok({ ...movedAside(dataFolder, now), alone })
    } catch (error) {
      alone.release()
      throw error
    }
  }
  // Under an open connection no file is renamed: what is written through it afterwards would go to
  // the one that was moved away.
  const copied = await copyAside(dataFolder, now)
  if (!copied.ok) return copied
  if (copied.value !== null) {
    return ok({ kept: { path: copied.value, isWhole: false }, isInPlace: true, alone: null })
  }
  if (existsSync(file)) return fail('restore/in-use')
  return ok({ ...movedAside(dataFolder, now), alone: null })
}

function movedAside(dataFolder: string, now: EpochMs): Pick<Aside, 'kept' | 'isInPlace'> {
  return { kept: { path: moveAside(dataFolder, now), isWhole: false }, isInPlace: false }
}

/** A folder of its own among the backups: nothing that was kept before gives way. */
function newFolderAside(dataFolder: string, now: EpochMs): string {
  const parent = join(dataFolder, backupFolderName)
  makeFolder(parent)
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return mkdtempSync(join(parent, `damaged-${stamp}-`))
}

/**
 * Copies a damaged data file page by page through SQLite, as it is and with its log, and leaves it
 * under its name; the path of the folder, or null where SQLite cannot even begin to read it.
 * Opened and closed as a file, it would lose the locks that this process has on it.
 */
async function copyAside(
  dataFolder: string,
  now: EpochMs,
): Promise<Result<string | null, 'backup/busy'>> {
  const folder = newFolderAside(dataFolder, now)
  const copy = join(folder, dataFileName)
  let isWhole = false
  try {
    closeSync(openSync(copy, 'wx', 0o600))
    if (!(await replaceContent(join(dataFolder, dataFileName), copy))) return fail('backup/busy')
    syncFile(copy)
    syncFolder(folder)
    isWhole = true
    return ok(folder)
  } catch (error) {
    if (isDamage(error)) return ok(null)
    throw error
  } finally {
    if (!isWhole) discardFolder(folder)
  }
}

/** Moves a data file and its companions, untouched, to a folder of their own among the backups; its path. */
export function moveAside(dataFolder: string, now: EpochMs): string {
  const folder = newFolderAside(dataFolder, now)
  // As they are there now: whoever looked at the file may have ended its log.
  for (const ending of ['', '-wal', '-shm']) {
    const name = `${dataFileName}${ending}`
    if (existsSync(join(dataFolder, name))) renameSync(join(dataFolder, name), join(folder, name))
  }
  syncFolder(folder)
  syncFolder(dataFolder)
  return folder
}

function isOfNewerVersion(file: string): boolean {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return (db.pragma('user_version', { simple: true }) as number) > migrations.length
  } catch {
    // A file that cannot be read has no version; reading it further says what is wrong.
    return false
  } finally {
    db?.close()
  }
}

/** How long another program may keep the data file before restoring gives up. */
const patienceMs = 10_000
const allPages = 0x7fffffff

/**
 * Writes the whole content of one file into another through SQLite, as one transaction of the
 * other; false where another program did not let go of it.
 */
async function replaceContent(from: string, to: string): Promise<boolean> {
  const db = new Database(from, { readonly: true, fileMustExist: true })
  const started = performance.now()
  try {
    await db.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        const hasBegun = totalPages > 0 && remainingPages < totalPages
        if (!hasBegun && performance.now() - started > patienceMs) throw new StillBusy()
        return allPages
      },
    })
    return true
  } catch (error) {
    if (error instanceof StillBusy) return false
    throw error
  } finally {
    db.close()
  }
}

class StillBusy extends Error {}
