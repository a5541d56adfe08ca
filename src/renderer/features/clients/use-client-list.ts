import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { Api } from '#renderer/api/api.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { callKey, callOptions } from '#renderer/api/use-call.ts'
import type { ListRequest } from './columns.ts'
import { windowRequest, windowsFor } from './row-windows.ts'

/** How a list is asked for: its keys, and with them its first rows, so that no row is drawn empty. */
export function listOptions(api: Api, cache: QueryClient, request: ListRequest) {
  return queryOptions<Output<'clients.list'>, ApiFailure<'clients.list'>>({
    queryKey: callKey('clients.list', request),
    queryFn: async () => {
      const list = await api.call('clients.list', request)
      const [first] = windowsFor(list.keys, 0, 0)
      if (first !== undefined) {
        await cache.prefetchQuery(callOptions(api, 'clients.window', windowRequest(first)))
      }
      return list
    },
  })
}

/**
 * The list as asked for. While one answer is on its way further keystrokes wait, and only the newest
 * is sent when it has come; the rows before stay until then.
 */
export function useClientList(request: ListRequest) {
  const api = useApi()
  const cache = useQueryClient()
  const [sent, setSent] = useState(request)
  const list = useQuery({ ...listOptions(api, cache, sent), placeholderData: keepPreviousData })
  if (sent !== request && !list.isFetching) setSent(request)
  return list
}
