import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClientKey } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Lede, Page, PageColumn } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { DriftedList } from './drifted-list.tsx'
import styles from './drifted.module.css'

/** Those who have been silent longest come first: as many as one looks through in a sitting. */
const REQUEST = { standing: 'drifted', sort: 'lastTouch', descending: false } as const
const AT_ONCE = 40

/** Clients silent for more than three cadences: once a week, revive, loosen, or let go. */
export function DriftedScreen() {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState(AT_ONCE)
  const list = useCall('clients.list', REQUEST)
  const keys = list.data?.keys
  const asked =
    keys === undefined ? [] : Array.from(keys.slice(0, shown), (key) => key as ClientKey)
  const window = useCall(
    'clients.window',
    { keys: asked },
    { enabled: asked.length > 0, keepPrevious: true },
  )
  const rows = window.data?.rows.filter((row) => asked.includes(row.key))
  const error = list.error ?? window.error
  const format = formats(locale)

  if (error !== null) {
    return (
      <Page>
        <PageColumn>
          <ErrorState
            title={t('drifted.failed')}
            retryLabel={t('window.retry')}
            onRetry={() => void Promise.all([list.refetch(), window.refetch()])}
          >
            {t(unreadKey(error.code))}
          </ErrorState>
        </PageColumn>
      </Page>
    )
  }
  if (keys === undefined || (keys.length > 0 && rows === undefined)) {
    return (
      <Page>
        <PageColumn>
          <Skeleton label={t('drifted.loading')} rows={5} faces />
        </PageColumn>
      </Page>
    )
  }
  const n = keys.length
  return (
    <Page>
      <PageColumn>
        <header className={styles.head}>
          <Lede>
            {n === 0
              ? t('drifted.none')
              : t('drifted.heading', { n, Count: format.sentenceStart(format.countWord(n)) })}
          </Lede>
          <p>{t(n === 0 ? 'drifted.none-text' : 'drifted.text')}</p>
          {n === 0 && <Button onClick={() => navigate(places.today)}>{t('drifted.today')}</Button>}
        </header>
        {n > 0 && rows !== undefined && <DriftedList rows={rows} today={today} left={n} />}
        {n > shown && (
          <Button variant="ghost" onClick={() => setShown(shown + AT_ONCE)}>
            {t('drifted.more', { n: n - shown })}
          </Button>
        )}
      </PageColumn>
    </Page>
  )
}
