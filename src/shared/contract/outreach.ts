import { z } from 'zod'
import { channels } from './channel.ts'
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
})
