import { createHash } from 'node:crypto'
import type { Direction, InteractionKind, TouchOutcome } from '#shared/domain/facts.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import type { ImportedDate } from './person.ts'

// What calendars and mailboxes hold: nobody new, but something that took place with clients there
// are. A record of that kind becomes entries of those it names, or a date of theirs.

/** One that a record names; of the ways to know a client the first that is not null counts. */
export type Party = {
  /** The public id, in a file of our own. */
  readonly id: string | null
  /** As `normalEmail` has it. */
  readonly email: string | null
  /** Only where a record says nothing better, as calendars of birthdays do. */
  readonly name: string | null
}

export type ImportedTouch = {
  /** The same text in every file that tells of the same touch. */
  readonly identity: string
  readonly kind: InteractionKind
  readonly direction: Direction
  readonly outcome: TouchOutcome
  readonly on: PlainDate
  readonly at: EpochMs | null
  readonly body: string
}

export type Happening = {
  /** What it is called where it is listed. */
  readonly title: string
  readonly parties: readonly Party[]
  readonly touches: readonly ImportedTouch[]
  readonly date: ImportedDate | null
}

/** What a happening adds to one client. */
export type NewTouch = {
  readonly uid: string
  /** The same for all who took part; null where it is one. */
  readonly sharedUid: string | null
  readonly touch: ImportedTouch
}

/** A UUID that is the same for the same text: version 8 of RFC 9562, from a hash. */
export function stableUid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
