import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type HTMLAttributes,
  type Ref,
  type RefObject,
} from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ClientRow } from './client-row.tsx'
import type { PlacedColumn } from './columns.ts'
import { fillRow } from './fill-row.ts'
import { isInSight, placesAt, rangeAt, ROW_PX, slotsIn, topShowing } from './row-places.ts'
import type { Selection } from './selection.ts'
import { useRows, type ClientRow as Row } from './use-rows.ts'
import { inSameWindows } from './row-windows.ts'
import { useRowsInView, type RowsInView } from './use-rows-in-view.ts'
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
 * this part alone, and the rows in it are drawn once: whoever comes into sight is written into them.
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
  const words = useWords()
  const drawn = useRef<HTMLDivElement>(null)
  const onStep = useRef<(next: RowsInView) => boolean>(() => false)
  const { view, latest } = useRowsInView({ scroller, startTop, onScroll, onStep })
  const places = placesAt(view, keys.length)
  const range = rangeAt(view, keys.length)
  const rows = useRows(keys, range.first, range.last, {
    // Whoever jumps is about to jump on; at rest they come.
    ahead: !view.far,
  })
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

  // While the list moves they stay as they are; at rest they are put back in the order of the list.
  const order = places.map((place) => place % slots).join()
  const elements = useMemo(
    () =>
      order === ''
        ? []
        : order.split(',').map((slot) => <ClientRow key={slot} columns={columns} />),
    [order, columns],
  )
  useLayoutEffect(() => {
    const fillAll = (at: RowsInView): void => {
      const drawnPlaces = placesAt(at, keys.length)
      for (const [index, element] of [...(drawn.current?.children ?? [])].entries()) {
        const place = drawnPlaces[index]
        // Out of sight of a list that jumps: it stays where and as it was until that rests.
        const isAside = place === undefined || (at.far && !isInSight(at, place))
        if (isAside || !(element instanceof HTMLElement)) continue
        const rowKey = keys[place] ?? 0
        fillRow(element, {
          row: rows.get(rowKey),
          rowKey,
          place,
          current: rowKey === current,
          selected: selected.has(rowKey),
          today,
          columns,
          words,
        })
      }
    }
    fillAll(latest.current)
    // A step on of a list that moves, of whose rows all are here or asked for: React has no part in it.
    onStep.current = (next) => {
      const isAlike = view.moving && view.far === next.far
      if (!isAlike || !inSameWindows(range, rangeAt(next, keys.length))) return false
      fillAll(next)
      return true
    }
  })

  return (
    <div ref={scroller} {...rest}>
      {children}
      <div
        role="rowgroup"
        ref={drawn}
        className={styles.rows}
        style={{ height: `${count * ROW_PX}px` }}
        data-rows
      >
        {elements}
      </div>
    </div>
  )
}
