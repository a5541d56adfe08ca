import { useState } from 'react'
import { useLocation } from 'wouter'
import { deedWords } from '#renderer/api/deed-words.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { momentWords } from '#renderer/backups/backup-row.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { ClockClockwiseIcon } from '#renderer/ui/icons.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import styles from './know.module.css'

/** What was changed about the client and when; taking back is done where all changes stand. */
export function KnowHistory({ client }: Readonly<{ client: Client }>) {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const [open, setOpen] = useState(false)
  return (
    <KnowSection title={t('client.history')}>
      <Button variant="ghost" small icon={ClockClockwiseIcon} onClick={() => setOpen(true)}>
        {t('client.history.show')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('client.history.title', { name: client.name })}
        closeLabel={t('window.close')}
        width={520}
        actions={
          <Button
            onClick={() => {
              setOpen(false)
              navigate(places.history)
            }}
          >
            {t('history.settings.do')}
          </Button>
        }
      >
        <Changes id={client.id} />
      </Dialog>
    </KnowSection>
  )
}

function Changes({ id }: Readonly<{ id: Client['id'] }>) {
  const { t, rich, locale } = useWords()
  const { data, error, refetch } = useCall('history.list', { clientId: id })
  if (data === undefined) {
    return error === null ? (
      <Skeleton label={t('window.loading')} rows={4} />
    ) : (
      <ErrorState
        title={t('history.failed')}
        retryLabel={t('window.retry')}
        onRetry={() => void refetch()}
      >
        {t(unreadKey(error.code))}
      </ErrorState>
    )
  }
  if (data.deeds.length === 0) return <p className={styles.empty}>{t('client.history.nothing')}</p>
  return (
    <ol className={styles.changes}>
      {data.deeds.map((deed) => {
        const { key, args } = deedWords(deed)
        return (
          <li key={deed.id}>
            <span className={deed.isUndone ? styles.settled : undefined}>{rich(key, args)}</span>
            <span className={styles.cap}>
              {momentWords(locale, deed.at)}
              {deed.isUndone && ` · ${t('history.is-undone')}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
