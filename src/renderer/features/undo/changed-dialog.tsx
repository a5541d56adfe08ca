import type { BatchId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Name } from '#renderer/ui/name.tsx'
import styles from './changed-dialog.module.css'

type ChangedDialogProps = Readonly<{
  batch: BatchId
  onClose: () => void
  onChoose: (changed: 'keep' | 'remove') => void
}>

/** Names in the dialog; the choice is the same for all. */
const FIRST = 8

/** Whom taking back an import would take along with later changes, and what becomes of them. */
export function ChangedDialog({ batch, onClose, onChoose }: ChangedDialogProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { data, error, refetch } = useCall('imports.changed', { batch })
  if (error !== null) {
    return (
      <Dialog open onClose={onClose} title={t('history.only')} closeLabel={t('window.close')}>
        <ErrorState
          title={t('history.changed.unread')}
          retryLabel={t('window.retry')}
          onRetry={() => void refetch()}
        >
          {t(unreadKey(error.code))}
        </ErrorState>
      </Dialog>
    )
  }
  // It was refused for them a moment ago: until they are there, there is nothing to decide.
  if (data === undefined) return null
  const { clients } = data
  const n = clients.length
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('window.undo.changed.title', { n })}
      closeLabel={t('window.close')}
      width={520}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t('window.cancel')}
          </Button>
          <Button variant="risk" onClick={() => onChoose('remove')}>
            {t('window.undo.changed.remove', { n })}
          </Button>
          <Button variant="primary" data-autofocus onClick={() => onChoose('keep')}>
            {t('window.undo.changed.keep', { n })}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('window.undo.changed.text')}</p>
      <ul className={styles.clients}>
        {clients.slice(0, FIRST).map(({ id, name, was, deeds, lastOn }) => (
          <li key={id}>
            <Name size="s">{name}</Name>
            <span>
              {was === 'updated' && `${t('window.undo.changed.known')} · `}
              {t('window.undo.changed.since', {
                n: deeds,
                day: formats(locale).day(lastOn, today),
              })}
            </span>
          </li>
        ))}
        {n > FIRST && <li>{t('window.undo.changed.more', { n: n - FIRST })}</li>}
      </ul>
    </Dialog>
  )
}
