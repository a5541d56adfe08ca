import { memo } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Tag } from '#renderer/ui/tag.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { fittingTags } from './fitting-tags.ts'
import { LastTouchCell } from './last-touch-cell.tsx'
import { NextTouchCell } from './next-touch-cell.tsx'
import { PurchasesCell } from './purchases-cell.tsx'
import type { ClientRow as Row } from './use-rows.ts'
import styles from './client-table.module.css'

type ClientRowProps = Readonly<{
  row: Row | undefined
  rowKey: number
  /** Its place in the list, from 0. */
  place: number
  /** Pixels from the top of the rows. */
  top: number
  selected: boolean
  today: PlainDate
  /** What the tags column has room for, in pixels. */
  tagRoom: number
}>

/** One client in the table; a quiet bar while it is on its way. Few elements: thousands pass by. */
export const ClientRow = memo(function ClientRow({
  row,
  rowKey,
  place,
  top,
  selected,
  today,
  tagRoom,
}: ClientRowProps) {
  const { t } = useWords()
  const shared = {
    id: `client-row-${rowKey}`,
    role: 'row',
    'data-place': place,
    'aria-rowindex': place + 2,
    'aria-selected': selected,
    style: { transform: `translateY(${top}px)` },
  }
  if (row === undefined) {
    return (
      <div {...shared} className={styles.row}>
        <div
          role="gridcell"
          className={styles.blank}
          aria-label={t('clients.loading')}
          data-loading
        />
      </div>
    )
  }
  const { shown, more } = fittingTags(row.tags, tagRoom)
  const off = row.archived || row.stage === 'past' || row.pausedUntil !== null
  return (
    <div {...shared} className={classNames(styles.row, off && styles.off)}>
      <div role="gridcell" className={styles.name}>
        <Avatar id={row.id} name={row.name} kind={row.kind} size={26} />
        <span className={styles.words} title={row.name}>
          <bdi>{row.name}</bdi>
          {row.context !== null && <span className={styles.context}>{row.context}</span>}
        </span>
      </div>
      <div role="gridcell" className={styles.warmth}>
        <Warmth level={row.warmthLevel} value={row.warmth} label={warmthLabel(row, t)} />
        {row.warmth !== null && row.warmthLevel !== 'paused' && (
          <span aria-hidden="true">{row.warmth}</span>
        )}
      </div>
      <LastTouchCell row={row} today={today} />
      <NextTouchCell row={row} today={today} />
      <div role="gridcell" data-column="stage">
        {t('clients.stage', { stage: row.stage })}
      </div>
      <div role="gridcell" data-column="segment">
        {row.segments.join(', ')}
      </div>
      <div role="gridcell" data-column="tags" className={styles.tags} title={row.tags.join(', ')}>
        {shown.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {more > 0 && <Tag>{t('clients.more', { n: more })}</Tag>}
      </div>
      <PurchasesCell purchases={row.purchases} />
    </div>
  )
})

function warmthLabel(row: Row, t: ReturnType<typeof useWords>['t']): string {
  if (row.warmthLevel === 'paused') return t('clients.warmth.paused')
  if (row.warmth === null) return t('clients.warmth.none')
  return t('clients.warmth', {
    n: row.warmth,
    level: t('common.warmth', { level: row.warmthLevel }),
  })
}
