import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import { takeFolderLock } from '../db/folder-lock.ts'
import { migrations } from '../db/migrations/index.ts'
import { backupFolderName, dataFileName } from '../db/open-database.ts'
import { newBackupName } from './backup-folder.ts'
import { syncFile, syncFolder } from './files.ts'
import { rebuild, type RebuildFailure } from './rebuild.ts'
import { writeBackup, type BackupFailure } from './write-backup.ts'
import { makeFolder } from '../make-folder.ts'

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
  /** The present data file is of a newer version: it is not touched. */
  | 'data/newer'

export type Restored = {
  readonly clients: number
  readonly interactions: number
  /** Where the state before is kept: a backup, or a folder with the damaged files as they were. */
  readonly kept: { readonly path: string; readonly isWhole: boolean } | null
}

/**
 * Puts a backup in the place of the present data. First a new file is made from its rows and
 * checked; then the present state is kept aside; then the new one takes its place in one
 * transaction, so that a crash leaves the one or the other, and a window that has the file open
 * goes on with the new content. Whatever fails before leaves the present data as it was.
 */
export async function restoreBackup(
  order: RestoreOrder,
): Promise<Result<Restored, RestoreFailure>> {
  const { dataFolder, source } = order
  const file = join(dataFolder, dataFileName)
  makeFolder(dataFolder)
  if (existsSync(source) && existsSync(file) && realpathSync(source) === realpathSync(file)) {
    return fail('restore/same-file')
  }
  const lock = takeFolderLock(dataFolder, 'import')
  if (lock === null) return fail('restore/busy')
  const workFolder = mkdtempSync(join(dataFolder, '.restoring-'))
  try {
    const rebuilt = rebuild(source, workFolder, {
      now: () => order.now,
      zone: () => order.zone,
      locale: order.locale,
    })
    if (!rebuilt.ok) return rebuilt
    const aside = keepAside(order, file)
    if (!aside.ok) return aside
    const kept = aside.value
    if (kept?.isWhole === true) {
      if (!(await replaceContent(rebuilt.value.file, file))) return fail('backup/busy')
    } else {
      syncFile(rebuilt.value.file)
      renameSync(rebuilt.value.file, file)
      syncFolder(dataFolder)
    }
    const { clients, interactions } = rebuilt.value
    return ok({ clients, interactions, kept })
  } finally {
    rmSync(workFolder, { recursive: true, force: true })
    lock.release()
  }
}

function keepAside(
  { dataFolder, backupFolder, now }: RestoreOrder,
  file: string,
): Result<Restored['kept'], BackupFailure | 'data/newer'> {
  const own = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path))
  if (own.length === 0) return ok(null)
  if (existsSync(file) && isOfNewerVersion(file)) return fail('data/newer')
  const target = join(backupFolder, newBackupName(backupFolder, now, 'restore'))
  const made = writeBackup({
    source: file,
    target,
    makesFolder: true,
    reason: 'restore',
    madeAt: now,
  })
  if (made.ok) return ok({ path: target, isWhole: true })
  const { code } = made.error
  const cannotBeRead = code === 'backup/source-damaged' || code === 'backup/not-whole'
  if (!cannotBeRead && existsSync(file)) return fail(code)
  // Nobody can work with what cannot be read; it is kept for whoever can mend it.
  return ok({ path: moveAside(dataFolder, now), isWhole: false })
}

/** Moves a data file and its companions, untouched, to a folder of their own among the backups; its path. */
export function moveAside(dataFolder: string, now: EpochMs): string {
  const parent = join(dataFolder, backupFolderName)
  makeFolder(parent)
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  // A name of its own: nothing that was kept before gives way.
  const folder = mkdtempSync(join(parent, `damaged-${stamp}-`))
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
