import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ArrowDownLeftIcon,
  ArrowsLeftRightIcon,
  ArrowUpRightIcon,
  ArrowUUpRightIcon,
  MinusIcon,
} from '#renderer/ui/icons.ts'
import { Pill } from '#renderer/ui/pill.tsx'
import type { ClientRow } from './use-rows.ts'
import styles from './client-table.module.css'

// Made once, as the icons of the row.
const arrows = {
  inbound: <Icon of={ArrowDownLeftIcon} size={14} />,
  outbound: <Icon of={ArrowUpRightIcon} size={14} />,
  mutual: <Icon of={ArrowsLeftRightIcon} size={14} />,
} as const
const never = <Icon of={MinusIcon} size={14} />

type LastTouchCellProps = Readonly<{ row: ClientRow; today: PlainDate }>

/** How long it has been quiet, who spoke last, and how many tries had no answer. */
export function LastTouchCell({ row, today }: LastTouchCellProps) {
  const { t, locale } = useWords()
  const { lastTouchOn, lastDirection, unanswered } = row
  if (lastTouchOn === null) {
    return (
      <div role="gridcell" className={styles.touch}>
        {never}
        {t('clients.touch.never')}
      </div>
    )
  }
  const days = daysBetween(lastTouchOn, today)
  return (
    <div
      role="gridcell"
      className={styles.touch}
      title={
        lastDirection === null ? undefined : t('clients.touch.from', { direction: lastDirection })
      }
    >
      {lastDirection !== null && arrows[lastDirection]}
      {days <= 1 ? formats(locale).day(lastTouchOn, today) : formats(locale).silence(days)}
      {unanswered > 0 && (
        <Pill tone="late" icon={ArrowUUpRightIcon}>
          <span title={t('clients.unanswered', { n: unanswered })}>{unanswered}</span>
        </Pill>
      )}
    </div>
  )
}
