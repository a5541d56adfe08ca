import type { Input, SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

type Said = Pick<Input<'relations.add'>, 'other' | 'role' | 'roleBack'>

/** People and relationships: written down on the page of either, there on the pages of both. */
export function createRelateClients(
  context: Context,
): SyncHandlers<'relations.add' | 'relations.edit' | 'relations.delete'> {
  const { clients, relations } = context.repositories

  /** The row that says it, from the side of which there is something to say. */
  function rowOf(clientKey: number, { other, role, roleBack }: Said) {
    if ('name' in other) {
      return role === null
        ? fail('relation/no-role')
        : { clientKey, otherKey: null, otherName: other.name, role, roleBack: null }
    }
    const record = clients.byId(other.id)
    if (record === null) return fail('relation/other-not-found')
    if (record.id === clientKey) return fail('relation/self')
    if (role !== null) return { clientKey, otherKey: record.id, otherName: null, role, roleBack }
    if (roleBack === null) return fail('relation/no-role')
    return {
      clientKey: record.id,
      otherKey: clientKey,
      otherName: null,
      role: roleBack,
      roleBack: null,
    }
  }

  return {
    'relations.add': ({ clientId, ...said }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      const row = rowOf(record.id, said)
      if ('ok' in row) return row
      context.deed('relation.add', { name: record.name }, () =>
        relations.insert(context.newId(), row),
      )
      return ok({})
    },
    'relations.edit': ({ id, clientId, ...said }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      if (!relations.isOf(id, record.id)) return fail('relation/not-found')
      const row = rowOf(record.id, said)
      if ('ok' in row) return row
      context.deed('relation.edit', { name: record.name }, () => relations.update(id, row))
      return ok({})
    },
    'relations.delete': ({ id, clientId }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      if (!relations.isOf(id, record.id)) return fail('relation/not-found')
      context.deed('relation.delete', { name: record.name }, () => relations.remove(id))
      return ok({})
    },
  }
}
