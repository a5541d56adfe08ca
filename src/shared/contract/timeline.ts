import { z } from 'zod'
import { channels } from './channel.ts'
import { clientDetail, clientPromise, loggedClient } from './clients.ts'
import * as s from './schemas.ts'

/** One thing on a timeline. Fields that a kind does not have are null. */
export const entry = z.strictObject({
  id: s.entryId,
  clientId: s.clientId,
  kind: s.entryKind,
  on: s.plainDate,
  at: s.epochMs.nullable(),
  body: z.string(),
  learned: z.string().nullable(),
  interaction: z
    .strictObject({
      kind: s.interactionKind,
      direction: s.direction,
      outcome: s.touchOutcome,
      /** Delivered or failed, and nothing two-way or inbound has followed. */
      unanswered: z.boolean(),
      /** An appointment: it is no touch until `appointments.answer` says that it happened. */
      planned: z.boolean(),
      /** Others who took part; the same touch stands on their timelines. */
      others: z.array(z.strictObject({ id: s.clientId, name: z.string() })),
    })
    .nullable(),
  promise: z
    .strictObject({ side: s.promiseSide, dueOn: s.plainDate.nullable(), state: s.promiseState })
    .nullable(),
  purchase: z
    .strictObject({ amountMinor: z.int().nullable(), currency: z.string().nullable() })
    .nullable(),
  feedback: z.strictObject({ score: z.int().min(0).max(10).nullable() }).nullable(),
})

/** Where the next page begins; opaque to everybody but the core. */
const cursor = z.strictObject({ sortAt: z.int(), id: z.int() })

export const promiseDraft = z.strictObject({
  side: s.promiseSide,
  text: s.line,
  dueOn: s.plainDate.nullable(),
})

const logged = z.strictObject({
  entry,
  promises: z.array(clientPromise),
  client: loggedClient,
})

export const timelineChannels = channels({
  'timeline.page': {
    input: z.strictObject({
      clientId: s.clientId,
      kinds: z.array(s.entryKind).max(12).default([]),
      query: z.string().max(400).default(''),
      after: cursor.nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.strictObject({ entries: z.array(entry), next: cursor.nullable() }),
    errors: ['client/not-found'],
  },
  /**
   * Logs a touch. `on` defaults to the owner's today; `at` makes it exact. One that lies ahead is an
   * appointment. It counts for everybody who took part.
   */
  'interactions.log': {
    input: z.strictObject({
      clientId: s.clientId,
      kind: s.interactionKind,
      direction: s.direction.optional(),
      outcome: s.touchOutcome.optional(),
      on: s.plainDate.optional(),
      at: s.epochMs.optional(),
      body: s.prose.default(''),
      learned: s.prose.optional(),
      promises: z.array(promiseDraft).max(20).default([]),
      tags: z.array(s.line).max(20).default([]),
      /** Clients who took part as well. */
      others: z.array(s.clientId).max(200).default([]),
      /** Written on the client's card: the draft of it goes with the logging, and not a moment before. */
      fromCard: z.boolean().optional(),
    }),
    output: logged,
    errors: ['client/not-found'],
  },
  /** "Did it happen?" Yes makes an appointment that is past a touch, no a failed attempt. */
  'appointments.answer': {
    input: z.strictObject({ id: s.entryId, happened: z.boolean() }),
    output: z.strictObject({ entry, client: clientDetail }),
    errors: ['entry/not-found', 'appointment/none', 'appointment/to-come'],
  },
  'notes.add': {
    input: z.strictObject({
      clientId: s.clientId,
      body: s.prose.min(1),
      on: s.plainDate.optional(),
      promises: z.array(promiseDraft).max(20).default([]),
    }),
    output: logged,
    errors: ['client/not-found'],
  },
  'entries.edit': {
    input: z.strictObject({
      id: s.entryId,
      body: s.prose.optional(),
      learned: s.prose.nullable().optional(),
      on: s.plainDate.optional(),
      kind: s.interactionKind.optional(),
      direction: s.direction.optional(),
      outcome: s.touchOutcome.optional(),
    }),
    output: z.strictObject({ entry, client: clientDetail }),
    errors: ['entry/not-found'],
  },
  'entries.delete': {
    input: z.strictObject({ id: s.entryId }),
    output: z.strictObject({ client: clientDetail }),
    errors: ['entry/not-found'],
  },
  'promises.add': {
    input: promiseDraft.extend({ clientId: s.clientId }),
    output: z.strictObject({ promise: clientPromise, client: clientDetail }),
    errors: ['client/not-found'],
  },
  'promises.settle': {
    input: z.strictObject({ id: s.promiseId, state: s.promiseState }),
    output: z.strictObject({ promise: clientPromise }),
    errors: ['promise/not-found'],
  },
  'promises.edit': {
    input: z.strictObject({
      id: s.promiseId,
      text: s.line.optional(),
      dueOn: s.plainDate.nullable().optional(),
    }),
    output: z.strictObject({ promise: clientPromise }),
    errors: ['promise/not-found'],
  },
  'promises.list': {
    input: s.nothing,
    output: z.strictObject({ promises: z.array(clientPromise) }),
    errors: [],
  },
})
