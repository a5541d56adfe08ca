import { z } from 'zod'
import { channels } from './channel.ts'
import { clientPromise, loggedClient } from './clients.ts'
import { touchDraft } from './kept.ts'
import * as s from './schemas.ts'
import { entry, promiseDraft } from './timeline.ts'
import { reminder } from './today.ts'

/** Somebody picked for a name in a line, with the name as it stands there. */
const pickedName = z.strictObject({ id: s.clientId, name: z.string().min(1).max(400) })

/** Where a line is being written: in quick capture, or about one client. */
const draftPlace = z.union([z.literal('capture'), s.clientId])

const loggedTouch = z.strictObject({
  kind: s.interactionKind,
  direction: s.direction,
  outcome: s.touchOutcome,
})

/** A mail, phone or message program opened for a client; what came of it is asked once. */
export const launch = z.strictObject({
  id: s.plainId,
  clientId: s.clientId,
  clientName: z.string(),
  kind: z.enum(['call', 'email', 'message']),
  openedAt: s.epochMs,
})

export const captureChannels = channels({
  /**
   * Files all that one line says as one deed: a touch, a note, or neither where nothing is left of
   * the line but promises, tags and reminders. `on` defaults to the owner's today; `at` makes it
   * exact.
   */
  'capture.file': {
    input: z.strictObject({
      clientId: s.clientId,
      /** Who else took part in the touch: it counts for each; all else is about the client alone. */
      others: z.array(s.clientId).max(200).default([]),
      /** Null for a note. */
      touch: loggedTouch.nullable(),
      on: s.plainDate.optional(),
      at: s.epochMs.optional(),
      body: s.prose,
      learned: s.prose.optional(),
      /** Where the line was kept as a draft: it goes with the filing, and not a moment before. */
      draft: draftPlace.optional(),
      promises: z.array(promiseDraft).max(20).default([]),
      tags: z.array(s.line).max(20).default([]),
      reminders: z
        .array(
          z.strictObject({
            text: s.line,
            at: s.localDateTime,
            dateOnly: z.boolean(),
            every: z.string().max(500).nullable().default(null),
          }),
        )
        .max(20)
        .default([]),
    }),
    output: z.strictObject({
      entry: entry.nullable(),
      promises: z.array(clientPromise),
      reminders: z.array(reminder),
      client: loggedClient,
    }),
    errors: ['client/not-found', 'capture/empty', 'reminder/bad-rule'],
  },
  /** When the next touch is due now, and would be once this one were filed. */
  'capture.preview': {
    input: z.strictObject({
      clientId: s.clientId,
      touch: loggedTouch,
      on: s.plainDate.optional(),
      at: s.epochMs.optional(),
    }),
    output: z.strictObject({
      nextDueOn: s.plainDate.nullable(),
      thenDueOn: s.plainDate.nullable(),
    }),
    errors: ['client/not-found'],
  },
  /** A line that was not filed yet; it outlives a crash. */
  'drafts.get': {
    input: z.strictObject({ place: draftPlace }),
    output: z.strictObject({
      text: z.string(),
      /** Whom its names were picked for, those still here. */
      picked: z.array(pickedName.extend({ kind: s.clientKind })),
    }),
    errors: [],
  },
  /** Keeps a line as it is now; an empty one is forgotten. */
  'drafts.keep': {
    input: z.strictObject({
      place: draftPlace,
      text: s.prose,
      clientId: s.clientId.nullable().default(null),
      picked: z.array(pickedName).max(50).default([]),
    }),
    output: s.nothing,
    errors: [],
  },
  /** Touches that were begun on cards and not logged, the newest first, with the day of the last word. */
  'drafts.touches': {
    input: s.nothing,
    output: z.strictObject({
      drafts: z.array(z.strictObject({ clientId: s.clientId, draft: touchDraft, on: s.plainDate })),
    }),
    errors: [],
  },
  /** Keeps a touch as it is now; one without a word is forgotten. */
  'drafts.keepTouch': {
    input: z.strictObject({ clientId: s.clientId, draft: touchDraft }),
    output: s.nothing,
    errors: [],
  },
  /** Programs opened for clients of which nobody has said yet what came of it, oldest first. */
  'launches.list': {
    input: s.nothing,
    output: z.strictObject({ launches: z.array(launch) }),
    errors: [],
  },
  /** Logs a touch, logs a try that failed, or drops the question. */
  'launches.answer': {
    input: z.strictObject({ id: s.plainId, answer: z.enum(['reached', 'no-answer', 'not-now']) }),
    output: z.strictObject({ client: loggedClient.nullable() }),
    errors: ['launch/not-found'],
  },
})

/** What main answers for quick capture: its window and its key. */
export const captureWindowChannels = channels({
  /** Shows quick capture over whatever is open. */
  'capture.open': { input: s.nothing, output: s.nothing, errors: [] },
  /** Makes the small window as high as its page. */
  'capture.fit': {
    input: z.strictObject({ height: z.int().min(1).max(4000) }),
    output: s.nothing,
    errors: [],
  },
  'capture.hide': { input: s.nothing, output: s.nothing, errors: [] },
  /** Goes to a client in the main window, and hides the small one. */
  'capture.showClient': {
    input: z.strictObject({ id: s.clientId }),
    output: s.nothing,
    errors: [],
  },
  /** Whether the key that opens quick capture from anywhere is ours. */
  'capture.shortcut': {
    input: s.nothing,
    output: z.strictObject({ state: z.enum(['on', 'off', 'taken', 'unknown-key']) }),
    errors: [],
  },
})
