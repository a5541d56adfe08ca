import { z } from 'zod'
import { channels } from './channel.ts'
import { rhythmTouch } from './clients.ts'
import { settings } from './kept.ts'
import * as s from './schemas.ts'

export const undoable = z.strictObject({
  /** Which deed, for the words catalogue, and its figures. */
  what: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  changes: z.int(),
})

export const searchHit = z.strictObject({
  clientId: s.clientId,
  name: z.string(),
  kind: z.union([z.literal('client'), s.entryKind]),
  entryId: s.entryId.nullable(),
  /** Plain text; found words stand between U+E000 and U+E001. */
  snippet: z.string(),
  at: s.plainDate.nullable(),
})

export const appChannels = channels({
  'app.info': {
    input: s.nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.enum(['darwin', 'win32', 'linux']),
      dataFolder: z.string(),
      dataFile: z.string(),
      now: s.epochMs,
      today: s.plainDate,
      zone: z.string(),
      locale: z.string(),
      clients: z.int(),
      /** Nobody is here and nobody ever was: Trash is empty too. */
      isNew: z.boolean(),
      trayShown: z.boolean(),
      packaged: z.boolean(),
      /** Started with `--safe`: no tray, no reminders, no keys from elsewhere, nothing remembered. */
      safe: z.boolean(),
    }),
    errors: [],
  },
  'settings.get': { input: s.nothing, output: settings, errors: [] },
  'settings.set': {
    input: settings.omit({ holidays: true, backupFolder: true }).partial(),
    output: settings,
    errors: ['settings/quiet-hours-equal'],
  },
  /**
   * The owner is away: nobody is listed and no day counts, for any client. Takes the place of those
   * holidays that share a day with it. `until` is the first day back; `from` is today, or the first
   * day of the holiday that runs, unless given; it may lie in the past or ahead. It ends by itself.
   */
  'holiday.set': {
    input: z.strictObject({ from: s.plainDate.optional(), until: s.plainDate }),
    output: settings,
    errors: ['holiday/empty'],
  },
  /** Back: the holiday that runs ends today. While none runs, the next one planned is given up. */
  'holiday.end': { input: s.nothing, output: settings, errors: ['holiday/none'] },
  'search.run': {
    input: z.strictObject({
      query: z.string().max(400),
      limit: z.int().min(0).default(20),
    }),
    output: z.strictObject({ hits: z.array(searchHit), tookMs: z.number() }),
    errors: [],
  },
  'rhythm.get': {
    input: z.strictObject({ clientId: s.clientId, from: s.plainDate, to: s.plainDate }),
    output: z.strictObject({ touches: z.array(rhythmTouch) }),
    errors: ['client/not-found'],
  },
  'undo.undo': {
    input: z.strictObject({
      batch: s.batchId.optional(),
      /**
       * Clients of an import that were changed since: they stay as they are, or go with their later
       * changes. Without it such an import is refused, with its id as `batch` in the details.
       */
      changed: z.enum(['keep', 'remove']).optional(),
    }),
    output: z.strictObject({ undone: undoable }),
    errors: ['undo/nothing', 'undo/no-such-batch', 'undo/changed-since'],
  },
  'undo.redo': {
    input: s.nothing,
    output: z.strictObject({ redone: undoable }),
    errors: ['undo/nothing'],
  },
  'undo.peek': {
    input: s.nothing,
    output: z.strictObject({ undo: undoable.nullable(), redo: undoable.nullable() }),
    errors: [],
  },
  'demo.fill': {
    input: s.nothing,
    output: z.strictObject({ clients: z.int() }),
    errors: ['demo/not-empty'],
  },
  'demo.remove': {
    input: s.nothing,
    output: z.strictObject({ clients: z.int() }),
    errors: ['demo/none'],
  },
})

/** Channels that main answers itself: they need a dialog, the shell or the window. */
export const desktopChannels = channels({
  /** Opens a mail or phone program, or a web page, after a click. */
  'links.open': {
    input: z.strictObject({
      kind: z.enum(['email', 'phone', 'web']),
      value: z.string().min(1).max(2048),
      /** What the message holds; refused where the link would be too long for the system. */
      mail: z
        .strictObject({ subject: z.string().max(400), body: z.string().max(20_000) })
        .optional(),
      /** For whom and how: then it is asked later what came of it. */
      reaches: z
        .strictObject({ clientId: s.clientId, kind: z.enum(['call', 'email', 'message']) })
        .optional(),
    }),
    output: s.nothing,
    errors: ['link/refused', 'link/failed'],
  },
  'clipboard.write': {
    input: z.strictObject({ text: z.string().max(100_000) }),
    output: s.nothing,
    errors: [],
  },
  'data.showInFolder': { input: s.nothing, output: s.nothing, errors: [] },
})
