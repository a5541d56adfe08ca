import { useState } from 'react'
import { mayRestore, mayStartAnew } from '#shared/contract/choices.ts'
import type { Output } from '#shared/contract/index.ts'
import { BackupRow } from '#renderer/backups/backup-row.tsx'
import { restoreFailureWords } from '#renderer/backups/failure-keys.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { ArrowsClockwiseIcon, FolderOpenIcon } from '#renderer/ui/icons.ts'
import { Lede, Page } from '#renderer/ui/page.tsx'
import styles from './recovery.module.css'

type Found = Output<'recovery.get'>
const nothingKnown: Found = { problem: 'internal', file: '', backups: [] }

/** Why the data could not be opened, and what can be done; nothing is done by itself. */
export function RecoveryScreen() {
  const { data, error } = useCall('recovery.get', {})
  if (data === undefined && error === null) return null
  return <Recovery found={data ?? nothingKnown} />
}

function Recovery({ found: { problem, file, backups } }: Readonly<{ found: Found }>) {
  const { t } = useWords()
  const [failure, setFailure] = useState<string | null>(null)
  const [startingAnew, setStartingAnew] = useState(false)
  const onError = ({ code }: { readonly code: string }): void =>
    setFailure(t(restoreFailureWords(code)))
  const onMutate = (): void => setFailure(null)
  const restore = useChange('recovery.restore', { onMutate, onError })
  const restoreFile = useChange('recovery.restoreFile', { onMutate, onError })
  const startAnew = useChange('recovery.startAnew', { onMutate, onError })
  const retry = useChange('recovery.retry', {
    onMutate,
    onError,
    onSuccess: ({ opened }) => {
      if (!opened) setFailure(t('recovery.still'))
    },
  })
  const show = useChange('recovery.showFolder')
  const quit = useChange('recovery.quit')
  const isBusy = [restore, restoreFile, startAnew, retry].some(({ isPending }) => isPending)
  const restores = mayRestore.has(problem)

  return (
    <Page>
      <main className={styles.page}>
        <Lede>{t(`recovery.${problem}.title`)}</Lede>
        <p className={styles.text}>{t(`recovery.${problem}.text`)}</p>
        {file !== '' && (
          <p>
            <code className={styles.file}>{file}</code>
          </p>
        )}
        {restores && (
          <section aria-labelledby="recovery-backups">
            <h2 id="recovery-backups" className={styles.heading}>
              {t('recovery.backups', { n: backups.length })}
            </h2>
            <ul className={styles.list}>
              {backups.map((backup, index) => (
                <BackupRow
                  key={backup.id}
                  backup={backup}
                  disabled={isBusy}
                  primary={index === 0}
                  onRestore={() => restore.mutate({ id: backup.id })}
                />
              ))}
            </ul>
          </section>
        )}
        <div role="status" className={styles.status}>
          {isBusy && t('recovery.working')}
        </div>
        {failure !== null && <FieldError>{failure}</FieldError>}
        <div className={styles.actions}>
          {restores ? (
            <Button disabled={isBusy} onClick={() => restoreFile.mutate({})}>
              {t('recovery.choose')}
            </Button>
          ) : null}
          <Button
            variant={restores ? 'default' : 'primary'}
            icon={ArrowsClockwiseIcon}
            disabled={isBusy}
            onClick={() => retry.mutate({})}
          >
            {t('window.retry')}
          </Button>
          <Button icon={FolderOpenIcon} onClick={() => show.mutate({})}>
            {t('settings.file.show')}
          </Button>
          {mayStartAnew.has(problem) && (
            <Button variant="ghost" disabled={isBusy} onClick={() => setStartingAnew(true)}>
              {t('recovery.anew')}
            </Button>
          )}
          <Button variant="ghost" onClick={() => quit.mutate({})}>
            {t('recovery.quit')}
          </Button>
        </div>
        <Dialog
          open={startingAnew}
          onClose={() => setStartingAnew(false)}
          title={t('recovery.anew.title')}
          actions={
            <>
              <Button variant="ghost" data-autofocus onClick={() => setStartingAnew(false)}>
                {t('window.cancel')}
              </Button>
              <Button
                variant="risk"
                onClick={() => {
                  setStartingAnew(false)
                  startAnew.mutate({})
                }}
              >
                {t('recovery.anew')}
              </Button>
            </>
          }
        >
          <p className={styles.text}>{t('recovery.anew.text')}</p>
        </Dialog>
      </main>
    </Page>
  )
}
