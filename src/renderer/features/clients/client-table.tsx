import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ClientRow } from './client-row.tsx'
import type { ListRequest } from './columns.ts'
import { movedPlace, placeOf } from './row-windows.ts'
import { TableHead } from './table-head.tsx'
import { useRows, type ClientRow as Row } from './use-rows.ts'
import styles from './client-table.module.css'

const ROW_PX = 42
const HEAD_PX = 34
/** Rows drawn beyond those in view. */
const OVERSCAN = 8

/** What the screen may ask of its table. */
export type TableHandle = Readonly<{
  focus: () => void
  /** Moves the row one stands on, as the arrow keys do. */
  move: (by: number) => void
  openCurrent: () => void
}>

type ClientTableProps = Readonly<{
  keys: Uint32Array
  request: ListRequest
  current: number | null
  today: PlainDate
  /** Where the list stood when it was last seen. */
  scrollTop: number
  onScroll: (top: number) => void
  onSort: (request: ListRequest) => void
  onStand: (key: number | null) => void
  onOpen: (row: Row, place: number) => void
  ref: Ref<TableHandle>
}>

/** All clients in order, of which only those in view are fetched and drawn. */
export function ClientTable({
  keys,
  request,
  current,
  today,
  scrollTop,
  onScroll,
  onSort,
  onStand,
  onOpen,
  ref,
}: ClientTableProps) {
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const tagRoom = useColumnRoom()
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialOffset: scrollTop,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const rows = useRows(keys, first, last)
  const place = placeOf(keys, current)

  const open = useCallback(
    (row: Row, at: number) => {
      onStand(row.key)
      onOpen(row, at)
    },
    [onStand, onOpen],
  )
  function move(by: number): void {
    const to = movedPlace(place, by, keys.length)
    const key = keys[to]
    if (key === undefined) return
    onStand(key)
    virtualizer.scrollToIndex(to)
  }
  function openCurrent(): void {
    const row = rows.get(current ?? keys[0] ?? -1)
    if (row !== undefined) open(row, Math.max(place, 0))
  }

  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
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

  /** One listener for all rows: thousands pass by. */
  function onClick({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest('[data-place]') : null
    const at = Number(row?.getAttribute('data-place') ?? -1)
    const clicked = rows.get(keys[at] ?? -1)
    if (clicked !== undefined) open(clicked, at)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 1)
    const step = stepOf(event.key, page, keys.length)
    if (step !== undefined) {
      event.preventDefault()
      move(step)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      openCurrent()
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.table}
      role="grid"
      tabIndex={0}
      aria-label={t('clients.list')}
      aria-rowcount={keys.length + 1}
      aria-activedescendant={place < 0 ? undefined : `client-row-${current}`}
      data-region="list"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        if (event.target === event.currentTarget && place < 0) onStand(keys[0] ?? null)
      }}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <TableHead request={request} onSort={onSort} />
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {items.map(({ index, start }) => {
          const key = keys[index] ?? 0
          return (
            <ClientRow
              key={key}
              row={rows.get(key)}
              rowKey={key}
              place={index}
              top={start - HEAD_PX}
              selected={key === current}
              today={today}
              tagRoom={tagRoom}
            />
          )
        })}
      </div>
    </div>
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

/** Pixels for tags: more on a wide screen, where the stylesheet widens their column. */
function useColumnRoom(): number {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 1600px)').matches)
  useEffect(() => {
    const query = matchMedia('(min-width: 1600px)')
    const changed = (): void => setWide(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return wide ? 290 : 130
}
