import type { SyncHandlers } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { normalOf } from '../db/repositories/contacts.ts'
import type { ClientColumns } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import { sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { gatherPeople, organisationNamed } from './organisations.ts'
import { readClient } from './read-client.ts'
import { dealFirstDues } from './settle-cadences.ts'

/** The columns of a client of whom nothing is known but a name. */
export function blankClient(context: Context, name: string): ClientColumns {
  return {
    kind: 'person',
    name,
    given_name: null,
    family_name: null,
    nickname: null,
    organisation: null,
    organisation_id: null,
    title: null,
    notes: null,
    sort_key: sortKey(name, context.locale),
    stage: 'active',
    tier: null,
    cadence_unit: null,
    cadence_count: null,
    cadence_set_on: context.today(),
    latest_days: null,
    first_due_on: null,
    first_due_met_on: null,
    snoozed_until: null,
    snooze_count: 0,
    put_off_count: 0,
    cadence_kept_on: null,
    archived_at: null,
    deceased: 0,
    do_not_contact: 0,
    currency: null,
    lifetime_value_minor: null,
    deleted_at: null,
  }
}

/** An address has one @ with something before it and a dot somewhere after it; no more is asked. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

export function createAddClient(context: Context): SyncHandlers<'clients.add'> {
  const { clients, contacts, knowledge, labels } = context.repositories
  return {
    'clients.add': (input) => {
      if (input.email !== undefined && input.email !== '' && !isEmail(input.email)) {
        return fail('client/bad-email', { email: input.email })
      }
      const region = context.settings().region
      const cadence = cadenceColumnsOf(input.cadence)
      const key = context.deed('client.add', { name: input.name }, () => {
        const made = clients.insert(context.newId() as ClientId, context.now(), {
          ...blankClient(context, input.name),
          kind: input.kind,
          organisation: input.organisation ?? null,
          organisation_id: organisationNamed(context, input.organisation ?? null),
          title: input.title ?? null,
          notes: input.notes ?? null,
          stage: input.stage,
          cadence_unit: cadence.cadenceUnit,
          cadence_count: cadence.cadenceCount,
        })
        for (const [kind, value] of [
          ['email', input.email],
          ['phone', input.phone],
        ] as const) {
          if (value === undefined || value === '') continue
          const normal = normalOf(kind, value, region)
          contacts.addPoint(made, { kind, value, normal, label: null }, 0)
        }
        for (const tag of input.tags) labels.addTag(made, tag)
        if (input.birthday !== undefined) {
          knowledge.addDate(made, {
            kind: 'birthday',
            label: null,
            date: input.birthday,
            leadDays: 7,
          })
        }
        if (input.kind === 'organisation') gatherPeople(context, made, input.name)
        dealFirstDues(context, [made], (facts) => (facts.touches.length === 0 ? 'added' : null))
        return made
      })
      const record = clients.byKey(key)
      assert(record !== null, 'what was committed can be read')
      return ok({ client: readClient(context, record) })
    },
  }
}
