import type { WordKey } from '#shared/words/catalogue.ts'
import type { ArgumentSpec, Arguments } from './arguments.ts'
import type { Exit } from './refusal.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'

/** What a command answers: the document for programs, and the same in words for people. */
export type Answer = {
  readonly json: unknown
  /** Made only when it is printed. */
  readonly text: () => string
  /** The text only says that it was done: `--quiet` leaves it out. */
  readonly confirms?: true
  readonly exit?: Exit
}

/** Nothing more to print: the command wrote its own output. */
export const written = 'written'

export type Run = (
  session: Session,
  args: Arguments,
  terminal: Terminal,
) => Promise<Answer | typeof written>

export type Command = ArgumentSpec & {
  readonly summary: WordKey
  /** Whether a missing data file is made; `unless-dry` does so for real runs only. */
  readonly data: 'existing' | 'make' | 'make-unless-dry'
  /** Loaded when the command runs: none pays for the others. */
  readonly load: () => Promise<Run>
}
