import { z } from 'zod'
import { isLocalTime, isPlainDate } from '#shared/time.ts'
import { isZoneName } from '#shared/zone.ts'

// The form of a file of timelines: what reminders there are, what happens to the app and its
// device, and what must have been delivered.

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const day = z.string().refine(isPlainDate, 'Not a date')
const time = z.string().refine(isLocalTime, 'Not a time of day')
const zone = z.string().refine(isZoneName, 'Not a time zone')

const settings = z.strictObject({
  dayStart: time.optional(),
  quiet: z.tuple([time, time]).nullish(),
  feb29: z.enum(['02-28', '03-01']).optional(),
  /** ISO weekdays: on the others notifications wait. */
  workDays: z.array(z.int().min(1).max(7)).optional(),
})

/** How notifications of the system behave for one run of the app. */
const notifier = z.enum(['works', 'none', 'fails'])

const step = z.discriminatedUnion('do', [
  z.strictObject({ at: instant, do: z.literal('start'), notifier: notifier.default('works') }),
  z.strictObject({
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
  z.strictObject({ at: instant, do: z.literal('set-clock'), to: instant }),
  z.strictObject({ at: instant, do: z.literal('set-zone'), to: zone }),
  z.strictObject({ at: instant, do: z.enum(['complete', 'delete']), id: z.string() }),
  z.strictObject({
    at: instant,
    do: z.literal('snooze'),
    id: z.string(),
    minutes: z.int().positive(),
  }),
])

const reminder = z.strictObject({
  id: z.string().min(1),
  date: day,
  /** None: date-only. */
  time: time.optional(),
  /** A frequency such as `daily`, or a rule of RFC 5545. */
  repeat: z.string().optional(),
  basis: z.enum(['date', 'completion']).default('date'),
})

const delivery = z.strictObject({
  id: z.string(),
  occurrence: day,
  from: instant,
  to: instant,
  late: z.boolean(),
  snoozed: z.boolean().default(false),
  channel: z.enum(['notification', 'in-app']).optional(),
})

const openOn = z.strictObject({ id: z.string(), date: day })

const caseFields = z.strictObject({
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

const file = z.strictObject({
  about: z.string().optional(),
  defaults: settings.default({}),
  cases: z.array(caseFields.superRefine(checkCase)),
})

export type TimelineReminder = z.output<typeof reminder>
export type NotifierKind = z.output<typeof notifier>
export type TimelineStep = z.output<typeof step>
export type TimelineCase = z.output<typeof caseFields>

/** What no single field shows: who is meant by an id, and that time goes forward. */
function checkCase(
  { reminders, timeline, expect, openOn }: TimelineCase,
  context: z.core.$RefinementCtx,
): void {
  const fault = (message: string, ...path: (string | number)[]): void => {
    context.addIssue({ code: 'custom', message, path })
  }
  const ids = new Set<string>()
  for (const [index, { id }] of reminders.entries()) {
    if (ids.has(id)) fault(`A second reminder ${id}`, 'reminders', index, 'id')
    ids.add(id)
  }
  let wall = -Infinity
  for (const [index, step] of timeline.entries()) {
    if (step.at < wall) fault('Before the step above it', 'timeline', index, 'at')
    wall = step.do === 'set-clock' ? step.to : step.at
    if ('id' in step && !ids.has(step.id)) {
      fault(`No such reminder: ${step.id}`, 'timeline', index, 'id')
    }
  }
  if (!timeline.some((step) => step.do === 'start')) fault('The app is never started', 'timeline')
  for (const [key, list] of [
    ['expect', expect],
    ['openOn', openOn ?? []],
  ] as const) {
    for (const [index, { id }] of list.entries()) {
      if (!ids.has(id)) fault(`No such reminder: ${id}`, key, index, 'id')
    }
  }
}

/** Takes keys that are none of the form out of what was read, and says where they stood. */
function takeOutUnknown(given: unknown): (issue: z.core.$ZodIssue) => readonly string[] {
  return (issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    let holder = given
    for (const step of issue.path) holder = isRecord(holder) ? holder[step] : undefined
    if (!isRecord(holder)) return []
    for (const key of issue.keys) Reflect.deleteProperty(holder, key)
    return issue.keys.map((key) => z.core.toDotPath([...issue.path, key]))
  }
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

export type CaseFile = {
  readonly cases: readonly TimelineCase[]
  /** Where keys stand that are none of this form, such as `cases[0].reminders[1].tiem`. */
  readonly unknown: readonly string[]
}

/**
 * The cases of a file, each with the file's own settings under its own. Keys of another form are
 * left out and named. Throws a SyntaxError for no JSON, a ZodError for JSON of another form.
 */
export function readCases(json: string): CaseFile {
  const given: unknown = JSON.parse(json)
  const unknown = file.safeParse(given).error?.issues.flatMap(takeOutUnknown(given)) ?? []
  const { defaults, cases } = file.parse(given)
  return {
    cases: cases.map((one) => ({ ...one, settings: { ...defaults, ...one.settings } })),
    unknown,
  }
}
