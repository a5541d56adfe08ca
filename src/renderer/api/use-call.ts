import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { ChannelName, Output, Request } from '#shared/contract/index.ts'
import type { Api } from './api.ts'
import { useApi } from './api-provider.tsx'
import type { ApiFailure } from './failure.ts'
import type { ReadChannel } from './topics.ts'

/** The cache's key of one answer: for optimistic changes and for tests. */
export function callKey<C extends ReadChannel>(channel: C, request: Request<C>) {
  return [channel, request] as const
}

/** What `useQuery`, `useQueries` and `fetchQuery` take to ask one thing. */
export function callOptions<C extends ReadChannel>(api: Api, channel: C, request: Request<C>) {
  return queryOptions<Output<C>, ApiFailure<C>>({
    queryKey: callKey(channel, request),
    queryFn: () => api.call(channel, request),
  })
}

type CallOptions = Readonly<{
  enabled?: boolean
  /** Shows the answer before this one until the new one is there: for search as you type. */
  keepPrevious?: boolean
  /** Asked anew whenever it is shown. */
  fresh?: boolean
}>

/** The answer of a reading channel, cached and refreshed when the data behind it changes. */
export function useCall<C extends ReadChannel>(
  channel: C,
  request: Request<C>,
  { enabled = true, keepPrevious = false, fresh = false }: CallOptions = {},
): UseQueryResult<Output<C>, ApiFailure<C>> {
  const api = useApi()
  return useQuery<Output<C>, ApiFailure<C>>({
    queryKey: callKey(channel, request),
    queryFn: () => api.call(channel, request),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(fresh ? { gcTime: 0 } : {}),
  })
}

type ChangeOptions<C extends ChannelName, Undo> = Omit<
  UseMutationOptions<Output<C>, ApiFailure<C>, Request<C>, Undo>,
  'mutationFn' | 'networkMode' | 'retry'
>

/**
 * A deed: `change.mutate(request)`. What it changed is asked for again through `data.changed`;
 * `onMutate` and `onError` serve the optimistic ones.
 */
export function useChange<C extends ChannelName, Undo = unknown>(
  channel: C,
  options: ChangeOptions<C, Undo> = {},
): UseMutationResult<Output<C>, ApiFailure<C>, Request<C>, Undo> {
  const api = useApi()
  return useMutation<Output<C>, ApiFailure<C>, Request<C>, Undo>({
    ...options,
    mutationFn: (request) => api.call(channel, request),
  })
}
