import { resolve } from 'node:path'
import { backupFolderIn, restoreBackup } from '#core/core.ts'
import { words } from '#shared/words/words.ts'
import type { RunOnFolder } from '../command.ts'
import { systemLocale } from '../locale.ts'
import { refusalOf } from '../refusal.ts'
import { openSession } from '../session.ts'

const { t } = words('en')

/** Puts a backup in the place of the data; it does not matter whether the data can still be opened. */
export const restore: RunOnFolder = async ({ folder, clock }, args) => {
  const source = resolve(args.positional('FILE') ?? '')
  const reply = await restoreBackup({
    source,
    dataFolder: folder,
    backupFolder: backupFolderIn(folder, null),
    now: clock.now(),
    zone: clock.zone,
    locale: systemLocale(),
  })
  if (!reply.ok) {
    throw refusalOf({ ...reply.error, details: { file: source, dataFolder: folder } })
  }
  // Opening it takes back an import that was being written when the backup was made.
  openSession(folder, clock, false).close()
  const { clients, interactions, kept } = reply.value
  const restored = t('cli.restored', { clients, interactions, file: source })
  return {
    json: { file: source, ok: true, clients, interactions, kept: kept?.path ?? null },
    text: () =>
      kept === null ? restored : `${restored}\n${t('cli.restored.kept', { kept: kept.path })}`,
    confirms: true,
  }
}
