import { z } from 'zod'
import { channels } from './channel.ts'
import { clientRow } from './clients.ts'
import * as s from './schemas.ts'

const name = s.line.max(200)
/** One line: what a mail program takes as a subject. */
const subject = z.string().trim().max(400)
const body = z.string().max(20_000)

const template = z.strictObject({
  id: s.plainId,
  name: z.string(),
  /** Both with merge fields, as `shared/domain/merge-fields.ts` reads them. */
  subject: z.string(),
  body: z.string(),
})
const oneTemplate = z.strictObject({ template })

const letterPiece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.enum(['filled', 'fallback']), name: z.string(), text: z.string() }),
  z.strictObject({ kind: z.enum(['missing', 'unknown']), name: z.string() }),
])
const text = z.strictObject({ subject, body })
const letterState = z.enum(['waiting', 'opened', 'sent', 'skipped'])

const letterLine = z.strictObject({
  id: s.plainId,
  client: z.strictObject({ id: s.clientId, name: z.string(), kind: s.clientKind }),
  /** Opened in a mail program, and not yet said whether it went. */
  state: letterState,
  settledOn: s.plainDate.nullable(),
  /** The first address; null for none. */
  email: z.string().nullable(),
  isEdited: z.boolean(),
  /** Names of merge fields of which nothing is known: it cannot go while there are any. */
  gaps: z.array(z.string()),
  note: z.enum(['silenced', 'paused', 'issue', 'recent']).nullable(),
})

const letter = letterLine.extend({
  subject: z.array(letterPiece),
  body: z.array(letterPiece),
  /** The same as a template of its own: only the gaps are fields still. */
  source: z.strictObject({ subject: z.string(), body: z.string() }),
  plain: z.strictObject({ subject: z.string(), body: z.string() }),
  /** How much of it is theirs alone, 0 to 1. */
  share: z.number().min(0).max(1),
  hints: z.array(z.enum(['same', 'boastful', 'incurious', 'nameless'])),
  known: z.array(z.strictObject({ kind: z.enum(['wish', 'aim', 'fact']), text: z.string() })),
  row: clientRow,
})
const oneLetter = z.strictObject({ letter })
const oneId = z.strictObject({ id: s.plainId })

export const outreachChannels = channels({
  'templates.list': {
    input: s.nothing,
    output: z.strictObject({ templates: z.array(template) }),
    errors: [],
  },
  'templates.save': {
    input: z.strictObject({ name, subject: subject.default(''), body: body.default('') }),
    output: oneTemplate,
    errors: [],
  },
  'templates.edit': {
    input: z.strictObject({
      id: s.plainId,
      name: name.optional(),
      subject: subject.optional(),
      body: body.optional(),
    }),
    output: oneTemplate,
    errors: ['template/not-found'],
  },
  /** Segments that send it have no template then; letters already written stay as they are. */
  'templates.delete': {
    input: z.strictObject({ id: s.plainId }),
    output: s.nothing,
    errors: ['template/not-found'],
  },
  /** The newest first. */
  'outreach.list': {
    input: s.nothing,
    output: z.strictObject({
      outreaches: z.array(
        z.strictObject({
          id: s.plainId,
          name: z.string(),
          startedOn: s.plainDate,
          letters: z.int(),
          sent: z.int(),
          /** Neither sent nor skipped. */
          left: z.int(),
        }),
      ),
    }),
    errors: [],
  },
  /**
   * A letter to each of a segment, a saved view or a selection, but for whoever must not be written
   * to. Without a template the segment’s is taken, if it has one.
   */
  'outreach.start': {
    input: z.strictObject({
      name: name.optional(),
      templateId: s.plainId.optional(),
      from: z.union([
        z.strictObject({ segment: s.plainId }),
        z.strictObject({ view: s.plainId }),
        z.strictObject({
          clients: z.instanceof(Uint32Array).refine((keys) => keys.length > 0),
        }),
      ]),
    }),
    output: oneId,
    errors: [
      'outreach/nobody',
      'outreach/too-many',
      'segment/not-found',
      'template/not-found',
      'view/not-found',
      'where/unreadable',
    ],
  },
  'outreach.get': {
    input: oneId,
    output: z.strictObject({
      outreach: z.strictObject({
        id: s.plainId,
        name: z.string(),
        subject: z.string(),
        body: z.string(),
        startedOn: s.plainDate,
      }),
      letters: z.array(letterLine),
    }),
    errors: ['outreach/not-found'],
  },
  'outreach.letter': { input: oneId, output: oneLetter, errors: ['letter/not-found'] },
  /** A text of their own, with merge fields; null goes back to the outreach’s. */
  'outreach.write': {
    input: z.strictObject({ id: s.plainId, text: text.nullable() }),
    output: oneLetter,
    errors: ['letter/not-found'],
  },
  /** The text of all who have none of their own. */
  'outreach.rewrite': {
    input: text.extend({ id: s.plainId }),
    output: s.nothing,
    errors: ['outreach/not-found'],
  },
  /** Sent logs a touch of that kind with what was written; one deed. */
  'outreach.mark': {
    input: z.strictObject({
      id: s.plainId,
      as: letterState,
      kind: z.enum(['email', 'message', 'letter', 'social']).default('email'),
    }),
    output: oneLetter,
    errors: ['letter/not-found', 'letter/gaps'],
  },
  /** What was logged by its letters stays. */
  'outreach.delete': { input: oneId, output: s.nothing, errors: ['outreach/not-found'] },
})
