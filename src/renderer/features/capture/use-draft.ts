import { useCallback, useEffect, useRef } from 'react'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'

/** A crash loses at most this much typing. */
const PAUSE_MS = 400

type Draft = Readonly<{ text: string; clientId: ClientId | null }>

/**
 * Keeps the line as it is typed, so that it outlives the window. The returned function keeps it at
 * once; it settles when it is on disk and rejects when it could not be written.
 */
export function useDraft(
  draft: Draft,
  isLoaded: boolean,
  onFailed: () => void,
): () => Promise<void> {
  const api = useApi()
  const kept = useRef('')
  const latest = useRef(draft)
  const failed = useRef(onFailed)
  useEffect(() => {
    latest.current = draft
    failed.current = onFailed
  })

  const write = useCallback(
    async ({ text, clientId }: Draft): Promise<void> => {
      const mark = `${clientId} ${text}`
      if (kept.current === mark) return
      await api.call('drafts.keep', { place: 'capture', text, clientId })
      kept.current = mark
    },
    [api],
  )

  const { text, clientId } = draft
  useEffect(() => {
    if (!isLoaded) return undefined
    const timer = setTimeout(() => {
      write({ text, clientId }).catch(() => failed.current())
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, clientId, isLoaded, write])

  return () => write(latest.current)
}
