// The wire between the page's own world and the preload's. Both share one document, so messages go
// as events on it: Chromium clones their detail from world to world, and dispatch is synchronous.

/** A value as it crosses: plain data by clone, functions and promises as numbers of their maker. */
type Packed =
  | readonly ['value', unknown]
  | readonly ['list', readonly Packed[]]
  | readonly ['object', readonly (readonly [string, Packed])[]]
  | readonly ['function', number]
  | readonly ['promise', number]
  | readonly ['error', string]

type Message =
  | { readonly do: 'tell'; readonly what: string; readonly values: readonly Packed[] }
  | { readonly do: 'call'; readonly id: number; readonly values: readonly Packed[] }
  | { readonly do: 'answer'; readonly failed: boolean; readonly value: Packed }
  | { readonly do: 'settle'; readonly id: number; readonly failed: boolean; readonly value: Packed }

/** Says something to the other world; what its listener for `what` returns comes back. */
export type Tell = (what: string, ...values: readonly unknown[]) => unknown

export type Listeners = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>

/**
 * One end of the wire. Like Electron's context bridge it refuses symbols, drops classes, and hands
 * on of an error nothing but its message. Self-contained: the page receives it as text.
 */
export const createLink = (sendAs: string, receiveAs: string, listeners: Listeners): Tell => {
  // Taken before any script of the page can replace them.
  const { CustomEvent, Error, Promise, document, structuredClone } = globalThis
  const dispatch = document.dispatchEvent.bind(document)
  const functions = new Map<number, (...args: readonly unknown[]) => unknown>()
  const promises = new Map<number, (failed: boolean, value: unknown) => void>()
  let answer: { readonly failed: boolean; readonly value: Packed } | undefined
  let lastId = 0

  const post = (message: Message) => {
    dispatch(new CustomEvent(sendAs, { detail: message }))
  }
  const messageOf = (problem: unknown) =>
    problem instanceof Error ? problem.message : String(problem)

  /** Whether a clone alone carries all of it: the most of what crosses, and much of it at a time. */
  const isData = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) {
      return typeof value !== 'function' && typeof value !== 'symbol'
    }
    if (Array.isArray(value)) return value.every(isData)
    if (Object.prototype.toString.call(value) !== '[object Object]') {
      return !(value instanceof Error || value instanceof Promise)
    }
    return Object.values(value).every(isData)
  }

  const pack = (value: unknown): Packed => {
    if (isData(value)) return ['value', value]
    if (typeof value === 'function') {
      const id = ++lastId
      functions.set(id, (...args) => Reflect.apply(value, undefined, args))
      return ['function', id]
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return ['value', value]
    if (value instanceof Promise) {
      const id = ++lastId
      const settle = (failed: boolean, result: unknown) =>
        post({
          do: 'settle',
          id,
          failed,
          value: failed ? ['error', messageOf(result)] : pack(result),
        })
      value.then((result) => settle(false, result)).catch((problem) => settle(true, problem))
      return ['promise', id]
    }
    if (value instanceof Error) return ['error', value.message]
    if (Array.isArray(value)) return ['list', value.map(pack)]
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return ['object', Object.entries(value).map(([key, part]) => [key, pack(part)])]
    }
    return ['value', structuredClone(value)]
  }

  const unpack = (packed: Packed): unknown => {
    const [kind, body] = packed
    if (kind === 'list') return body.map(unpack)
    if (kind === 'object') {
      // Unlike an assignment this gives the key `__proto__` no magic.
      return Object.fromEntries(body.map(([key, part]) => [key, unpack(part)]))
    }
    if (kind === 'error') return new Error(body)
    if (kind === 'function') {
      return (...args: readonly unknown[]) => ask({ do: 'call', id: body, values: args.map(pack) })
    }
    if (kind === 'promise') {
      return new Promise((resolve, reject) => {
        promises.set(body, (failed, value) => (failed ? reject(value) : resolve(value)))
      })
    }
    return body
  }

  const ask = (message: Message): unknown => {
    answer = undefined
    post(message)
    const given = answer as { readonly failed: boolean; readonly value: Packed } | undefined
    if (given === undefined) return undefined
    if (given.failed) throw unpack(given.value)
    return unpack(given.value)
  }

  const answerWith = (work: () => unknown) => {
    try {
      post({ do: 'answer', failed: false, value: pack(work()) })
    } catch (problem) {
      post({ do: 'answer', failed: true, value: ['error', messageOf(problem)] })
    }
  }

  document.addEventListener(receiveAs, (event) => {
    const message = (event as CustomEvent<Message>).detail
    if (message.do === 'answer') answer = message
    if (message.do === 'call') {
      answerWith(() => functions.get(message.id)?.(...message.values.map(unpack)))
    }
    if (message.do === 'tell') {
      answerWith(() => listeners[message.what]?.(...message.values.map(unpack)))
    }
    if (message.do === 'settle') {
      promises.get(message.id)?.(message.failed, unpack(message.value))
      promises.delete(message.id)
    }
  })

  return (what, ...values) => ask({ do: 'tell', what, values: values.map(pack) })
}
