import type { SyncHandlers } from '#shared/contract/index.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { readClient } from './read-client.ts'
import { toEntry } from './log-interaction.ts'

export function createEditEntry(context: Context): SyncHandlers<'entries.edit' | 'entries.delete'> {
  const { clients, entries } = context.repositories
  const clientOf = (key: number) => {
    const record = clients.byKey(key)
    assert(record !== null, 'an entry belongs to a client')
    return record
  }
  return {
    'entries.edit': (input) => {
      const row = entries.byId(input.id)
      if (row === null) return fail('entry/not-found')
      const { name } = clientOf(row.clientKey)
      context.deed('entry.edit', { name }, () => {
        const on = input.on ?? row.happenedOn
        entries.update(row.key, {
          on,
          // A changed day has no known time any more.
          at: on === row.happenedOn ? row.happenedAt : null,
          body: input.body ?? row.body,
          learned: input.learned === undefined ? row.learned : input.learned,
        })
        if (row.touchKind !== null && row.direction !== null && row.outcome !== null) {
          entries.updateInteraction(row.key, {
            kind: input.kind ?? row.touchKind,
            direction: input.direction ?? row.direction,
            outcome: input.outcome ?? row.outcome,
          })
        }
      })
      const [changed] = entries.byKeys([row.key])
      assert(changed !== undefined, 'what was committed can be read')
      return ok({
        entry: toEntry(changed, false),
        client: readClient(context, clientOf(row.clientKey)),
      })
    },
    'entries.delete': ({ id }) => {
      const row = entries.byId(id)
      if (row === null) return fail('entry/not-found')
      const { name } = clientOf(row.clientKey)
      context.deed('entry.delete', { name }, () => {
        entries.remove(row.key, context.now())
      })
      return ok({ client: readClient(context, clientOf(row.clientKey)) })
    },
  }
}
