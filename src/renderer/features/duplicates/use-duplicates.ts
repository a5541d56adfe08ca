import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Output, Request } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { callKey, callOptions } from '#renderer/api/use-call.ts'

export type Listed = Output<'duplicates.list'>
export type Pair = Listed['pairs'][number]
export type Side = Pair['a']
type Cursor = NonNullable<Listed['next']>

export const pairKey = ({ a, b }: Pair): string => `${a.client.key}-${b.client.key}`

export type Duplicates = Readonly<{
  /** Undefined until the first page is there. */
  pairs: readonly Pair[] | undefined
  total: number
  certain: number
  dismissed: number
  error: ApiFailure<'duplicates.list'> | null
  hasMore: boolean
  more: () => void
  retry: () => void
  /** Takes a pair off the list at once; what the core says then comes in its place. */
  takeAway: (pair: Pair) => void
}>

/** The pairs as far as one has looked, page after page, asked for again when data changes. */
export function useDuplicates(dismissed: boolean): Duplicates {
  const api = useApi()
  const cache = useQueryClient()
  const [cursors, setCursors] = useState<readonly (Cursor | null)[]>([null])
  const requests = cursors.map((after): Request<'duplicates.list'> => ({ dismissed, after }))
  const pages = useQueries({
    queries: requests.map((request) => callOptions(api, 'duplicates.list', request)),
  })
  const [first] = pages
  const last = pages.at(-1)?.data
  const error = pages.find((page) => page.error !== null)?.error ?? null

  const takeAway = useCallback(
    (pair: Pair) => {
      for (const after of cursors) {
        cache.setQueryData<Listed>(
          callKey('duplicates.list', { dismissed, after }),
          (page) => page && { ...page, pairs: page.pairs.filter((one) => one !== pair) },
        )
      }
    },
    [cache, cursors, dismissed],
  )

  return {
    pairs: first?.data === undefined ? undefined : pages.flatMap((page) => page.data?.pairs ?? []),
    total: first?.data?.total ?? 0,
    certain: first?.data?.certain ?? 0,
    dismissed: first?.data?.dismissed ?? 0,
    error,
    hasMore: last?.next !== undefined && last.next !== null,
    more: () => {
      const next = last?.next
      if (next !== undefined && next !== null) setCursors((all) => [...all, next])
    },
    retry: () => {
      for (const page of pages) if (page.isError) void page.refetch()
    },
    takeAway,
  }
}
