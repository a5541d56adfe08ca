import type { Request } from '#shared/contract/index.ts'

export type ListRequest = Request<'clients.list'>
export type ClientSort = NonNullable<ListRequest['sort']>

export const columns = [
  'name',
  'warmth',
  'lastTouch',
  'nextDue',
  'stage',
  'segment',
  'tags',
  'purchases',
] as const
export type Column = (typeof columns)[number]

/** What a click on a column's head sorts by; null where there is no such order. */
export function sortOf(column: Column): ClientSort | null {
  return column === 'segment' || column === 'tags' ? null : column
}

/**
 * The order after a click on a head: the other way round when the list already stands so, else the
 * way one means first. Names run from A, the coldest and the longest silent lead, and the largest
 * purchases.
 */
export function sortedBy(request: ListRequest, sort: ClientSort): ListRequest {
  const descending = request.sort === sort ? request.descending !== true : sort === 'purchases'
  return { ...request, sort, descending }
}
