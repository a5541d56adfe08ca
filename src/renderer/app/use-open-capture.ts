import { useCallback } from 'react'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'

/** Brings up the small window of quick capture. */
export function useOpenCapture(): () => void {
  const { t } = useWords()
  const api = useApi()
  const toast = useToast()
  return useCallback(() => {
    api
      .call('capture.open', {})
      .catch(() => toast.show({ tone: 'failed', text: t('window.failed.internal') }))
  }, [api, t, toast])
}
