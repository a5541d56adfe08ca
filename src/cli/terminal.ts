import { createInterface } from 'node:readline/promises'
import type { ImportProgress } from '#shared/contract/worker.ts'
import { harmless } from './print.ts'

/** The ways a command speaks beside its answer. */
export type Terminal = {
  readonly json: boolean
  /** Whether a person is there to answer a question. */
  readonly canAsk: boolean
  /** Asks until one of `options` is given; null when the input ends. */
  readonly ask: (question: string, options: readonly string[]) => Promise<string | null>
  /** Shows how far long work is, on one line of its own. */
  readonly progress: (progress: ImportProgress, words: string) => void
  readonly endProgress: () => void
  readonly write: (text: string) => void
  /** Runs long work during which Ctrl+C asks it to stop instead of ending the process. */
  readonly interruptible: <T>(work: (isCancelled: () => boolean) => Promise<T>) => Promise<T>
}

export function createTerminal(options: {
  readonly json: boolean
  readonly quiet: boolean
}): Terminal {
  const showsProgress = process.stderr.isTTY && !options.quiet
  let shown = false
  return {
    json: options.json,
    canAsk: !options.json && process.stdin.isTTY && process.stdout.isTTY,
    ask: async (question, choices) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr })
      const ended = new Promise<null>((resolve) => {
        lines.once('close', () => resolve(null))
      })
      try {
        for (;;) {
          const prompt = `${harmless(question)} [${choices.join(' | ')}] `
          // oxlint-disable-next-line no-await-in-loop -- one question at a time
          const answer = await Promise.race([lines.question(prompt), ended])
          if (answer === null) return null
          const given = answer.trim().toLowerCase()
          const choice = choices.find((one) => one.toLowerCase() === given)
          if (choice !== undefined) return choice
        }
      } finally {
        lines.close()
      }
    },
    progress: (_progress, words) => {
      if (!showsProgress) return
      shown = true
      process.stderr.write(`\r${words}\u001b[K`)
    },
    endProgress: () => {
      if (shown) process.stderr.write('\r\u001b[K')
      shown = false
    },
    write: (text) => {
      process.stdout.write(text)
    },
    interruptible: async (work) => {
      let cancelled = false
      const cancel = () => {
        cancelled = true
      }
      process.on('SIGINT', cancel)
      process.on('SIGTERM', cancel)
      try {
        return await work(() => cancelled)
      } finally {
        process.off('SIGINT', cancel)
        process.off('SIGTERM', cancel)
      }
    },
  }
}
