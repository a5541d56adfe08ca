import { z } from 'zod'
import { languages } from '../words/language.ts'
import { channels } from './channel.ts'
import { reasonKinds } from './choices.ts'
import { clientColumn, rhythmTouch } from './clients.ts'
import * as s from './schemas.ts'

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
  /** The owner's own e-mail addresses: mail from one of them went out. */
  ownAddresses: z.array(z.string().min(3).max(320)).max(20),
  appearance: z.enum(['system', 'light', 'dark']),
  language: z.enum(languages),
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
