import { useState } from 'react'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { BackupRow, momentWords, type Backup } from '#renderer/backups/backup-row.tsx'
import { restoreFailureWords } from '#renderer/backups/failure-keys.ts'
import { useTellRestored } from '#renderer/backups/use-tell-restored.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import styles from './restore-dialog.module.css'

type RestoreDialogProps = Readonly<{
  open: boolean
  backups: readonly Backup[]
  onClose: () => void
}>

/** Which backup, what would no longer be there, and only then the deed. */
export function RestoreDialog({ open, backups, onClose }: RestoreDialogProps) {
  const { t, locale } = useWords()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const close = (): void => {
    setChosen(null)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={
        chosen === null
          ? t('backups.list.title')
          : t('backups.look.title', { when: momentWords(locale, chosen.madeAt) })
      }
      closeLabel={t('window.close')}
      width={560}
    >
      {chosen === null ? (
        <ul className={styles.list}>
          {backups.map((backup) => (
            <BackupRow key={backup.id} backup={backup} onRestore={() => setChosen(backup)} />
          ))}
        </ul>
      ) : (
        <Confirm key={chosen.id} backup={chosen} onBack={() => setChosen(null)} onDone={close} />
      )}
    </Dialog>
  )
}

type ConfirmProps = Readonly<{ backup: Backup; onBack: () => void; onDone: () => void }>

function Confirm({ backup, onBack, onDone }: ConfirmProps) {
  const { t } = useWords()
  const { data: lost, error, refetch } = useCall('backups.look', { id: backup.id })
  const tellRestored = useTellRestored()
  const restore = useChange('backups.restore', {
    onSuccess: (restored) => {
      onDone()
      tellRestored(restored)
    },
  })

  return (
    <>
      <p className={styles.text}>
        {t('backups.holds', { clients: backup.clients, interactions: backup.interactions })}
      </p>
      {lost !== undefined && (
        <p className={styles.text}>
          {lost.changes + lost.clients + lost.entries === 0
            ? t('backups.look.none')
            : t('backups.look.lost', lost)}
        </p>
      )}
      {error !== null && (
        <Unread retryLabel={t('window.retry')} onRetry={() => void refetch()}>
          {t(error.code === 'backups/not-found' ? 'backups.failed.gone' : 'backups.look.unread')}
        </Unread>
      )}
      <p className={styles.text}>{t('backups.look.kept')}</p>
      <div role="status" className={styles.text}>
        {restore.isPending && t('backups.working')}
      </div>
      {restore.error !== null && (
        <FieldError>{t(restoreFailureWords(restore.error.code))}</FieldError>
      )}
      <footer className={styles.foot}>
        <Button variant="ghost" data-autofocus disabled={restore.isPending} onClick={onBack}>
          {t('window.back')}
        </Button>
        <Button
          variant="primary"
          disabled={restore.isPending || lost === undefined}
          onClick={() => restore.mutate({ id: backup.id })}
        >
          {t('backups.restore')}
        </Button>
      </footer>
    </>
  )
}
