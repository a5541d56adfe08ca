/** Enough for whoever asks after each change; whoever was away longer reads everything again. */
const keptSteps = 200

type Step = {
  readonly from: string
  readonly to: string
  /** Clients whose facts it may have changed; null for all of them. */
  readonly clients: readonly number[] | null
}

export type ChangeLog = {
  /** Tells that between two marks nothing but the facts of these clients changed. */
  readonly note: (step: Step) => void
  /**
   * Clients whose facts differ between two marks; null where that may be anybody. A write that
   * nobody noted breaks the chain: what was read before it is then known to be old.
   */
  readonly between: (from: string, to: string) => readonly number[] | null
}

/** Which clients changed since something was read, so that only they are read again. */
export function createChangeLog(): ChangeLog {
  let steps: Step[] = []
  return {
    note: (step) => {
      if (steps.at(-1)?.to !== step.from) steps = []
      steps.push(step)
      if (steps.length > keptSteps) steps.shift()
    },
    between: (from, to) => {
      if (from === to) return []
      const first = steps.findIndex((step) => step.from === from)
      if (first === -1 || steps.at(-1)?.to !== to) return null
      const clients = new Set<number>()
      for (const step of steps.slice(first)) {
        if (step.clients === null) return null
        for (const key of step.clients) clients.add(key)
      }
      return [...clients]
    },
  }
}
