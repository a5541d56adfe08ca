import { hashKey, useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { Api } from '#renderer/api/api.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { callOptions } from '#renderer/api/use-call.ts'
import { WINDOW_SIZE, windowRequest, windowsFor, type KeyWindow } from './row-windows.ts'

export type ClientRow = Output<'clients.window'>['rows'][number]

/** Rows beyond those in view that are fetched after them, so that scrolling does not wait. */
const AHEAD = WINDOW_SIZE

/** What is there of the rows, by key. */
export type Rows = Pick<ReadonlyMap<number, ClientRow>, 'get'>

type UseRowsOptions = Readonly<{
  /** Fetch those around them too, once they are there. */
  ahead?: boolean
}>

/**
 * The rows from `first` to `last` by their key; those not yet here are missing. While some are on
 * their way others wait, and only the newest place is asked for then: scrolled past is not fetched.
 */
export function useRows(
  keys: Uint32Array,
  first: number,
  last: number,
  { ahead = false }: UseRowsOptions = {},
): Rows {
  const api = useApi()
  const here = useWindows(keys, first, last)
  const around = useWindows(keys, first - (ahead ? AHEAD : 0), last + (ahead ? AHEAD : 0))
  const [asked, setAsked] = useState(here)
  const queries = useMemo(
    () =>
      [...new Set([...here, ...asked])].map((window) => ({
        ...windowOptions(api, window),
        enabled: asked.includes(window),
      })),
    [api, here, asked],
  )
  const { rows, isAsking } = useQueries({ queries, combine: combined })
  if (!isAsking && asked !== around) setAsked(asked === here ? around : here)
  return rows
}

const hashes = new WeakMap<KeyWindow, string>()

/** What asks for a window. Its hash is worked out once: sixty keys, with each step of a scroll. */
function windowOptions(api: Api, window: KeyWindow) {
  const options = callOptions(api, 'clients.window', windowRequest(window))
  const queryHash = hashes.get(window) ?? hashKey(options.queryKey)
  hashes.set(window, queryHash)
  return { ...options, queryHash }
}

/** The same array as long as it is the same windows. */
function useWindows(keys: Uint32Array, first: number, last: number): readonly KeyWindow[] {
  const from = Math.max(0, Math.floor(first / WINDOW_SIZE))
  const to = Math.floor(last / WINDOW_SIZE)
  return useMemo(() => windowsFor(keys, from * WINDOW_SIZE, to * WINDOW_SIZE), [keys, from, to])
}

type Answer = Output<'clients.window'>

function combined(
  results: readonly { readonly data?: Answer | undefined; readonly isFetching: boolean }[],
): { readonly rows: Rows; readonly isAsking: boolean } {
  const found = results.flatMap(({ data }) => (data === undefined ? [] : [byKey(data)]))
  return {
    rows: { get: (key) => found.find((rows) => rows.has(key))?.get(key) },
    isAsking: results.some(({ isFetching }) => isFetching),
  }
}

const known = new WeakMap<Answer, ReadonlyMap<number, ClientRow>>()

function byKey(answer: Answer): ReadonlyMap<number, ClientRow> {
  const rows = known.get(answer) ?? new Map(answer.rows.map((row) => [Number(row.key), row]))
  known.set(answer, rows)
  return rows
}
