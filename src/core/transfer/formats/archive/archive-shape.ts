import { z } from 'zod'
import { viewRequest } from '#shared/contract/kept.ts'
import * as s from '#shared/contract/schemas.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'

// What an archive holds, one shape for each kind of row. Names are those of the tables and columns
// of docs/data-model.md; where a column holds the key of another row, the archive has that row's
// uid under the column's name without `_id`. Keys of the data file, and everything that follows
// from facts, stay behind. What the tables hold each row to is said here too: an archive that was
// edited is refused by its line, and not by the data file in the middle of being written.

export const archiveFormat = 'rapport-archive'
/** Raised when a reader of the version before would misunderstand; additions do not raise it. */
export const archiveVersion = 1

const uid = s.plainId
const text = z.string()
const maybe = <T extends z.ZodType>(type: T) => type.nullable()
const flag = z.union([z.literal(0), z.literal(1)])
const instant = s.epochMs
const day = s.plainDate
const cadence = {
  cadence_unit: maybe(z.enum(['days', 'months', 'none'])),
  cadence_count: maybe(z.int().min(1).max(3650)),
}
type Cadence = { readonly cadence_unit: string | null; readonly cadence_count: number | null }
/** Days and months are counted; no cadence, and nothing said of one, are not. */
const isCounted = ({ cadence_unit: unit, cadence_count: count }: Cadence) =>
  (unit === 'days' || unit === 'months') === (count !== null)
const ofCount = { path: ['cadence_count'] }
const currency = maybe(z.string().length(3))
/** As SQLite measures a text: nothing after a NUL counts. */
const filled = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\0]/)
const name = filled(200)
/** No two rows of a list that share `key`. */
const areApart =
  <K extends string>(key: K) =>
  (rows: readonly Readonly<Record<K, unknown>>[]) =>
    new Set(rows.map((row) => row[key])).size === rows.length

export const settingRow = z.object({ name: text, value: z.json() })
export const templateRow = z.object({
  uid,
  name: text,
  subject: maybe(text),
  body: text,
  created_at: instant,
  deleted_at: maybe(instant),
})
export const tagRow = z.object({ uid, name, ...cadence }).refine(isCounted, ofCount)
export const segmentRow = z
  .object({
    uid,
    name,
    kind: z.enum(['rule', 'picked']),
    rule: maybe(text),
    expectations: maybe(text),
    template: maybe(uid),
    ...cadence,
  })
  .refine(isCounted, ofCount)
  .refine(({ kind, rule }) => (kind === 'rule') === (rule !== null), { path: ['rule'] })
export const offeringRow = z.object({
  uid,
  name: text,
  kind: z.enum(['service', 'product', 'article', 'advice']),
  body: text,
  created_at: instant,
  deleted_at: maybe(instant),
})
export const frictionRow = z.object({
  uid,
  journey_stage: text,
  body: text,
  found_on: day,
  ease: maybe(z.int().min(1).max(5)),
  removed_on: maybe(day),
  deleted_at: maybe(instant),
})
export const outreachRow = z.object({
  uid,
  name: text,
  template: maybe(uid),
  subject: text,
  body: text,
  started_on: day,
  created_at: instant,
})
export const savedViewRow = z.object({
  uid,
  name: text,
  filter: viewRequest,
  position: z.int(),
})

const contactPoint = z.object({
  kind: z.enum(['email', 'phone', 'url']),
  value: filled(4000),
  normal: text,
  label: maybe(text),
  position: z.int(),
})
const address = z.object({
  formatted: text,
  street: maybe(text),
  city: maybe(text),
  region: maybe(text),
  postal_code: maybe(text),
  country: maybe(text),
  label: maybe(text),
  position: z.int(),
})
const customField = z.object({ name, value: text })
const tagOf = z.object({ tag: uid })
const memberOf = z.object({ segment: uid })
const letter = z.object({
  uid,
  outreach: uid,
  position: z.int(),
  subject: maybe(text),
  body: maybe(text),
  state: z.enum(['waiting', 'opened', 'sent', 'skipped']),
  settled_on: maybe(day),
  entry: maybe(uid),
})
const pause = z
  .object({ from_on: day, until_on: maybe(day) })
  .refine(({ from_on, until_on }) => until_on === null || until_on >= from_on, {
    path: ['until_on'],
  })

