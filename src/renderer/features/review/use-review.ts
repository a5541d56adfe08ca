import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewChapters, type ReviewChapter } from '#shared/domain/review.ts'
import type { Output } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { callKey, callOptions, useCall, useChange } from '#renderer/api/use-call.ts'
import type { Chapter, Coverage } from './chapter-words.ts'

/**
 * The review as it stands: every chapter is asked for by itself, so that the first is there before
 * the last is counted.
 */
export function useReview() {
  const api = useApi()
  const cache = useQueryClient()
  const state = useCall('review.get', {})
  const count = useCall('nudges.count', {})
  const chapters = useQueries({
    queries: reviewChapters.map((chapter) => callOptions(api, 'review.chapter', { chapter })),
  })
  const turn = useChange('review.turn')
  const finish = useChange('review.finish')
  /** Where one is before the core has written it down. */
  const [at, setAt] = useState<ReviewChapter | null>(null)

  const stored = state.data?.progress ?? null
  const current = at ?? stored?.chapter ?? null
  const chapterOf = (chapter: ReviewChapter): Chapter | undefined =>
    chapters[reviewChapters.indexOf(chapter)]?.data
  const coverage: Coverage | undefined = count.data?.coverage

  function keep(change: Partial<Output<'review.get'>>): void {
    cache.setQueryData<Output<'review.get'>>(callKey('review.get', {}), (one) =>
      one === undefined ? one : { ...one, ...change },
    )
  }
  return {
    state: state.data,
    current,
    done: stored?.done ?? [],
    chapterOf,
    coverage,
    error:
      state.error ?? count.error ?? chapters.find(({ error }) => error !== null)?.error ?? null,
    retry: () =>
      void Promise.all([
        state.refetch(),
        count.refetch(),
        ...chapters.map(({ refetch }) => refetch()),
      ]),
    /** Turns to a chapter; `done` is the one that was just dealt with. */
    turnTo: (to: ReviewChapter, done: ReviewChapter | null) => {
      setAt(to)
      turn.mutate({ to, done }, { onSuccess: ({ progress }) => keep({ progress }) })
    },
    finish: () => {
      if (finish.isPending) return
      finish.mutate(
        {},
        {
          onSuccess: ({ nextOn }) => {
            setAt(null)
            keep({ progress: null, nextOn, isDue: false })
          },
        },
      )
    },
    isOver: finish.data,
    again: () => {
      finish.reset()
      setAt('coverage')
      turn.mutate({ to: 'coverage' }, { onSuccess: ({ progress }) => keep({ progress }) })
    },
  } as const
}
