import { intlLocales, type Locale } from '#shared/words/language.ts'
import type { Output } from '#shared/contract/index.ts'
import { epochMs, type EpochMs } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import styles from './backup-row.module.css'

export type Backup = Output<'backups.list'>['backups'][number]

type BackupRowProps = Readonly<{
  backup: Backup
  disabled?: boolean
  /** The one to begin with, where something has to be restored. */
  primary?: boolean
  onRestore: () => void
}>

/** One backup: when and why it was made, what it holds, and the way back to it. */
export function BackupRow({
  backup,
  disabled = false,
  primary = false,
  onRestore,
}: BackupRowProps) {
  const { t, locale } = useWords()
  const when = momentWords(locale, backup.madeAt)
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.when}>
          <b>{when}</b> <span>{t('backups.reason', { reason: backup.reason })}</span>
        </p>
        <p className={styles.holds}>
          {t('backups.holds', { clients: backup.clients, interactions: backup.interactions })}
          {backup.newestAt !== null &&
            ` ${t('backups.newest', { when: momentWords(locale, backup.newestAt) })}`}
        </p>
      </div>
      <Button
        small
        variant={primary ? 'primary' : 'default'}
        disabled={disabled}
        aria-label={t('backups.restore.of', { when })}
        onClick={onRestore}
      >
        {t('backups.restore')}
      </Button>
    </li>
  )
}

/** A past instant by the computer's own clock: "24 November 2026, 09:30". */
export function momentWords(locale: Locale, at: EpochMs): string {
  const said = (how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(intlLocales[locale], how).format(epochMs(at))
  const day = said({ day: 'numeric', month: 'long', year: 'numeric' })
  return `${day}, ${said({ hour: '2-digit', minute: '2-digit' })}`
}
