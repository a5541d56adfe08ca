import type { SyncHandlers } from '#shared/contract/index.ts'
import { rhythmOf } from '#shared/domain/cadence.ts'
import { fail } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { changedClient } from './edit-client.ts'
import { firstDueMet } from './log-interaction.ts'

// Snooze hides and changes nothing else. Skip moves the clock honestly. Pause freezes it.

export function createQuietNudge(
  context: Context,
): SyncHandlers<'clients.snooze' | 'clients.skip' | 'clients.pause' | 'clients.resume'> {
  const { clients, entries, facts, knowledge } = context.repositories
  return {
    'clients.snooze': ({ id, until }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      // Midnight stands for the whole day: back when that day begins.
      const past = until.endsWith('T00:00')
        ? until.slice(0, 10) <= context.today()
        : until <= context.nowLocal()
      if (past) return fail('snooze/in-the-past', { until })
      context.deed('client.snooze', { name: record.name, until }, () => {
        clients.update(record.id, {
          snoozed_until: until,
          snooze_count: record.snooze_count + 1,
          put_off_count: record.put_off_count + 1,
        })
      })
      return changedClient(context, record.id)
    },
    'clients.skip': ({ id }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      const today = context.today()
      const [loaded] = facts.load([record.id], context.settings())
      if (loaded === undefined || rhythmOf(loaded) === null) return fail('skip/no-cadence')
      context.deed('client.skip', { name: record.name }, () => {
        entries.insert({
          uid: context.newId(),
          clientKey: record.id,
          kind: 'skip',
          on: today,
          at: context.now(),
          body: '',
          learned: null,
          createdAt: context.now(),
        })
        // A skip ends a row of snoozes; with them it is one of what is put off.
        clients.update(record.id, {
          ...firstDueMet(record, today),
          snoozed_until: null,
          snooze_count: 0,
          put_off_count: record.put_off_count + 1,
        })
      })
      return changedClient(context, record.id)
    },
    'clients.pause': ({ id, until }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      const today = context.today()
      if (until !== null && until <= today) return fail('pause/in-the-past', { until })
      context.deed('client.pause', { name: record.name, until }, () => {
        const current = runningPause(context, record.id)
        if (current === null) knowledge.addPause(record.id, today, until)
        else if (current.until !== until) {
          knowledge.endPause(current.id, today)
          knowledge.addPause(record.id, today, until)
        }
      })
      return changedClient(context, record.id)
    },
    'clients.resume': ({ id }) => {
      const record = clients.byId(id)
      if (record === null) return fail('client/not-found')
      context.deed('client.resume', { name: record.name }, () => {
        const current = runningPause(context, record.id)
        if (current !== null) knowledge.endPause(current.id, context.today())
        if (record.snoozed_until !== null) clients.update(record.id, { snoozed_until: null })
      })
      return changedClient(context, record.id)
    },
  }
}

function runningPause(context: Context, clientKey: number) {
  const today = context.today()
  return (
    context.repositories.knowledge
      .pauses(clientKey)
      .find((p) => p.from <= today && (p.until === null || p.until > today)) ?? null
  )
}
