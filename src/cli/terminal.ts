import { createInterface, type Interface } from 'node:readline'
import type { ImportProgress } from '#shared/contract/worker.ts'
import { words } from '#shared/words/words.ts'
import { harmless } from './print.ts'

/** Where a command line reads and writes. */
export type Streams = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Somebody watches: progress may be shown. */
  readonly isWatched: boolean
  /** Somebody is there to answer: what they type; null where nobody is. */
  readonly input: NodeJS.ReadableStream | null
}

/** The ways a command speaks beside its answer. */
export type Terminal = {
  readonly json: boolean
  /** Whether a person is there to answer a question. */
  readonly canAsk: boolean
  /** Asks until one of `options` is given; null when the input ends. */
  readonly ask: (question: string, options: readonly string[]) => Promise<string | null>
  /** Shows how far long work is, on one line of its own. */
  readonly progress: (progress: ImportProgress) => void
  readonly endProgress: () => void
  readonly write: (text: string) => void
  /** Runs long work during which Ctrl+C asks it to stop instead of ending the process. */
  readonly interruptible: <T>(work: (isCancelled: () => boolean) => Promise<T>) => Promise<T>
}

export function createTerminal(
  options: { readonly json: boolean; readonly quiet: boolean },
  streams: Streams,
): Terminal {
  const showsProgress = streams.isWatched && !options.quiet
  const input = options.json ? null : streams.input
  const typed = typedLines(input)
  let shown = false
  return {
    json: options.json,
    canAsk: input !== null,
    ask: async (question, choices) => {
      for (;;) {
        streams.error(`${harmless(question)} [${choices.join(' | ')}] `)
        const answer = await typed.next()
        if (answer === null) return null
        const given = answer.trim().toLowerCase()
        const choice = choices.find((one) => one.toLowerCase() === given)
        if (choice !== undefined) return choice
      }
    },
    progress: (progress) => {
      if (!showsProgress) return
      shown = true
      streams.error(`\r${words('en').t('cli.import.progress', progress)}\u001b[K`)
    },
    endProgress: () => {
      if (shown) streams.error('\r\u001b[K')
      shown = false
    },
    write: streams.out,
    interruptible: async (work) => {
      let cancelled = false
      const cancel = () => {
        cancelled = true
        typed.end()
      }
      process.on('SIGINT', cancel)
      process.on('SIGTERM', cancel)
      try {
        return await work(() => cancelled)
      } finally {
        process.off('SIGINT', cancel)
        process.off('SIGTERM', cancel)
        typed.end()
      }
    },
  }
}

/** The lines somebody types, from the first question on; null once there are no more. */
function typedLines(input: NodeJS.ReadableStream | null) {
  let reader: Interface | null = null
  let lines: NodeJS.AsyncIterator<string> | null = null
  return {
    next: async (): Promise<string | null> => {
      if (input === null) return null
      reader ??= createInterface({ input })
      lines ??= reader[Symbol.asyncIterator]()
      const line = await lines.next()
      return line.done === true ? null : line.value
    },
    end: (): void => {
      reader?.close()
    },
  }
}
