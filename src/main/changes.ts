import type { Topic } from '#shared/contract/events.ts'

type OnChange = (topics: readonly Topic[]) => void

/** Carries "these rows changed" from the core, and from the clock, to whoever shows them. */
export type Changes = { readonly tell: OnChange; readonly listen: (listener: OnChange) => void }

export function createChanges(): Changes {
  const listeners: OnChange[] = []
  return {
    tell: (topics) => {
      for (const listener of listeners) listener(topics)
    },
    listen: (listener) => void listeners.push(listener),
  }
}
