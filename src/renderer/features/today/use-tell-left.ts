import { useCallback, useEffect, useRef } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'

/** By then the day was read again: somebody else may have moved up, or the same one is still due. */
const SETTLED_MS = 500

/**
 * Says how many people are left when that changes, and after each deed that is told of here; null
 * while the day is not known.
 */
export function useTellLeft(people: number | null): () => void {
  const { t } = useWords()
  const announce = useAnnounce()
  const latest = useRef(people)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (latest.current !== null) announce(t('today.left', { n: latest.current }))
    }, SETTLED_MS)
  }, [announce, t])
  useEffect(() => {
    if (latest.current !== null && latest.current !== people) tell()
    latest.current = people
  }, [people, tell])
  useEffect(() => () => clearTimeout(timer.current), [])
  return tell
}
