import { z } from 'zod'
import { isLocalTime, isPlainDate } from '#shared/time.ts'
import { isZoneName } from '#shared/zone.ts'

// The form of a file of timelines: what reminders there are, what happens to the app and its
// device, and what must have been delivered.

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const day = z.string().refine(isPlainDate, 'Not a date')
const time = z.string().refine(isLocalTime, 'Not a time of day')
const zone = z.string().refine(isZoneName, 'Not a time zone')

const settings = z.object({
  dayStart: time.optional(),
  quiet: z.tuple([time, time]).nullish(),
  feb29: z.enum(['02-28', '03-01']).optional(),
  /** ISO weekdays: on the others notifications wait. */
  workDays: z.array(z.int().min(1).max(7)).optional(),
})

/** How notifications of the system behave for one run of the app. */
const notifier = z.enum(['works', 'none', 'fails'])

const step = z.discriminatedUnion('do', [
  z.object({ at: instant, do: z.literal('start'), notifier: notifier.default('works') }),
  z.object({
    at: instant,
    do: z.enum([
      'quit',
      'kill',
      'suspend',
      'resume',
      'freeze',
      'thaw',
      'unlock',
      'start-second-instance',
      'end',
    ]),
  }),
  z.object({ at: instant, do: z.literal('set-clock'), to: instant }),
  z.object({ at: instant, do: z.literal('set-zone'), to: zone }),
  z.object({ at: instant, do: z.enum(['complete', 'delete']), id: z.string() }),
  z.object({
    at: instant,
    do: z.literal('snooze'),
    id: z.string(),
    minutes: z.int().positive(),
  }),
])

const reminder = z.object({
  id: z.string().min(1),
  date: day,
  /** None: date-only. */
  time: time.optional(),
  /** A frequency such as `daily`, or a rule of RFC 5545. */
  repeat: z.string().optional(),
  basis: z.enum(['date', 'completion']).default('date'),
})

const delivery = z.object({
  id: z.string(),
  occurrence: day,
  from: instant,
  to: instant,
  late: z.boolean(),
  snoozed: z.boolean().default(false),
  channel: z.enum(['notification', 'in-app']).optional(),
})

const openOn = z.object({ id: z.string(), date: day })

const timelineCase = z.object({
  id: z.string().min(1),
  zone,
  why: z.string().optional(),
  reminders: z.array(reminder),
  timeline: z.array(step).min(1),
  expect: z.array(delivery),
  settings: settings.default({}),
  notifications: z.int().optional(),
  check: z.literal('on-today').optional(),
  openOn: z.array(openOn).optional(),
  maxDeliveries: z.record(z.string(), z.int()).optional(),
})

const file = z.object({
  about: z.string().optional(),
  defaults: settings.default({}),
  cases: z.array(timelineCase),
})

export type TimelineReminder = z.output<typeof reminder>
export type NotifierKind = z.output<typeof notifier>
export type TimelineStep = z.output<typeof step>
export type TimelineCase = z.output<typeof timelineCase>

/** The cases of a file, each with the file's own settings under its own. Throws a ZodError. */
export function readCases(json: string): readonly TimelineCase[] {
  const { defaults, cases } = file.parse(JSON.parse(json))
  return cases.map((one) => ({ ...one, settings: { ...defaults, ...one.settings } }))
}
