import { useHistoryState } from 'wouter/use-browser-location'
import type { Request } from '#shared/contract/index.ts'
import { isUuid, type ClientId, type ClientKey } from '#shared/ids.ts'
import { useCall } from '#renderer/api/use-call.ts'

/** What a list leaves in the history when one opens a client from it. */
type Origin =
  | { readonly from: 'today' | 'drifted' | 'review'; readonly ids: readonly ClientId[] }
  | {
      readonly from: 'clients'
      readonly request: Request<'clients.list'>
      readonly key: number
    }

export type Neighbour = { readonly id: ClientId; readonly state: Origin }
export type Neighbours = {
  readonly from: 'today' | 'clients' | 'drifted' | 'review'
  /** What the list needs to stand where one left it. */
  readonly backState: { readonly current: number } | null
  /** From 1; 0 where the list no longer holds the client. */
  readonly place: number
  readonly of: number
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
}

/** The list one came from, and who stands before and after the client in it. */
export function useNeighbours(id: string): Neighbours {
  const origin = originOf(useHistoryState())
  const fromList = origin?.from === 'clients' ? origin : null
  const list = useCall('clients.list', fromList?.request ?? {}, { enabled: fromList !== null })
  const keys = fromList === null ? undefined : list.data?.keys
  const at = keys === undefined || fromList === null ? -1 : keys.indexOf(fromList.key)
  const around = at < 0 ? [] : [keys?.[at - 1], keys?.[at + 1]].flatMap((key) => key ?? [])
  const rows = useCall(
    'clients.window',
    { keys: around.map((key) => key as ClientKey) },
    { enabled: around.length > 0, keepPrevious: true },
  ).data?.rows

  if (origin === null) {
    return { from: 'clients', backState: null, place: 0, of: 0, previous: null, next: null }
  }
  if (origin.from !== 'clients') {
    const place = origin.ids.findIndex((one) => one === id)
    const neighbour = (to: number): Neighbour | null => {
      const one = place < 0 ? undefined : origin.ids[to]
      return one === undefined ? null : { id: one, state: origin }
    }
    return {
      from: origin.from,
      backState: null,
      place: place + 1,
      of: origin.ids.length,
      previous: neighbour(place - 1),
      next: neighbour(place + 1),
    }
  }
  const neighbour = (key: number | undefined): Neighbour | null => {
    const row = rows?.find((one) => one.key === key)
    return row === undefined ? null : { id: row.id, state: { ...origin, key: row.key } }
  }
  return {
    from: 'clients',
    backState: { current: origin.key },
    place: at + 1,
    of: keys?.length ?? 0,
    previous: at < 1 ? null : neighbour(keys?.[at - 1]),
    next: at < 0 ? null : neighbour(keys?.[at + 1]),
  }
}

/** History states are anybody's: one that is not ours counts as none. */
function originOf(state: unknown): Origin | null {
  if (typeof state !== 'object' || state === null || !('from' in state)) return null
  const { from } = state
  const isList = from === 'today' || from === 'drifted' || from === 'review'
  if (isList && 'ids' in state && Array.isArray(state.ids)) {
    const ids = state.ids.filter((id): id is ClientId => typeof id === 'string' && isUuid(id))
    return { from, ids }
  }
  if (
    from === 'clients' &&
    'key' in state &&
    typeof state.key === 'number' &&
    'request' in state &&
    typeof state.request === 'object' &&
    state.request !== null
  ) {
    return { from: 'clients', request: state.request, key: state.key }
  }
  return null
}
