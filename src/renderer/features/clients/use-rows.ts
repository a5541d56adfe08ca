import { useQueries } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { callOptions } from '#renderer/api/use-call.ts'
import { windowsFor } from './row-windows.ts'

export type ClientRow = Output<'clients.window'>['rows'][number]

/** Rows beyond those in view that are fetched too, so that slow scrolling never waits. */
const AHEAD = 30

/** The rows from `first` to `last` by their key; those not yet here are missing. */
export function useRows(
  keys: Uint32Array,
  first: number,
  last: number,
): ReadonlyMap<number, ClientRow> {
  const api = useApi()
  return useQueries({
    queries: windowsFor(keys, first - AHEAD, last + AHEAD).map((window) =>
      callOptions(api, 'clients.window', { keys: [...window.keys] }),
    ),
    combine: rowsByKey,
  })
}

function rowsByKey(
  results: readonly { readonly data?: Output<'clients.window'> | undefined }[],
): ReadonlyMap<number, ClientRow> {
  return new Map(results.flatMap(({ data }) => data?.rows ?? []).map((row) => [row.key, row]))
}
