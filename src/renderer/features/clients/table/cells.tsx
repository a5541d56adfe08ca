import { formats } from '#shared/words/format.ts'
import { Tag } from '#renderer/ui/tag.tsx'
import { bindWarmth } from '#renderer/ui/bind-marks.ts'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { partOf, textOf, type Cell, type CellContent } from './cell.ts'
import type { PlacedColumn } from './columns.ts'
import { fittingTags } from './fitting-tags.ts'
import { GridCell } from './grid-cell.tsx'
import { lastTouchCell } from './last-touch-cell.tsx'
import { nextTouchCell } from './next-touch-cell.tsx'
import { purchasesCell } from './purchases-cell.tsx'
import { tooltipOf } from './tooltips.ts'
import styles from './client-table.module.css'

const warmthCell: Cell = {
  drawn: (
    <GridCell className={styles.warmth}>
      <Warmth level="none" value={null} label="" />
      <span aria-hidden="true" />
    </GridCell>
  ),
  bind(cell) {
    const fill = bindWarmth(partOf(cell, 0))
    const number = textOf(partOf(cell, 1))
    return (content) => {
      const { warmth, warmthLevel } = content.row
      fill({ level: warmthLevel, value: warmth, label: warmthLabel(content) })
      number(warmth === null || warmthLevel === 'paused' ? '' : String(warmth))
    }
  },
}

function warmthLabel({ row: { warmth, warmthLevel }, words: { t } }: CellContent): string {
  if (warmthLevel === 'paused') return t('clients.warmth.paused')
  if (warmth === null) return t('common.no-warmth')
  return t('common.warmth-of', {
    n: warmth,
    level: t('common.warmth', { level: warmthLevel }),
  })
}

/** A gap is left after each column; tags end before it. */
const AFTER_PX = 10

const tagsCell: Cell = {
  drawn: (
    <div role="gridcell" data-column="tags" className={styles.tags}>
      <Tag>{null}</Tag>
    </div>
  ),
  bind(cell) {
    const tooltip = tooltipOf(cell)
    const first = partOf(cell, 0)
    const written: ((text: string) => void)[] = []
    const more = (at: number): void => {
      if (at > 0) cell.append(first.cloneNode())
      written.push(textOf(partOf(cell, at)))
    }
    return ({ row: { tags }, width, words: { t } }) => {
      const { shown, more: left } = fittingTags(tags, width - AFTER_PX)
      const said = left > 0 ? [...shown, t('clients.more', { n: left })] : shown
      while (written.length < said.length) more(written.length)
      for (const [at, write] of written.entries()) write(said[at] ?? '')
      tooltip(tags.join(', '))
    }
  },
}

/** Words of the owner's own, whole in the tooltip where they are cut. */
function ownWords(of: (content: CellContent) => string): Cell {
  return {
    drawn: (
      <GridCell>
        <bdi />
      </GridCell>
    ),
    bind(cell) {
      const say = textOf(partOf(cell, 0))
      const tooltip = tooltipOf(cell)
      return (content) => {
        const text = of(content)
        say(text)
        tooltip(text)
      }
    },
  }
}

/** Few words of the app's own, which fit. */
function words(of: (content: CellContent) => string): Cell {
  return {
    drawn: <GridCell />,
    bind(cell) {
      const say = textOf(cell)
      return (content) => say(of(content))
    },
  }
}

/** What each column says of a client. */
export const cells: Readonly<Record<PlacedColumn['column'], Cell>> = {
  warmth: warmthCell,
  lastTouch: lastTouchCell,
  nextDue: nextTouchCell,
  stage: words(({ row: { stage }, words: { t } }) => t('clients.stage', { stage })),
  segment: ownWords(({ row }) => row.segments.join(', ')),
  tags: tagsCell,
  purchases: purchasesCell,
  tier: words(({ row }) => row.tier ?? ''),
  cadence: words(({ row: { cadenceDays: n }, words: { t } }) =>
    n === null ? '' : t('common.days', { n }),
  ),
  organisation: ownWords(({ row }) => row.organisation ?? ''),
  email: ownWords(({ row }) => row.email ?? ''),
  phone: ownWords(({ row }) => row.phone ?? ''),
  created: words(({ row, today, words: { locale } }) => formats(locale).day(row.createdOn, today)),
}
