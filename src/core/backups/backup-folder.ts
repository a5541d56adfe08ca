import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  backupReasons,
  keptBackups,
  type BackupReason,
  type DatedBackup,
} from '#shared/domain/kept-backups.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import { backupFolderName } from '../db/open-database.ts'
import { isFile, namesIn } from '../what-is-there.ts'
import { syncFolder } from './files.ts'
import { manifestPath, readManifest, type Manifest } from './manifest.ts'
import { isPartial } from './write-backup.ts'

/** In a folder of the owner's choice backups have a folder of their own, which only they can read. */
const chosenFolderName = 'Rapport backups'

export function backupFolderIn(dataFolder: string, chosen: string | null): string {
  if (chosen === null) return join(dataFolder, backupFolderName)
  return basename(chosen) === chosenFolderName ? chosen : join(chosen, chosenFolderName)
}

/** A backup of the folder; its id is the name of its file. */
export type StoredBackup = {
  readonly id: string
  readonly file: string
  readonly manifest: Manifest
}

const namePattern = new RegExp(
  `^rapport-\\d{8}-\\d{6}Z-(?:${backupReasons.join('|')})(?:-\\d+)?\\.db$`,
)

export function isBackupName(name: string): boolean {
  return namePattern.test(name)
}

/** A name that sorts by time and is free in `folder`. */
export function newBackupName(folder: string, madeAt: EpochMs, reason: BackupReason): string {
  const stamp = new Date(madeAt)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .replace('T', '-')
  const name = (n: number) => `rapport-${stamp}-${reason}${n === 1 ? '' : `-${n}`}.db`
  let n = 1
  while (existsSync(join(folder, name(n)))) n += 1
  return name(n)
}

/** The backups of a folder, newest first; none where there is no such folder. Throws what else the system says. */
export function listBackups(folder: string): readonly StoredBackup[] {
  return namesIn(folder)
    .filter(isBackupName)
    .flatMap((id) => {
      const file = join(folder, id)
      const manifest = isFile(file) ? readManifest(file) : null
      return manifest === null ? [] : [{ id, file, manifest }]
    })
    .toSorted((a, b) => b.manifest.madeAt - a.manifest.madeAt || (a.id < b.id ? 1 : -1))
}

/**
 * Removes what the rules no longer keep, and what an interrupted backup left. Only files that
 * Rapport made are looked at, and `made`, the newest made, stays whatever the clock says. Returns
 * the ids that went.
 */
export function pruneBackups(
  folder: string,
  today: PlainDate,
  dayOf: (at: EpochMs) => PlainDate,
  made: string,
): readonly string[] {
  const backups = listBackups(folder)
  const dated = backups.map(({ id, manifest: { reason, madeAt } }): DatedBackup => ({
    id,
    reason,
    madeAt,
    madeOn: dayOf(madeAt),
  }))
  const kept = keptBackups(dated, today)
  const gone = backups.filter(({ id }) => id !== made && !kept.has(id))
  for (const { file } of gone) {
    rmSync(file, { force: true })
    rmSync(manifestPath(file), { force: true })
  }
  const names = new Set(namesIn(folder))
  for (const name of names) {
    const of = name.endsWith('.json') ? name.slice(0, -5) : null
    // By the list and not by another look: a disk that does not answer is not a backup that is gone.
    const isOrphan = of !== null && isBackupName(of) && !names.has(of)
    const path = join(folder, name)
    if ((isPartial(name) || isOrphan) && isFile(path)) rmSync(path, { force: true })
  }
  syncFolder(folder)
  return gone.map(({ id }) => id)
}
