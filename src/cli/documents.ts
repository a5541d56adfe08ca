import type { Output } from '#shared/contract/index.ts'
import type { PlannedPerson } from '#shared/contract/worker.ts'
import type { LocalDateTime } from '#shared/time.ts'
import { instantOf, isoWithOffset, type ZoneName } from '#shared/zone.ts'
import { atOrOn } from './print.ts'

// The JSON documents of the command line. Fields may be added, never renamed.

type Client = Output<'clients.get'>['client']
type Entry = Output<'timeline.page'>['entries'][number]
type Promised = Client['promises'][number]
type Reminder = Output<'reminders.list'>['reminders'][number]

export function clientDocument(client: Client, zone: ZoneName) {
  return {
    id: client.id,
    kind: client.kind,
    name: client.name,
    givenName: client.givenName,
    familyName: client.familyName,
    nickname: client.nickname,
    emails: client.emails,
    phones: client.phones,
    addresses: client.addresses,
    urls: client.urls,
    labels: labelsOf(client),
    organisation: client.organisation,
    title: client.title,
    stage: client.stage,
    tier: client.tier,
    tags: client.tags,
    segments: client.segments,
    cadence: client.cadence,
    cadenceDays: client.cadenceDays,
    cadenceFrom: cadenceFrom(client.effectiveCadence),
    lastTouchOn: client.lastTouchOn,
    nextDueOn: client.nextDueOn,
    latestDays: client.latestDays,
    lateness: client.lateness,
    drifted: client.drifted,
    gate: client.gate,
    cadenceHint: client.cadenceHint,
    warmth: client.warmth,
    snoozedUntil: untilDocument(client.snoozedUntil, zone),
    ...pauseDocument(client),
    archived: client.archived,
    deceased: client.deceased,
    doNotContact: client.doNotContact,
    unanswered: client.unanswered,
    dates: client.dates.map(({ id, kind, label, date }) => ({ id, kind, label, date })),
    notes: client.notes,
    facts: client.facts,
    currentState: client.currentState,
    desiredOutcome: client.desiredOutcome,
    promises: client.promises.map(promiseDocument),
    customFields: client.customFields,
    currency: client.currency,
    lifetimeValueMinor: client.lifetimeValueMinor,
    createdOn: client.createdOn,
  }
}

type Labelled = readonly { readonly label: string | null }[]

/** What the client's numbers and addresses are called, each once. */
function labelsOf(client: {
  readonly emails: Labelled
  readonly phones: Labelled
  readonly addresses: Labelled
  readonly urls: Labelled
}): readonly string[] {
  const all = [client.emails, client.phones, client.addresses, client.urls].flat()
  return [...new Set(all.flatMap(({ label }) => label ?? []))]
}

/**
 * A client as an import would make or change it, with the fields of `clientDocument`. What follows
 * from being filed (a next due, a warmth) is not there yet.
 */
export function plannedDocument(person: PlannedPerson) {
  return {
    cadenceFrom: person.cadenceDays === null ? null : 'client',
    nextDueOn: null,
    warmth: null,
    facts: [],
    currentState: null,
    desiredOutcome: null,
    ...person,
    labels: labelsOf(person),
  }
}

/** What a change to a client's nudge answers. */
export function quietDocument(client: Client, zone: ZoneName) {
  return {
    id: client.id,
    name: client.name,
    nextDueOn: client.nextDueOn,
    snoozedUntil: untilDocument(client.snoozedUntil, zone),
    ...pauseDocument(client),
  }
}

/** An open-ended pause has no day on which it ends. */
function pauseDocument({ pausedUntil }: Client) {
  return {
    paused: pausedUntil !== null,
    pausedUntil: pausedUntil === 'open' ? null : pausedUntil,
  }
}

/** Midnight stands for the whole day: what was given as a date is printed as one. */
function untilDocument(until: LocalDateTime | null, zone: ZoneName): string | null {
  if (until?.endsWith('T00:00')) return until.slice(0, 10)
  return instantDocument(until, zone)
}

/** A local date and time as the instant it is, with its offset. */
function instantDocument(local: LocalDateTime | null, zone: ZoneName): string | null {
  return local === null ? null : isoWithOffset(instantOf(local, zone), zone)
}

function cadenceFrom(effective: Client['effectiveCadence']): string | null {
  if (effective === null) return null
  const { source } = effective
  switch (source.from) {
    case 'segment':
    case 'tag':
      return `${source.from}:${source.name}`
    case 'client':
    case 'tier':
    case 'stage':
    case 'default':
      return source.from
  }
}

export function entryDocument(entry: Entry, zone: ZoneName) {
  return {
    id: entry.id,
    kind: entry.interaction?.kind ?? entry.kind,
    type: entry.kind,
    on: entry.on,
    at: atOrOn(entry.at, entry.on, zone),
    direction: entry.interaction?.direction ?? null,
    outcome: entry.interaction?.outcome ?? null,
    ...(entry.interaction?.planned === true ? { planned: true } : {}),
    body: entry.body,
    learned: entry.learned,
    ...(entry.promise === null ? {} : { promise: entry.promise }),
    ...(entry.purchase === null ? {} : { purchase: entry.purchase }),
    ...(entry.feedback === null ? {} : { feedback: entry.feedback }),
  }
}

export function promiseDocument(promise: Promised) {
  return {
    id: promise.id,
    clientId: promise.clientId,
    clientName: promise.clientName,
    side: promise.side,
    text: promise.text,
    dueOn: promise.dueOn,
    state: promise.state,
  }
}

export function reminderDocument(reminder: Reminder, zone: ZoneName) {
  return {
    id: reminder.id,
    text: reminder.text,
    clientId: reminder.clientId,
    clientName: reminder.clientName,
    nextAt: instantDocument(reminder.nextAt, zone),
    every: reminder.every,
    dateOnly: reminder.dateOnly,
    dueAt: instantDocument(reminder.dueAt, zone),
    late: reminder.late,
    missed: reminder.missed,
    snoozedUntil: instantDocument(reminder.snoozedUntil, zone),
  }
}
