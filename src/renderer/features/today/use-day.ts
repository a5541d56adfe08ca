import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId, EntryId, PromiseId, ReminderId } from '#shared/ids.ts'
import { callKey, useCall } from '#renderer/api/use-call.ts'
import type { Day } from './day-summary.ts'

/** As many cards as one could ever unfold in a day; the total is told beside. */
const REQUEST = { limit: 60 }

function requestFor(more: number): Request<'nudges.due'> {
  return more === 0 ? REQUEST : { ...REQUEST, more }
}

/**
 * The owner's day with so many people `more` than its budget, refreshed whenever something it shows
 * changes.
 */
export function useDay(more: number) {
  return useCall('nudges.due', requestFor(more), { keepPrevious: true })
}

export type DayChanges = Readonly<{
  /** Takes a client's card off the day; the returned function puts everything back. */
  withoutClient: (id: ClientId) => () => void
  withoutPromise: (id: PromiseId) => () => void
  withoutReminder: (id: ReminderId) => () => void
  withoutAppointment: (id: EntryId) => () => void
}>

/** Changes to the day that show before they are written; `more` as it was asked for. */
export function useDayChanges(more: number): DayChanges {
  const cache = useQueryClient()
  return useMemo(() => {
    const key = callKey('nudges.due', requestFor(more))
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
      withoutAppointment: (id) =>
        change((day) => ({
          ...day,
          appointments: day.appointments.filter(({ entry }) => entry.id !== id),
        })),
    }
  }, [cache, more])
}
