import { z } from 'zod'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

/** Where a script of ours was: file, line and column, as a stack names them. */
const place = z.string().regex(/^[\w.-]{1,80}:\d{1,7}:\d{1,7}$/)

/** What helps when something went wrong. Nothing here holds a word about a client. */
export const helpChannels = channels({
  /** What a bug report may say of this app, as it would be copied. */
  'help.details': { input: s.nothing, output: z.strictObject({ text: z.string() }), errors: [] },
  'help.showLogs': { input: s.nothing, output: s.nothing, errors: [] },
  /** A page failed: its kind and its places in the script, never its message, which may quote. */
  'help.failed': {
    input: z.strictObject({
      kind: z.string().regex(/^\w{1,60}$/),
      places: z.array(place).max(12),
    }),
    output: s.nothing,
    errors: [],
  },
})
