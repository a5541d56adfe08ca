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

const role = s.line.max(200).nullable()
/** One of the two roles is said, and of somebody who is no client it is theirs. */
const saidOfRelation = {
  other: z.union([z.strictObject({ id: s.clientId }), z.strictObject({ name: s.line.max(200) })]),
  role,
  roleBack: role,
}
const relationErrors = ['relation/other-not-found', 'relation/self', 'relation/no-role'] as const

export const knownChannels = channels({
  'known.get': {
    input: z.strictObject({ clientId: s.clientId }),
    output: z.strictObject({
      /** People who belong to the client, clients or not, whichever side it was written down on. */
      relations: z.array(relation),
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
})
