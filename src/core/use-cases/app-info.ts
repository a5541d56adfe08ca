import { join } from 'node:path'
import type { SyncHandlers } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import { dataFileName } from '../db/open-database.ts'
import type { Context } from '../context.ts'

/** What the core knows of the app; main adds its own version, tray and packaging. */
export function createAppInfo(context: Context): SyncHandlers<'app.info'> {
  return {
    'app.info': () =>
      ok({
        version: '',
        platform: platformName(),
        dataFolder: context.dataFolder,
        dataFile: join(context.dataFolder, dataFileName),
        now: context.now(),
        today: context.today(),
        zone: context.zone(),
        locale: context.locale,
        clients: context.repositories.clients.count(),
        isNew: !context.repositories.clients.any(),
        trayShown: false,
        packaged: false,
        safe: false,
      }),
  }
}

/** The three platforms the product is made for; any other Unix is treated as Linux. */
function platformName(): 'darwin' | 'win32' | 'linux' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
