import type { z } from 'zod'
import type { BackupReason } from '../domain/kept-backups.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { BatchId, ClientId, ReminderId } from '../ids.ts'
import type { LocalDateTime, PlainDate } from '../time.ts'
import type { WhereExpr } from '../domain/where.ts'
import type { restoreFailures, storedBackup } from './backups.ts'
import type { launch } from './capture.ts'
import type { clientRow } from './clients.ts'
import type { Input, Output } from './index.ts'
import type { exportFormats, savedFormats } from './choices.ts'
import type { clientSort, csvChoice, importAnswers } from './kept.ts'
import type { importPlan } from './transfer.ts'

// What main asks of the core beside the window's channels. Both ends are our own code in one
// process, so these are types and not schemas; file paths live here and never reach the window.

export type ImportAnswers = z.output<typeof importAnswers>
export type ImportPlan = z.output<typeof importPlan>
export type CsvChoice = z.output<typeof csvChoice>
/** What the core writes. */
export type ExportFormat = (typeof exportFormats)[number]
/** What the window saves. */
export type SavedFormat = (typeof savedFormats)[number]

/** The path of a file, alone or with what unseals it; or text that was pasted and goes by `name`. */
export type ImportSource =
  | string
  | { readonly path: string; readonly passphrase: string }
  | { readonly name: string; readonly text: string }

/** A delivery the rules ask for, with what its notification needs. */
export type DueReminder = Delivery & {
  readonly text: string
  readonly clientId: ClientId | null
  readonly clientName: string | null
}

/** One line of the ledger. */
export type OccurrenceKey = {
  readonly reminderId: ReminderId
  /** The civil date-time of the occurrence, or of the end of its snooze. */
  readonly occurrence: LocalDateTime
}

export type ToldOccurrence = OccurrenceKey & {
  readonly late: boolean
  readonly missed: number
}

export type ImportProgress = {
  readonly done: number
  readonly of: number
  readonly phase: 'reading' | 'writing' | 'finishing'
}

/** A client as an import would make or change it: what a dry run shows of it. */
export type PlannedPerson = {
  readonly line: number
  readonly id: ClientId | null
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly nickname: string | null
  readonly emails: readonly { value: string; label: string | null; primary: boolean }[]
  readonly phones: readonly { value: string; e164: string | null; label: string | null }[]
  readonly addresses: readonly { formatted: string; label: string | null }[]
  readonly urls: readonly { value: string; label: string | null }[]
  readonly organisation: string | null
  readonly title: string | null
  readonly stage: string | null
  readonly tags: readonly string[]
  readonly segments: readonly string[]
  readonly cadenceDays: number | null
  readonly lastTouchOn: string | null
  readonly dates: readonly { kind: string; date: string }[]
  readonly notes: string | null
  readonly customFields: Readonly<Record<string, string>>
}

/** Whom an export is of: those of whom all of this holds, everybody where it asks for nothing. */
export type ExportedClients = {
  readonly segment: string | null
  readonly clients?: readonly ClientId[] | null
  /** By the keys a list gave. */
  readonly keys?: Uint32Array | null
  /** Those that the list shows for this. */
  readonly list?: Input<'clients.list'> | null
}

