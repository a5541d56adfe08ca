import type { PlainDate } from '#shared/time.ts'
import { assertNever } from '#shared/result.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import type { PlacedColumn } from './columns.ts'
import { fittingTags } from './fitting-tags.ts'
import { LastTouchCell } from './last-touch-cell.tsx'
import { NextTouchCell } from './next-touch-cell.tsx'
import { PurchasesCell } from './purchases-cell.tsx'
import type { ClientRow as Row } from './use-rows.ts'
import styles from './client-table.module.css'

type ClientCellProps = Readonly<{
  column: PlacedColumn['column']
  width: number
  row: Row
  today: PlainDate
}>

/** What one column says of a client. */
export function ClientCell({ column, width, row, today }: ClientCellProps) {
  const { t, locale } = useWords()
  switch (column) {
    case 'warmth':
      return (
        <div role="gridcell" className={styles.warmth}>
          <Warmth level={row.warmthLevel} value={row.warmth} label={warmthLabel(row, t)} />
          {row.warmth !== null && row.warmthLevel !== 'paused' && (
            <span aria-hidden="true">{row.warmth}</span>
          )}
        </div>
      )
    case 'lastTouch':
      return <LastTouchCell row={row} today={today} />
    case 'nextDue':
      return <NextTouchCell row={row} today={today} />
    case 'stage':
      return <div role="gridcell">{t('clients.stage', { stage: row.stage })}</div>
    case 'segment':
      return <Text>{row.segments.join(', ')}</Text>
    case 'tags':
      return <TagsCell tags={row.tags} width={width} />
    case 'purchases':
      return <PurchasesCell purchases={row.purchases} />
    case 'tier':
      return <div role="gridcell">{row.tier}</div>
    case 'cadence':
      return (
        <div role="gridcell">
          {row.cadenceDays === null ? '' : t('common.days', { n: row.cadenceDays })}
        </div>
      )
    case 'organisation':
      return <Text>{row.organisation ?? ''}</Text>
    case 'email':
      return <Text>{row.email ?? ''}</Text>
    case 'phone':
      return <Text>{row.phone ?? ''}</Text>
    case 'created':
      return <div role="gridcell">{formats(locale).day(row.createdOn, today)}</div>
    default:
      return assertNever(column, 'column')
  }
}

/** Words of the owner's own, whole in the tooltip where they are cut. */
function Text({ children }: Readonly<{ children: string }>) {
  return (
    <div role="gridcell" title={children === '' ? undefined : children}>
      <bdi>{children}</bdi>
    </div>
  )
}

/** A gap is left after each column; tags end before it. */
const AFTER_PX = 10

function TagsCell({ tags, width }: Readonly<{ tags: readonly string[]; width: number }>) {
  const { t } = useWords()
  const { shown, more } = fittingTags(tags, width - AFTER_PX)
  return (
    <div role="gridcell" data-column="tags" className={styles.tags} title={tags.join(', ')}>
      {shown.map((tag, index) => (
        // By place, so that the next client's tags are written into the same elements.
        <Tag key={index}>{tag}</Tag>
      ))}
      {more > 0 && <Tag>{t('clients.more', { n: more })}</Tag>}
    </div>
  )
}

function warmthLabel(row: Row, t: ReturnType<typeof useWords>['t']): string {
  if (row.warmthLevel === 'paused') return t('clients.warmth.paused')
  if (row.warmth === null) return t('common.no-warmth')
  return t('common.warmth-of', {
    n: row.warmth,
    level: t('common.warmth', { level: row.warmthLevel }),
  })
}
