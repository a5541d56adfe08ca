import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { cadenceFromText } from '../db/repositories/standing.ts'
import { pausedUntilOn } from '../db/repositories/lists.ts'
import type { ClientRecord } from '../db/repositories/clients.ts'
import { cadenceOf } from '../db/repositories/facts.ts'
import { isDrifted, standing } from '#shared/domain/standing.ts'
import { gateOf } from '#shared/domain/gate.ts'
import { cadenceDoubt, suggestedCadence } from '#shared/domain/learned-cadence.ts'
import { warmthLevel, warmthsOf } from '#shared/domain/warmth.ts'
import { addDays } from '#shared/plain-date.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import { e164 } from '../contact-points.ts'
import type { Context } from '../context.ts'

export type ClientDetail = Output<'clients.get'>['client']

/** Persons of an organisation that are named on its page. */
const peopleShown = 100

/** How far back the rhythm strip of a client looks, in days. */
const rhythmDays = 365

/** Everything known about one client, but for the timeline. */
export function readClient(context: Context, record: ClientRecord): ClientDetail {
  const { contacts, entries, knowledge, labels } = context.repositories
  const today = context.today()
  const settings = context.settings()
  const loaded = context.factsOf(record.id)
  assert(loaded !== undefined, 'a client that was read a moment ago is still there')
  const stands = standing(loaded, today, context.rules(today))
  const warmths = warmthsOf(loaded, today, settings.inboundCounts)
  const warmth = warmths?.now ?? null
  const pause = knowledge.pauses(record.id).at(-1)
  const pausedUntil = pausedUntilOn(pause?.from ?? null, pause?.until ?? null, today)
  const outcome = knowledge.outcome(record.id)
  const points = contacts.of(record.id)
  return {
    id: record.uid,
    kind: record.kind,
    name: record.name,
    givenName: record.given_name,
    familyName: record.family_name,
    nickname: record.nickname,
    emails: points
      .filter((p) => p.kind === 'email')
      .map((p, index) => ({ value: p.value, label: p.label, primary: index === 0 })),
    phones: points
      .filter((p) => p.kind === 'phone')
      .map((p) => ({ value: p.value, e164: e164(p.value, settings.region), label: p.label })),
    addresses: contacts.addresses(record.id).map((address) => ({ ...address })),
    urls: points.filter((p) => p.kind === 'url').map((p) => ({ value: p.value, label: p.label })),
    organisation: record.organisation,
    organisationId:
      record.organisation_id === null
        ? null
        : (context.repositories.clients.byKey(record.organisation_id)?.uid ?? null),
    ...(record.kind === 'organisation'
      ? context.repositories.clients.peopleOf(record.id, peopleShown)
      : { people: [], peopleCount: 0 }),
    title: record.title,
    stage: record.stage,
    tier: record.tier,
    tags: [...labels.tagsOf(record.id)],
    segments: [...labels.segmentsOf(record.id)],
    cadence: cadenceOf(record),
    effectiveCadence: loaded.cadence,
    cadenceDays: stands.cadenceDays,
    cadenceFrom: loaded.cadence === null ? null : cadenceFromText(loaded.cadence.source),
    latestDays: record.latest_days,
    lastTouchOn: stands.lastTouchOn,
    nextDueOn: stands.dueOn,
    daysSince: stands.cadenceDays === null ? null : stands.elapsedDays,
    latestOn: stands.latestOn,
    lateness: pausedUntil === null ? stands.lateness : null,
    drifted: pausedUntil === null && isDrifted(loaded, today, settings.inboundCounts),
    gate: gateOf(loaded, today, context.nowLocal(), stands.cadenceDays),
    cadenceHint: {
      suggestion: suggestedCadence(loaded, today, settings.inboundCounts),
      doubt: cadenceDoubt(loaded),
    },
    snoozesInARow: record.snooze_count,
    warmth,
    warmthWhenTouched: warmths?.whenTouched ?? null,
    warmthLevel: warmthLevel(warmth, pausedUntil !== null),
    snoozedUntil: record.snoozed_until,
    pausedFrom: pausedUntil === null ? null : (pause?.from ?? null),
    pausedUntil,
    archived: record.archived_at !== null,
    deceased: record.deceased === 1,
    doNotContact: record.do_not_contact === 1,
    unanswered: stands.unanswered,
    dates: [...knowledge.dates(record.id)],
    notes: record.notes,
    facts: [...knowledge.facts(record.id)],
    currentState: outcome?.currentState ?? null,
    desiredOutcome: outcome?.desiredOutcome ?? null,
    outcomeProgress: outcome?.progress ?? null,
    promises: entries.openPromisesOf(record.id).map(({ key: _key, clientKey: _client, ...p }) => p),
    customFields: Object.fromEntries(
      contacts.customFields(record.id).map(({ name, value }) => [name, value]),
    ),
    currency: record.currency,
    lifetimeValueMinor: record.lifetime_value_minor,
    rhythm: entries.touches(record.id, addDays(today, -rhythmDays), today),
    createdOn: todayAt(record.created_at, context.zone(), settings.dayStart),
    deleted: record.deleted_at !== null,
  }
}

export function createReadClient(context: Context): SyncHandlers<'clients.get' | 'rhythm.get'> {
  const { clients, entries } = context.repositories
  return {
    'clients.get': ({ id }) => {
      const record = clients.byIdAnywhere(id)
      return record === null
        ? fail('client/not-found')
        : ok({ client: readClient(context, record) })
    },
    'rhythm.get': ({ clientId, from, to }) => {
      const record = clients.byId(clientId)
      return record === null
        ? fail('client/not-found')
        : ok({ touches: entries.touches(record.id, from, to) })
    },
  }
}
