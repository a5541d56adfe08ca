import type { Input, SyncHandlers } from '#shared/contract/index.ts'
import { comparableDays } from '#shared/domain/cadence.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { ClientColumns, ClientRecord } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import { sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { isEmail } from './add-client.ts'
import { gatherPeople, organisationNamed } from './organisations.ts'
import { readClient, type ClientDetail } from './read-client.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

type Patch = Input<'clients.edit'>['patch']

/** The client as it stands after a change was committed. */
export function changedClient(
  context: Context,
  key: number,
): { ok: true; value: { client: ClientDetail } } {
  const record = context.repositories.clients.byKey(key)
  assert(record !== null, 'what was committed can be read')
  return ok({ client: readClient(context, record) })
}

export function createEditClient(
  context: Context,
): SyncHandlers<'clients.edit' | 'clients.delete' | 'clients.restore'> {
  const { clients, contacts, labels } = context.repositories

  function apply(record: ClientRecord, patch: Patch): void {
    const before = rhythmsOf(context, [record.id])
    clients.update(record.id, columnsOf(context, record, patch))
    const region = context.settings().region
    if (patch.tags !== undefined) labels.replaceTags(record.id, patch.tags)
    for (const [kind, points] of [
      ['email', patch.emails],
      ['phone', patch.phones],
      ['url', patch.urls],
    ] as const) {
      if (points !== undefined) contacts.replace(record.id, kind, points, region)
    }
    const [kind, name] = [patch.kind ?? record.kind, patch.name ?? record.name]
    if (kind === 'organisation' && (name !== record.name || kind !== record.kind)) {
      gatherPeople(context, record.id, name)
    }
    settleCadences(context, before, false)
  }

  /** A latest is later than the cadence that will hold, or it says nothing. */
  function latestFits(record: ClientRecord, patch: Patch): boolean {
    if (patch.latestDays === undefined || patch.latestDays === null) return true
    const held = context.repositories.facts.cadences([record.id], context.settings())
    const cadence = patch.cadence ?? held.get(record.id)?.cadence ?? 'none'
    return cadence === 'none' || patch.latestDays > comparableDays(cadence)
  }

  return {
    'clients.edit': ({ id, patch }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      const bad = patch.emails?.find((email) => !isEmail(email.value))
      if (bad !== undefined) return fail('client/bad-email', { email: bad.value })
      if (!latestFits(record, patch)) return fail('client/latest-too-soon')
      context.deed('client.edit', { name: record.name }, () => {
        apply(record, patch)
      })
      return changedClient(context, record.id)
    },
    'clients.delete': ({ id }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      context.deed('client.delete', { name: record.name }, () => {
        clients.update(record.id, { deleted_at: context.now() })
      })
      return ok({})
    },
    'clients.restore': ({ id }) => {
      const record = clients.byIdAnywhere(id)
      if (record === null) return fail('client/not-found')
      context.deed('client.restore', { name: record.name }, () => {
        clients.update(record.id, { deleted_at: null })
      })
      return changedClient(context, record.id)
    },
  }
}

function columnsOf(context: Context, record: ClientRecord, patch: Patch): Partial<ClientColumns> {
  const cadence = patch.cadence === undefined ? null : cadenceColumnsOf(patch.cadence)
  return {
    ...(patch.name === undefined
      ? {}
      : { name: patch.name, sort_key: sortKey(patch.name, context.locale) }),
    ...(patch.kind === undefined ? {} : { kind: patch.kind }),
    ...(patch.givenName === undefined ? {} : { given_name: patch.givenName }),
    ...(patch.familyName === undefined ? {} : { family_name: patch.familyName }),
    ...(patch.nickname === undefined ? {} : { nickname: patch.nickname }),
    ...(patch.organisation === undefined
      ? {}
      : {
          organisation: patch.organisation,
          organisation_id: organisationNamed(context, patch.organisation),
        }),
    ...(patch.title === undefined ? {} : { title: patch.title }),
    ...(patch.notes === undefined ? {} : { notes: patch.notes }),
    ...(patch.stage === undefined ? {} : { stage: patch.stage }),
    ...(patch.tier === undefined ? {} : { tier: patch.tier }),
    ...(patch.latestDays === undefined ? {} : { latest_days: patch.latestDays }),
    ...(patch.archived === undefined
      ? {}
      : { archived_at: patch.archived ? (record.archived_at ?? context.now()) : null }),
    ...(patch.deceased === undefined ? {} : { deceased: patch.deceased ? 1 : 0 }),
    ...(patch.doNotContact === undefined ? {} : { do_not_contact: patch.doNotContact ? 1 : 0 }),
    ...(cadence === null
      ? {}
      : {
          cadence_unit: cadence.cadenceUnit,
          cadence_count: cadence.cadenceCount,
        }),
  }
}
