import { z } from 'zod'
import { journeyStages } from '../domain/review.ts'
import { channels } from './channel.ts'
import { clientPromise, clientRow } from './clients.ts'
import { reviewChapter, reviewProgress } from './kept.ts'
import * as s from './schemas.ts'

const journeyStage = z.enum(journeyStages)

/** A client a chapter speaks of, and the day something is arranged for: then it needs no decision. */
const person = { client: clientRow, plannedOn: s.plainDate.nullable() }

/** One thing to decide in a chapter; `key` tells it from the others of the chapter. */
export const reviewItem = z.discriminatedUnion('what', [
  /** Fell out of its cadence in the last seven days. */
  z.strictObject({ what: z.literal('outside'), key: z.string(), ...person, on: s.plainDate }),
  /** A promise of the owner’s that is past its day. */
  z.strictObject({
    what: z.literal('promise'),
    key: z.string(),
    ...person,
    promise: clientPromise,
  }),
  /** Fell by a step of warmth in the last seven days; `before` is the warmth it had then. */
  z.strictObject({
    what: z.literal('cooling'),
    key: z.string(),
    ...person,
    before: z.int().min(0).max(100),
  }),
  /** In touch once and not again, or bought once and not again. */
  z.strictObject({ what: z.literal('touched-once'), key: z.string(), ...person, on: s.plainDate }),
  z.strictObject({ what: z.literal('bought-once'), key: z.string(), ...person, on: s.plainDate }),
  /** Bought on that day, and was not asked how it was. */
  z.strictObject({ what: z.literal('feedback'), key: z.string(), ...person, on: s.plainDate }),
  /** A problem that was resolved on that day, and nobody asked whether it holds. */
  z.strictObject({
    what: z.literal('issue'),
    key: z.string(),
    ...person,
    entryId: s.entryId,
    text: z.string(),
    on: s.plainDate,
  }),
  z.strictObject({
    what: z.literal('friction'),
    key: z.string(),
    id: s.plainId,
    stage: journeyStage,
    text: z.string(),
    on: s.plainDate,
    /** How many issues were put down to it. */
    issues: z.int(),
  }),
  z.strictObject({
    what: z.literal('win'),
    key: z.string(),
    ...person,
    text: z.string(),
    on: s.plainDate,
  }),
  /** Brought somebody, and was not thanked. */
  z.strictObject({
    what: z.literal('advocate'),
    key: z.string(),
    ...person,
    entryId: s.entryId,
    /** Who came by their word, where that is known. */
    brought: z.string().nullable(),
    on: s.plainDate,
  }),
])

export const reviewChannels = channels({
  'review.get': {
    input: s.nothing,
    output: z.strictObject({
      progress: reviewProgress.nullable(),
      last: z.strictObject({ on: s.plainDate, minutes: z.int() }).nullable(),
      nextOn: s.plainDate,
      isDue: z.boolean(),
    }),
    errors: [],
  },
  /** What a chapter asks to be decided; the first of them, and how many there are. */
  'review.chapter': {
    input: z.strictObject({ chapter: reviewChapter }),
    output: z.strictObject({
      items: z.array(reviewItem),
      total: z.int(),
      /** Those who would be among them and are paused: left in peace. */
      paused: z.int(),
      /** Touches of the last seven days, and whose they were: told with coverage and who is cooling. */
      week: z.strictObject({
        touches: z.int(),
        clients: z.int(),
        most: z.array(z.strictObject({ id: s.clientId, name: z.string(), touches: z.int() })),
      }),
    }),
    errors: [],
  },
  /** Turns to a chapter, `done` being the one that was just dealt with; begins a review if none is under way. */
  'review.turn': {
    input: z.strictObject({ to: reviewChapter, done: reviewChapter.nullable().default(null) }),
    output: z.strictObject({ progress: reviewProgress }),
    errors: [],
  },
  'review.finish': {
    input: s.nothing,
    output: z.strictObject({ minutes: z.int(), nextOn: s.plainDate }),
    errors: [],
  },
  /** The client was asked how it was, today. */
  'feedback.ask': {
    input: z.strictObject({ clientId: s.clientId }),
    output: s.nothing,
    errors: ['client/not-found'],
  },
  /** The owner asked whether a fix holds, today. */
  'issues.check': {
    input: z.strictObject({ id: s.entryId }),
    output: s.nothing,
    errors: ['entry/not-found'],
  },
  /** The one who brought somebody was thanked, today. */
  'referrals.thank': {
    input: z.strictObject({ id: s.entryId }),
    output: s.nothing,
    errors: ['entry/not-found'],
  },
  /** A rough edge of the owner’s own business, found today. */
  'frictions.add': {
    input: z.strictObject({ stage: journeyStage, text: s.line }),
    output: s.nothing,
    errors: [],
  },
  /** It is smoothed: kept, and no longer asked about. */
  'frictions.remove': {
    input: z.strictObject({ id: s.plainId }),
    output: s.nothing,
    errors: ['friction/not-found'],
  },
})
