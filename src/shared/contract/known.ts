import { z } from 'zod'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

// What is known of a client that only their page shows: apart from the client itself, which every
// deed reads back.

/** Somebody who belongs to a client, as that client has it: the other one has it the other way round. */
const relation = z.strictObject({
  id: s.plainId,
  /** Null for somebody who is no client. */
  otherId: s.clientId.nullable(),
  otherKind: s.clientKind.nullable(),
  name: z.string(),
  /** What they are to the client; null where only the other way round was said. */
  role: z.string().nullable(),
  /** What the client is to them. */
  roleBack: z.string().nullable(),
})

/** What a client would like, in their words, and the owner's offering that would meet it. */
const wish = z.strictObject({
  id: s.entryId,
  on: s.plainDate,
  text: z.string(),
  wantedByOn: s.plainDate.nullable(),
  state: s.wishState,
  offering: z.string().nullable(),
})
const purchase = z.strictObject({
  id: s.entryId,
  on: s.plainDate,
  text: z.string(),
  amountMinor: z.int().nullable(),
  currency: z.string().nullable(),
  offering: z.string().nullable(),
})
const money = z.strictObject({
  minor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
})

const role = s.line.max(200).nullable()
/** One of the two roles is said, and of somebody who is no client it is theirs. */
const saidOfRelation = {
  other: z.union([z.strictObject({ id: s.clientId }), z.strictObject({ name: s.line.max(200) })]),
  role,
  roleBack: role,
}
const relationErrors = ['relation/other-not-found', 'relation/self', 'relation/no-role'] as const

/** By name; a new name makes a new one. */
const offering = s.line.max(200).nullable()
const wantedByOn = s.plainDate.nullable()

export const knownChannels = channels({
  'known.get': {
    input: z.strictObject({ clientId: s.clientId }),
    output: z.strictObject({
      /** People who belong to the client, clients or not, whichever side it was written down on. */
      relations: z.array(relation),
      /** Whatever became of them, the newest first. */
      wishes: z.array(wish),
      purchases: z.strictObject({
        count: z.int(),
        /** Their sum, where all are in one currency. */
        amountMinor: z.int(),
        currency: z.string().nullable(),
        /** The newest of them, newest first. */
        newest: z.array(purchase),
        /** What an amount without a currency is in; null where nothing was sold yet. */
        usualCurrency: z.string().nullable(),
      }),
      /** Offerings that were bought, by name, with the day of the last time. */
      bought: z.array(z.strictObject({ offering: z.string(), on: s.plainDate })),
    }),
    errors: ['client/not-found'],
  },
  'relations.add': {
    input: z.strictObject({ clientId: s.clientId, ...saidOfRelation }),
    output: s.nothing,
    errors: ['client/not-found', ...relationErrors],
  },
  /** `clientId` is whose page it stands on: roles are as seen from there. */
  'relations.edit': {
    input: z.strictObject({ id: s.plainId, clientId: s.clientId, ...saidOfRelation }),
    output: s.nothing,
    errors: ['client/not-found', 'relation/not-found', ...relationErrors],
  },
  'relations.delete': {
    input: z.strictObject({ id: s.plainId, clientId: s.clientId }),
    output: s.nothing,
    errors: ['client/not-found', 'relation/not-found'],
  },
  // Wishes and purchases are entries of the timeline, and are deleted as those are.
  'wishes.add': {
    input: z.strictObject({ clientId: s.clientId, text: s.line, wantedByOn, offering }),
    output: s.nothing,
    errors: ['client/not-found'],
  },
  'wishes.edit': {
    input: z.strictObject({
      id: s.entryId,
      text: s.line.optional(),
      wantedByOn: wantedByOn.optional(),
      offering: offering.optional(),
      state: s.wishState.optional(),
    }),
    output: s.nothing,
    errors: ['entry/not-found'],
  },
  'purchases.add': {
    input: z.strictObject({
      clientId: s.clientId,
      text: s.line,
      on: s.plainDate,
      amount: money.nullable(),
      offering,
    }),
    output: s.nothing,
    errors: ['client/not-found', 'purchase/to-come'],
  },
  'purchases.edit': {
    input: z.strictObject({
      id: s.entryId,
      text: s.line.optional(),
      on: s.plainDate.optional(),
      amount: money.nullable().optional(),
      offering: offering.optional(),
    }),
    output: s.nothing,
    errors: ['entry/not-found', 'purchase/to-come'],
  },
})
