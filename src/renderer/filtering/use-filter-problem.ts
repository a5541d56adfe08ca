import type { Words } from '#shared/words/words.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { camel } from './filter-words.ts'

/** Why the core could not read a filter and where it stopped; undefined where it could. */
export function useFilterProblem(failure: ApiFailure<'clients.list'> | null): string | undefined {
  const { words } = useWords()
  return failure?.code === 'where/unreadable' ? unreadableWords(failure, words) : undefined
}

/** Where the reading of a filter stopped, and why. */
export function unreadableWords({ details }: Pick<ApiFailure, 'details'>, { t }: Words): string {
  const { at, found, reason } = details
  return t('filter.unreadable', {
    at: typeof at === 'number' ? at : 1,
    why: t('filter.why', {
      reason: typeof reason === 'string' ? camel(reason.replace('where/', '')) : 'unexpected',
      found: typeof found === 'string' ? found : '',
    }),
  })
}
