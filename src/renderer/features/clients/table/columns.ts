import type { Output, Request } from '#shared/contract/index.ts'

export type ListRequest = Request<'clients.list'>
export type ClientSort = NonNullable<ListRequest['sort']>
/** The columns the owner chose, in order; null where nothing was chosen. */
export type ChosenColumns = Output<'settings.get'>['clientColumns']
type ChosenColumn = NonNullable<ChosenColumns>[number]
export type Column = ChosenColumn['column'] | 'name'

type Widths = Readonly<{ usual: number; wide: number }>

/** Every column but the name, in the order they are offered, with their widths in pixels. */
export const otherColumns = {
  warmth: { usual: 70, wide: 110 },
  lastTouch: { usual: 118, wide: 170 },
  nextDue: { usual: 114, wide: 170 },
  stage: { usual: 78, wide: 110 },
  segment: { usual: 102, wide: 200 },
  tags: { usual: 130, wide: 300 },
  purchases: { usual: 96, wide: 150 },
  tier: { usual: 52, wide: 70 },
  cadence: { usual: 84, wide: 110 },
  organisation: { usual: 140, wide: 200 },
  email: { usual: 180, wide: 240 },
  phone: { usual: 130, wide: 160 },
  created: { usual: 110, wide: 140 },
} as const satisfies Readonly<Record<Exclude<Column, 'name'>, Widths>>
const everyColumn = Object.keys(otherColumns) as readonly ChosenColumn['column'][]

const unlessChosen: readonly ChosenColumn['column'][] = [
  'warmth',
  'lastTouch',
  'nextDue',
  'stage',
  'segment',
  'tags',
  'purchases',
]

/** What gives way first where the window is narrow. */
const givesWay: readonly ChosenColumn['column'][] = [
  'tags',
  'segment',
  'created',
  'organisation',
  'phone',
  'email',
  'stage',
  'cadence',
  'tier',
  'purchases',
  'lastTouch',
  'nextDue',
  'warmth',
]

export const NAME_PX = 240
export const LEAST_PX = 48
export const MOST_PX = 640
/** From this width of the table on every column is wider. */
const WIDE_PX = 1380

export type PlacedColumn = Readonly<{ column: Exclude<Column, 'name'>; width: number }>

/** The columns the owner chose, or those of the first day. */
export function chosenColumns(chosen: ChosenColumns): readonly ChosenColumn[] {
  return chosen ?? unlessChosen.map((column) => ({ column, width: null }))
}

/** The columns the owner did not choose, as they are offered. */
export function columnsLeft(chosen: readonly ChosenColumn[]): readonly ChosenColumn['column'][] {
  return everyColumn.filter((column) => !chosen.some((one) => one.column === column))
}

/**
 * The columns that fit into `room` pixels beside a name of at least 240: what matters least gives
 * way first, and what is left keeps its order.
 */
export function fittingColumns(
  chosen: readonly ChosenColumn[],
  room: number,
): readonly PlacedColumn[] {
  const way = room >= WIDE_PX ? 'wide' : 'usual'
  let placed = chosen.map(({ column, width }) => ({
    column,
    width: width ?? otherColumns[column][way],
  }))
  for (const column of givesWay) {
    const used = placed.reduce((sum, { width }) => sum + width, NAME_PX)
    if (used <= room) break
    placed = placed.filter((one) => one.column !== column)
  }
  return placed
}

/** What a click on a column's head sorts by. */
export function sortOf(column: Column): ClientSort {
  return column
}

/**
 * The order after a click on a head: the other way round when the list already stands so, else the
 * way one means first. Names run from A, the coldest and the longest silent lead, and the largest
 * purchases and the newest clients.
 */
export function sortedBy(request: ListRequest, sort: ClientSort): ListRequest {
  const descending =
    request.sort === sort ? request.descending !== true : sort === 'purchases' || sort === 'created'
  return { ...request, sort, descending }
}
