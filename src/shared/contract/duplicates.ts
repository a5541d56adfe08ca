import { z } from 'zod'
import { channels } from './channel.ts'
import { clientDetail, clientRow } from './clients.ts'
import * as s from './schemas.ts'

/** What two clients have in common; each alone makes a pair. */
export const evidenceKinds = ['email', 'phone', 'id', 'mailbox', 'name'] as const

const evidence = z.strictObject({
  /**
   * The same email address, phone number, id in a custom field, mailbox behind two spellings
   * (`j.smith+shop@…`), or name.
   */
  kind: z.enum(evidenceKinds),
  /** What they share, as the first of the two has it. */
  value: z.string(),
})

/** One of two clients, with what tells them apart at a glance. */
const side = z.strictObject({
  client: clientRow,
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  birthday: s.dateOrMonthDay.nullable(),
  /** Entries on the timeline. */
  entries: z.int(),
  createdOn: s.plainDate,
})

export const duplicatePair = z.strictObject({
  a: side,
  b: side,
  /** 0 to 100; the certain ones stand above all others. */
  score: z.int().min(0).max(100),
  /** A shared address, number or id together with the name, and nothing that contradicts it. */
  certain: z.boolean(),
  evidence: z.array(evidence),
  /** Their birthdays contradict each other. */
  birthdaysDiffer: z.boolean(),
})

const cursor = z.strictObject({
  score: z.int(),
  a: s.clientKey,
  b: s.clientKey,
})

const pair = z.strictObject({ a: s.clientId, b: s.clientId })

/** Fields of which a merged client has one value; everything else is united. */
export const mergeFields = [
  'name',
  'kind',
  'nickname',
  'pronouns',
  'title',
  'organisation',
  'email',
  'phone',
  'birthday',
  'anniversary',
  'stage',
  'tier',
  'cadence',
  'latestDays',
  'worth',
  'outcome',
] as const

export const duplicateChannels = channels({
  /** The owner says that these are two people; the pair is not shown again. */
  'duplicates.dismiss': { input: pair, output: s.nothing, errors: ['client/not-found'] },
  /** Takes a dismissal back. */
  'duplicates.restore': { input: pair, output: s.nothing, errors: ['client/not-found'] },
})

/** Answered by main with calls that others may overtake: one looks at every client, one is backed up first. */
export const duplicateWorkChannels = channels({
  /**
   * Makes one client of several. `keep` stays; what the others have moves to it, and they are gone.
   * A field without a choice takes the value of `keep`, or the first there is.
   */
  'clients.merge': {
    input: z.strictObject({
      keep: s.clientId,
      others: z.array(s.clientId).min(1).max(20),
      /** Whose value a field takes; for `email` and `phone` whose come first. */
      choices: z
        .array(z.strictObject({ field: z.enum(mergeFields), from: s.clientId }))
        .max(mergeFields.length)
        .default([]),
      /** The same for custom fields, by their name. */
      customChoices: z
        .array(z.strictObject({ name: z.string().max(200), from: s.clientId }))
        .max(1_000)
        .default([]),
    }),
    output: z.strictObject({ client: clientDetail }),
    errors: ['client/not-found', 'merge/same-client'],
  },
  /** Pairs that may be one client, likeliest first. */
  'duplicates.list': {
    input: z.strictObject({
      /** Those the owner said are two people, instead of the others. */
      dismissed: z.boolean().default(false),
      after: cursor.nullable().default(null),
      limit: z.int().min(1).max(100).default(30),
    }),
    output: z.strictObject({
      pairs: z.array(duplicatePair),
      next: cursor.nullable(),
      total: z.int(),
      certain: z.int(),
      /** How many pairs were dismissed. */
      dismissed: z.int(),
    }),
    errors: [],
  },
})
