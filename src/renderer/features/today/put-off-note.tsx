import type { LocalDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PlayIcon } from '#renderer/ui/icons.ts'
import type { PutOff } from './use-put-off.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './day-margin.module.css'

/** Says that everything is put off, until when, and offers the way back. */
export function PutOffNote({ paused, snoozed }: PutOff) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const { undo } = useUndo()
  const change = useChange('settings.set')

  const when = (at: LocalDateTime): string => formats(locale).dateTime(at, today)

  function resume(): void {
    change.mutate(
      { remindersPausedUntil: null },
      {
        onSuccess: () => told.done(t('today.done.resumed')),
        onError: (failure) => told.failed(failure, resume),
      },
    )
  }
  return (
    <>
      {snoozed !== null && (
        <div className={styles.putOff}>
          <p>{t('today.snoozed-all', { date: when(snoozed) })}</p>
          <Button icon={PlayIcon} onClick={() => undo()}>
            {t('today.snoozed-all.back')}
          </Button>
        </div>
      )}
      {paused !== null && (
        <div className={styles.putOff}>
          <p>{t('today.paused', { date: when(paused) })}</p>
          <Button icon={PlayIcon} onClick={resume}>
            {t('today.paused.resume')}
          </Button>
        </div>
      )}
    </>
  )
}
