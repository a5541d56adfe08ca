import type { WordKey } from '#shared/words/catalogue.ts'
import type { ArgumentSpec, Arguments } from './arguments.ts'
import type { Exit } from './refusal.ts'
import type { Clock } from './clock.ts'
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

/** Works on the data folder as it lies there: the data file may be one that cannot be opened. */
export type RunOnFolder = (
  place: { readonly folder: string; readonly clock: Clock },
  args: Arguments,
) => Promise<Answer>

export type Command = ArgumentSpec & { readonly summary: WordKey } & (OnSession | OnFolder)

type OnFolder = { readonly data: 'folder'; readonly load: () => Promise<RunOnFolder> }

type OnSession = {
  /** Whether a missing data file is made; `unless-dry` does so for real runs only. */
  readonly data: 'existing' | 'make' | 'make-unless-dry'
  /** Loaded when the command runs: none pays for the others. */
  readonly load: () => Promise<Run>
}
