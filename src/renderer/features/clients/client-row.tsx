import { memo, type CSSProperties } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckIcon, EyeIcon } from '#renderer/ui/icons.ts'
import { ClientCell } from './client-cell.tsx'
import type { PlacedColumn } from './columns.ts'
import type { ClientRow as Row } from './use-rows.ts'
import styles from './client-table.module.css'

type ClientRowProps = Readonly<{
  row: Row | undefined
  rowKey: number
  /** Its place in the list, from 0. */
  place: number
  /** Pixels from the top of the rows. */
  top: number
  /** The one the keyboard stands on. */
  current: boolean
  selected: boolean
  today: PlainDate
  columns: readonly PlacedColumn[]
  /** Out of sight of a list that jumps: its element stays where and as it was until that rests. */
  aside: boolean
}>

// Made once: an element that is the same as before is not looked at when a row is filled anew.
const check = <Icon of={CheckIcon} size={12} weight="bold" />
const eye = <Icon of={EyeIcon} size={14} />

/** One client in the table; a quiet bar while it is on its way. Few elements: thousands pass by. */
export const ClientRow = memo(function ClientRow({
  row,
  rowKey,
  place,
  top,
  current,
  selected,
  today,
  columns,
}: ClientRowProps) {
  const { t } = useWords()
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  const state =
    row === undefined
      ? styles.waiting
      : (row.archived || row.stage === 'past' || row.pausedUntil !== null) && styles.off
  return (
    <div
      id={`client-row-${rowKey}`}
      role="row"
      data-place={place}
      data-current={current || undefined}
      aria-rowindex={place + 2}
      aria-selected={selected}
      style={style}
      className={classNames(styles.row, state)}
      draggable={row === undefined ? undefined : true}
    >
      {row === undefined && (
        <div
          role="gridcell"
          className={styles.blank}
          aria-label={t('clients.loading')}
          data-loading
        />
      )}
      <Cells row={row} selected={selected} today={today} columns={columns} />
    </div>
  )
}, isDrawnAlready)

function isDrawnAlready(before: ClientRowProps, now: ClientRowProps): boolean {
  return (
    now.aside ||
    (before.row === now.row &&
      before.rowKey === now.rowKey &&
      before.place === now.place &&
      before.top === now.top &&
      before.current === now.current &&
      before.selected === now.selected &&
      before.today === now.today &&
      before.columns === now.columns)
  )
}

type CellsProps = Pick<ClientRowProps, 'row' | 'selected' | 'today' | 'columns'>

/**
 * What is said of a client. While the row waits for another one it stays as it was, out of sight:
 * filling it anew costs much less than making it.
 */
const Cells = memo(
  function Cells({ row, selected, today, columns }: CellsProps) {
    const { t } = useWords()
    if (row === undefined) return null
    return (
      <>
        <div role="gridcell" className={styles.checkCell} data-check>
          <span
            className={styles.check}
            title={t('clients.choose', { name: row.name })}
            aria-hidden="true"
          >
            {selected && check}
          </span>
        </div>
        <div role="gridcell" className={styles.name} data-who>
          <Avatar id={row.id} name={row.name} kind={row.kind} size={26} />
          <span className={styles.words} title={row.name}>
            <bdi>{row.name}</bdi>
            {row.context !== null && <span className={styles.context}>{row.context}</span>}
          </span>
          <span className={styles.look} title={t('clients.look')} aria-hidden="true" data-look>
            {eye}
          </span>
        </div>
        {columns.map(({ column, width }) => (
          <ClientCell key={column} column={column} width={width} row={row} today={today} />
        ))}
      </>
    )
  },
  (before, now) =>
    now.row === undefined ||
    (before.row === now.row &&
      before.selected === now.selected &&
      before.today === now.today &&
      before.columns === now.columns),
)
