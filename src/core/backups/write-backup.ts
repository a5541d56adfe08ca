import Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BackupReason } from '#shared/domain/kept-backups.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { isDamage } from '../db/damage.ts'
import { makeOneFolder } from '../make-folder.ts'
import { storageFaultOf } from '../db/storage-fault.ts'
import { leadsNowhere } from '../what-is-there.ts'
import { living } from '../db/repositories/living.ts'
import { hashFile, syncFile, syncFolder } from './files.ts'
import { manifestPath, type Manifest } from './manifest.ts'

export type BackupOrder = {
  /** The data file. */
  readonly source: string
  /** Where the backup goes; what stands there gives way once the new one is whole. */
  readonly target: string
  /** A folder whose own folder must be there already: that of a disk which may be unplugged. */
  readonly makesFolder: boolean
  readonly reason: BackupReason
  readonly madeAt: EpochMs
}

export type BackupFailure =
  /** The folder for backups is not there. */
  | 'backup/no-folder'
  | 'backup/read-only'
  | 'backup/disk-full'
  /** The disk answered with an error. */
  | 'backup/disk-failed'
  /** Another program keeps the data file to itself. */
  | 'backup/busy'
  /** The data file could not be read to its end. */
  | 'backup/source-damaged'
  /** The copy is not what was read. */
  | 'backup/not-whole'

export type MadeBackup = { readonly file: string; readonly manifest: Manifest }

/**
 * Copies the data file by a second connection that only reads, so that writers go on meanwhile.
 * The copy has a temporary name until it was opened, checked to its last page, hashed and synced;
 * a file under its final name is whole. The old file is left as it was where anything fails.
 */
export function writeBackup(order: BackupOrder): Result<MadeBackup, BackupFailure> {
  const { target } = order
  const folder = dirname(target)
  const partial = partialOf(target)
  try {
    if (order.makesFolder) makeOneFolder(folder)
    rmSync(partial, { force: true })
    // Made first, so that nobody else can read it for a moment; SQLite writes into an empty file.
    closeSync(openSync(partial, 'wx', 0o600))
    if (!copyInto(order, partial)) return fail('backup/source-damaged')
    const facts = factsOf(partial)
    if (facts === null) return fail('backup/not-whole')
    syncFile(partial)
    const manifest: Manifest = {
      format: 1,
      reason: order.reason,
      madeAt: order.madeAt,
      ...facts,
      ...hashFile(partial),
    }
    name(partial, target, manifest)
    syncFolder(folder)
    return ok({ file: target, manifest })
  } catch (error) {
    const failure = backupFailureOf(error)
    if (failure === null) throw error
    return fail(failure)
  } finally {
    discard(partial)
    discard(partialOf(manifestPath(target)))
  }
}

/** What could not be made cannot be removed either; what is left goes with the next backup. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Said already by whatever failed before.
  }
}

const partialOf = (target: string) => join(dirname(target), `.${basename(target)}.partial`)
/** Left behind where a backup was ended in the middle. */
export const isPartial = (fileName: string) => /^\.rapport-.*\.partial$/.test(fileName)

/**
 * Fills an empty file with all rows of the source as they were at one moment; false where the source
 * was found damaged: once a day all of it is looked at, indexes too. Not synced.
 */
export function copyInto(
  { source, reason }: Pick<BackupOrder, 'source' | 'reason'>,
  target: string,
): boolean {
  const db = new Database(source, { readonly: true, fileMustExist: true })
  try {
    db.pragma('busy_timeout = 5000')
    db.pragma('cell_size_check = ON')
    if (reason === 'daily' && db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      return false
    db.prepare('VACUUM INTO ?').run(target)
    return true
  } finally {
    db.close()
  }
}

type Facts = Pick<Manifest, 'schema' | 'clients' | 'interactions' | 'newestAt'>

/** What a copy holds; null where it is not whole. */
function factsOf(file: string): Facts | null {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return null
    return contentOf(db)
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  } finally {
    db.close()
  }
}

/** Figures that tell one backup from another. */
export function contentOf(db: Database.Database): Facts {
  const value = (sql: string) => db.prepare<[], number | null>(sql).pluck().get() ?? null
  return {
    schema: db.pragma('user_version', { simple: true }) as number,
    clients: value(`SELECT count(*) FROM client c WHERE ${living}`) ?? 0,
    interactions:
      value(
        `SELECT count(*) FROM interaction i JOIN entry e ON e.id = i.entry_id
         WHERE e.deleted_at IS NULL`,
      ) ?? 0,
    newestAt: value('SELECT max(created_at) FROM entry') as EpochMs | null,
  }
}

/**
 * Gives copy and manifest their names. A new backup is there once both are; where one is replaced,
 * whatever the moment of a crash, no file stands beside the manifest of another.
 */
function name(partial: string, target: string, manifest: Manifest): void {
  const beside = manifestPath(target)
  const written = partialOf(beside)
  rmSync(written, { force: true })
  const fd = openSync(written, 'wx', 0o600)
  try {
    // Whole, where a single write may stop short.
    writeFileSync(fd, `${JSON.stringify(manifest, null, 2)}\n`)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  if (existsSync(target)) {
    rmSync(beside, { force: true })
    renameSync(partial, target)
    renameSync(written, beside)
  } else {
    renameSync(written, beside)
    renameSync(partial, target)
  }
}

/** A failure of the disk or the file that the owner can meet; null for bugs. */
export function backupFailureOf(error: unknown): BackupFailure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (leadsNowhere(error)) return 'backup/no-folder'
  if (code === 'EISDIR') return 'backup/read-only'
  const fault = storageFaultOf(error)
  if (fault === null) return null
  return fault === 'damaged' ? 'backup/source-damaged' : `backup/${fault}`
}

/** Whether every page of a file can be read and none contradicts another; indexes are not compared. */
export function isWholeFile(file: string): boolean {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    db.pragma('busy_timeout = 5000')
    return db.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    db.close()
  }
}
