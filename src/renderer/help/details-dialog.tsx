import { commonFailureKey, unreadKey } from '#renderer/api/failure-words.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { CopyIcon, FolderOpenIcon } from '#renderer/ui/icons.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import styles from './help.module.css'

type DetailsDialogProps = Readonly<{ onClose: () => void }>

/** What a bug report may say, shown to the last letter before it is copied. */
export function DetailsDialog({ onClose }: DetailsDialogProps) {
  const { t } = useWords()
  const { data, error, refetch } = useCall('help.details', {}, { fresh: true })
  const copy = useChange('clipboard.write')
  const show = useChange('help.showLogs')

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('help.details')}
      closeLabel={t('window.close')}
      width={680}
      actions={
        <>
          <span role="status" className={styles.status}>
            {copy.isSuccess && t('help.details.copied')}
            {copy.error !== null &&
              t(commonFailureKey(copy.error.code) ?? 'window.failed.internal')}
          </span>
          <Button icon={FolderOpenIcon} onClick={() => show.mutate({})}>
            {t('help.logs')}
          </Button>
          <Button
            variant="primary"
            icon={CopyIcon}
            disabled={data === undefined || copy.isPending}
            onClick={() => data !== undefined && copy.mutate({ text: data.text })}
          >
            {t('help.details.copy')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('help.details.text')}</p>
      {data !== undefined ? (
        <textarea
          className={styles.details}
          aria-label={t('help.details.label')}
          readOnly
          rows={16}
          value={data.text}
        />
      ) : error === null ? (
        <Skeleton label={t('window.loading')} rows={6} />
      ) : (
        <ErrorState
          title={t('help.details.unreadable')}
          retryLabel={t('window.retry')}
          onRetry={() => void refetch()}
        >
          {t(unreadKey(error.code))}
        </ErrorState>
      )}
    </Dialog>
  )
}
