import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { callOptions } from '#renderer/api/use-call.ts'
import { WINDOW_SIZE, windowRequest, windowsFor, type KeyWindow } from './row-windows.ts'

export type ClientRow = Output<'clients.window'>['rows'][number]

/** Rows beyond those in view that are fetched after them, so that scrolling does not wait. */
const AHEAD = WINDOW_SIZE

/**
 * The rows from `first` to `last` by their key; those not yet here are missing. While some are on
 * their way others wait, and only the newest place is asked for then: scrolled past is not fetched.
 * What lies around it is asked for when it is there.
 */
export function useRows(
  keys: Uint32Array,
  first: number,
  last: number,
): ReadonlyMap<number, ClientRow> {
  const api = useApi()
  const here = useWindows(keys, first, last)
  const around = useWindows(keys, first - AHEAD, last + AHEAD)
  const [asked, setAsked] = useState(here)
  const queries = useMemo(
    () =>
      [...new Set([...here, ...asked])].map((window) => ({
        ...callOptions(api, 'clients.window', windowRequest(window)),
        enabled: asked.includes(window),
      })),
    [api, here, asked],
  )
  const { rows, isAsking } = useQueries({ queries, combine: combined })
  if (!isAsking && asked !== around) setAsked(asked === here ? around : here)
  return rows
}

/** The same array as long as it is the same windows. */
function useWindows(keys: Uint32Array, first: number, last: number): readonly KeyWindow[] {
  const from = Math.max(0, Math.floor(first / WINDOW_SIZE))
  const to = Math.floor(last / WINDOW_SIZE)
  return useMemo(() => windowsFor(keys, from * WINDOW_SIZE, to * WINDOW_SIZE), [keys, from, to])
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
