import { z } from 'zod'
import { channels } from './channel.ts'
import { clientRow } from './clients.ts'
import * as s from './schemas.ts'

const name = s.line.max(200)
const rule = z.string().trim().min(1).max(4000)
const expectations = z.string().trim().max(4000)

const segment = z.strictObject({
  id: s.plainId,
  name: z.string(),
  /** A filter as `rapport list --where` takes it; null where people are picked by hand. */
  rule: z.string().nullable(),
  expectations: z.string().nullable(),
  cadence: s.cadenceSetting,
  template: z.strictObject({ id: s.plainId, name: z.string() }).nullable(),
  people: z.int(),
  /** Of its active people with a cadence that are not silenced: within it, and all of them. */
  coverage: z.strictObject({ within: z.int(), of: z.int() }),
  /** How many of its people are that warm; the silenced, and those without warmth, are in none. */
  warmth: z.strictObject({
    cold: z.int(),
    cool: z.int(),
    mild: z.int(),
    warm: z.int(),
    glow: z.int(),
  }),
})

const changed = z.strictObject({ segment })
const one = z.strictObject({ id: s.plainId })
/** Details of both: `fields`, the names of those asked for, joined by a comma. */
const badRule = ['where/unreadable', 'segment/unsteady-rule', 'segment/circular'] as const

export const segmentChannels = channels({
  /** By name, with how their people stand. */
  'segments.list': {
    input: s.nothing,
    output: z.strictObject({
      segments: z.array(segment),
      /** Active clients, those of them in a segment, and those in several. */
      active: z.int(),
      inSome: z.int(),
      inSeveral: z.int(),
    }),
    errors: [],
  },
  /** One segment with its people: the keys of all, the coldest first, and the rows of the first. */
  'segments.get': {
    input: one.extend({ rows: z.int().min(0).max(50).default(8) }),
    output: changed.extend({
      keys: z.instanceof(Uint32Array),
      rows: z.array(clientRow),
      /** Other segments that share people with it. */
      overlaps: z.array(z.strictObject({ id: s.plainId, name: z.string(), n: z.int() })),
    }),
    errors: ['segment/not-found'],
  },
  'segments.add': {
    input: z.strictObject({
      name,
      rule: rule.nullable().default(null),
      expectations: expectations.default(''),
      cadence: s.cadenceSetting.default(null),
    }),
    output: changed,
    errors: ['segment/name-taken', ...badRule],
  },
  /**
   * A change; what is absent stays. With a rule, whoever was picked by hand goes; without one, those
   * the rule picks out now stay in it. Those overdue by a new cadence are spread over the days to come.
   */
  'segments.edit': {
    input: z.strictObject({
      id: s.plainId,
      name: name.optional(),
      rule: rule.nullable().optional(),
      expectations: expectations.optional(),
      cadence: s.cadenceSetting.optional(),
      templateId: s.plainId.nullable().optional(),
    }),
    output: changed,
    errors: ['segment/not-found', 'segment/name-taken', 'template/not-found', ...badRule],
  },
  /** Its people stay; they only leave the segment. */
  'segments.delete': { input: one, output: s.nothing, errors: ['segment/not-found'] },
  /** What another cadence of the segment would ask for, before it is set. */
  'segments.load': {
    input: z.strictObject({ id: s.plainId, cadence: s.cadenceSetting }),
    output: z.strictObject({
      /** People whose cadence would be another. */
      moved: z.int(),
      /** People who keep one of their own, or of their tier. */
      own: z.int(),
      /** Touches a week: what would be added to what is asked now, to one decimal; less than 0 for fewer. */
      perWeek: z.number(),
    }),
    errors: ['segment/not-found'],
  },
})
