import { z } from 'zod'
import { remarks } from '../words/en/remark.ts'
import type { Remark, RemarkKey } from '../words/remark.ts'
import * as s from './schemas.ts'

/** What an import says, not yet in words. */
export const remark: z.ZodType<Remark> = z.strictObject({
  key: z.enum(Object.keys(remarks) as RemarkKey[]),
  args: z.record(
    z.string(),
    z.union([
      z.string(),
      z.number(),
      z.strictObject({ day: s.dateOrMonthDay }),
      z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
      z.lazy(() => remark),
      z.array(z.lazy(() => remark)),
    ]),
  ),
})
