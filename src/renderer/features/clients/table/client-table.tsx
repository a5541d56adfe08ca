import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { beginDrag } from './begin-drag.ts'
import { NAME_PX, type ListRequest, type PlacedColumn } from './columns.ts'
import { placeAt, ROW_PX } from './row-places.ts'
import { RowScroller, type RowsHandle } from './row-scroller.tsx'
import { movedPlace, placeOf } from './row-windows.ts'
import { holdsAll, toggled, withAll, withRange, type Selection } from './selection.ts'
import { TableHead } from './table-head.tsx'
import { showTooltip } from './tooltips.ts'
import { clampedWidth, useFittingColumns, type Columns } from './use-columns.ts'
import { useDragSelect } from './use-drag-select.ts'
import type { ClientRow as Row } from './use-rows.ts'
import styles from './client-table.module.css'

/** The boxes to tick, and the space around a row. */
const TAKEN_PX = 34 + 24 + 40

/** What the screen may ask of its table. */
export type TableHandle = Readonly<{
  focus: () => void
  /** Moves the row one stands on, as the arrow keys do. */
  move: (by: number) => void
  openCurrent: () => void
}>

type ClientTableProps = Readonly<{
  keys: Uint32Array
  /** Rows of the list; more than there are keys while those of the rest are on their way. */
  count: number
  request: ListRequest
  current: number | null
  selected: Selection
  columns: Columns
  today: PlainDate
  /** Where the list stood when it was last seen. */
  scrollTop: number
  /** Keep it stable. */
  onScroll: (top: number) => void
  onSort: (request: ListRequest) => void
  onStand: (key: number | null) => void
  onSelect: (selection: Selection) => void
  onOpen: (row: Row, place: number) => void
  onLook: () => void
  ref: Ref<TableHandle>
}>

/** All clients in order, of which only those in view are fetched and drawn. */
export function ClientTable({
  keys,
  count,
  request,
  current,
  selected,
  columns: { chosen, change },
  today,
  scrollTop,
  onScroll,
  onSort,
  onStand,
  onSelect,
  onOpen,
  onLook,
  ref,
}: ClientTableProps) {
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<RowsHandle>(null)
  const anchor = useRef<number | null>(null)
  const [resizing, setResizing] = useState<PlacedColumn | null>(null)
  const fitting = useFittingColumns(chosen, scroller, TAKEN_PX)
  // The same array while nothing changes: rows are drawn again only for what concerns them.
  const columns = useMemo(
    () =>
      resizing === null
        ? fitting
        : fitting.map((one) => (one.column === resizing.column ? resizing : one)),
    [fitting, resizing],
  )
  const place = placeOf(keys, current)

  const open = useCallback(
    (row: Row, at: number) => {
      onStand(row.key)
      onOpen(row, at)
    },
    [onStand, onOpen],
  )
  function move(by: number): number {
    const to = movedPlace(place, by, keys.length)
    const key = keys[to]
    if (key === undefined) return place
    onStand(key)
    rows.current?.show(to)
    return to
  }
  function openCurrent(): void {
    const row = rows.current?.rowOf(current ?? keys[0] ?? -1)
    if (row !== undefined) open(row, Math.max(place, 0))
  }

  useImperativeHandle(ref, () => ({
    focus: () => {
      scroller.current?.focus({ preventScroll: true })
      // Where the window is low the head of the screen scrolls away.
      scroller.current?.scrollIntoView({ block: 'nearest' })
    },
    move,
    openCurrent,
  }))

  // A new order begins at its top; a changed row of the same list does not move it.
  const asked = JSON.stringify(request)
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    scroller.current?.scrollTo({ top: 0 })
  }, [asked])

  const drag = useDragSelect({ keys, selected, rowPx: ROW_PX, onSelect })

  /** Ticks or unticks one, or with Shift all from the one ticked before. */
  function tick(at: number, toThere: boolean): void {
    const key = keys[at]
    if (key === undefined) return
    const from = placeOf(keys, anchor.current)
    onSelect(toThere && from >= 0 ? withRange(selected, keys, from, at) : toggled(selected, key))
    if (!toThere || from < 0) anchor.current = key
    onStand(key)
  }
  function chooseAll(): void {
    // All that are known are not all yet.
    if (keys.length === count) onSelect(withAll(selected, keys))
  }
  /** One listener for all rows: thousands pass by. */
  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const at = placeAt(target)
    if (at < 0 || drag.justEnded()) return
    if (
      event.shiftKey ||
      event.ctrlKey ||
      event.metaKey ||
      target?.closest('[data-check]') !== null
    ) {
      tick(at, event.shiftKey)
      return
    }
    const clicked = rows.current?.rowOf(keys[at] ?? -1)
    if (clicked === undefined) return
    if (target?.closest('[data-look]') === null) return open(clicked, at)
    onStand(clicked.key)
    onLook()
  }
  function extend(by: number): void {
    const from = Math.max(place, 0)
    anchor.current = keys[from] ?? null
    onSelect(withRange(selected, keys, from, move(by)))
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 1)
    const step = stepOf(event.key, page, keys.length)
    const withControl = event.ctrlKey || event.metaKey
    if (withControl && event.key.toLowerCase() !== 'a') return
    if (withControl) {
      event.preventDefault()
      chooseAll()
    } else if (step !== undefined) {
      event.preventDefault()
      if (event.shiftKey) extend(step)
      else move(step)
    } else if (event.key === ' ') {
      event.preventDefault()
      tick(Math.max(place, 0), event.shiftKey)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      openCurrent()
    }
  }
  function resize(column: PlacedColumn['column'], to: number, done: boolean): void {
    const width = clampedWidth(to)
    setResizing(done ? null : { column, width })
    if (done) change(chosen.map((one) => (one.column === column ? { column, width } : one)))
  }
  function moveColumn(column: PlacedColumn['column'], before_: PlacedColumn['column']): void {
    const moved = chosen.find((one) => one.column === column)
    if (moved === undefined) return
    const from = chosen.indexOf(moved)
    const rest = chosen.filter((one) => one !== moved)
    const at = rest.findIndex((one) => one.column === before_)
    const target = chosen.findIndex((one) => one.column === before_)
    change(rest.toSpliced(from < target ? at + 1 : at, 0, moved))
  }

  const grid = {
    '--columns': [
      '34px',
      `minmax(${NAME_PX}px, 1fr)`,
      ...columns.map(({ width }) => `${width}px`),
    ].join(' '),
  } as CSSProperties
  return (
    <RowScroller
      ref={rows}
      scroller={scroller}
      keys={keys}
      count={count}
      current={current}
      selected={selected}
      columns={columns}
      today={today}
      startTop={scrollTop}
      onScroll={onScroll}
      className={styles.table}
      style={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('clients.table')}
      aria-rowcount={count + 1}
      aria-multiselectable="true"
      aria-activedescendant={place < 0 ? undefined : `client-row-${current}`}
      data-region="list"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerOver={({ target }) => showTooltip(target)}
      {...drag.listeners}
      onDragStart={(event) => {
        // A stroke along the boxes is no drag.
        if (drag.isDrawing()) event.preventDefault()
        else beginDrag(event, keys, selected)
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && place < 0) onStand(keys[0] ?? null)
      }}
    >
      <TableHead
        columns={columns}
        request={request}
        allChosen={holdsAll(selected, keys)}
        onChooseAll={chooseAll}
        onSort={onSort}
        onResize={resize}
        onMove={moveColumn}
      />
    </RowScroller>
  )
}

function stepOf(key: string, page: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case 'Home':
      return -length
    case 'End':
      return length
    default:
      return undefined
  }
}
