import { z } from 'zod'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

// What the owner can bring to clients. Wishes and purchases name an offering; one that nobody has yet
// is made by naming it there, or here.

const name = s.line.max(200)
const body = z.string().max(4000)
const oneId = z.strictObject({ id: s.plainId })

const offering = z.strictObject({
  id: s.plainId,
  name: z.string(),
  kind: s.offeringKind,
  /** What it is, in the owner's words; may be empty. */
  body: z.string(),
})

/** A wish that is open or offered, and names the offering or says something like it. */
const asked = z.strictObject({
  wishId: s.entryId,
  clientId: s.clientId,
  clientKey: s.clientKey,
  clientName: z.string(),
  on: s.plainDate,
  /** In the client's words. */
  text: z.string(),
  wantedByOn: s.plainDate.nullable(),
  state: s.wishState,
  /** Whether it names the offering, and does not only sound like it. */
  names: z.boolean(),
})

export const offeringChannels = channels({
  /** All offerings, by name. */
  'offerings.list': {
    input: s.nothing,
    output: z.strictObject({ offerings: z.array(offering) }),
    errors: [],
  },
  /** How many clients bought it, and who asks for something like it, the oldest wish first. */
  'offerings.get': {
    input: oneId,
    output: z.strictObject({ buyers: z.int(), asked: z.array(asked) }),
    errors: ['offering/not-found'],
  },
  'offerings.add': {
    input: z.strictObject({ name, kind: s.offeringKind, body }),
    output: oneId,
    errors: ['offering/name-taken'],
  },
  'offerings.edit': {
    input: z.strictObject({ id: s.plainId, name, kind: s.offeringKind, body }),
    output: s.nothing,
    errors: ['offering/not-found', 'offering/name-taken'],
  },
  /** What was wished for or bought under its name keeps it. */
  'offerings.delete': { input: oneId, output: s.nothing, errors: ['offering/not-found'] },
})
