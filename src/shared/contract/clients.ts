import { z } from 'zod'
import { channels } from './channel.ts'
import { clientSort } from './kept.ts'
import * as s from './schemas.ts'

const label = z.string().max(200).nullable()
/** What a date is: a kind of ours, or a word of the owner's own. */
const dateKind = s.line.max(100)
export const email = z.strictObject({
  value: z.string(),
  label,
  primary: z.boolean(),
})
export const phone = z.strictObject({ value: z.string(), e164: z.string().nullable(), label })
export const url = z.strictObject({ value: z.string(), label })
export const address = z.strictObject({
  formatted: z.string(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  label,
})
export const fact = z.strictObject({
  id: s.plainId,
  kind: s.factKind,
  body: s.line,
  learnedOn: s.plainDate,
})
export const importantDate = z.strictObject({
  id: s.plainId,
  kind: z.string().min(1).max(100),
  label,
  date: s.dateOrMonthDay,
  leadDays: z.int().min(0).max(365),
})
export const clientPromise = z.strictObject({
  id: s.promiseId,
  clientId: s.clientId,
  clientName: z.string(),
  side: s.promiseSide,
  text: z.string(),
  dueOn: s.plainDate.nullable(),
  state: s.promiseState,
})
/** A touch as the rhythm strip draws it. */
export const rhythmTouch = z.strictObject({
  on: s.plainDate,
  direction: s.direction,
  kind: s.interactionKind,
  outcome: s.touchOutcome,
})
export const warmthLevel = z.enum(['cold', 'cool', 'mild', 'warm', 'glow', 'none', 'paused'])

/** Why a client is not listed, however high its score. */
export const gate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('archived') }),
  z.strictObject({ kind: z.literal('deceased') }),
  z.strictObject({ kind: z.literal('do-not-contact') }),
  z.strictObject({ kind: z.literal('paused'), until: s.plainDate.nullable() }),
  z.strictObject({ kind: z.literal('snoozed'), until: s.localDateTime }),
  z.strictObject({ kind: z.literal('appointment'), on: s.plainDate }),
  z.strictObject({ kind: z.literal('holiday'), until: s.plainDate.nullable() }),
])

/** The cadence that the history shows, with the figures of its sentence (`cadenceHintWords`). */
export const cadenceSuggestion = z.strictObject({
  gaps: z.int(),
  medianDays: z.int(),
  cadenceDays: z.int(),
  suggestedDays: z.int(),
})

/** What asks the owner to look at a cadence again; `clients.keepCadence` sends both away. */
export const cadenceHint = z.strictObject({
  suggestion: cadenceSuggestion.nullable(),
  /** Snoozes and skips in a row, from three on; null below. */
  doubt: z.int().nullable(),
})