const interaction = z.object({
  kind: s.interactionKind,
  direction: s.direction,
  outcome: s.touchOutcome,
  purpose: maybe(z.enum(['give', 'ask', 'neutral'])),
  shared_uid: maybe(text),
  planned: flag,
})
const promise = z.object({
  side: s.promiseSide,
  due_on: maybe(day),
  state: s.promiseState,
  settled_on: maybe(day),
})
const purchase = z
  .object({ amount_minor: maybe(z.int()), currency, offering: maybe(uid) })
  .refine((row) => (row.amount_minor === null) === (row.currency === null), {
    path: ['currency'],
  })
const feedback = z.object({
  asked_on: maybe(day),
  received_on: maybe(day),
  score: maybe(z.int().min(0).max(10)),
  done_about_it: maybe(text),
  told_on: maybe(day),
})
const wish = z.object({
  wanted_by_on: maybe(day),
  state: z.enum(['open', 'offered', 'fulfilled', 'dropped']),
  offering: maybe(uid),
})
const issue = z.object({
  acknowledged_on: maybe(day),
  resolved_on: maybe(day),
  checked_on: maybe(day),
  improved: maybe(text),
  friction: maybe(uid),
})
const referral = z.object({ brought_client: maybe(uid), thanked_on: maybe(day) })
/** Kinds of entries that have a table of their own; each has its row in the entry. */
export const entryParts = {
  interaction,
  promise,
  purchase,
  feedback,
  wish,
  issue,
  referral,
} as const
type PartOfEntry = keyof typeof entryParts
const entryPartNames = Object.keys(entryParts) as readonly PartOfEntry[]
const entry = z
  .object({
    uid,
    kind: s.entryKind,
    happened_on: day,
    happened_at: maybe(instant),
    body: text,
    learned: maybe(text),
    created_at: instant,
    deleted_at: maybe(instant),
    interaction: interaction.optional(),
    promise: promise.optional(),
    purchase: purchase.optional(),
    feedback: feedback.optional(),
    wish: wish.optional(),
    issue: issue.optional(),
    referral: referral.optional(),
  })
  .superRefine((row, context) => {
    for (const part of entryPartNames) {
      const isThere = row[part] !== undefined
      if (isThere !== (row.kind === part)) context.addIssue({ code: 'custom', path: [part] })
    }
  })

const milestone = z.object({
  body: text,
  due_on: maybe(day),
  reached_on: maybe(day),
  position: z.int(),
})
const outcome = z.object({
  uid,
  current_state: text,
  desired_outcome: text,
  progress: z.int().min(0).max(5),
  moved_on: day,
  wanted_by_on: maybe(day),
  reached_on: maybe(day),
  milestones: z.array(milestone),
})
const fact = z.object({
  uid,
  kind: s.factKind,
  body: filled(4000),
  learned_on: day,
  entry: maybe(uid),
})
const relation = z
  .object({
    uid,
    other_client: maybe(uid),
    other_name: maybe(text),
    role: text,
    role_back: maybe(text),
  })
  .refine((row) => (row.other_client === null) !== (row.other_name === null), {
    path: ['other_client'],
  })
  .refine((row) => row.role_back === null || row.other_client !== null, { path: ['role_back'] })
/** Whom the owner merged into the client. */
const merged = z.object({ uid, name: text, merged_at: instant })
/** A client of whom the owner said that it is another one. */
const dismissed = z.object({ other_client: uid })
const importantDate = z.object({
  uid,
  kind: filled(100),
  label: maybe(text),
  date: s.dateOrMonthDay,
  lead_days: z.int().min(0).max(365),
})
const occurrence = z.object({
  occurrence: s.localDateTime,
  claimed_at: instant,
  recorded_at: maybe(instant),
  late: flag,
  missed: z.int().min(0),
})
export const reminderRow = z.object({
  uid,
  body: filled(4000),
  starts: s.localDateTime,
  date_only: flag,
  every: maybe(text.refine((rule) => parseRule(rule).ok)),
  basis: z.enum(['date', 'completion']),
  snoozed_until: maybe(s.localDateTime),
  snooze_ends_at: maybe(instant),
  done_through: maybe(s.localDateTime),
  skipped_on: maybe(s.localDateTime),
  rescheduled_at: maybe(instant),
  created_at: instant,
  deleted_at: maybe(instant),
  occurrences: z.array(occurrence),
})
const mostAttachedBytes = 10 * 2 ** 20
const attachment = z.object({
  uid,
  kind: z.enum(['photo', 'file']),
  name: text,
  media_type: text,
  created_at: instant,
  deleted_at: maybe(instant),
  /** The content, as base64. */
  bytes: z.base64().refine((text) => Buffer.byteLength(text, 'base64') <= mostAttachedBytes),
})

