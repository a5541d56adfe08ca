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
      const input = contract[channel].input.parse(request) as Input<C>
      calls.push({ channel, input })
      const answer = current[channel] as ((given: Input<C>) => unknown) | undefined
      if (answer === undefined) throw new Error(`The fake has no answer for ${channel}`)
      // A turn of the loop, as every answer of main takes.
      await Promise.resolve()
      return contract[channel].output.parse(await answer(input)) as Output<C>
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
