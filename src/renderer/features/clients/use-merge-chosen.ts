import { useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Told } from '#renderer/telling/use-told.ts'
import type { Selection } from './table/selection.ts'

/** As many as one merge takes: the one that stays and twenty others. */
const mostMerged = 21

export function canMerge(chosen: number): boolean {
  return chosen >= 2 && chosen <= mostMerged
}

type MergeChosen = Readonly<{
  /** Whom the open dialog is about; null while it is closed. */
  ids: readonly ClientId[] | null
  ask: () => void
  close: () => void
  merge: (request: Request<'clients.merge'>) => void
}>

/** Makes one client of those who are chosen in the list. */
export function useMergeChosen(selected: Selection, told: Told, onMerged: () => void): MergeChosen {
  const { t, rich } = useWords()
  const api = useApi()
  const change = useChange('clients.merge')
  const [ids, setIds] = useState<readonly ClientId[] | null>(null)
  const close = (): void => setIds(null)

  function ask(): void {
    if (!canMerge(selected.size)) {
      return told.plain(t('clients.many.merge.how-many', { n: selected.size, most: mostMerged }))
    }
    api
      .call('clients.window', { keys: [...selected] })
      .then(({ rows }) => {
        // A client may have gone since it was chosen.
        if (rows.length < 2) told.plain(t('window.failed.merge-gone'))
        else setIds(rows.map(({ id }) => id))
      })
      .catch((failure: ApiFailure) => told.failed(failure, ask))
  }
  function merge(request: Request<'clients.merge'>): void {
    close()
    change.mutate(request, {
      onSuccess: ({ client }) => {
        onMerged()
        told.done(rich('duplicates.merged', { name: client.name, n: request.others.length + 1 }))
      },
      onError: (failure) => told.failed(failure, () => merge(request)),
    })
  }
  return { ids, ask, close, merge }
}
