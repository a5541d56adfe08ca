import { z } from 'zod'
import { channels } from './channel.ts'
import { PASSPHRASE_MIN } from './choices.ts'
import { chosenKeys, clientChannels } from './clients.ts'
import {
  askCode,
  csvChoice,
  exportChoice,
  importAnswers,
  importTarget,
  savedFormat,
} from './kept.ts'
import { remark } from './remark.ts'
import * as s from './schemas.ts'

export const ask = z.strictObject({
  code: askCode,
  blocking: z.boolean(),
  lines: z.array(z.int()),
  message: remark,
  options: z.array(z.string()),
})
export const rowNotice = z.strictObject({
  line: z.int(),
  code: z.string(),
  message: remark,
  /** The row as it stands in the file, cut to 200 characters. */
  text: z.string(),
})
/** rows = created + updated + unchanged + duplicates + rejected */
export const importCounts = z.strictObject({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
})
export const columnReading = z.strictObject({
  header: z.string(),
  target: importTarget,
  samples: z.array(z.string()),
  filled: z.int(),
  /** Whether the layout or the name of the column was known. */
  known: z.boolean(),
})

/** A row and whom it may be: what they have in common, in what they differ, and what holds. */
const rowMatch = z.strictObject({
  line: z.int(),
  name: z.string(),
  /** What else the row says to know the person by. */
  about: z.string(),
  of: z.strictObject({
    /** Null for a line that was left out itself. */
    name: z.string().nullable(),
    about: z.string(),
    /** An earlier line of the file; null for a client. */
    line: z.int().nullable(),
  }),
  evidence: z.array(z.enum(['id', 'email', 'phone', 'name'])),
  /** Whether they were one without a word of the owner. */
  certain: z.boolean(),
  is: z.enum(['same', 'other', 'out']),
  /** Of those who are the same. */
  fields: z.array(
    z.strictObject({
      /** One of Rapport’s by its name, one of the owner’s own as `custom:` and its name. */
      field: z.string(),
      /** As it was written, or as a remark where Rapport keeps the value in a form of its own. */
      stored: z.union([z.string(), remark]),
      offered: z.union([z.string(), remark]),
      use: z.enum(['stored', 'file']),
    }),
  ),
})

/** A file as it was understood, and what importing it would do: the whole of the wizard. */
export const importPlan = z.strictObject({
  fileName: z.string(),
  format: z.string(),
  /** The sheet of a workbook that was read; null for a file of any other kind. */
  sheet: z.string().nullable(),
  layout: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: z.int().nullable(),
  refused: z.strictObject({ code: z.string(), message: remark }).nullable(),
  columns: z.array(columnReading),
  asks: z.array(ask),
  counts: importCounts,
  rejects: z.array(rowNotice),
  /** The cells of the first 200 of them, to mend; none for a file that is no table. */
  rejectedCells: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
  warnings: z.array(rowNotice),
  /** Rows about whose person there is something to decide: the first 2,000, as many as answers take. */
  matches: z.array(rowMatch),
  /** How many there are. */
  matchCount: z.int(),
  /** The first people as they would become clients. */
  people: z.array(
    z.strictObject({
      line: z.int(),
      name: z.string(),
      does: z.enum(['create', 'update', 'unchanged', 'duplicate']),
      /** What an update would write, or whom a duplicate is folded into. */
      detail: remark.nullable(),
    }),
  ),
})

const clientsOfList = clientChannels['clients.list'].input

/** A file the owner chose; the window never learns its path. */
const token = z.string().min(8).max(64)
const passphrase = z.string().min(PASSPHRASE_MIN).max(1024)

/** Letters of one paste; more belongs in a file. */
export const mostPasted = 16 * 2 ** 20

