import { notifyManager, QueryClient } from '@tanstack/react-query'

// Whoever waits for an answer hears of it at once; a timer, as is usual, would take milliseconds more.
notifyManager.setScheduler(queueMicrotask)

/**
 * The cache of answers. Nothing here is a network: 'always' keeps queries running when the computer
 * is offline, failures are not retried by themselves, and answers stay good until `data.changed`
 * says otherwise.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
