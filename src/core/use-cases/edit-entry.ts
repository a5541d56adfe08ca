import type { SyncHandlers } from '#shared/contract/index.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { readClient } from './read-client.ts'
import { settleTouch, toEntry } from './log-interaction.ts'
import { unansweredFrom } from './unanswered.ts'

export function createEditEntry(
  context: Context,
): SyncHandlers<'entries.edit' | 'entries.delete' | 'appointments.answer'> {
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
          const touch = {
            kind: input.kind ?? row.touchKind,
            direction: input.direction ?? row.direction,
            outcome: input.outcome ?? row.outcome,
          }
          // Moved to another day, it lies ahead or it happened; else an appointment stays one.
          const planned = on === row.happenedOn ? row.planned === 1 : on > context.today()
          entries.updateInteraction(row.key, { ...touch, planned })
          if (!planned && (row.planned === 1 || touch.outcome !== row.outcome)) {
            settleTouch(context, row.clientKey, { ...touch, on })
          }
        }
      })
      const [changed] = entries.byKeys([row.key])
      assert(changed !== undefined, 'what was committed can be read')
      return ok({
        entry: toEntry(changed, false),
        client: readClient(context, clientOf(row.clientKey)),
      })
    },
    'appointments.answer': ({ id, happened }) => {
      const row = entries.byId(id)
      if (row === null) return fail('entry/not-found')
      const { touchKind: kind, direction, happenedOn: on } = row
      if (row.planned !== 1 || kind === null || direction === null || row.outcome === null) {
        return fail('appointment/none')
      }
      const past = row.happenedAt === null ? on < context.today() : row.happenedAt <= context.now()
      if (!past) return fail('appointment/to-come')
      const { name } = clientOf(row.clientKey)
      const outcome = happened ? row.outcome : 'failed'
      context.deed('appointment.answer', { name }, () => {
        // All who were to take part did or did not: it is asked once.
        for (const one of entries.sharing(row.key)) {
          entries.updateInteraction(one.key, { kind, direction, outcome, planned: false })
          settleTouch(context, one.clientKey, { kind, direction, outcome, on })
        }
      })
      const [answered] = entries.byKeys([row.key])
      assert(answered !== undefined, 'what was committed can be read')
      return ok({
        entry: toEntry(answered, unansweredFrom(context, row.clientKey)(answered)),
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
