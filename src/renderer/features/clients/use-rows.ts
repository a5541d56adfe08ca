import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { callOptions } from '#renderer/api/use-call.ts'
import { WINDOW_SIZE, windowRequest, windowsFor } from './row-windows.ts'

export type ClientRow = Output<'clients.window'>['rows'][number]

/** Rows beyond those in view that are fetched too, so that scrolling does not wait. */
const AHEAD = WINDOW_SIZE

/**
 * The rows from `first` to `last` by their key; those not yet here are missing. While some are on
 * their way others wait, and only the newest place is asked for then: scrolled past is not fetched.
 */
export function useRows(
  keys: Uint32Array,
  first: number,
  last: number,
): ReadonlyMap<number, ClientRow> {
  const api = useApi()
  const from = Math.max(0, Math.floor((first - AHEAD) / WINDOW_SIZE))
  const to = Math.floor((last + AHEAD) / WINDOW_SIZE)
  const wanted = useMemo(
    () => windowsFor(keys, from * WINDOW_SIZE, to * WINDOW_SIZE),
    [keys, from, to],
  )
  const [asked, setAsked] = useState(wanted)
  const queries = useMemo(
    () =>
      [...new Set([...wanted, ...asked])].map((window) => ({
        ...callOptions(api, 'clients.window', windowRequest(window)),
        enabled: asked.includes(window),
      })),
    [api, wanted, asked],
  )
  const { rows, isAsking } = useQueries({ queries, combine: combined })
  if (asked !== wanted && !isAsking) setAsked(wanted)
  return rows
}

function combined(
  results: readonly {
    readonly data?: Output<'clients.window'> | undefined
    readonly isFetching: boolean
  }[],
) {
  return {
    rows: new Map(
      results.flatMap(({ data }) => data?.rows ?? []).map((row) => [Number(row.key), row]),
    ),
    isAsking: results.some(({ isFetching }) => isFetching),
  }
}
