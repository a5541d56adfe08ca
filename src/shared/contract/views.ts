import { z } from 'zod'
import { channels } from './channel.ts'
import { viewRequest } from './kept.ts'
import * as s from './schemas.ts'

export const savedView = z.strictObject({
  id: s.plainId,
  name: z.string(),
  request: viewRequest,
})

const name = s.line.max(200)
const changed = z.strictObject({ view: savedView })

export const viewChannels = channels({
  /** In the order the owner gave them. */
  'views.list': {
    input: s.nothing,
    output: z.strictObject({ views: z.array(savedView) }),
    errors: [],
  },
  /** A new view, last in the row. */
  'views.save': {
    input: z.strictObject({ name, request: viewRequest }),
    output: changed,
    errors: ['where/unreadable'],
  },
  'views.edit': {
    input: z.strictObject({
      id: s.plainId,
      name: name.optional(),
      request: viewRequest.optional(),
    }),
    output: changed,
    errors: ['view/not-found', 'where/unreadable'],
  },
  /** Puts a view at a place in the row, from 0. */
  'views.move': {
    input: z.strictObject({ id: s.plainId, to: z.int().min(0).max(1000) }),
    output: s.nothing,
    errors: ['view/not-found'],
  },
  'views.delete': {
    input: z.strictObject({ id: s.plainId }),
    output: s.nothing,
    errors: ['view/not-found'],
  },
})
