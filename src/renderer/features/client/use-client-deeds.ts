import { useQueryClient } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { ChannelName, Output, Request } from '#shared/contract/index.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { callKey } from '#renderer/api/use-call.ts'
import type { Client } from './standing.ts'
import { useTold } from '#renderer/telling/use-told.ts'

/** Channels that answer with the client as it is after the deed. */
type ClientDeed = {
  [C in ChannelName]: Output<C> extends { readonly client: Client } ? C : never
}[ChannelName]

export type ClientDeeds = Readonly<{
  /**
   * Does a deed and shows the client it answers with. `said` is told with its undo; without it the
   * change speaks for itself, and whoever does not see it is told that it was kept. Resolves to the answer, or to null after telling why it failed.
   */
  run: <C extends ClientDeed>(
    channel: C,
    request: Request<C>,
    said?: (answer: Output<C>) => ReactNode,
  ) => Promise<Output<C> | null>
  /** Shows a change before it is written; the returned function takes it back. */
  show: (change: (client: Client) => Client) => () => void
}>

/** What the parts of a client's page do to the client. */
export function useClientDeeds(id: Client['id']): ClientDeeds {
  const api = useApi()
  const cache = useQueryClient()
  const told = useTold()
  const announce = useAnnounce()
  const { t } = useWords()
  return useMemo(() => {
    const key = callKey('clients.get', { id })
    const deeds: ClientDeeds = {
      run: async (channel, request, said) => {
        try {
          const answer = await api.call(channel, request)
          cache.setQueryData<Output<'clients.get'>>(key, { client: clientOf(answer) })
          if (said === undefined) announce(t('client.kept'))
          else told.done(said(answer))
          return answer
        } catch (failure) {
          told.failed(failure as ApiFailure, () => void deeds.run(channel, request, said))
          return null
        }
      },
      show: (change) => {
        void cache.cancelQueries({ queryKey: key })
        const before = cache.getQueryData<Output<'clients.get'>>(key)
        if (before === undefined) return () => undefined
        cache.setQueryData(key, { client: change(before.client) })
        return () => cache.setQueryData(key, before)
      },
    }
    return deeds
  }, [api, cache, told, announce, t, id])
}

function clientOf(answer: { readonly client: Client }): Client {
  return answer.client
}
