import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Locale } from '#shared/words/language.ts'
import { fetchLater, isLaterOnItsWay } from '#renderer/api/later.tsx'

const LOOK_AGAIN_MS = 200

/**
 * Fetches everything that may be shown later, once what is shown now has all it asked for; true from
 * then on.
 */
export function useFetchLater(locale: Locale): boolean {
  const cache = useQueryClient()
  const [hasCome, setHasCome] = useState(false)
  useEffect(() => {
    let waiting = 0
    let idle = 0
    const look = (): void => {
      if (isLaterOnItsWay() || cache.isFetching() > 0) {
        waiting = window.setTimeout(lookWhenIdle, LOOK_AGAIN_MS)
        return
      }
      setHasCome(true)
      void fetchLater(locale)
    }
    const lookWhenIdle = (): void => {
      idle = requestIdleCallback(look)
    }
    lookWhenIdle()
    return () => {
      clearTimeout(waiting)
      cancelIdleCallback(idle)
    }
  }, [cache, locale])
  return hasCome
}
