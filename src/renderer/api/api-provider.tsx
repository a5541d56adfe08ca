import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { EventMap, EventName } from '#shared/contract/events.ts'
import type { Api } from './api.ts'
import { isStaleAfter } from './topics.ts'

const ApiContext = createContext<Api | null>(null)

type ApiProviderProps = Readonly<{ api: Api; queryClient: QueryClient; children: ReactNode }>

/** Gives the api and its cache to everything below, and refreshes the cache as data changes. */
export function ApiProvider({ api, queryClient, children }: ApiProviderProps) {
  useEffect(
    () =>
      api.subscribe('data.changed', ({ topics }) => {
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) => isStaleAfter(queryKey[0], topics),
        })
      }),
    [api, queryClient],
  )
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ApiContext>
  )
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('useApi needs an ApiProvider above it')
  return api
}

/** Calls `listener` for every event of main while the component is there. Keep it stable. */
export function useEvent<E extends EventName>(
  event: E,
  listener: (payload: EventMap[E]) => void,
): void {
  const api = useApi()
  useEffect(() => api.subscribe(event, listener), [api, event, listener])
}
