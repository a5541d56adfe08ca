import { useImperativeHandle, type HTMLAttributes, type Ref, type RefObject } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { ClientRow } from './client-row.tsx'
import type { PlacedColumn } from './columns.ts'
import { isInSight, placesAt, ROW_PX, slotsIn, topShowing } from './row-places.ts'
import type { Selection } from './selection.ts'
import { useRows, type ClientRow as Row } from './use-rows.ts'
import { useRowsInView } from './use-rows-in-view.ts'
import styles from './client-table.module.css'

export type RowsHandle = Readonly<{
  /** A row that is drawn, or was fetched for the rows that are. */
  rowOf: (key: number) => Row | undefined
  /** Scrolls as little as is needed to show a place of the list. */
  show: (place: number) => void
}>

type RowScrollerProps = Omit<HTMLAttributes<HTMLDivElement>, 'onScroll'> &
  Readonly<{
    keys: Uint32Array
    /** Rows of the list, whose height it is. */
    count: number
    current: number | null
    selected: Selection
    columns: readonly PlacedColumn[]
    today: PlainDate
    startTop: number
    onScroll: (top: number) => void
    scroller: RefObject<HTMLDivElement | null>
    ref: Ref<RowsHandle>
  }>

/**
 * The element that scrolls and the rows in sight, below what is given as the head. Scrolling draws
 * this part alone: the table around it stays as it is.
 */
export function RowScroller({
  keys,
  count,
  current,
  selected,
  columns,
  today,
  startTop,
  onScroll,
  scroller,
  ref,
  children,
  ...rest
}: RowScrollerProps) {
  const view = useRowsInView({ scroller, startTop, onScroll })
  const places = placesAt(view, keys.length)
  const rows = useRows(keys, Math.min(...places), Math.max(...places))
  const slots = slotsIn(view.height)

  useImperativeHandle(
    ref,
    () => ({
      rowOf: (key) => rows.get(key),
      show: (place) => {
        const element = scroller.current
        if (element === null) return
        const top = topShowing(place, element.scrollTop, element.clientHeight)
        if (top !== element.scrollTop) element.scrollTop = top
      },
    }),
    [rows, scroller],
  )

  return (
    <div ref={scroller} {...rest}>
      {children}
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: `${count * ROW_PX}px` }}
        data-rows
      >
        {places.map((place) => {
          const key = keys[place] ?? 0
          return (
            <ClientRow
              key={place % slots}
              row={rows.get(key)}
              rowKey={key}
              place={place}
              aside={view.far && !isInSight(view, place)}
              top={place * ROW_PX}
              current={key === current}
              selected={selected.has(key)}
              today={today}
              columns={columns}
            />
          )
        })}
      </div>
    </div>
  )
}
