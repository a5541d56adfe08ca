import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Lede, Page, PageColumn } from '#renderer/ui/page.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { PairList } from './pair-list.tsx'
import { useDuplicates } from './use-duplicates.ts'
import styles from './duplicates.module.css'

type Shown = 'open' | 'dismissed'

/** Clients that may be one, of everybody there is: merge them, or say that they are two. */
export function DuplicatesScreen() {
  const [shown, setShown] = useState<Shown>('open')
  // A list of its own for each: where one stood in the other says nothing here.
  return <Duplicates key={shown} shown={shown} onShow={setShown} />
}

type DuplicatesProps = Readonly<{ shown: Shown; onShow: (shown: Shown) => void }>

function Duplicates({ shown, onShow }: DuplicatesProps) {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const isDismissed = shown === 'dismissed'
  const duplicates = useDuplicates(isDismissed)
  const { pairs, total, certain, dismissed, error } = duplicates

  if (pairs === undefined) {
    return (
      <Page>
        <PageColumn>
          {error === null ? (
            <Skeleton label={t('duplicates.looking')} rows={5} faces />
          ) : (
            <ErrorState
              title={t('duplicates.failed')}
              retryLabel={t('window.retry')}
              onRetry={duplicates.retry}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </PageColumn>
      </Page>
    )
  }
  return (
    <Page>
      <PageColumn>
        <header className={styles.top}>
          <Lede>
            {isDismissed
              ? t('duplicates.heading.dismissed', { n: total })
              : t('duplicates.heading', { n: total, certain })}
          </Lede>
          {(dismissed > 0 || isDismissed) && (
            <Segmented
              quiet
              label={t('duplicates.show')}
              value={shown}
              options={[
                { value: 'open', label: t('duplicates.show.open') },
                { value: 'dismissed', label: t('duplicates.show.dismissed', { n: dismissed }) },
              ]}
              onChange={onShow}
            />
          )}
        </header>
        {pairs.length === 0 ? (
          // The heading has said that there are none.
          <div className={styles.nobody}>
            {!isDismissed && (
              <p>
                {t('duplicates.empty')} {t('duplicates.empty.text')}
              </p>
            )}
            <Button onClick={() => navigate(places.clients)}>{t('duplicates.to-clients')}</Button>
          </div>
        ) : (
          <PairList
            pairs={pairs}
            duplicates={duplicates}
            dismissed={isDismissed}
            today={today}
            onOpen={(id) => navigate(places.client(id))}
          />
        )}
      </PageColumn>
    </Page>
  )
}
