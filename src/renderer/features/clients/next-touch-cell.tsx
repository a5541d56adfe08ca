import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { ClientRow } from './use-rows.ts'
import styles from './client-table.module.css'

type NextTouchCellProps = Readonly<{ row: ClientRow; today: PlainDate }>

/** When the next touch is due, or why none is. */
export function NextTouchCell({
  row: { nextDueOn, pausedUntil, archived },
  today,
}: NextTouchCellProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  if (archived) return <div role="gridcell">{t('clients.archived')}</div>
  if (pausedUntil !== null) {
    return (
      <div role="gridcell">
        {pausedUntil === 'open'
          ? t('clients.due.paused')
          : t('clients.due.paused-until', { date: format.day(pausedUntil, today) })}
      </div>
    )
  }
  if (nextDueOn === null) return <div role="gridcell">{t('clients.due.none')}</div>
  const over = daysBetween(nextDueOn, today)
  if (over > 0) {
    return (
      <div role="gridcell" className={styles.late}>
        {t('clients.due.over', { n: over })}
      </div>
    )
  }
  if (over === 0) {
    return (
      <div role="gridcell" className={styles.today}>
        {t('clients.due.today')}
      </div>
    )
  }
  return <div role="gridcell">{format.sentenceStart(format.day(nextDueOn, today))}</div>
}
