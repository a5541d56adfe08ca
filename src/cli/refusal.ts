import type { Failure } from '#shared/result.ts'

/** The exit codes of the command line. */
export const exits = { done: 0, refused: 1, usage: 2, data: 3, interrupted: 4 } as const
export type Exit = (typeof exits)[keyof typeof exits]

/**
 * Ends a command with a code, words and figures. Thrown, and caught in one place: a command has
 * nothing else to do once it is refused.
 */
export class Refusal extends Error {
  readonly code: string
  readonly exit: Exit
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, exit: Exit, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.exit = exit
    this.details = details
  }
}

/** Failures that have a shorter name here than in the contract, or that end differently. */
const known: Readonly<Record<string, readonly [code: string, exit: Exit]>> = {
  'client/not-found': ['no-such-client', exits.refused],
  'client/bad-email': ['bad-email', exits.refused],
  'merge/same-client': ['same-client', exits.refused],
  'undo/nothing': ['nothing-to-undo', exits.refused],
  'undo/no-such-batch': ['no-such-batch', exits.refused],
  'skip/no-cadence': ['no-cadence', exits.refused],
  'snooze/in-the-past': ['in-the-past', exits.refused],
  'pause/in-the-past': ['in-the-past', exits.refused],
  'reminder/bad-rule': ['bad-repetition', exits.usage],
  'export/no-such-segment': ['no-such-segment', exits.refused],
  'import/unreadable': ['unreadable-file', exits.refused],
  'import/changed': ['file-changed', exits.refused],
  'import/busy': ['import-running', exits.refused],
  'data/none': ['no-data', exits.refused],
  'data/damaged': ['data-damaged', exits.data],
  'data/newer': ['data-newer', exits.data],
  'data/missing': ['data-missing', exits.data],
  'restore/altered': ['restore-altered', exits.data],
  'restore/damaged': ['restore-damaged', exits.data],
  'restore/newer': ['restore-newer', exits.data],
  'backup/source-damaged': ['backup-source-damaged', exits.data],
  'bad-request': ['bad-input', exits.usage],
}

/** Words that cannot be read as a command line. */
export function usageRefusal(failure: Failure): Refusal {
  return new Refusal(failure.code.replace('usage/', ''), exits.usage, failure.details)
}

/** A failure of the core as the command line answers it. */
export function refusalOf(failure: Failure): Refusal {
  const [code, exit] = Object.hasOwn(known, failure.code)
    ? (known[failure.code] ?? [failure.code, exits.refused])
    : [failure.code.replaceAll('/', '-'), exits.refused]
  return new Refusal(code, exit, failure.details)
}
