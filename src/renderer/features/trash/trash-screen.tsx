import { useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey, unreadKey } from '#renderer/api/failure-words.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { ArrowUUpLeftIcon, TrashSimpleIcon } from '#renderer/ui/icons.ts'
import { Name } from '#renderer/ui/name.tsx'
import { Lede, Page, PageColumn } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './trash.module.css'

type Trashed = Output<'trash.list'>['clients'][number]

/** Who was deleted in the last thirty days: back with everything that is theirs, or gone for good. */
export function TrashScreen() {
  const { t, rich, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const { data, error, refetch } = useCall('trash.list', {})
  const [purging, setPurging] = useState<readonly Trashed[]>([])
  const onError = ({ code }: { readonly code: string }): void =>
    told.refused(t(commonFailureKey(code) ?? 'trash.gone'))
  const restore = useChange('clients.restore', {
    onSuccess: ({ client }) => told.done(rich('trash.restored', { name: client.name })),
    onError,
  })
  const purge = useChange('trash.purge', {
    onSuccess: ({ purged }) => told.plain(t('trash.purged', { n: purged })),
    onError,
  })
  const format = formats(locale)

  if (data === undefined) {
    return (
      <Page>
        <PageColumn>
          {error === null ? (
            <Skeleton label={t('window.loading')} rows={4} faces />
          ) : (
            <ErrorState
              title={t('trash.failed')}
              retryLabel={t('window.retry')}
              onRetry={() => void refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </PageColumn>
      </Page>
    )
  }
  const { clients } = data
  return (
    <Page>
      <PageColumn>
        <header className={styles.top}>
          <Lede>{t('trash.heading', { n: clients.length })}</Lede>
          {clients.length > 1 && (
            <Button variant="risk" icon={TrashSimpleIcon} onClick={() => setPurging(clients)}>
              {t('trash.empty')}
            </Button>
          )}
        </header>
        <p className={styles.text}>{t('trash.text')}</p>
        {clients.length > 0 && (
          <ul className={styles.list}>
            {clients.map((client) => (
              <li key={client.id} className={styles.row}>
                <Avatar id={client.id} name={client.name} kind={client.kind} size={40} />
                <div>
                  <Name>{client.name}</Name>
                  <p className={styles.text}>
                    {t('trash.line', {
                      deleted: format.day(client.deletedOn, today),
                      gone: format.day(client.goneOn, today),
                      entries: client.entries,
                    })}
                  </p>
                </div>
                <div className={styles.acts}>
                  <Button
                    icon={ArrowUUpLeftIcon}
                    aria-label={t('trash.restore.who', { name: client.name })}
                    onClick={() => restore.mutate({ id: client.id })}
                  >
                    {t('trash.restore')}
                  </Button>
                  <Button
                    variant="ghost"
                    aria-label={t('trash.purge.who', { name: client.name })}
                    onClick={() => setPurging([client])}
                  >
                    {t('trash.purge')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </PageColumn>
      <Dialog
        open={purging.length > 0}
        onClose={() => setPurging([])}
        title={t('trash.purge.title', { n: purging.length, name: purging[0]?.name ?? '' })}
        actions={
          <>
            <Button variant="ghost" data-autofocus onClick={() => setPurging([])}>
              {t('window.cancel')}
            </Button>
            <Button
              variant="risk"
              onClick={() => {
                purge.mutate({ ids: purging.map(({ id }) => id) })
                setPurging([])
              }}
            >
              {t('trash.purge')}
            </Button>
          </>
        }
      >
        <p className={styles.text}>{t('trash.purge.text')}</p>
      </Dialog>
    </Page>
  )
}
