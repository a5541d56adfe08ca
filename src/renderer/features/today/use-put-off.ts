import { localDateTime, type LocalDateTime } from '#shared/time.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'

export type PutOff = Readonly<{
  /** No reminder is told of before then; null while they come as they fall due. */
  paused: LocalDateTime | null
  /** All of today is snoozed until then, and nothing was done since; null otherwise. */
  snoozed: LocalDateTime | null
}>

/** What the owner has put off for everybody at once, so that Today can say so. */
export function usePutOff(): PutOff {
  const clock = useOwnerClock()
  const { data: settings } = useCall('settings.get', {})
  const { data: peek } = useCall('undo.peek', {})
  const ahead = (until: LocalDateTime | null | undefined): LocalDateTime | null =>
    until != null && until > clock.now() ? until : null
  const until = peek?.undo?.what === 'today.snooze' ? peek.undo.details['until'] : undefined
  return {
    paused: ahead(settings?.remindersPausedUntil),
    snoozed: ahead(typeof until === 'string' ? localDateTime(until) : null),
  }
}
