import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ClientId, PromiseId, ReminderId } from '#shared/ids.ts'
import { callKey, useCall } from '#renderer/api/use-call.ts'
import type { Day } from './day-summary.ts'

/** As many cards as one could ever unfold in a day; the total is told beside. */
const REQUEST = { limit: 60 }

/** The owner's day, refreshed whenever something it shows changes. */
export function useDay() {
  return useCall('nudges.due', REQUEST)
}

export type DayChanges = Readonly<{
  /** Takes a client's card off the day; the returned function puts everything back. */
  withoutClient: (id: ClientId) => () => void
  withoutPromise: (id: PromiseId) => () => void
  withoutReminder: (id: ReminderId) => () => void
}>

/** Changes to the day that show before they are written. */
export function useDayChanges(): DayChanges {
  const cache = useQueryClient()
  return useMemo(() => {
    const key = callKey('nudges.due', REQUEST)
    const change = (step: (day: Day) => Day): (() => void) => {
      // An answer that is on its way would bring back what has just gone.
      void cache.cancelQueries({ queryKey: key })
      const before = cache.getQueryData<Day>(key)
      if (before === undefined) return () => undefined
      cache.setQueryData<Day>(key, step(before))
      return () => cache.setQueryData<Day>(key, before)
    }
    return {
      withoutClient: (id) =>
        change((day) => {
          const nudges = day.nudges.filter((nudge) => nudge.client.id !== id)
          return { ...day, nudges, total: day.total - (day.nudges.length - nudges.length) }
        }),
      withoutPromise: (id) =>
        change((day) => ({
          ...day,
          promises: day.promises.filter((promise) => promise.id !== id),
        })),
      withoutReminder: (id) =>
        change((day) => ({
          ...day,
          reminders: day.reminders.filter((reminder) => reminder.id !== id),
        })),
    }
  }, [cache])
}