export const transferChannels = channels({
  /** Shows the file dialog, or takes a file dropped on the window, and reads what it is. */
  'import.choose': {
    input: s.nothing,
    output: z.strictObject({ token, fileName: z.string(), sizeBytes: z.int() }).nullable(),
    errors: ['import/unreadable'],
  },
  /**
   * Takes rows copied from a spreadsheet as if they were a file: cells apart by tabs, those with
   * line breaks in quotes.
   */
  'import.paste': {
    input: z.strictObject({ text: z.string().min(1).max(mostPasted) }),
    output: z.strictObject({ token, fileName: z.string(), sizeBytes: z.int() }),
    errors: [],
  },
  /**
   * Takes a file that was dropped on the window, part after part: where it lies the window does not
   * know. `file` comes with the last part.
   */
  'import.drop': {
    input: z.strictObject({
      /** From the answer to the first part. */
      drop: z.string().max(64).nullable(),
      name: z.string().min(1).max(1024),
      base64: z.string().max(3_000_000),
      last: z.boolean(),
    }),
    output: z.strictObject({
      drop: z.string(),
      file: z.strictObject({ token, fileName: z.string(), sizeBytes: z.int() }).nullable(),
    }),
    errors: ['import/unreadable'],
  },
  /** The same file with what unseals it, under a token of its own; whether it fits is seen on reading. */
  'import.unseal': {
    input: z.strictObject({ token, passphrase: z.string().min(1).max(1024) }),
    output: z.strictObject({ token, fileName: z.string(), sizeBytes: z.int() }),
    errors: ['import/unknown-file', 'import/unreadable'],
  },
  'import.plan': {
    input: z.strictObject({ token, answers: importAnswers }),
    output: importPlan,
    errors: ['import/unknown-file', 'import/unreadable', 'import/changed'],
  },
  'import.run': {
    input: z.strictObject({ token, answers: importAnswers }),
    output: z.strictObject({
      /** Null where nothing was written. */
      batch: s.batchId.nullable(),
      /** Under which the report is kept; null for an import that was stopped. */
      report: s.batchId.nullable(),
      plan: importPlan,
      cancelled: z.boolean(),
    }),
    errors: [
      'import/unknown-file',
      'import/unreadable',
      'import/changed',
      'import/open-asks',
      'import/refused',
      'import/busy',
    ],
  },
  'import.cancel': { input: z.strictObject({ token }), output: s.nothing, errors: [] },
  /** Shows the save dialog and writes the rejected rows, with their reasons, as CSV. */
  'import.saveRejects': {
    input: z.strictObject({ token, answers: importAnswers }),
    output: z.strictObject({ saved: z.boolean() }),
    errors: ['import/unknown-file', 'export/failed'],
  },
  /** Stops the export that is being written; nothing of it is left. */
  'export.cancel': { input: s.nothing, output: s.nothing, errors: [] },
  /** Shows a file that was written in its folder. */
  'export.show': { input: z.strictObject({ token }), output: s.nothing, errors: [] },
  /**
   * Shows the save dialog and writes all clients, those of a segment or a list, the ones named, or
   * those chosen in a list.
   */
  'export.save': {
    input: z.strictObject({
      format: savedFormat,
      segment: z.string().min(1).max(200).nullable().default(null),
      clients: z.array(s.clientId).min(1).max(100_000).nullable().default(null),
      keys: chosenKeys.nullable().default(null),
      /** Those that the list shows for this. */
      list: clientsOfList.nullable().default(null),
      /** Null writes every column, for spreadsheets. */
      csv: csvChoice.nullable().default(null),
      /** Seals an archive; of the other formats nothing can be sealed. */
      passphrase: passphrase.nullable().default(null),
    }),
    /** Null where the dialog was dismissed or the export stopped: nothing was written. */
    output: z.strictObject({ clients: z.int(), fileName: z.string(), token }).nullable(),
    /** Too many for a PDF: `n` were wanted, and `most` go into one. */
    errors: ['export/failed', 'export/no-such-segment', 'export/too-many'],
  },
})

/** What the owner chose last time. */
export const rememberChannels = channels({
  /** How a file with these columns was read when one was last imported from the window. */
  'imports.remembered': {
    input: z.strictObject({ header: z.array(z.string()).max(10_000) }),
    output: z.strictObject({
      remembered: z.strictObject({ answers: importAnswers, on: s.plainDate }).nullable(),
    }),
    errors: [],
  },
  'imports.forget': {
    input: z.strictObject({ header: z.array(z.string()).max(10_000) }),
    output: s.nothing,
    errors: [],
  },
  'export.remembered': {
    input: s.nothing,
    output: z.strictObject({ choice: exportChoice.nullable() }),
    errors: [],
  },
  'export.remember': {
    input: z.strictObject({ choice: exportChoice }),
    output: s.nothing,
    errors: [],
  },
})
