import type { SyncHandlers } from '#shared/contract/index.ts'
import type { PromiseId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { PromiseRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import { changedClient } from './edit-client.ts'

export function createKeepPromises(
  context: Context,
): SyncHandlers<'promises.add' | 'promises.settle' | 'promises.edit' | 'promises.list'> {
  const { clients, entries } = context.repositories
  const plain = ({ key: _key, clientKey: _client, ...promise }: PromiseRow) => promise
  const read = (id: PromiseId) => {
    const row = entries.promiseById(id)
    assert(row !== null, 'what was committed can be read')
    return plain(row)
  }
  return {
    'promises.add': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const uid = context.newId() as PromiseId
      context.deed('promise.add', { name: record.name }, () => {
        const key = entries.insert({
          uid,
          clientKey: record.id,
          kind: 'promise',
          on: context.today(),
          at: context.now(),
          body: input.text,
          learned: null,
          createdAt: context.now(),
        })
        entries.insertPromise(key, input.side, input.dueOn)
      })
      return ok({ promise: read(uid), client: changedClient(context, record.id).value.client })
    },
    'promises.settle': ({ id, state }) => {
      const row = entries.promiseById(id)
      if (row === null) return fail('promise/not-found')
      context.deed('promise.settle', { name: row.clientName, text: row.text }, () => {
        const settledOn = state === 'open' ? null : context.today()
        entries.updatePromise(row.key, { text: row.text, dueOn: row.dueOn, state, settledOn })
      })
      return ok({ promise: read(id) })
    },
    'promises.edit': ({ id, text, dueOn }) => {
      const row = entries.promiseById(id)
      if (row === null) return fail('promise/not-found')
      context.deed('promise.edit', { name: row.clientName }, () => {
        entries.updatePromise(row.key, {
          text: text ?? row.text,
          dueOn: dueOn === undefined ? row.dueOn : dueOn,
          state: row.state,
          settledOn: null,
        })
      })
      return ok({ promise: read(id) })
    },
    'promises.list': () => ok({ promises: entries.openPromises().map(plain) }),
  }
}
