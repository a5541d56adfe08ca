import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openCore, type Core, type JobControl } from '#core/core.ts'
import { configure, dataFileName } from '#core/db/open-database.ts'
import { contract, type CoreChannel, type Output, type Request } from '#shared/contract/index.ts'
import { coreOptions, createClock } from './clock.ts'

export type Session = {
  readonly core: Core
  /** Calls a channel as the window does; throws where the core refuses. */
  readonly ask: <C extends CoreChannel>(channel: C, request: Request<C>) => Output<C>
  /** Lets a minute go by. */
  readonly minute: () => void
  readonly close: () => void
}

export const quietControl: JobControl = {
  onProgress: () => undefined,
  isCancelled: () => false,
  pause: () => Promise.resolve(),
}

/** Opens a core on a folder; throws where it does not open. */
export function openSession(folder: string, create = false): Session {
  const clock = createClock()
  const opened = openCore(coreOptions(folder, create, clock))
  if (!opened.ok) throw new Error(`The data file does not open: ${opened.error.code}`)
  const core = opened.value
  return {
    core,
    ask: (channel, request) => {
      const parse = contract[channel].input.parse as (value: unknown) => never
      const reply = core.call(channel, parse(request))
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}`)
      return reply.value
    },
    minute: clock.minute,
    close: () => core.close(),
  }
}

/** A second connection for floors, set up like the product's own. */
export function openPlain(folder: string): Database.Database {
  const db = new Database(join(folder, dataFileName))
  configure(db)
  return db
}
