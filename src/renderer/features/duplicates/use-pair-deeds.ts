import { useMemo } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import type { Pair } from './use-duplicates.ts'

export type PairDeeds = Readonly<{
  /** Each resolves to whether it was done; a failure has been said. */
  merge: (request: Request<'clients.merge'>) => Promise<boolean>
  dismiss: (pair: Pair) => Promise<boolean>
  restore: (pair: Pair) => Promise<boolean>
}>

/** What an owner says of a pair, each with its undo. */
export function usePairDeeds(): PairDeeds {
  const api = useApi()
  const told = useTold()
  const { t, rich } = useWords()

  return useMemo(() => {
    async function run(deed: () => Promise<React.ReactNode>): Promise<boolean> {
      try {
        told.done(await deed())
        return true
      } catch (error) {
        const code = error instanceof ApiFailure ? error.code : 'internal'
        told.refused(t(failureKey(code)))
        return false
      }
    }
    const ids = ({ a, b }: Pair) => ({ a: a.client.id, b: b.client.id })
    return {
      merge: (request) =>
        run(async () => {
          const { client } = await api.call('clients.merge', request)
          return rich('duplicates.merged', { name: client.name, n: request.others.length + 1 })
        }),
      dismiss: (pair) =>
        run(async () => {
          await api.call('duplicates.dismiss', ids(pair))
          return t('duplicates.dismissed')
        }),
      restore: (pair) =>
        run(async () => {
          await api.call('duplicates.restore', ids(pair))
          return t('duplicates.restored')
        }),
    }
  }, [api, told, t, rich])
}

function failureKey(code: string) {
  switch (code) {
    case 'client/not-found':
    case 'merge/same-client':
      return 'window.failed.merge-gone'
    default:
      return commonFailureKey(code) ?? 'window.failed.internal'
  }
}
