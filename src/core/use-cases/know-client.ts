import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { DeedName } from '../deed-name.ts'
import { changedClient } from './edit-client.ts'

/** Facts, important dates and the outcome: what the owner knows about a client. */
export function createKnowClient(
  context: Context,
): SyncHandlers<
  | 'facts.add'
  | 'facts.edit'
  | 'facts.delete'
  | 'dates.add'
  | 'dates.edit'
  | 'dates.delete'
  | 'outcome.set'
> {
  const { clients, knowledge } = context.repositories

  function change(what: DeedName, clientKey: number, body: () => void) {
    const name = clients.byKey(clientKey)?.name ?? ''
    context.deed(what, { name }, () => {
      body()
    })
    return changedClient(context, clientKey)
  }

  return {
    'facts.add': ({ clientId, kind, body }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      return change('fact.add', record.id, () => {
        knowledge.addFact(record.id, kind, body, context.today())
      })
    },
    'facts.edit': ({ id, body, kind }) => {
      const key = knowledge.clientOfFact(id)
      if (key === null) return fail('fact/not-found')
      return change('fact.edit', key, () => {
        knowledge.editFact(id, body, kind ?? null, context.today())
      })
    },
    'facts.delete': ({ id }) => {
      const key = knowledge.clientOfFact(id)
      if (key === null) return fail('fact/not-found')
      return change('fact.delete', key, () => {
        knowledge.removeFact(id)
      })
    },
    'dates.add': ({ clientId, kind, label, date }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      return change('date.add', record.id, () => {
        // The same date said again is still one date.
        const known = knowledge
          .dates(record.id)
          .some((one) => one.kind === kind && one.label === label && one.date === date)
        if (known) return
        knowledge.addDate(record.id, { kind, label, date, leadDays: 7 })
      })
    },
    'dates.edit': (input) => {
      const row = knowledge.dateById(input.id)
      if (row === null) return fail('date/not-found')
      return change('date.edit', row.clientKey, () => {
        knowledge.editDate({
          id: row.id,
          kind: input.kind ?? row.kind,
          label: input.label === undefined ? row.label : input.label,
          date: input.date ?? row.date,
          leadDays: input.leadDays ?? row.leadDays,
        })
      })
    },
    'dates.delete': ({ id }) => {
      const row = knowledge.dateById(id)
      if (row === null) return fail('date/not-found')
      return change('date.delete', row.clientKey, () => {
        knowledge.removeDate(id)
      })
    },
    'outcome.set': ({ clientId, ...outcome }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      return change('outcome.set', record.id, () => {
        knowledge.setOutcome(record.id, outcome, context.today())
      })
    },
  }
}
