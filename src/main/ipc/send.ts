import { events, type EventMap, type EventName } from '#shared/contract/events.ts'
import type { Logger } from '../platform/logger.ts'

/** A window as far as events go. */
export type Listener = {
  readonly isDestroyed: () => boolean
  readonly hears: (event: EventName) => boolean
  readonly send: (event: string, payload: unknown) => void
}

export type SendEvent = <E extends EventName>(event: E, payload: EventMap[E]) => void

/** Tells the windows that may hear it; a payload that breaks its own schema is a bug and is not sent. */
export function createSendEvent(listeners: () => readonly Listener[], log: Logger): SendEvent {
  return (event, payload) => {
    const checked = events[event].safeParse(payload)
    if (!checked.success) return log.bug('ipc.bad-event', checked.error, { event })
    for (const listener of listeners()) {
      if (!listener.isDestroyed() && listener.hears(event)) listener.send(event, checked.data)
    }
  }
}
