import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { Locale } from '#shared/words/language.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ArrowDownLeftIcon,
  ArrowsLeftRightIcon,
  ArrowUpRightIcon,
  ArrowUUpRightIcon,
  MinusIcon,
} from '#renderer/ui/icons.ts'
import { Pill } from '#renderer/ui/pill.tsx'
import { attributeOf, partOf, textOf, type Cell } from './cell.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './client-table.module.css'

/** How long it has been quiet, who spoke last, and how many tries had no answer. */
export const lastTouchCell: Cell = {
  drawn: (
    <GridCell className={styles.touch}>
      <span className={styles.direction}>
        <Icon of={ArrowDownLeftIcon} size={14} className={styles.inbound} />
        <Icon of={ArrowUpRightIcon} size={14} className={styles.outbound} />
        <Icon of={ArrowsLeftRightIcon} size={14} className={styles.mutual} />
        <Icon of={MinusIcon} size={14} className={styles.never} />
      </span>
      <span />
      <span className={styles.unanswered}>
        <Pill tone="late" icon={ArrowUUpRightIcon}>
          <span />
        </Pill>
      </span>
    </GridCell>
  ),
  bind(cell) {
    const direction = attributeOf(partOf(cell, 0), 'data-direction')
    const title = attributeOf(cell, 'title')
    const silence = textOf(partOf(cell, 1))
    const number = partOf(partOf(partOf(cell, 2), 0), 1)
    const tries = textOf(number)
    const triesTitle = attributeOf(number, 'title')
    const hasTries = attributeOf(partOf(cell, 2), 'data-some')
    return ({ row: { lastTouchOn, lastDirection, unanswered }, today, words: { t, locale } }) => {
      const isNever = lastTouchOn === null
      direction(isNever ? 'never' : lastDirection)
      title(
        isNever || lastDirection === null
          ? null
          : t('clients.touch.from', { direction: lastDirection }),
      )
      silence(isNever ? t('clients.touch.never') : silenceSince(lastTouchOn, today, locale))
      const n = isNever ? 0 : unanswered
      hasTries(n > 0 ? '' : null)
      tries(n > 0 ? String(n) : '')
      triesTitle(n > 0 ? t('clients.unanswered', { n }) : null)
    }
  },
}

function silenceSince(on: PlainDate, today: PlainDate, locale: Locale): string {
  const days = daysBetween(on, today)
  return days <= 1 ? formats(locale).day(on, today) : formats(locale).silence(days)
}
