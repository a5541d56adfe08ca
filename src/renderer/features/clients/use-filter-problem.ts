import type { ApiFailure } from '#renderer/api/failure.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { camel } from './filter-words.ts'

/** Why the core could not read a filter and where it stopped; undefined where it could. */
export function useFilterProblem(failure: ApiFailure<'clients.list'> | null): string | undefined {
  const { t } = useWords()
  if (failure?.code !== 'where/unreadable') return undefined
  const { at, found, reason } = failure.details
  return t('filter.unreadable', {
    at: typeof at === 'number' ? at : 1,
    why: t('filter.why', {
      reason: typeof reason === 'string' ? camel(reason.replace('where/', '')) : 'unexpected',
      found: typeof found === 'string' ? found : '',
    }),
  })
}
