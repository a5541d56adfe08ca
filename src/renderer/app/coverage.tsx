import { useWords } from '#renderer/api/words-context.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import styles from './sidebar.module.css'

type CoverageProps = Readonly<{ within: number; of: number }>

/** The share of active clients within their cadence: all of them, not the loudest ten. */
export function Coverage({ within, of }: CoverageProps) {
  const { t } = useWords()
  // Never rounded up to all of them.
  const percent = within === of ? 100 : Math.min(99, Math.round((within / of) * 100))
  return (
    <div className={styles.coverage}>
      <div className={styles.coverageHead}>
        <span>{t('window.coverage')}</span>
        <b>{t('window.coverage.percent', { percent })}</b>
      </div>
      <Meter value={within / of} label={t('window.coverage.name', { percent })} />
      <p className={styles.caption}>{t('window.coverage.figures', { within, of })}</p>
    </div>
  )
}
