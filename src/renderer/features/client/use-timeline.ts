import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId, EntryId } from '#shared/ids.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { timelineFilters, type TimelineView } from './timeline-view.ts'
import type { Entry } from './timeline-groups.ts'

type Page = Output<'timeline.page'>
type Pages = InfiniteData<Page, Page['next']>
const PAGE_SIZE = 50

/** The key begins as all cached answers of the channel do, so that changes refresh it. */
function timelineKey(clientId: ClientId, { filter, query }: TimelineView) {
  return ['timeline.page', { clientId, filter, query }] as const
}

/** A client's timeline, newest first, page by page as one reads back. */
export function useTimeline(clientId: ClientId, view: TimelineView) {
  const api = useApi()
  return useInfiniteQuery<
    Page,
    ApiFailure<'timeline.page'>,
    readonly Entry[],
    ReturnType<typeof timelineKey>,
    Page['next']
  >({
    queryKey: timelineKey(clientId, view),
    queryFn: ({ pageParam }) => api.call('timeline.page', requestOf(clientId, view, pageParam)),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.entries),
    placeholderData: (before) => before,
  })
}

function requestOf(
  clientId: ClientId,
  { filter, query }: TimelineView,
  after: Page['next'],
): Request<'timeline.page'> {
  return { clientId, kinds: [...timelineFilters[filter]], query, after, limit: PAGE_SIZE }
}

export type TimelineChanges = Readonly<{
  /** Shows an entry before it is written; the returned function takes it off again. */
  withEntry: (entry: Entry) => () => void
  withoutEntry: (id: EntryId) => () => void
}>

/** Changes to the unfiltered timeline that show at once. */
export function useTimelineChanges(clientId: ClientId): TimelineChanges {
  const cache = useQueryClient()
  return useMemo(() => {
    const change = (step: (entries: readonly Entry[], first: boolean) => readonly Entry[]) => {
      const queryKey = ['timeline.page', { clientId }]
      void cache.cancelQueries({ queryKey })
      const before = cache.getQueriesData<Pages>({ queryKey })
      cache.setQueriesData<Pages>({ queryKey }, (data) =>
        data === undefined
          ? data
          : {
              ...data,
              pages: data.pages.map((page, index) => ({
                ...page,
                entries: [...step(page.entries, index === 0)],
              })),
            },
      )
      return () => {
        for (const [key, data] of before) cache.setQueryData(key, data)
      }
    }
    return {
      withEntry: (entry) => change((entries, first) => (first ? inOrder(entries, entry) : entries)),
      withoutEntry: (id) => change((entries) => entries.filter((entry) => entry.id !== id)),
    }
  }, [cache, clientId])
}

/** Before the first entry that is not newer. */
function inOrder(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const place = entries.findIndex((other) => other.on <= entry.on)
  const at = place < 0 ? entries.length : place
  return [...entries.slice(0, at), entry, ...entries.slice(at)]
}
