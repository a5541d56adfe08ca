import { useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PagePlace } from '#renderer/ui/page-place.tsx'

/** An address that names no screen. */
export function LostScreen() {
  const { t } = useWords()
  const [, navigate] = useLocation()
  return (
    <PagePlace>
      <EmptyState
        title={t('window.lost')}
        actions={<Button onClick={() => navigate(places.today)}>{t('window.lost.go')}</Button>}
      />
    </PagePlace>
  )
}
