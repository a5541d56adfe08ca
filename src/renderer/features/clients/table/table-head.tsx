import type { DragEvent, PointerEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CaretDownIcon, CaretUpIcon } from '#renderer/ui/icons.ts'
import { Steady } from '#renderer/ui/steady.tsx'
import { sortedBy, sortOf, type Column, type ListRequest, type PlacedColumn } from './columns.ts'
import styles from './client-table.module.css'

type TableHeadProps = Readonly<{
  columns: readonly PlacedColumn[]
  request: ListRequest
  allChosen: boolean
  onChooseAll: () => void
  onSort: (request: ListRequest) => void
  /** A column's edge is dragged: `done` once it is let go. */
  onResize: (column: PlacedColumn['column'], width: number, done: boolean) => void
  onMove: (column: PlacedColumn['column'], before: PlacedColumn['column']) => void
}>

const dragType = 'application/x-rapport-column'

/**
 * The names of the columns, each a button that sorts. They can be dragged to another place, and by
 * their edge to another width; the dialog of columns does both by key.
 */
export function TableHead({
  columns,
  request,
  allChosen,
  onChooseAll,
  onSort,
  onResize,
  onMove,
}: TableHeadProps) {
  const { t } = useWords()
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <div role="columnheader" className={styles.checkCell}>
          <Checkbox
            aria-label={t('clients.choose-all')}
            tabIndex={-1}
            checked={allChosen}
            onChange={onChooseAll}
          />
        </div>
        <HeadCell column="name" request={request} onSort={onSort} />
        {columns.map(({ column, width }) => (
          <HeadCell
            key={column}
            column={column}
            request={request}
            onSort={onSort}
            dragging={{
              draggable: true,
              onDragStart: (event) => {
                event.dataTransfer.setData(dragType, column)
                event.dataTransfer.effectAllowed = 'move'
              },
              onDragOver: (event) => {
                if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
              },
              onDrop: (event) => {
                const moved = columns.find(
                  (one) => one.column === event.dataTransfer.getData(dragType),
                )
                if (moved !== undefined && moved.column !== column) onMove(moved.column, column)
              },
            }}
            onResize={(by, done) => onResize(column, width + by, done)}
          />
        ))}
      </div>
    </div>
  )
}

type HeadCellProps = Readonly<{
  column: Column
  request: ListRequest
  onSort: (request: ListRequest) => void
  dragging?: Readonly<{
    draggable: boolean
    onDragStart: (event: DragEvent) => void
    onDragOver: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
  }>
  onResize?: (by: number, done: boolean) => void
}>

function HeadCell({ column, request, onSort, dragging, onResize }: HeadCellProps) {
  const { t } = useWords()
  const sort = sortOf(column)
  const sorted = request.sort === sort
  const down = request.descending === true
  return (
    <div
      {...dragging}
      role="columnheader"
      data-column={column}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
      className={column === 'purchases' ? styles.amount : undefined}
    >
      <button type="button" tabIndex={-1} onClick={() => onSort(sortedBy(request, sort))}>
        <Steady>{t(`clients.column.${column}`)}</Steady>
        {sorted && <Icon of={down ? CaretDownIcon : CaretUpIcon} size={12} weight="bold" />}
      </button>
      {onResize !== undefined && <Edge onResize={onResize} />}
    </div>
  )
}

/** The right edge of a column; losing the pointer lets it go as it was. */
function Edge({ onResize }: Readonly<{ onResize: (by: number, done: boolean) => void }>) {
  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault()
    const edge = event.currentTarget
    const from = event.clientX
    edge.setPointerCapture(event.pointerId)
    const move = ({ clientX }: globalThis.PointerEvent): void => onResize(clientX - from, false)
    const stop = (ended: globalThis.PointerEvent): void => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('pointerup', stop)
      edge.removeEventListener('pointercancel', stop)
      onResize(ended.type === 'pointerup' ? ended.clientX - from : 0, true)
    }
    edge.addEventListener('pointermove', move)
    edge.addEventListener('pointerup', stop)
    edge.addEventListener('pointercancel', stop)
  }
  // Mouse only, and hidden from machines: the dialog of columns has steps for the keyboard.
  return (
    <span
      className={styles.edge}
      aria-hidden="true"
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={onPointerDown}
    />
  )
}