/** What lists show of one client. */
export const clientRow = z.strictObject({
  key: s.clientKey,
  id: s.clientId,
  kind: s.clientKind,
  name: z.string(),
  context: z.string().nullable(),
  stage: s.stage,
  tier: s.tier.nullable(),
  tags: z.array(z.string()),
  segments: z.array(z.string()),
  warmth: z.int().min(0).max(100).nullable(),
  warmthLevel,
  lastTouchOn: s.plainDate.nullable(),
  lastDirection: s.direction.nullable(),
  nextDueOn: s.plainDate.nullable(),
  /** C in days; null without a rhythm. */
  cadenceDays: z.int().nullable(),
  /** Null without a rhythm and while paused. */
  lateness: s.lateness.nullable(),
  /** Silent for more than three cadences. */
  drifted: z.boolean(),
  pausedUntil: z.union([s.plainDate, z.literal('open'), z.null()]),
  archived: z.boolean(),
  organisation: z.string().nullable(),
  /** The first of each. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  createdOn: s.plainDate,
  unanswered: z.int(),
  purchases: z.strictObject({
    count: z.int(),
    amountMinor: z.int(),
    currency: z.string().nullable(),
  }),
})

/** Everything known about one client, but for the timeline. */
export const clientDetail = z.strictObject({
  id: s.clientId,
  kind: s.clientKind,
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  nickname: z.string().nullable(),
  emails: z.array(email),
  phones: z.array(phone),
  addresses: z.array(address),
  urls: z.array(url),
  organisation: z.string().nullable(),
  /** The client that is this person's organisation: a touch with the person is one with it too. */
  organisationId: s.clientId.nullable(),
  /** Of an organisation: who belongs to it, by name, the first of them. */
  people: z.array(
    z.strictObject({ id: s.clientId, name: z.string(), title: z.string().nullable() }),
  ),
  /** How many do. */
  peopleCount: z.int(),
  title: z.string().nullable(),
  stage: s.stage,
  tier: s.tier.nullable(),
  tags: z.array(z.string()),
  segments: z.array(z.string()),
  cadence: s.cadenceSetting,
  effectiveCadence: s.effectiveCadence.nullable(),
  cadenceDays: z.int().nullable(),
  /** `client`, `tier`, `segment:NAME`, `tag:NAME`, `stage`, `default`, or null for none. */
  cadenceFrom: z.string().nullable(),
  latestDays: z.int().nullable(),
  lastTouchOn: s.plainDate.nullable(),
  nextDueOn: s.plainDate.nullable(),
  /** d: days since the cadence last began anew, frozen days left out; null without a rhythm. */
  daysSince: z.int().nullable(),
  /** The day from which on it is past the latest; null where no latest holds. */
  latestOn: s.plainDate.nullable(),
  lateness: s.lateness.nullable(),
  drifted: z.boolean(),
  /** Why no nudge is shown, whatever the reasons; null when one may be. */
  gate: gate.nullable(),
  cadenceHint,
  /** Snoozes since the last touch or skip. */
  snoozesInARow: z.int(),
  warmth: z.int().min(0).max(100).nullable(),
  /** What it was on the day of the last touch, by the cadence of today: since then it only faded. */
  warmthWhenTouched: z.int().min(0).max(100).nullable(),
  warmthLevel,
  snoozedUntil: s.localDateTime.nullable(),
  pausedFrom: s.plainDate.nullable(),
  pausedUntil: z.union([s.plainDate, z.literal('open'), z.null()]),
  archived: z.boolean(),
  deceased: z.boolean(),
  doNotContact: z.boolean(),
  unanswered: z.int(),
  dates: z.array(importantDate),
  notes: z.string().nullable(),
  facts: z.array(fact),
  currentState: z.string().nullable(),
  desiredOutcome: z.string().nullable(),
  outcomeProgress: z.int().min(0).max(5).nullable(),
  promises: z.array(clientPromise),
  customFields: z.record(z.string(), z.string()),
  currency: z.string().nullable(),
  lifetimeValueMinor: z.int().nullable(),
  rhythm: z.array(rhythmTouch),
  createdOn: s.plainDate,
  deleted: z.boolean(),
})

export const newClient = z.strictObject({
  name: s.line,
  kind: s.clientKind.default('person'),
  email: z.string().trim().max(320).optional(),
  phone: z.string().trim().max(100).optional(),
  organisation: s.line.optional(),
  title: s.line.optional(),
  cadence: s.cadenceSetting.default(null),
  stage: s.stage.default('active'),
  tags: z.array(s.line).max(100).default([]),
  birthday: s.dateOrMonthDay.optional(),
  notes: s.prose.optional(),
})

/** A change to a client: what is absent stays as it is. */
export const clientPatch = z.strictObject({
  name: s.line.optional(),
  kind: s.clientKind.optional(),
  givenName: z.string().max(4000).nullable().optional(),
  familyName: z.string().max(4000).nullable().optional(),
  nickname: z.string().max(4000).nullable().optional(),
  organisation: z.string().max(4000).nullable().optional(),
  title: z.string().max(4000).nullable().optional(),
  notes: s.prose.nullable().optional(),
  stage: s.stage.optional(),
  tier: s.tier.nullable().optional(),
  cadence: s.cadenceSetting.optional(),
  latestDays: z.int().min(1).max(7300).nullable().optional(),
  tags: z.array(s.line).max(100).optional(),
  emails: z
    .array(z.strictObject({ value: s.line, label }))
    .max(50)
    .optional(),
  phones: z
    .array(z.strictObject({ value: s.line, label }))
    .max(50)
    .optional(),
  urls: z
    .array(z.strictObject({ value: s.line, label }))
    .max(50)
    .optional(),
  archived: z.boolean().optional(),
  deceased: z.boolean().optional(),
  doNotContact: z.boolean().optional(),
})

/** A change to many clients at once. Labels are added and taken away, never replaced. */
export const clientsPatch = z.strictObject({
  addTags: z.array(s.line).max(20).default([]),
  removeTags: z.array(s.line).max(20).default([]),
  /** Hand-picked ones; a new name makes one. */
  addSegments: z.array(s.line).max(20).default([]),
  removeSegments: z.array(s.line).max(20).default([]),
  cadence: s.cadenceSetting.optional(),
  stage: s.stage.optional(),
  tier: s.tier.nullable().optional(),
  archived: z.boolean().optional(),
})

/** A tag or segment with the cadence it sets and how many clients have it. */
export const groupLabel = z.strictObject({
  name: z.string(),
  cadence: s.cadenceSetting,
  clients: z.int(),
})

/** Whom something was logged about, and when they are due next: as much as is told of it. */
export const loggedClient = clientDetail.pick({ id: true, name: true, nextDueOn: true })

const one = z.strictObject({ id: s.clientId })
const changed = z.strictObject({ client: clientDetail })

/** A filter as `rapport list --where` takes it; empty for none. */
const where = z.string().trim().max(4000)
/** Details: where it stopped (`at`, from 1), what stands there (`found`), and why (`reason`). */
const unreadable = 'where/unreadable'
/** Clients chosen in a list, by the keys the list gave. Those gone since are passed over. */
export const chosenKeys = z
  .instanceof(Uint32Array)
  .refine((keys) => keys.length > 0 && keys.length <= 1_000_000)
const changedMany = z.strictObject({ changed: z.int() })

const listInput = z.strictObject({
  query: z.string().max(400).default(''),
  where: where.default(''),
  sort: clientSort.default('name'),
  descending: z.boolean().default(false),
  stage: s.stage.optional(),
  trashed: z.boolean().default(false),
  /** Only these, of whom some may be gone: who stands behind a mark of a chart. */
  among: z.array(s.clientKey).max(1_000_000).optional(),
  /** "late" holds those past the latest too; none of them counts paused or silenced clients. */
  standing: z.enum(['late', 'past-latest', 'drifted']).optional(),
})
/** Of a list, whatever part of it is asked for. */
const listFigures = {
  /** All clients there are, whatever the list holds of them; of Trash, its own. */
  total: z.int(),
  /** Active clients past their due date, for the heading. */
  cooling: z.int(),
}

export const clientChannels = channels({
  /** Keys of all matching clients in order; rows are fetched by window. */
  'clients.list': {
    input: listInput,
    output: z.strictObject({ keys: z.instanceof(Uint32Array), ...listFigures }),
    errors: [unreadable],
  },
  /** The rows such a list begins with, and how many it has: they need not wait for all keys. */
  'clients.top': {
    input: listInput,
    output: z.strictObject({ rows: z.array(clientRow).max(60), count: z.int(), ...listFigures }),
    errors: [unreadable],
  },
  /** How many clients a list would hold. */
  'clients.count': {
    input: z.strictObject({
      query: z.string().max(400).default(''),
      where: where.default(''),
      stage: s.stage.optional(),
    }),
    output: z.strictObject({ n: z.int() }),
    errors: [unreadable],
  },
  'clients.window': {
    input: z.strictObject({ keys: z.array(s.clientKey).max(200) }),
    output: z.strictObject({ rows: z.array(clientRow) }),
    errors: [],
  },
  'clients.get': { input: one, output: changed, errors: ['client/not-found'] },
  /**
   * Clients by a piece of their name, best first: for pickers. Where nobody has it, those whose name
   * is nearly that; without a text those in touch last.
   */
  'clients.find': {
    input: z.strictObject({
      text: z.string().max(400),
      /** By their names alone, where nothing else of them is shown; or by all that is on record. */
      by: z.enum(['name', 'anything']).default('anything'),
      /** These and no others, in this order, whatever the text; those that are gone are left out. */
      ids: z.array(s.clientId).max(50).optional(),
      limit: z.int().min(1).max(50).default(8),
    }),
    output: z.strictObject({
      rows: z.array(
        clientRow.extend({
          /** Another of their names, where it was found by that and not by the one shown. */
          alias: z.string().optional(),
        }),
      ),
    }),
    errors: [],
  },
  'clients.add': { input: newClient, output: changed, errors: ['client/bad-email'] },
  'clients.edit': {
    input: z.strictObject({ id: s.clientId, patch: clientPatch }),
    output: changed,
    errors: ['client/not-found', 'client/bad-email', 'client/latest-too-soon'],
  },
  /** One deed for many clients; those overdue by a new cadence are spread over the days to come. */
  'clients.editMany': {
    input: z.strictObject({ keys: chosenKeys, patch: clientsPatch }),
    output: changedMany,
    errors: ['client/not-found', 'segment/by-rule'],
  },
  /** The same touch with each of them, today or on an earlier day; one deed. */
  'clients.logMany': {
    input: z.strictObject({
      keys: chosenKeys,
      kind: s.interactionKind,
      on: s.plainDate.optional(),
      body: s.prose.default(''),
    }),
    output: changedMany,
    errors: ['client/not-found', 'touch/to-come'],
  },
  /** Until a day, or with no end; a pause that runs ends and gives way. One deed. */
  'clients.pauseMany': {
    input: z.strictObject({ keys: chosenKeys, until: s.plainDate.nullable() }),
    output: changedMany,
    errors: ['client/not-found', 'pause/in-the-past'],
  },
  'clients.deleteMany': {
    input: z.strictObject({ keys: chosenKeys }),
    output: changedMany,
    errors: ['client/not-found'],
  },
  /** The owner keeps a cadence: no suggestion until four new gaps, no doubt until three more put-offs. */
  'clients.keepCadence': { input: one, output: changed, errors: ['client/not-found'] },
  /**
   * What all cadences ask for in a day, before one is set: for a client with `cadence` in the place
   * of its own, for nobody as things are.
   */
  'cadence.load': {
    input: z.strictObject({
      clientId: s.clientId.optional(),
      cadence: s.cadenceSetting.optional(),
    }),
    output: z.strictObject({
      /** Contacts a work day, to one decimal. */
      perWorkDay: z.number(),
      after: z.number(),
      dailyBudget: z.int(),
    }),
    errors: ['client/not-found'],
  },
  'labels.list': {
    input: s.nothing,
    output: z.strictObject({
      tags: z.array(groupLabel),
      segments: z.array(groupLabel),
      /** Names of custom fields. */
      fields: z.array(z.string()),
    }),
    errors: [],
  },
  /** Sets the cadence of a tag or segment, for all who have it. */
  'labels.setCadence': {
    input: z.strictObject({
      kind: z.enum(['tag', 'segment']),
      name: s.line,
      cadence: s.cadenceSetting,
    }),
    output: z.strictObject({ label: groupLabel }),
    errors: ['label/not-found'],
  },
  'clients.delete': { input: one, output: s.nothing, errors: ['client/not-found'] },
  'clients.restore': { input: one, output: changed, errors: ['client/not-found'] },
  'clients.snooze': {
    input: z.strictObject({ id: s.clientId, until: s.localDateTime }),
    output: changed,
    errors: ['client/not-found', 'snooze/in-the-past'],
  },
  'clients.skip': {
    input: one,
    output: changed,
    errors: ['client/not-found', 'skip/no-cadence'],
  },
  'clients.pause': {
    input: z.strictObject({ id: s.clientId, until: s.plainDate.nullable() }),
    output: changed,
    errors: ['client/not-found', 'pause/in-the-past'],
  },
  'clients.resume': { input: one, output: changed, errors: ['client/not-found'] },
  'facts.add': {
    input: z.strictObject({
      clientId: s.clientId,
      kind: s.factKind.default('other'),
      body: s.line,
    }),
    output: changed,
    errors: ['client/not-found'],
  },
  'facts.edit': {
    input: z.strictObject({ id: s.plainId, body: s.line, kind: s.factKind.optional() }),
    output: changed,
    errors: ['fact/not-found'],
  },
  'facts.delete': {
    input: z.strictObject({ id: s.plainId }),
    output: changed,
    errors: ['fact/not-found'],
  },
  'dates.add': {
    input: z.strictObject({
      clientId: s.clientId,
      kind: dateKind,
      label: label.default(null),
      date: s.dateOrMonthDay,
    }),
    output: changed,
    errors: ['client/not-found'],
  },
  'dates.edit': {
    input: z.strictObject({
      id: s.plainId,
      kind: dateKind.optional(),
      label: label.optional(),
      date: s.dateOrMonthDay.optional(),
      leadDays: z.int().min(0).max(365).optional(),
    }),
    output: changed,
    errors: ['date/not-found'],
  },
  'dates.delete': {
    input: z.strictObject({ id: s.plainId }),
    output: changed,
    errors: ['date/not-found'],
  },
  'outcome.set': {
    input: z.strictObject({
      clientId: s.clientId,
      currentState: z.string().max(4000),
      desiredOutcome: z.string().max(4000),
      progress: z.int().min(0).max(5),
    }),
    output: changed,
    errors: ['client/not-found'],
  },
})
