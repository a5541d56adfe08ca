import type { CadenceSetting } from '#shared/domain/facts.ts'
import type { ImportedPerson } from '../../person.ts'
import { importedPhone } from '../../understand/phones.ts'
import type { ArchivedClient, SharedRows } from './archive-shape.ts'

export type LabelNames = {
  readonly tags: ReadonlyMap<string, string>
  readonly segments: ReadonlyMap<string, string>
}

export function labelNames(shared: SharedRows): LabelNames {
  return {
    tags: new Map(shared.tags.map(({ uid, name }) => [uid, name])),
    segments: new Map(shared.segments.map(({ uid, name }) => [uid, name])),
  }
}

/** An archived client as matching compares it. */
export function archivedPerson(
  client: ArchivedClient,
  names: LabelNames,
  region: string | null,
): ImportedPerson {
  const points = (kind: 'email' | 'phone' | 'url') =>
    client.contact_points.filter((point) => point.kind === kind)
  return {
    id: client.uid,
    kind: client.kind,
    name: client.name,
    givenName: client.given_name,
    familyName: client.family_name,
    nickname: client.nickname,
    organisation: client.organisation,
    title: client.title,
    emails: points('email').map(({ value, normal, label }) => ({ value, normal, label })),
    phones: points('phone').map(({ value, label }) => importedPhone(value, label, region)),
    urls: points('url').map(({ value, label }) => ({ value, label })),
    addresses: client.addresses.map((address) => ({
      formatted: address.formatted,
      street: address.street,
      city: address.city,
      region: address.region,
      postalCode: address.postal_code,
      country: address.country,
      label: address.label,
    })),
    dates: client.important_dates.map(({ kind, label, date, lead_days: leadDays }) => ({
      kind,
      label,
      date,
      leadDays,
    })),
    tags: client.tags.flatMap(({ tag }) => names.tags.get(tag) ?? []),
    segments: client.segments.flatMap(({ segment }) => names.segments.get(segment) ?? []),
    notes: client.notes,
    stage: client.stage,
    tier: client.tier,
    cadence: cadenceOf(client),
    latestDays: client.latest_days,
    // The touches themselves come with the history: none is made up from a day.
    lastTouchOn: null,
    currency: client.currency,
    lifetimeValueMinor: client.lifetime_value_minor,
    archived: client.archived_at !== null,
    deceased: client.deceased === 1,
    doNotContact: client.do_not_contact === 1,
    customFields: client.custom_fields.map(({ name, value }) => [name, value] as const),
  }
}

function cadenceOf({ cadence_unit: unit, cadence_count: count }: ArchivedClient): CadenceSetting {
  if (unit === null || unit === 'none' || count === null) return unit === 'none' ? 'none' : null
  return { unit, count }
}
