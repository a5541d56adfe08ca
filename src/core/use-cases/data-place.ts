import { readdirSync, readFileSync } from 'node:fs'
import type { SyncHandlers } from '#shared/contract/index.ts'
import { conflictCopies, syncedBy } from '#shared/domain/data-place.ts'
import { ok } from '#shared/result.ts'
import { dataFileName } from '../db/open-database.ts'
import type { Context } from '../context.ts'

/** Whether the data lies where another program may write over it. */
export function createDataPlace({ dataFolder }: Context): SyncHandlers<'data.place'> {
  return {
    'data.place': () =>
      ok({
        syncedBy: syncedBy(dataFolder, mounts()),
        conflicts: [...conflictCopies(readdirSync(dataFolder), dataFileName)],
      }),
  }
}

/** What Linux says is mounted where; other systems say it in other ways, which are not asked. */
function mounts(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}
