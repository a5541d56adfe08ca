import type { Input, WireReply } from '#shared/contract/index.ts'
import { restoreFailures } from '#shared/contract/backups.ts'
import { mayRestore, mayStartAnew, type StartProblem } from '#shared/contract/choices.ts'
import type { recoveryChannels } from '#shared/contract/recovery.ts'
import { fail, ok } from '#shared/result.ts'
import type { CoreClient } from '../worker-client.ts'
import { narrowed } from './narrowed.ts'

export type RecoveryHandlerOptions = {
  readonly core: Pick<CoreClient, 'recover'>
  /** Why the data cannot be opened; null while it is open. */
  readonly problem: () => StartProblem | null
  readonly file: string
  /** Tries to open the data again; on success the usual windows come up. */
  readonly open: () => Promise<boolean>
  readonly chooseBackup: () => Promise<string | null>
  readonly showFile: () => void
  readonly quit: () => void
}

export type RecoveryHandlers = {
  readonly [C in keyof typeof recoveryChannels]: (input: Input<C>) => Promise<WireReply<C>>
}

const notNeeded = fail('recovery/not-needed')

/** What the recovery window can do; nothing of it while the data is open. */
export function createRecoveryHandlers(options: RecoveryHandlerOptions): RecoveryHandlers {
  const { core, problem } = options
  const may = (able: ReadonlySet<StartProblem>): boolean => {
    const now = problem()
    return now !== null && able.has(now)
  }

  async function restore(from: { id: string } | { path: string }) {
    const reply = narrowed(await core.recover('recovery.restore', from), restoreFailures)
    if (reply.ok) await options.open()
    return reply
  }

  return {
    'recovery.get': async () => {
      const now = problem()
      if (now === null) return notNeeded
      if (!mayRestore.has(now)) return ok({ problem: now, file: options.file, backups: [] })
      const known = narrowed(await core.recover('recovery.backups', {}), [])
      if (!known.ok) return known
      return ok({ problem: now, file: options.file, backups: [...known.value.backups] })
    },
    'recovery.restore': async ({ id }) => {
      if (!may(mayRestore)) return notNeeded
      const reply = await restore({ id })
      return reply.ok ? ok({}) : reply
    },
    'recovery.restoreFile': async () => {
      if (!may(mayRestore)) return notNeeded
      const path = await options.chooseBackup()
      if (path === null) return ok({ restored: false })
      const reply = await restore({ path })
      return reply.ok ? ok({ restored: true }) : reply
    },
    'recovery.retry': async () =>
      problem() === null ? notNeeded : ok({ opened: await options.open() }),
    'recovery.startAnew': async () => {
      if (!may(mayStartAnew)) return notNeeded
      const reply = narrowed(await core.recover('recovery.startAnew', {}), [])
      if (!reply.ok) return reply
      await options.open()
      return ok({})
    },
    'recovery.showFolder': async () => {
      options.showFile()
      return ok({})
    },
    'recovery.quit': async () => {
      options.quit()
      return ok({})
    },
  }
}
