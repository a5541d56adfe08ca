import { z } from 'zod'
import { channels } from './channel.ts'
import { remark } from './remark.ts'
import * as s from './schemas.ts'
import { importCounts, rowNotice } from './transfer.ts'

// Imports that are over: what each did, what it left out, and whether it can be taken back.

const importSummary = z.strictObject({
  batch: s.batchId,
  fileName: z.string(),
  format: z.string(),
  /** Taken back by the owner: the report stays. */
  takenBack: z.boolean(),
  /** When it ended, on the owner's clock. */
  at: s.localDateTime,
  counts: importCounts,
  /** Something was written, and the journal still knows how to undo it. */
  canUndo: z.boolean(),
})

const keptReject = rowNotice.extend({
  /** Every cell, in the order of the columns; empty where the file was no table. */
  cells: z.array(z.string()),
})

/** A client that an import brought or changed, and that was changed again since. */
const changedClient = z.strictObject({
  id: s.clientId,
  name: z.string(),
  was: z.enum(['created', 'updated']),
  /** Deeds since, and the owner's day of the last of them. */
  deeds: z.int(),
  lastOn: s.plainDate,
})

export const importChannels = channels({
  /** The newest first. */
  'imports.list': {
    input: s.nothing,
    output: z.strictObject({ imports: z.array(importSummary) }),
    errors: [],
  },
  'imports.report': {
    input: z.strictObject({ batch: s.batchId }),
    output: importSummary.extend({
      /** The names of the columns; empty where the file was no table. */
      header: z.array(z.string()),
      rejects: z.array(keptReject),
      warnings: z.array(rowNotice),
    }),
    errors: ['import/no-report'],
  },
  /** Whom an undo of the import would take along with later changes; none for one that is undone. */
  'imports.changed': {
    input: z.strictObject({ batch: s.batchId }),
    output: z.strictObject({ clients: z.array(changedClient) }),
    errors: ['undo/no-such-batch'],
  },
})

/** Rows of a report, mended. */
export const importMendChannels = channels({
  /** Imports one rejected row, as it reads now, into the batch it was left out of. */
  'imports.fix': {
    input: z.strictObject({
      batch: s.batchId,
      line: z.int(),
      cells: z.array(z.string().max(1_000_000)).max(10_000),
    }),
    output: z.strictObject({
      /** What became of the row; still `rejected` changes nothing. */
      became: z.enum(['created', 'updated', 'unchanged', 'duplicate', 'rejected']),
      /** Why it is still rejected, or what else is to be said. */
      remarks: z.array(remark),
      client: s.clientId.nullable(),
    }),
    errors: ['import/no-report', 'import/no-such-row', 'import/taken-back'],
  },
  /** Shows the save dialog and writes the rows that are still rejected, with their reasons. */
  'imports.saveRejects': {
    input: z.strictObject({ batch: s.batchId }),
    output: z.strictObject({ saved: z.boolean() }),
    errors: ['import/no-report', 'export/failed'],
  },
})
