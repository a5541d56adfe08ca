import type { ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'
import type { Remark } from '#shared/words/remark.ts'
import type { ArchivedClient } from './formats/archive/archive-shape.ts'
import type { NewTouch } from './happening.ts'
import type {
  ImportedAddress,
  ImportedDate,
  ImportedEmail,
  ImportedPerson,
  ImportedPhone,
  ImportedUrl,
} from './person.ts'

// What becomes of each row, as the writer takes it.

/** Single fields that an update may fill. */
export type SingleField =
  | 'name'
  | 'givenName'
  | 'familyName'
  | 'nickname'
  | 'organisation'
  | 'title'
  | 'notes'
  | 'stage'
  | 'tier'
  | 'cadence'
  | 'latestDays'
  | 'lastTouchOn'
  | 'currency'
  | 'lifetimeValueMinor'

/** What an update writes, and nothing else: lists hold only what is new. */
export type Changes = {
  /** Empty fields filled; `notes` is the whole new text, the stored one with the row's appended. */
  readonly set: Partial<Pick<ImportedPerson, SingleField>>
  readonly emails: readonly ImportedEmail[]
  readonly phones: readonly ImportedPhone[]
  readonly addresses: readonly ImportedAddress[]
  readonly urls: readonly ImportedUrl[]
  readonly tags: readonly string[]
  readonly segments: readonly string[]
  readonly dates: readonly ImportedDate[]
  /** A stored `--MM-DD` whose year the row knows, or a birthday that the owner takes from the row. */
  readonly completedDates: readonly { readonly kind: string; readonly date: PlainDate | MonthDay }[]
  readonly customFields: readonly (readonly [name: string, value: string])[]
}

/** Whom a row is: a client of the data file, or the one made from an earlier line of this file. */
type Target =
  | { readonly is: 'client'; readonly key: ClientKey }
  | { readonly is: 'row'; readonly line: number }

/** What a happening adds to one client. */
export type Attachment = {
  readonly key: ClientKey
  readonly changes: Changes | null
  readonly touches: readonly NewTouch[]
}

export type Decision =
  | {
      readonly action: 'create'
      readonly line: number
      readonly person: ImportedPerson
      /** A later row is folded into this one: remember which client it became. */
      readonly isTarget: boolean
      /** From an archive: everything else that belongs to the client. */
      readonly archived: ArchivedClient | null
    }
  | {
      readonly action: 'update'
      readonly line: number
      readonly key: ClientKey
      readonly changes: Changes
      /** The client is in Trash and comes back. */
      readonly restore: boolean
      /** The client as it is afterwards. */
      readonly person: ImportedPerson
      /** From an archive: history that the client may not have yet. */
      readonly archived: ArchivedClient | null
    }
  | {
      readonly action: 'unchanged'
      readonly line: number
      readonly key: ClientKey
      /** From an archive: what belongs to somebody who comes later in it is not known yet. */
      readonly archived: ArchivedClient | null
    }
  | {
      /** Counted as a duplicate: folded into `into`, which gains `changes` unless they are null. */
      readonly action: 'fold'
      readonly line: number
      readonly into: Target
      readonly changes: Changes | null
      readonly person: ImportedPerson | null
    }
  /** Something that took place with clients there are; counted as an update. */
  | { readonly action: 'attach'; readonly line: number; readonly to: readonly Attachment[] }
  /** Stands for no client of its own; counted as a duplicate. */
  | { readonly action: 'aside'; readonly line: number }
  | ({
      readonly action: 'reject'
      readonly line: number
      readonly cells: readonly string[]
    } & Notice)

export type Notice = {
  /** kebab-case */
  readonly code: string
  readonly message: Remark
}

export type RowMatch = ImportPlan['matches'][number]
export type Ask = ImportPlan['asks'][number]
export type RowNotice = ImportPlan['rejects'][number]
export type Counts = ImportPlan['counts']
export type ColumnReading = ImportPlan['columns'][number]
