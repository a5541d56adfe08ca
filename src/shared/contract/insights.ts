import { z } from 'zod'
import { insightCharts, insightPeriods } from '../domain/insights.ts'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

/** Which clients and which time a chart is drawn of. */
const scope = {
  period: z.enum(insightPeriods),
  /** Only those of this segment; null for everybody. */
  segment: z.string().max(4000).nullable().default(null),
}
const span = { from: s.plainDate, to: s.plainDate }
const count = z.int().min(0)

const charts = z.discriminatedUnion('chart', [
  /** Of those that counted at the end of each span, how many were within their cadence. */
  z.strictObject({
    chart: z.literal('coverage'),
    points: z.array(z.strictObject({ ...span, within: count, of: count })),
  }),
  /** Active clients with a warmth, by its five steps; everybody first, then each segment. */
  z.strictObject({
    chart: z.literal('warmth'),
    groups: z.array(
      z.strictObject({
        segment: z.string().nullable(),
        levels: z.tuple([count, count, count, count, count]),
      }),
    ),
  }),
  /** Yours by channel, theirs in one; what both took part in counts on both sides. */
  z.strictObject({
    chart: z.literal('touches'),
    spans: z.array(
      z.strictObject({ ...span, written: count, call: count, meeting: count, theirs: count }),
    ),
  }),
  /** Promises of the owner by the month they were due; those still open and not due are not here. */
  z.strictObject({
    chart: z.literal('promises'),
    months: z.array(z.strictObject({ ...span, kept: count, late: count, broken: count })),
  }),
  z.strictObject({
    chart: z.literal('repeat'),
    buyers: count,
    repeaters: count,
    /** The share that has bought again by so many days after the first purchase. */
    steps: z.array(z.strictObject({ day: count, share: z.number().min(0).max(1) })),
    medianDays: z.number().nullable(),
  }),
  z.strictObject({
    chart: z.literal('feedback'),
    scores: z.array(
      z.strictObject({
        client: s.clientKey,
        name: z.string(),
        on: s.plainDate,
        score: z.int().min(0).max(10),
        /** The giver was told what came of it. */
        told: z.boolean(),
      }),
    ),
    months: z.array(z.strictObject({ ...span, median: z.number().nullable() })),
  }),
  /** Newest first; days since the problem was raised, null while it has not come to that. */
  z.strictObject({
    chart: z.literal('issues'),
    issues: z.array(
      z.strictObject({
        client: s.clientKey,
        name: z.string(),
        text: z.string(),
        raisedOn: s.plainDate,
        acknowledgedDays: count.nullable(),
        resolvedDays: count.nullable(),
      }),
    ),
  }),
])

/** Answered by main with calls that yield: some look at every touch. */
export const insightChannels = channels({
  'insights.chart': {
    input: z.strictObject({ chart: z.enum(insightCharts), ...scope }),
    output: charts,
    errors: [],
  },
  /** The clients behind one mark of a chart. */
  'insights.people': {
    input: z.strictObject({
      ...scope,
      mark: z.discriminatedUnion('chart', [
        /** Those outside their cadence at the end of the span that begins on `from`. */
        z.strictObject({ chart: z.literal('coverage'), from: s.plainDate }),
        z.strictObject({
          chart: z.literal('warmth'),
          segment: z.string().nullable(),
          level: z.int().min(0).max(4),
        }),
        z.strictObject({
          chart: z.literal('touches'),
          from: s.plainDate,
          of: z.enum(['written', 'call', 'meeting', 'theirs']),
        }),
        z.strictObject({
          chart: z.literal('promises'),
          from: s.plainDate,
          state: z.enum(['kept', 'late', 'broken']),
        }),
        /** Those who bought again within so many days. */
        z.strictObject({ chart: z.literal('repeat'), days: count }),
      ]),
    }),
    output: z.strictObject({ keys: z.array(s.clientKey) }),
    errors: [],
  },
})
