import { useMemo } from 'react'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type Known = Output<'known.get'>
type KnownDeed =
  | 'relations.add'
  | 'relations.edit'
  | 'relations.delete'
  | 'wishes.add'
  | 'wishes.edit'
  | 'purchases.add'
  | 'purchases.edit'
  | 'entries.delete'

/** What is known of a client beside the client itself. */
export function useKnown(id: string, enabled = true) {
  return useCall('known.get', { clientId: id }, { enabled })
}

/** The owner's own alerts about a client. */
export function useReminders(id: string, enabled = true) {
  return useCall('reminders.list', { clientId: id }, { enabled })
}

export type RunKnown = <C extends KnownDeed>(channel: C, request: Request<C>, said?: string) => void

/**
 * Does a deed; `said` is told with its undo, without it the change speaks for itself. Why it failed
 * is told with another try.
 */
export function useKnownDeeds(): RunKnown {
  const api = useApi()
  const told = useTold()
  return useMemo(() => {
    const run: RunKnown = (channel, request, said) => {
      api
        .call(channel, request)
        .then(() => said === undefined || told.done(said))
        .catch((failure: ApiFailure) => told.failed(failure, () => run(channel, request, said)))
    }
    return run
  }, [api, told])
}
