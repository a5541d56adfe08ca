/** Something that is fetched when it is first asked for, and then kept. */
export type Once<T> = {
  /**
   * The same promise each time. React’s `use` reads it without waiting once it is kept. One that
   * failed stays so, or drawing would try for ever.
   */
  readonly fetch: () => Promise<T>
  readonly isAsked: () => boolean
  readonly isKept: () => boolean
  /** Fetches ahead of need: what fails is tried again when it is needed. */
  readonly fetchAhead: () => Promise<void>
}

export function once<T>(load: () => Promise<T>): Once<T> {
  let asked: Promise<T> | null = null
  let isKept = false
  const fetch = (): Promise<T> => {
    if (asked !== null) return asked
    const promise = load().then((value) => {
      isKept = true
      // What `use` looks for: without it even a promise that is long settled is waited for.
      void Object.assign(promise, { status: 'fulfilled', value })
      return value
    })
    asked = promise
    return promise
  }
  return {
    fetch,
    isAsked: () => asked !== null,
    isKept: () => isKept,
    fetchAhead: async () => {
      try {
        await fetch()
      } catch {
        asked = null
      }
    },
  }
}
