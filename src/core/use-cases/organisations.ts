import { labelKey, fold } from '../text.ts'
import type { Context } from '../context.ts'

// Persons and the organisation they belong to, where it is a client too: a touch with any of its
// people is a touch with the organisation.

/** The key of the one organisation of that name among the clients; null for none or several. */
export function organisationNamed(context: Context, name: string | null): number | null {
  if (name === null || name.trim() === '') return null
  const { clients, lists } = context.repositories
  const found = lists.byFoldedName(fold(name)).filter((key) => {
    const record = clients.byKey(key)
    return record?.kind === 'organisation' && labelKey(record.name) === labelKey(name)
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * Links every person without one to the organisation they name, where exactly one client has that
 * name: for a batch that brought either. A pass over those who name one.
 */
export function linkPeople(context: Context): void {
  const { sql, repositories } = context
  const keys = new Map<string, number | null>()
  for (const { key, name } of sql.all<{ key: number; name: string }>(
    `SELECT id AS key, name FROM client WHERE kind = 'organisation' AND deleted_at IS NULL`,
  )) {
    const label = labelKey(name)
    keys.set(label, keys.has(label) ? null : key)
  }
  if (keys.size === 0) return
  for (const { key, organisation } of sql.all<{ key: number; organisation: string }>(
    `SELECT id AS key, organisation FROM client
     WHERE kind = 'person' AND organisation IS NOT NULL AND organisation_id IS NULL
       AND deleted_at IS NULL`,
  )) {
    const found = keys.get(labelKey(organisation)) ?? null
    if (found !== null) repositories.clients.update(key, { organisation_id: found })
  }
}

/** Gives an organisation that has just come, or was renamed, the persons who name it. */
export function gatherPeople(context: Context, organisationKey: number, name: string): void {
  if (organisationNamed(context, name) !== organisationKey) return
  context.sql.run(
    `UPDATE client SET organisation_id = @organisationKey
     WHERE organisation IS NOT NULL AND organisation_id IS NULL AND kind = 'person'
       AND deleted_at IS NULL AND label_key(organisation) = @label`,
    { organisationKey, label: labelKey(name) },
  )
}
