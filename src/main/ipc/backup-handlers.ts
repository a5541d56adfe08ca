import type { Input, WireReply } from '#shared/contract/index.ts'
import {
  backupFailures,
  restoreFailures,
  type backupWorkChannels,
} from '#shared/contract/backups.ts'
import { fail, ok } from '#shared/result.ts'
import type { CoreClient } from '../worker-client.ts'
import { narrowed } from './narrowed.ts'

type BackupChannel = keyof typeof backupWorkChannels

/** What the channels of backups need of the desktop. */
export type BackupDesktop = {
  /** A folder, or null where the owner cancelled. */
  readonly chooseFolder: () => Promise<string | null>
  /** A file with a backup, or null where the owner cancelled. */
  readonly chooseBackup: () => Promise<string | null>
  /** Shows a folder; false where it is not there. */
  readonly showFolder: (path: string) => boolean
}

export type BackupHandlers = {
  readonly [C in BackupChannel]: (input: Input<C>) => Promise<WireReply<C>>
}

/** Making, putting back and placing backups. Paths stay on this side. */
export function createBackupHandlers(core: CoreClient, desktop: BackupDesktop): BackupHandlers {
  async function restore(from: { id: string } | { path: string }) {
    const reply = narrowed(await core.work('backup.restore', from), restoreFailures)
    if (!reply.ok) return reply
    const { clients, interactions, kept } = reply.value
    return ok({ clients, interactions, kept: kept?.id ?? null })
  }

  return {
    'backups.make': async () => {
      const made = narrowed(await core.work('backup.make', { to: null }), backupFailures)
      if (!made.ok) return made
      const { clients, interactions } = made.value
      return ok({ clients, interactions })
    },

    'backups.restore': ({ id }) => restore({ id }),

    'backups.restoreFile': async () => {
      const path = await desktop.chooseBackup()
      return path === null ? ok(null) : restore({ path })
    },

    'backups.chooseFolder': async ({ own }) => {
      const chosen = own ? null : await desktop.chooseFolder()
      if (chosen === null && !own) return ok(null)
      return narrowed(await core.work('backup.useFolder', { folder: chosen }), [
        'backup/no-folder',
        'backup/read-only',
      ])
    },

    'backups.showFolder': async () => {
      const list = await core.call('backups.list', {})
      if (!list.ok) return list
      return desktop.showFolder(list.value.folder) ? ok({}) : fail('backup/no-folder')
    },
  }
}
