import { useId } from 'react'
import { useLocation } from 'wouter'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { places } from '#renderer/api/places.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import styles from './settings.module.css'

/** The newest imports: what came when, with which figures, its report and the way to take it back. */
export function ImportsList() {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { undo } = useUndo()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useCall('imports.list', {})
  const id = useId()
  const imports = data?.imports ?? []
  if (error === null && imports.length === 0) return null
  return (
    <section className={styles.rows} aria-labelledby={id}>
      <h3 id={id}>{t('settings.imports')}</h3>
      <p>{t('settings.imports.text')}</p>
      {error !== null && (
        <Unread retryLabel={t('window.retry')} onRetry={() => void refetch()}>
          {t('settings.imports.unreadable')}
        </Unread>
      )}
      {imports.length > 0 && (
        <ul>
          {imports.map(({ batch, fileName, at, counts, takenBack, canUndo }) => (
            <li key={batch} className={styles.import}>
              <div>
                <b title={fileName}>
                  <bdi>{fileName}</bdi>
                </b>
                <span>
                  {formats(locale).sentenceStart(formats(locale).dateTime(at, today))}
                  {' · '}
                  {t('settings.imports.counts', counts)}
                </span>
              </div>
              {takenBack && <Pill tone="mute">{t('settings.imports.taken-back')}</Pill>}
              {canUndo && (
                <Button
                  small
                  variant="ghost"
                  aria-label={t('settings.imports.undo-of', { file: fileName })}
                  onClick={() => undo(batch)}
                >
                  {t('settings.imports.undo')}
                </Button>
              )}
              <Button
                small
                aria-label={t('settings.imports.report-of', { file: fileName })}
                onClick={() => navigate(places.imported(batch))}
              >
                {t('settings.imports.report')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
