import { z } from 'zod'
import { reviewChapters } from '../domain/review.ts'
import { languages } from '../words/language.ts'
import { csvParts, reasonKinds, savedFormats } from './choices.ts'
import * as s from './schemas.ts'

// What the data file keeps as JSON. The core reads it back through these, and needs no channel for
// it: those belong to main, and building their schemas would take longer than opening the file.

export const clientSort = z.enum([
  'name',
  'warmth',
  'lastTouch',
  'nextDue',
  'stage',
  'purchases',
  'created',
  'tier',
  'cadence',
  'organisation',
  'segment',
  'tags',
  'email',
  'phone',
])

/** Columns of the table of clients: whatever it can be sorted by, but the name, which is always there. */
export const clientColumn = clientSort.exclude(['name'])

const weekday = z.int().min(1).max(7)

export const settings = z.strictObject({
  dayStart: s.localTime,
  workDays: z.array(weekday).max(7),
  quietFrom: s.localTime.nullable(),
  quietUntil: s.localTime.nullable(),
  defaultCadence: s.cadenceSetting,
  tierCadences: z.strictObject({
    A: s.cadenceSetting,
    B: s.cadenceSetting,
    C: s.cadenceSetting,
  }),
  stageCadences: z.strictObject({
    lead: s.cadenceSetting,
    active: s.cadenceSetting,
    past: s.cadenceSetting,
  }),
  dailyBudget: z.int().min(1).max(50),
  /** Past ones stay: their days count for nobody. Changed by `holiday.set` and `holiday.end` only. */
  holidays: z.array(s.holiday),
  inboundCounts: z.boolean(),
  switchedOffReasons: z.array(z.enum(reasonKinds)),
  leapDay: z.enum(['feb-28', 'mar-1']),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  region: z.string().length(2).nullable(),
  /** The owner's own email addresses: mail from one of them went out. */
  ownAddresses: z.array(z.string().min(3).max(320)).max(20),
  appearance: z.enum(['system', 'light', 'dark']),
  language: z.enum(languages),
  /** Whether letters, figures and signs act by themselves while no field has the focus. */
  singleKeys: z.boolean(),
  notifications: z.boolean(),
  /** Notifications of reminders wait for the next work day. */
  quietDaysOff: z.boolean(),
  /** Nothing is told before then; null, or past, when nothing is put off. */
  remindersPausedUntil: s.localDateTime.nullable(),
  hideNames: z.boolean(),
  /** One notification a morning: whom the day asks for. */
  morningNudge: z.boolean(),
  /** When it comes; null for the end of quiet hours, or nine where there are none. */
  morningAt: s.localTime.nullable(),
  startAtLogin: z.boolean(),
  closeToTray: z.boolean(),
  /** Opens quick capture from anywhere, as Electron spells keys; null for none. */
  captureShortcut: z.string().min(1).max(100).nullable(),
  /** A folder of the owner’s choice for backups; null for the one beside the data. Set by main only. */
  backupFolder: z.string().min(1).max(4096).nullable(),
  /** Columns of the table of clients beside the name, in order; null for those of the first day. */
  clientColumns: z
    .array(
      z.strictObject({
        column: clientColumn,
        /** Pixels; null for the usual width. */
        width: z.int().min(48).max(640).nullable(),
      }),
    )
    .max(20)
    .nullable(),
  demo: z.boolean(),
})

/** What a list of clients was asked for when its view was saved. */
export const viewRequest = z.strictObject({
  query: z.string().max(400),
  /** A filter as `rapport list --where` takes it, its days as they were written; empty for none. */
  where: z.string().max(4000),
  stage: s.stage.nullable(),
  sort: clientSort,
  descending: z.boolean(),
})

/** A touch that is being written on the card of a client, with what is chosen so far. */
export const touchDraft = z.strictObject({
  kind: s.interactionKind,
  direction: s.direction,
  noAnswer: z.boolean(),
  said: s.prose,
  learned: s.prose,
})

export const reviewChapter = z.enum(reviewChapters)
/** A review that was begun and not finished. */
export const reviewProgress = z.strictObject({
  startedOn: s.plainDate,
  chapter: reviewChapter,
  done: z.array(reviewChapter),
})

export const importFields = [
  'name',
  'givenName',
  'familyName',
  'nickname',
  'organisation',
  'title',
  'email',
  'phone',
  'address',
  'url',
  'birthday',
  'anniversary',
  'tags',
  'notes',
  'stage',
  'cadenceDays',
  'lastTouchOn',
  'segment',
  'currency',
  'lifetimeValue',
] as const
/** A field of a client, a custom field of the column's name, or left out. */
export const importTarget = z.union([z.enum(importFields), z.literal('custom'), z.literal('skip')])

export const askCode = z.enum([
  'date-order',
  'century',
  'encoding',
  'header',
  'sheet',
  'duplicates',
  'region',
  'trashed',
  'unknown-people',
])

/** What the owner says of one row, over what holds for all of them. */
const rowDecision = z.strictObject({
  line: z.int(),
  /**
   * Whether it is the client, or the earlier row, that it was matched with; or it is left out, and
   * whom it was matched with stays as it is.
   */
  is: z.enum(['same', 'other', 'out']).optional(),
  /** Of the fields in which the two differ: what is stored stays, or the file holds. */
  fields: z
    .array(z.strictObject({ field: z.string().max(300), use: z.enum(['stored', 'file']) }))
    .max(1_000)
    .optional(),
  /** The cells as the owner mended them. */
  cells: z.array(z.string().max(1_000_000)).max(5_000).optional(),
})

/** What the owner decided; what is absent is still open. */
export const importAnswers = z.strictObject({
  mapping: z.record(z.string(), importTarget).default({}),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().length(1).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  century: z.enum(['1900', '2000']).optional(),
  header: z.boolean().optional(),
  /** Of a workbook: the sheet that is read; the first with something in it unless told. */
  sheet: z.string().max(255).optional(),
  region: z.string().length(2).optional(),
  trashed: z.enum(['restore', 'new', 'skip']).optional(),
  /** Of a calendar of birthdays: those in it who are no clients. They are left out unless told. */
  unknownPeople: z.enum(['leave-out', 'create']).optional(),
  /** Of a mailbox: the owner's own addresses, which tell what went out. */
  ownAddresses: z.array(z.string().min(3).max(320)).max(20).optional(),
  /** Of a mailbox: whether the text comes along with the subject. */
  mailText: z.boolean().optional(),
  onDuplicate: z.enum(['update', 'skip', 'create']).default('update'),
  /** What holds where a client and a row of theirs differ; what is stored, unless told. */
  onDifference: z.enum(['stored', 'file']).optional(),
  /** At most one for each line. */
  rows: z.array(rowDecision).max(2_000).optional(),
  /** Asks answered with their default. */
  accepted: z.array(askCode).default([]),
})

export const savedFormat = z.enum(savedFormats)

export const csvChoice = z.strictObject({
  delimiter: z.enum([',', ';', '\t']),
  /** A byte order mark, by which spreadsheets know the encoding. */
  bom: z.boolean(),
  parts: z.array(z.enum(csvParts)),
})
/** How the last export was written. */
export const exportChoice = z.strictObject({ format: savedFormat, csv: csvChoice })
