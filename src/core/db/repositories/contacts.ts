import { normalEmail, normalPhone } from '../../contact-points.ts'
import type { Statements } from '../statements.ts'

export type ContactPoint = {
  readonly kind: 'email' | 'phone' | 'url'
  readonly value: string
  readonly normal: string
  readonly label: string | null
}
export type Address = {
  readonly formatted: string
  readonly street: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
  readonly label: string | null
}

export function createContactRepository(sql: Statements) {
  const addPoint = (clientKey: number, point: ContactPoint, position: number): void => {
    sql.run(
      `INSERT INTO contact_point (client_id, kind, value, normal, label, position)
       VALUES (@clientKey, @kind, @value, @normal, @label, @position)`,
      { clientKey, position, ...point },
    )
  }
  return {
    of: (clientKey: number): readonly ContactPoint[] =>
      sql.all<ContactPoint>(
        `SELECT kind, value, normal, label FROM contact_point WHERE client_id = @clientKey
         ORDER BY kind, position, id`,
        { clientKey },
      ),
    addPoint,
    /** Makes the list of one kind exactly `points`, in that order. */
    replace: (
      clientKey: number,
      kind: ContactPoint['kind'],
      points: readonly { readonly value: string; readonly label: string | null }[],
      region: string | null,
    ): void => {
      sql.run('DELETE FROM contact_point WHERE client_id = @clientKey AND kind = @kind', {
        clientKey,
        kind,
      })
      points.forEach(({ value, label }, position) => {
        addPoint(clientKey, { kind, value, label, normal: normalOf(kind, value, region) }, position)
      })
    },
    addresses: (clientKey: number): readonly Address[] =>
      sql.all<Address>(
        `SELECT formatted, street, city, region, postal_code AS postalCode, country, label
         FROM address WHERE client_id = @clientKey ORDER BY position, id`,
        { clientKey },
      ),
    addAddress: (clientKey: number, address: Address, position: number): void => {
      sql.run(
        `INSERT INTO address (client_id, formatted, street, city, region, postal_code, country,
           label, position)
         VALUES (@clientKey, @formatted, @street, @city, @region, @postalCode, @country, @label,
           @position)`,
        { clientKey, position, ...address },
      )
    },
    customFields: (clientKey: number): readonly { name: string; value: string }[] =>
      sql.all('SELECT name, value FROM custom_field WHERE client_id = @clientKey ORDER BY id', {
        clientKey,
      }),
    setCustomField: (clientKey: number, name: string, value: string): void => {
      sql.run(
        `INSERT INTO custom_field (client_id, name, value) VALUES (@clientKey, @name, @value)
         ON CONFLICT (client_id, name) DO UPDATE SET value = excluded.value`,
        { clientKey, name, value },
      )
    },
  }
}

/** What two contact points of a kind are compared by. */
export function normalOf(kind: ContactPoint['kind'], value: string, region: string | null): string {
  if (kind === 'email') return normalEmail(value)
  if (kind === 'phone') return normalPhone(value, region)
  return value.trim().toLowerCase().replace(/\/+$/, '')
}
