import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Lede, Page, PageColumn } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { OfferingDialog } from './offering-dialog.tsx'
import { OfferingPart } from './offering-part.tsx'
import { useOfferingDeeds, type Offering } from './use-offering-deeds.ts'
import styles from './offerings.module.css'

/** What the owner brings to people; under each who has asked for something like it. */
export function OfferingsScreen() {
  const { t } = useWords()
  const { data, error, refetch } = useCall('offerings.list', {})
  const deeds = useOfferingDeeds()
  const wantsNew = isAddRequest(useHistoryState())
  const [dialog, setDialog] = useState<'new' | Offering | null>(wantsNew ? 'new' : null)
  /** Undefined until one was opened or closed: the first is open then. */
  const [opened, setOpened] = useState<string | null>()
  const add = (): void => setDialog('new')
  useShortcuts({ n: add })

  const all = data?.offerings ?? []
  const open = opened === undefined ? all[0]?.id : opened
  return (
    <Page>
      <PageColumn>
        {data === undefined ? (
          error === null ? (
            <Skeleton label={t('offerings.loading')} rows={4} />
          ) : (
            <ErrorState
              title={t('offerings.failed')}
              retryLabel={t('window.retry')}
              onRetry={() => void refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )
        ) : (
          <>
            <header className={styles.top}>
              <Lede>{t('offerings.heading', { n: all.length })}</Lede>
              {all.length > 0 && (
                <Button icon={PlusIcon} keys="N" onClick={add}>
                  {t('offerings.new')}
                </Button>
              )}
            </header>
            {all.length === 0 ? (
              <EmptyState
                title={t('offerings.empty')}
                actions={
                  <Button variant="primary" keys="N" onClick={add}>
                    {t('offerings.new')}
                  </Button>
                }
              >
                {t('offerings.empty.text')}
              </EmptyState>
            ) : (
              <>
                <p className={styles.text}>{t('offerings.text')}</p>
                <ul className={styles.list} aria-label={t('offerings.list')} data-region="list">
                  {all.map((offering) => (
                    <OfferingPart
                      key={offering.id}
                      offering={offering}
                      open={offering.id === open}
                      deeds={deeds}
                      onOpen={(on) => setOpened(on ? offering.id : null)}
                      onEdit={() => setDialog(offering)}
                    />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </PageColumn>
      <OfferingDialog
        what={dialog}
        deeds={deeds}
        onClose={() => setDialog(null)}
        onMade={setOpened}
      />
    </Page>
  )
}

/** Whether whoever came here asked for the dialog of a new one, as the search does. */
function isAddRequest(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'add' in state && state.add === true
}
