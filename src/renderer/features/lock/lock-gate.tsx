import { useQueryClient } from '@tanstack/react-query'
import { Activity, useCallback, useState, type ReactNode } from 'react'
import type { EventMap } from '#shared/contract/events.ts'
import { useEvent } from '#renderer/api/api-provider.tsx'
import { later } from '#renderer/api/later.tsx'
import { callKey, useCall } from '#renderer/api/use-call.ts'

// Most windows never show it, and all have it soon.
const LockScreen = later(async () => (await import('./lock-screen.tsx')).LockScreen)

type LockGateProps = Readonly<{ children: ReactNode }>

/**
 * The window, or the lock in its place. What was open stays as it was left, hidden and asleep, so
 * that no typed word is lost; main answers it nothing meanwhile. Before the first opening it is
 * not there at all.
 */
export function LockGate({ children }: LockGateProps) {
  const cache = useQueryClient()
  const { data: state, error } = useCall('lock.get', {})
  const [hasOpened, setHasOpened] = useState(false)
  /** What main said last, for a window that could not ask. */
  const [told, setTold] = useState<boolean | null>(null)
  const onChanged = useCallback(
    ({ locked }: EventMap['lock.changed']) => {
      setTold(locked)
      const key = callKey('lock.get', {})
      const before = cache.getQueryData<typeof state>(key)
      // At once, and then what else is new about it.
      if (before !== undefined) cache.setQueryData(key, { ...before, locked })
      void cache.invalidateQueries({ queryKey: key })
    },
    [cache],
  )
  useEvent('lock.changed', onChanged)

  // Main decides; a page that cannot learn whether it is locked is refused by it as well. Asked again
  // it stays as it is: going away and coming back would ask once more, without an end.
  const isLocked = state?.locked ?? told ?? (error === null && !hasOpened)
  if (!isLocked && !hasOpened) setHasOpened(true)
  return (
    <>
      {hasOpened && <Activity mode={isLocked ? 'hidden' : 'visible'}>{children}</Activity>}
      {state?.locked === true && <LockScreen state={state} />}
    </>
  )
}
