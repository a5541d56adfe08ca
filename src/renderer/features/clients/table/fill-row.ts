import type { PlainDate } from '#shared/time.ts'
import type { WindowWords } from '#renderer/api/words-context.tsx'
import { bindAvatar } from '#renderer/ui/bind-marks.ts'
import { attributeOf, partOf, textOf, type Fill } from './cell.ts'
import { tooltipOf } from './tooltips.ts'
import { cells } from './cells.tsx'
import type { PlacedColumn } from './columns.ts'
import { ROW_PX, rowIndexOf } from './row-places.ts'
import type { ClientRow } from './use-rows.ts'
import styles from './client-table.module.css'

// Where `ClientRow` draws what.
const [BAR, NAME, COLUMNS] = [0, 2, 3]

export type RowContent = Readonly<{
  /** Missing while it is on its way. */
  row: ClientRow | undefined
  rowKey: number
  /** Its place in the list, from 0. */
  place: number
  /** The one the keyboard stands on. */
  current: boolean
  selected: boolean
  today: PlainDate
  columns: readonly PlacedColumn[]
  words: WindowWords
}>

type FillRow = (now: RowContent) => void

const rows = new WeakMap<Element, FillRow>()
const filledCells = new WeakMap<Element, Fill>()

/**
 * Makes a drawn `ClientRow` the row of one client, at its place. Only what differs from what was
 * written last is touched; while it waits for a client its cells stay as they were, out of sight.
 */
export function fillRow(element: HTMLElement, now: RowContent): void {
  const fill = rows.get(element) ?? bindRow(element)
  rows.set(element, fill)
  fill(now)
}

function bindRow(element: HTMLElement): FillRow {
  const attribute = (name: string) => attributeOf(element, name)
  const rowIndex = attribute('aria-rowindex')
  const [id, current, selected] = [
    attribute('id'),
    attribute('data-current'),
    attribute('aria-selected'),
  ]
  const [look, draggable] = [attribute('class'), attribute('draggable')]
  const waits = attributeOf(partOf(element, BAR), 'data-loading')
  const fillWho = bindWho(element)
  let standsAt: number | undefined
  let told: RowContent | undefined
  let fills: readonly Fill[] = []
  return (now) => {
    const { row } = now
    if (standsAt !== now.place) {
      standsAt = now.place
      element.style.transform = `translateY(${now.place * ROW_PX}px)`
      rowIndex(rowIndexOf(now.place))
    }
    // What the list names as the one stood on: of others nobody asks.
    id(now.current ? `client-row-${now.rowKey}` : null)
    current(now.current ? 'true' : null)
    selected(String(now.selected))
    look(lookOf(row))
    draggable(row === undefined ? null : 'true')
    waits(row === undefined ? '' : null)
    if (row === undefined || (told !== undefined && saysTheSame(told, now))) return
    const { today, columns, words } = now
    if (told?.columns !== columns) {
      fills = columns.map(({ column }, at) => fillOf(partOf(element, COLUMNS + at), column))
    }
    told = now
    fillWho(row)
    for (const [at, { width }] of columns.entries()) fills[at]?.({ row, today, words, width })
  }
}

function bindWho(element: HTMLElement): (row: ClientRow) => void {
  const [face, said] = [partOf(partOf(element, NAME), 0), partOf(partOf(element, NAME), 1)]
  const fillFace = bindAvatar(face)
  const title = tooltipOf(said)
  const [name, context] = [textOf(partOf(said, 0)), textOf(partOf(said, 1))]
  return (row) => {
    fillFace(row)
    title(row.name)
    name(row.name)
    context(row.context ?? '')
  }
}

/** A cell outlives a change of columns, and is bound once. */
function fillOf(cell: HTMLElement, column: PlacedColumn['column']): Fill {
  const fill = filledCells.get(cell) ?? cells[column].bind(cell)
  filledCells.set(cell, fill)
  return fill
}

function lookOf(row: ClientRow | undefined): string {
  if (row === undefined) return `${styles.row} ${styles.waiting}`
  const isOff = row.archived || row.stage === 'past' || row.pausedUntil !== null
  return isOff ? `${styles.row} ${styles.off}` : (styles.row ?? '')
}

function saysTheSame(told: RowContent, now: RowContent): boolean {
  return (
    told.row === now.row &&
    told.today === now.today &&
    told.columns === now.columns &&
    told.words === now.words
  )
}
