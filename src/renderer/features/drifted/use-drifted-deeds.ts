import { useQueryClient } from '@tanstack/react-query'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import type { DriftedRow } from './drifted-list.tsx'

export type DriftedDeeds = Readonly<{
  /** A longer cadence of the client's own, in days. */
  loosen: (row: DriftedRow, days: number) => void
  /** A past client without a cadence: no nudge comes any more. */
  letGo: (row: DriftedRow) => void
}>

/** The line goes at once; if the writing fails it is put back and a toast says why. */
export function useDriftedDeeds(): DriftedDeeds {
  const { t } = useWords()
  const cache = useQueryClient()
  const told = useTold()
  const edit = useChange('clients.edit')

  function run(row: DriftedRow, patch: Request<'clients.edit'>['patch'], said: string): void {
    const filter = { queryKey: ['clients.list', { standing: 'drifted' }] } as const
    void cache.cancelQueries(filter)
    const before = cache.getQueriesData<Output<'clients.list'>>(filter)
    cache.setQueriesData<Output<'clients.list'>>(filter, (list) =>
      list === undefined ? list : { ...list, keys: list.keys.filter((key) => key !== row.key) },
    )
    edit.mutateAsync({ id: row.id, patch }).then(
      () => told.done(said),
      (failure: ApiFailure) => {
        for (const [key, data] of before) cache.setQueryData(key, data)
        told.failed(failure, () => run(row, patch, said))
      },
    )
  }
  return {
    loosen: (row, days) =>
      run(
        row,
        { cadence: { unit: 'days', count: days } },
        t('drifted.done.loosened', { name: row.name, n: days }),
      ),
    letGo: (row) =>
      run(row, { stage: 'past', cadence: 'none' }, t('drifted.done.let-go', { name: row.name })),
  }
}
