import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { EventMap } from '#shared/contract/events.ts'
import { assertNever } from '#shared/result.ts'
import { useEvent } from '#renderer/api/api-provider.tsx'
import { places } from '#renderer/api/places.ts'

/** Goes where a notification or the tray was clicked. */
export function useGo(): void {
  const [, navigate] = useLocation()
  const go = useCallback(
    ({ to }: EventMap['window.go']) => {
      switch (to.screen) {
        case 'today':
          return navigate(places.today)
        case 'client':
          return navigate(places.client(to.id))
        case 'settings':
          return navigate(places.settings)
        case 'about':
          return navigate(places.about)
        case 'details':
          return navigate(places.details)
        default:
          return assertNever(to, 'screen')
      }
    },
    [navigate],
  )
  useEvent('window.go', go)
}
