import type { Output } from '#shared/contract/index.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { restoreFailureWords } from './failure-keys.ts'

/** Says what a restore brought back, with the way back to what was there before. */
export function useTellRestored(): (restored: Output<'backups.restore'>) => void {
  const { t } = useWords()
  const toast = useToast()
  const putBack = useChange('backups.restore', {
    onSuccess: ({ kept: _kept, ...restored }) =>
      toast.show({ text: t('backups.restored', restored) }),
    onError: ({ code }) => toast.show({ tone: 'failed', text: t(restoreFailureWords(code)) }),
  })

  return ({ kept, ...restored }) =>
    toast.show({
      text: t('backups.restored', restored),
      ...(kept === null
        ? {}
        : {
            action: {
              label: t('backups.restored.undo'),
              run: () => putBack.mutate({ id: kept }),
            },
          }),
    })
}
