import { QueryClient } from '@tanstack/react-query'

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
