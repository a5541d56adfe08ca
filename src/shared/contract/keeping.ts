import { z } from 'zod'
import { synchronisers } from '../domain/data-place.ts'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What was done and what was thrown away, as long as it is kept. */
export const keepingChannels = channels({
  /** The deeds that are kept, newest first; those undone stand where they were done. */
  /** Of one client where it is told; else of all. */
  'history.list': {
    input: z.strictObject({ clientId: s.clientId.optional() }),
    output: z.strictObject({
      deeds: z.array(
        z.strictObject({
          id: s.plainId,
          what: z.string(),
          details,
          changes: z.int(),
          isUndone: z.boolean(),
          at: s.epochMs,
        }),
      ),
    }),
    errors: ['client/not-found'],
  },
  /**
   * Takes back one deed, or with `upTo` it and every later one, newest first. One alone is refused
   * where later deeds touched the same clients or rows; `later` in the details is how many did.
   */
  'history.undo': {
    input: z.strictObject({ id: s.plainId, upTo: z.boolean() }),
    output: z.strictObject({ deeds: z.int() }),
    errors: ['history/not-found', 'history/treads'],
  },
  /** Whether the data lies where another program may write over it, and copies such a one left. */
  'data.place': {
    input: s.nothing,
    output: z.strictObject({
      syncedBy: z.enum(synchronisers).nullable(),
      conflicts: z.array(z.string()),
    }),
    errors: [],
  },
  /** Who is in Trash, those thrown away last first; `goneOn` is the day on which they are purged. */
  'trash.list': {
    input: s.nothing,
    output: z.strictObject({
      clients: z.array(
        z.strictObject({
          id: s.clientId,
          name: z.string(),
          kind: s.clientKind,
          deletedOn: s.plainDate,
          goneOn: s.plainDate,
          entries: z.int(),
        }),
      ),
    }),
    errors: [],
  },
  /** Deletes clients in Trash for good, from the undo history too. Nothing brings them back but a backup. */
  'trash.purge': {
    input: z.strictObject({ ids: z.array(s.clientId).min(1).max(1_000) }),
    output: z.strictObject({ purged: z.int() }),
    errors: [],
  },
})
