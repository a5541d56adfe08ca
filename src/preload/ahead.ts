/** What a window asks before it can show anything, each without input. */
const firstQuestions = ['lock.get', 'language.get', 'app.info', 'settings.get'] as const

export type Ahead = {
  /** The answer to what was asked ahead, once; undefined where it has to be asked. */
  readonly take: (channel: string, input: unknown) => Promise<unknown> | undefined
  /** Something happened: what was answered before it may be wrong by now. */
  readonly forget: () => void
}

/**
 * Asks what a window asks first while the script that will ask is still read. Two rounds of
 * questions are answered by the time it runs.
 */
export function askAhead(ask: (channel: string) => Promise<unknown>): Ahead {
  const asked = new Map<string, Promise<unknown>>(
    firstQuestions.map((channel) => [channel, ask(channel)]),
  )
  // Whoever takes it hears of its failure; nobody does where it is never taken.
  for (const answer of asked.values()) answer.catch(() => undefined)
  return {
    take: (channel, input) => {
      if (!isEmpty(input)) return undefined
      const answer = asked.get(channel)
      asked.delete(channel)
      return answer
    },
    forget: () => asked.clear(),
  }
}

function isEmpty(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.keys(input).length === 0
}
