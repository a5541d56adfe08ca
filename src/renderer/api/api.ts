import type { ChannelName, Output, Request, WireReply } from '#shared/contract/index.ts'
import type { EventMap, EventName } from '#shared/contract/events.ts'
import { ApiFailure } from './failure.ts'

export type Platform = 'darwin' | 'win32' | 'linux'

/** What the preload puts on `window.rapport`. */
export type Bridge = {
  readonly invoke: (channel: ChannelName, input: unknown) => Promise<unknown>
  readonly subscribe: (event: EventName, listener: (payload: unknown) => void) => () => void
  readonly platform: Platform
}

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly rapport?: Bridge
  }
}

/** The window's one door to main and the core; tests put a fake in its place. */
export type Api = {
  /** The channel's value; throws an ApiFailure where the reply is one. */
  readonly call: <C extends ChannelName>(channel: C, request: Request<C>) => Promise<Output<C>>
  /** Listens until the returned function is called. */
  readonly subscribe: <E extends EventName>(
    event: E,
    listener: (payload: EventMap[E]) => void,
  ) => () => void
  readonly platform: Platform
}

/** The api over the preload's bridge. Main has parsed every reply, so none is parsed again here. */
export function createApi(bridge: Bridge): Api {
  return {
    call: async <C extends ChannelName>(channel: C, request: Request<C>) => {
      let reply: WireReply<C>
      try {
        reply = (await bridge.invoke(channel, request)) as WireReply<C>
      } catch (error) {
        // Main refused to answer at all: a bug, told as one, never an error without words.
        throw new ApiFailure(channel, 'internal', { cause: String(error) })
      }
      if (reply.ok) return reply.value
      throw new ApiFailure(channel, reply.error.code, reply.error.details)
    },
    subscribe: <E extends EventName>(event: E, listener: (payload: EventMap[E]) => void) =>
      bridge.subscribe(event, (payload) => listener(payload as EventMap[E])),
    platform: bridge.platform,
  }
}
