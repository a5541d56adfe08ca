/** Something that is fetched when it is first asked for, and then kept. */
export type Once<T> = {
  /** The same promise each time. One that failed stays so, or drawing would try for ever. */
  readonly fetch: () => Promise<T>
  readonly isAsked: () => boolean
  /** What was fetched; undefined until it has come. */
  readonly kept: () => T | undefined
  /** Fetches ahead of need: what fails is tried again when it is needed. */
  readonly fetchAhead: () => Promise<void>
}

export function once<T extends string | object>(load: () => Promise<T>): Once<T> {
  let asked: Promise<T> | null = null
  let kept: T | undefined
  const fetch = (): Promise<T> => {
    asked ??= load().then((value) => {
      kept = value
      return value
    })
    return asked
  }
  return {
    fetch,
    isAsked: () => asked !== null,
    kept: () => kept,
    fetchAhead: async () => {
      try {
        await fetch()
      } catch {
        asked = null
      }
    },
  }
}
