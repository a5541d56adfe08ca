import { assert } from '#shared/result.ts'
import type { PlainDate } from '#shared/time.ts'
import { cadenceOf } from '../db/repositories/facts.ts'
import type { Address, ContactPoint } from '../db/repositories/contacts.ts'
import type { DateRow } from '../db/repositories/knowledge.ts'
import { importedPhone } from '../transfer/understand/phones.ts'
import type { ImportedPerson } from '../transfer/person.ts'
import type { Context } from '../context.ts'

const theirs = 'client_id IN (SELECT value FROM json_each(@keys))'

/** A client as a file would describe it. */
export function loadPerson(context: Context, key: number): ImportedPerson {
  const [person] = loadPeople(context, [key])
  assert(person !== undefined, 'a candidate is a client')
  return person
}

/**
 * Clients as a file would describe them: what an import compares with and an export writes. In the
 * order of `keys`, which are of clients that are there; one query a table for all of them.
 */
export function loadPeople(context: Context, keys: readonly number[]): readonly ImportedPerson[] {
  const { region } = context.settings()
  const parameters = { keys: JSON.stringify(keys) }
  const lists = <T>(query: string): ((key: number) => readonly T[]) => {
    const rows = context.sql.all<T & { readonly client: number }>(query, parameters)
    const byClient = Map.groupBy(rows, ({ client }) => client)
    return (key) => byClient.get(key) ?? []
  }
  const pointsOf = lists<ContactPoint>(
    `SELECT client_id AS client, kind, value, normal, label FROM contact_point WHERE ${theirs}
     ORDER BY kind, position, id`,
  )
  const addressesOf = lists<Address>(
    `SELECT client_id AS client, formatted, street, city, region, postal_code AS postalCode,
       country, label
     FROM address WHERE ${theirs} ORDER BY position, id`,
  )
  const datesOf = lists<DateRow>(
    `SELECT client_id AS client, kind, label, date, lead_days AS leadDays FROM important_date
     WHERE ${theirs} ORDER BY substr(date, -5), id`,
  )
  const tagsOf = lists<{ name: string }>(
    `SELECT ct.client_id AS client, t.name FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
     WHERE ct.${theirs} ORDER BY t.folded`,
  )
  const segmentsOf = lists<{ name: string }>(
    `SELECT m.client_id AS client, g.name FROM segment_people m JOIN segment g ON g.id = m.segment_id
     WHERE m.${theirs} ORDER BY g.folded`,
  )
  const customFieldsOf = lists<{ name: string; value: string }>(
    `SELECT client_id AS client, name, value FROM custom_field WHERE ${theirs} ORDER BY id`,
  )
  const touchOf = lists<{ on: PlainDate | null }>(
    `SELECT client_id AS client, last_touch_on AS "on" FROM client_standing WHERE ${theirs}`,
  )
  const records = new Map(
    context.repositories.clients.byKeys(keys).map((record) => [record.id, record]),
  )
  return keys.map((key) => {
    const record = records.get(key)
    assert(record !== undefined, 'a client that is listed is there')
    const points = pointsOf(key)
    return {
      id: record.uid,
      kind: record.kind,
      name: record.name,
      givenName: record.given_name,
      familyName: record.family_name,
      nickname: record.nickname,
      organisation: record.organisation,
      title: record.title,
      emails: points
        .filter((p) => p.kind === 'email')
        .map(({ value, normal, label }) => ({ value, normal, label })),
      phones: points
        .filter((p) => p.kind === 'phone')
        .map(({ value, label }) => importedPhone(value, label, region)),
      urls: points.filter((p) => p.kind === 'url').map(({ value, label }) => ({ value, label })),
      addresses: addressesOf(key).map(
        ({ formatted, street, city, region: area, postalCode, country, label }) => ({
          formatted,
          street,
          city,
          region: area,
          postalCode,
          country,
          label,
        }),
      ),
      dates: datesOf(key).map(({ kind, label, date, leadDays }) => ({
        kind,
        label,
        date,
        leadDays,
      })),
      tags: tagsOf(key).map(({ name }) => name),
      segments: segmentsOf(key).map(({ name }) => name),
      notes: record.notes,
      stage: record.stage,
      tier: record.tier,
      cadence: cadenceOf(record),
      latestDays: record.latest_days,
      lastTouchOn: touchOf(key)[0]?.on ?? null,
      currency: record.currency,
      lifetimeValueMinor: record.lifetime_value_minor,
      archived: record.archived_at !== null,
      deceased: record.deceased === 1,
      doNotContact: record.do_not_contact === 1,
      customFields: customFieldsOf(key).map(({ name, value }) => [name, value] as const),
    }
  })
}
