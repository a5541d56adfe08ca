import { useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { PlaceNote } from '#renderer/backups/place-note.tsx'
import { backupFailureKeys } from '#renderer/backups/failure-keys.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningCircleIcon } from '#renderer/ui/icons.ts'
import styles from './backup-note.module.css'

/** Stays until a backup succeeds: a failure that is told once is forgotten. */
export function BackupNote() {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const { data } = useCall('backups.list', {})
  if (data === undefined || data.failure === null) {
    return (
      <div className={styles.place}>
        <PlaceNote conflictsOnly />
      </div>
    )
  }
  return (
    <aside className={styles.note} aria-label={t('backups.note')}>
      <Icon of={WarningCircleIcon} />
      <p>
        <b>{t('backups.note')}.</b> {t(backupFailureKeys[data.failure.code])}
      </p>
      <Button small onClick={() => navigate(places.settings)}>
        {t('backups.note.open')}
      </Button>
    </aside>
  )
}
