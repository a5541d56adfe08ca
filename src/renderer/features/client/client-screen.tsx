import { useLocation } from 'wouter'
import { isUuid } from '#shared/ids.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { ClientPage } from './client-page.tsx'
import { useKnown, useReminders } from './use-known.ts'
import styles from './client.module.css'

/** One client: who, how warm, what happened, and what is known. */
export function ClientScreen({ id }: Readonly<{ id: string }>) {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const isId = isUuid(id)
  const { data, error, refetch } = useCall('clients.get', { id }, { enabled: isId })
  const known = useKnown(id, isId)
  const reminders = useReminders(id, isId)
  // Drawn as one: a part that came later would push down what is being read.
  if (data !== undefined && known.isFetched && reminders.isFetched) {
    return <ClientPage client={data.client} today={today} />
  }

  const isGone = !isId || error?.code === 'client/not-found'
  return (
    <Page>
      <div className={styles.around}>
        {isGone ? (
          <EmptyState
            title={t('client.not-found')}
            actions={
              <Button onClick={() => navigate(places.clients)}>{t('client.to-list')}</Button>
            }
          >
            {t('client.not-found.text')}
          </EmptyState>
        ) : error === null ? (
          <Skeleton label={t('client.loading')} rows={6} faces />
        ) : (
          <ErrorState
            title={t('client.failed')}
            retryLabel={t('client.retry')}
            onRetry={() => void refetch()}
          >
            {t(unreadKey(error.code))}
          </ErrorState>
        )}
      </div>
    </Page>
  )
}
