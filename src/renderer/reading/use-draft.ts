import { useCallback, useEffect, useRef } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { writtenIn, type Line } from './line.ts'
import { draftPause } from './draft-pause.ts'

type Draft = Readonly<{ line: Line; clientId: ClientId | null }>
type Place = Request<'drafts.keep'>['place']

/**
 * Keeps the line as it is typed, so that it outlives the window. The returned function keeps it at
 * once; it settles when it is on disk and rejects when it could not be written.
 */
export function useDraft(
  place: Place,
  draft: Draft,
  isLoaded: boolean,
  onFailed: () => void,
): () => Promise<void> {
  const api = useApi()
  const kept = useRef<ReadonlyMap<Place, string>>(new Map())
  const latest = useRef(draft)
  const failed = useRef(onFailed)
  useEffect(() => {
    latest.current = draft
    failed.current = onFailed
  })

  const write = useCallback(
    async ({ line, clientId }: Draft): Promise<void> => {
      const { text } = line
      const picked = writtenIn(line)
      const mark = JSON.stringify([clientId, text, picked])
      // Nothing was kept yet, and there is nothing to keep.
      const before = kept.current.get(place)
      if (before === mark || (before === undefined && text === '')) return
      await api.call('drafts.keep', { place, text, clientId, picked: [...picked] })
      kept.current = new Map(kept.current).set(place, mark)
    },
    [api, place],
  )

  const { line, clientId } = draft
  const waitsSince = useRef<number | null>(null)
  useEffect(() => {
    if (!isLoaded) return undefined
    const now = performance.now()
    waitsSince.current ??= now
    const timer = setTimeout(
      () => {
        waitsSince.current = null
        write({ line, clientId }).catch(() => failed.current())
      },
      draftPause(now - waitsSince.current),
    )
    return () => clearTimeout(timer)
  }, [line, clientId, isLoaded, write])

  // Whoever goes elsewhere in the middle of a word loses none of it.
  const isKept = useRef(false)
  useEffect(() => {
    isKept.current = isLoaded
  })
  useEffect(
    () => () => {
      if (isKept.current) write(latest.current).catch(() => failed.current())
    },
    [write],
  )

  return () => write(latest.current)
}