/** Rows that belong to one client, in the order they are written and read in. */
export const clientParts = {
  contact_points: contactPoint,
  addresses: address,
  custom_fields: customField,
  tags: tagOf,
  segments: memberOf,
  pauses: pause,
  entries: entry,
  facts: fact,
  relations: relation,
  important_dates: importantDate,
  outcomes: outcome,
  reminders: reminderRow,
  attachments: attachment,
  merged,
  dismissed,
  letters: letter,
} as const

export const clientRow = z
  .object({
    uid,
    kind: s.clientKind,
    name: filled(4000),
    given_name: maybe(text),
    family_name: maybe(text),
    nickname: maybe(text),
    organisation: maybe(text),
    /** The client that is the organisation. */
    organisation_client: maybe(uid),
    title: maybe(text),
    pronouns: maybe(text),
    notes: maybe(text),
    stage: s.stage,
    tier: maybe(s.tier),
    ...cadence,
    cadence_set_on: day,
    latest_days: maybe(z.int().min(1).max(7300)),
    first_due_on: maybe(day),
    first_due_met_on: maybe(day),
    snoozed_until: maybe(s.localDateTime),
    snooze_count: z.int().min(0),
    put_off_count: z.int().min(0),
    cadence_kept_on: maybe(day),
    archived_at: maybe(instant),
    deceased: flag,
    do_not_contact: flag,
    currency,
    lifetime_value_minor: maybe(z.int()),
    created_at: instant,
    deleted_at: maybe(instant),
    contact_points: z.array(contactPoint),
    addresses: z.array(address),
    custom_fields: z.array(customField).refine(areApart('name')),
    tags: z.array(tagOf),
    segments: z.array(memberOf),
    pauses: z.array(pause),
    entries: z.array(entry),
    facts: z.array(fact),
    relations: z.array(relation),
    important_dates: z.array(importantDate),
    outcomes: z.array(outcome),
    reminders: z.array(reminderRow),
    attachments: z.array(attachment),
    merged: z.array(merged),
    dismissed: z.array(dismissed),
    letters: z.array(letter).refine(areApart('outreach')).default([]),
  })
  .refine(isCounted, ofCount)
  .refine((row) => row.first_due_met_on === null || row.first_due_on !== null, {
    path: ['first_due_on'],
  })
  .refine((row) => row.merged.every((merged) => merged.uid !== row.uid), { path: ['merged'] })

/** What clients share, by the name of its list, in the order it is written and read in. */
export const sharedParts = {
  settings: settingRow,
  templates: templateRow,
  tags: tagRow,
  segments: segmentRow,
  offerings: offeringRow,
  frictions: frictionRow,
  saved_views: savedViewRow,
  outreaches: outreachRow,
  /** Reminders that belong to no client. */
  reminders: reminderRow,
} as const

export const archiveHead = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1),
  written_at: z.string(),
})

export const archiveDocument = archiveHead.extend({
  settings: z.array(settingRow),
  templates: z.array(templateRow),
  tags: z.array(tagRow),
  segments: z.array(segmentRow),
  offerings: z.array(offeringRow),
  frictions: z.array(frictionRow),
  saved_views: z.array(savedViewRow),
  outreaches: z.array(outreachRow),
  reminders: z.array(reminderRow),
  clients: z.array(clientRow),
})

export type ArchivedClient = z.output<typeof clientRow>
export type SharedName = keyof typeof sharedParts
export type SharedRows = {
  readonly [Name in SharedName]: readonly z.output<(typeof sharedParts)[Name]>[]
}
export type ArchivedReminder = z.output<typeof reminderRow>