export type WorkerCalls = {
  /** Exact look-up of a client: id, email or whole name. Not in Trash; at most 50. */
  'clients.match': {
    input: { text: string }
    output: { matches: readonly { id: ClientId; name: string }[] }
  }
  /** Clients that fit a condition, as rows; `total` counts all of them. */
  'clients.query': {
    input: {
      where: WhereExpr | null
      sort: z.output<typeof clientSort>
      descending: boolean
      limit: number | null
    }
    output: { total: number; clients: readonly z.output<typeof clientRow>[] }
  }
  /** Pairs of clients that may be one; looks at every client, and yields between slices. */
  'duplicates.list': { input: Input<'duplicates.list'>; output: Output<'duplicates.list'> }
  /** One client of several, after a backup where they are more than two. */
  'clients.merge': { input: Input<'clients.merge'>; output: Output<'clients.merge'> }
  /** A chart of Insights, and the people behind a mark of one; both yield between slices. */
  'insights.chart': { input: Input<'insights.chart'>; output: Output<'insights.chart'> }
  'insights.people': { input: Input<'insights.people'>; output: Output<'insights.people'> }
  /** Integrity of the file, and of everything kept beside the facts. */
  'data.check': {
    input: Record<string, never>
    output: {
      file: string
      ok: boolean
      clients: number
      interactions: number
      problems: readonly { code: string; count: number; detail: string }[]
    }
  }
  /** How large the data is and which schema holds it: what a bug report may say of it. */
  'data.figures': {
    input: Record<string, never>
    output: {
      schema: number
      sqlite: string
      /** Of the data file without its log. */
      bytes: number
      clients: number
      entries: number
      reminders: number
    }
  }
  /** A verified copy of the data file: to the folder for backups, or to a file of the caller's choice. */
  'backup.make': {
    input: { to: string | null }
    output: {
      file: string
      reason: BackupReason
      clients: number
      interactions: number
      bytes: number
      sha256: string
    }
  }
  /** Whether the data file can be read to its last page. */
  'data.look': { input: Record<string, never>; output: { isWhole: boolean } }
  /** The backup of the owner's day, where there is none yet. */
  'backup.daily': { input: Record<string, never>; output: { made: boolean } }
  /** Puts a backup in the place of the present data, which is kept aside. */
  'backup.restore': {
    input: { id: string } | { path: string }
    output: {
      clients: number
      interactions: number
      kept: { id: string | null; path: string; isWhole: boolean } | null
    }
  }
  /** While the data file cannot be opened: the backups beside it. */
  'recovery.backups': {
    input: Record<string, never>
    output: { backups: readonly z.output<typeof storedBackup>[] }
  }
  /** While it cannot be opened: puts a backup in its place. */
  'recovery.restore': { input: { id: string } | { path: string }; output: Record<string, never> }
  /** While it cannot be opened: an empty one in its place, which is kept aside. */
  'recovery.startAnew': { input: Record<string, never>; output: Record<string, never> }
  /** Backups go there from now on; null for the folder beside the data. */
  'backup.useFolder': { input: { folder: string | null }; output: { folder: string } }
  /** Once a day: purges Trash after its 30 days and forgets what can no longer be undone. */
  'data.tidy': { input: Record<string, never>; output: { purged: number } }
  /** A program was opened to reach a client: asked about later, nothing is logged. */
  'launch.note': {
    input: { clientId: ClientId; kind: z.output<typeof launch>['kind'] }
    output: Record<string, never>
  }
  /**
   * What to tell of now, each inner list as one notification. `turned`: since the last look a
   * reminder came due or somebody's snooze ended, so that Today shows something else.
   */
  'ledger.due': {
    input: Record<string, never>
    output: { batches: readonly (readonly DueReminder[])[]; turned: boolean }
  }
  /** In the order asked: false where the occurrence is already recorded and must not be shown. */
  'ledger.claim': {
    input: { keys: readonly OccurrenceKey[] }
    output: { claimed: readonly boolean[] }
  }
  'ledger.record': {
    input: { told: readonly ToldOccurrence[] }
    output: Record<string, never>
  }
  /** The day that is to be told of this morning and has not been; else null. */
  'morning.due': { input: Record<string, never>; output: { day: PlainDate | null } }
  /** False where the day has been told of, and must not be again. */
  'morning.claim': { input: { day: PlainDate }; output: { claimed: boolean } }
  'morning.record': { input: { day: PlainDate }; output: Record<string, never> }
  'transfer.plan': {
    input: {
      path: ImportSource
      answers: ImportAnswers
      include?: { table?: boolean; people?: boolean }
    }
    output: ImportPlan & {
      /** Every cell as read, header included; null unless asked for. */
      readonly table: readonly (readonly string[])[] | null
      /** Every client that would be made or changed; null unless asked for. */
      readonly allPeople: readonly PlannedPerson[] | null
    }
  }
  'transfer.import': {
    input: { path: ImportSource; answers: ImportAnswers }
    output: { batch: BatchId | null; report: BatchId | null; plan: ImportPlan; cancelled: boolean }
  }
  'transfer.rejects': {
    input: { path: ImportSource; answers: ImportAnswers; out: string }
    output: { rows: number }
  }
  'imports.fix': { input: Input<'imports.fix'>; output: Output<'imports.fix'> }
  /** Writes the rows of a report that are still rejected. */
  'imports.saveRejects': { input: { batch: BatchId; out: string }; output: { rows: number } }
  /** Writes to the file `out`; with null the text goes to the job's `onText`. */
  'transfer.export': {
    input: {
      out: string | null
      format: ExportFormat
      /** Null or absent writes every column, for spreadsheets. */
      csv?: CsvChoice | null
      /** Seals an archive that goes to a file. */
      passphrase?: string | null
    } & ExportedClients
    /** Stopped on the way: nothing was written. */
    output: { clients: number; stopped: boolean }
  }
  /** The page of HTML that an export writes, as text, for at most `most` clients. */
  'transfer.sheets': {
    input: ExportedClients & { most: number }
    /** Null where it was stopped on the way. */
    output: { clients: number; html: string | null }
  }
}

export type WorkerCall = keyof WorkerCalls
/** Calls that are answered while the data file cannot be opened, and only then. */
export type RecoveryCall = Extract<WorkerCall, `recovery.${string}`>
/** Calls that an open core answers. */
export type CoreCall = Exclude<WorkerCall, RecoveryCall>
export type WorkerInput<C extends WorkerCall> = WorkerCalls[C]['input']
export type WorkerOutput<C extends WorkerCall> = WorkerCalls[C]['output']
/** Failures of worker calls: those of the channels they serve. */
export type WorkerErrorCode =
  | (typeof restoreFailures)[number]
  | 'backup/own-file'
  | 'backup/no-file'
  | 'client/not-found'
  | 'merge/same-client'
  | 'import/unreadable'
  | 'import/changed'
  | 'import/open-asks'
  | 'import/refused'
  | 'import/busy'
  | 'import/no-report'
  | 'import/no-such-row'
  | 'import/taken-back'
  | 'export/failed'
  | 'export/no-such-segment'
  | 'export/too-many'
