import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { Api } from '#renderer/api/api.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { callKey, callOptions, useCall } from '#renderer/api/use-call.ts'
import type { ListRequest } from './table/columns.ts'
import { windowRequest, windowsFor } from './table/row-windows.ts'

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

/** How the rows that a list begins with are asked for, where nobody wants to wait for all its keys. */
export function topOptions(api: Api, cache: QueryClient, request: ListRequest) {
  return queryOptions<Output<'clients.top'>, ApiFailure<'clients.top'>>({
    queryKey: callKey('clients.top', request),
    queryFn: async () => {
      const top = await api.call('clients.top', request)
      // The same window as that of the whole list, which then need not ask for it.
      const keys = top.rows.map(({ key }) => key)
      cache.setQueryData(callKey('clients.window', { keys }), { rows: top.rows })
      return top
    },
  })
}

/** A list as far as it is here: while its keys are on their way, those of its first rows. */
type KnownList = Output<'clients.list'> & { readonly count: number }

/**
 * The list as asked for. While one answer is on its way further keystrokes wait, and only the newest
 * is sent when it has come; the rows before stay until then. Before there are any, what was asked for
 * with `topOptions` is shown.
 */
export function useClientList(request: ListRequest) {
  const api = useApi()
  const cache = useQueryClient()
  const [sent, setSent] = useState(request)
  const list = useQuery({ ...listOptions(api, cache, sent), placeholderData: keepPreviousData })
  if (sent !== request && !list.isFetching) setSent(request)
  const { data: top } = useCall('clients.top', sent, { enabled: false })
  const data = useMemo((): KnownList | undefined => {
    if (list.data !== undefined) return { ...list.data, count: list.data.keys.length }
    if (top === undefined) return undefined
    const { rows, ...figures } = top
    return { ...figures, keys: Uint32Array.from(rows, ({ key }) => key) }
  }, [list.data, top])
  return { data, error: list.error, refetch: list.refetch }
}
