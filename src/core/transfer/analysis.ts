import type { ImportAnswers, ImportPlan } from '#shared/contract/worker.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Remark } from '#shared/words/remark.ts'
import type { Ask, Notice, RowNotice } from './decision.ts'
import type { ArchivedClient, SharedRows } from './formats/archive/archive-shape.ts'
import type { ZoneName } from '#shared/zone.ts'
import type { Happening } from './happening.ts'
import type { Source } from './read/open-source.ts'
import type { Twins } from './twins.ts'
import type { DateOrder } from './understand/dates.ts'
import type { RowReading } from './understand/row.ts'

// What the first pass over a file of any format gives the second: a way to read its records again,
// and everything only the whole of it can prove.

export type ImportContext = {
  readonly today: PlainDate
  /** The owner's: instants fall on its days. */
  readonly zone: ZoneName
  /** The owner's setting, else that of the locale: the default answer, never a silent one. */
  readonly dateOrder: DateOrder
  /** ISO 3166; null where the owner has not set one. */
  readonly region: string | null
  /** ISO 4217; null where the owner has not set one. */
  readonly currency: string | null
}

/** Bytes read so far, of all that will be read in this pass. */
export type ReadProgress = { readonly done: number; readonly of: number }

/** A row of a table, or a card: what may become one client. */
export type FileRecord = {
  readonly line: number
  /** Neither person nor reject: the record stands for no client of its own, and `aside` says so. */
  readonly reading: RowReading
  readonly aside: { readonly name: string; readonly detail: Remark } | null
  /** As they go into a file of rejected records; empty for the accepted ones of some formats. */
  readonly cells: readonly string[]
  /** How the record looks in the file; null for its cells beside each other. */
  readonly text: string | null
  /** A client of an archive with everything that belongs to it. */
  readonly archived?: ArchivedClient | null
  /** Of a calendar or a mailbox: what took place, and with whom. */
  readonly happening?: Happening
}

/** A stretch of records, and how far into the file reading has come. */
export type RecordBatch = { readonly records: readonly FileRecord[]; readonly bytes: number }

export type FileDescription = Pick<
  ImportPlan,
  'format' | 'layout' | 'encoding' | 'delimiter' | 'headerLine' | 'columns'
>

export type Analysis = {
  readonly source: Source
  readonly description: FileDescription
  readonly answers: ImportAnswers
  /**
   * The answers with everything the file proved and defaults settled: by them a row of this file is
   * read alone as it is read among all. Absent where the answers say it all.
   */
  readonly readAs?: ImportAnswers
  /** Open questions that the file itself raises. */
  readonly asks: readonly Ask[]
  readonly twins: Twins
  /** How many records there are. */
  readonly rows: number
  /** The names of the columns, for a file of rejected records. */
  readonly headerCells: readonly string[]
  /** What is to be said about the file beside its records. */
  readonly remarks: readonly RowNotice[]
  /** What the clients of an archive share; null for a file of any other kind. */
  readonly shared: SharedRows | null
  /** Reads the records once more. Throws `FileRefused` when the file changes meanwhile. */
  readonly records: () => Generator<RecordBatch, void>
  /** Every cell as read, header included; empty for a file that is no table. */
  readonly table: () => readonly (readonly string[])[]
}

export type AnalysisResult =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly fileName: string; readonly refused: Notice }
