import type { SyncHandlers } from '#shared/contract/index.ts'
import type { WorkerInput } from '#shared/contract/worker.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import { fail, ok } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import type { Context } from '../context.ts'
import { createEntryWriter } from './log-interaction.ts'

/** Nobody remembers after this what came of a click; the question goes away unasked. */
export const LAUNCH_KEPT_MS = 3 * 86_400_000

/** Remembers that a program was opened to reach a client. It logs nothing. */
export function noteLaunch(context: Context, { clientId, kind }: WorkerInput<'launch.note'>): void {
  const { clients, unfiled } = context.repositories
  const record = clients.byId(clientId)
  if (record === null) return
  context.aside(() => {
    unfiled.noteLaunch({ uid: context.newId(), clientKey: record.id, kind, at: context.now() })
  })
  context.tell(['launches'])
}

export function createLaunches(
  context: Context,
): SyncHandlers<'launches.list' | 'launches.answer'> {
  const { outreach, unfiled } = context.repositories
  const writer = createEntryWriter(context)
  const open = () => unfiled.openLaunches(epochMs(Math.max(0, context.now() - LAUNCH_KEPT_MS)))
  return {
    'launches.list': () =>
      ok({
        launches: open().map(({ id, clientId, clientName, kind, openedAt }) => ({
          id,
          clientId,
          clientName,
          kind,
          openedAt,
        })),
      }),
    'launches.answer': ({ id, answer }) => {
      const launch = open().find((one) => one.id === id)
      const record = launch && context.repositories.clients.byId(launch.clientId)
      // Answered elsewhere, or its client is gone: a second answer must not log a second touch.
      if (launch === undefined || record == null) return fail('launch/not-found')
      if (answer === 'not-now') {
        context.aside(() => {
          unfiled.dropLaunch(launch.key)
        })
        context.tell(['launches'])
        return ok({ client: null })
      }
      const { kind, openedAt: at } = launch
      const reached = { kind, ...touchDefaults(kind) }
      const failed = { kind, direction: 'outbound', outcome: 'failed' } as const
      context.deed('interaction.log', { name: record.name, kind }, () => {
        const touch = answer === 'reached' ? reached : failed
        const entryKey = writer.addTouch(record, touch, writer.dayOf({ at }))
        // A letter that was opened for it has gone, by the same answer.
        const letter = outreach.openedFor(record.id)
        if (answer === 'reached' && letter !== null && kind !== 'call') {
          outreach.mark(letter, { state: 'sent', settledOn: context.today(), entryKey })
        }
        // Of the machine: undoing the touch does not ask again.
        unfiled.dropLaunch(launch.key)
      })
      context.tell(['launches'])
      return ok({ client: writer.clientAfter(record) })
    },
  }
}
