import { useMemo } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
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
  const toast = useToast()
  const { undo } = useUndo()
  const { t, rich } = useWords()

  return useMemo(() => {
    async function run(deed: () => Promise<React.ReactNode>): Promise<boolean> {
      try {
        const text = await deed()
        toast.show({
          text,
          action: { label: t('window.undo'), keys: '$mod+Z', run: () => undo() },
        })
        return true
      } catch (error) {
        const code = error instanceof ApiFailure ? error.code : 'internal'
        toast.show({ tone: 'failed', text: t(failureKey(code)) })
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
  }, [api, toast, undo, t, rich])
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
