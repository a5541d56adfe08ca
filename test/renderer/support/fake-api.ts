import { contract, type ChannelName, type Input, type Output } from '#shared/contract/index.ts'
import { events, type EventMap, type EventName } from '#shared/contract/events.ts'
import type { Api, Platform } from '#renderer/api/api.ts'
import { ApiFailure } from '#renderer/api/failure.ts'

/** Answers of a fake core: each gets the parsed input and returns the value, or throws `failure`. */
export type Answers = {
  readonly [C in ChannelName]?: (input: Input<C>) => Output<C> | Promise<Output<C>>
}

export type FakeApi = Api & {
  /** Every call so far, with its parsed input. */
  readonly calls: readonly { readonly channel: ChannelName; readonly input: unknown }[]
  /** The inputs of one channel's calls, in order. */
  readonly callsOf: <C extends ChannelName>(channel: C) => readonly Input<C>[]
  /** Replaces answers from now on. */
  readonly answer: (answers: Answers) => void
  /** What main would send. */
  readonly emit: <E extends EventName>(event: E, payload: EventMap[E]) => void
}

/** A failure for an answer to throw. The channel's own codes and the common ones are typed there. */
export function failure(code: string, details: Readonly<Record<string, unknown>> = {}): Error {
  return new ApiFailure('app.info', code as 'internal', details)
}

/**
 * An api without main: it holds requests, answers and events against the contract, so that a screen
 * that passes here also speaks the real language. A channel without an answer fails the test.
 */
export function createFakeApi(answers: Answers = {}, platform: Platform = 'linux'): FakeApi {
  let current: Answers = answers
  const calls: { channel: ChannelName; input: unknown }[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()

  return {
    platform,
    calls,
    callsOf: <C extends ChannelName>(channel: C) =>
      calls.filter((call) => call.channel === channel).map((call) => call.input as Input<C>),
    answer: (more) => {
      current = { ...current, ...more }
    },
    call: async <C extends ChannelName>(channel: C, request: unknown): Promise<Output<C>> => {
      const input = held(channel, 'request', () =>
        contract[channel].input.parse(request),
      ) as Input<C>
      calls.push({ channel, input })
      const answer = current[channel] as ((given: Input<C>) => unknown) | undefined
      const value = await held(channel, 'answer', () => {
        if (answer === undefined) throw new Error('the fake has none')
        return answer(input)
      })
      return held(channel, 'answer', () => contract[channel].output.parse(value)) as Output<C>
    },
    subscribe: (event, listener) => {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all)
      all.add(listener)
      return () => all.delete(listener)
    },
    emit: (event, payload) => {
      const parsed = events[event].parse(payload)
      for (const listener of listeners.get(event) ?? []) listener(parsed as never)
    },
  }
}

/** Breaches of the contract fail the test even where a screen would only show an error. */
function held<T>(channel: ChannelName, what: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ApiFailure) throw error
    const breach = new Error(`${what} of ${channel} broke the contract`, { cause: error })
    queueMicrotask(() => {
      throw breach
    })
    throw breach
  }
}
