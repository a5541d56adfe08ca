import type { Input, Output, SyncHandlers } from '#shared/contract/index.ts'
import { isCountingTouch } from '#shared/domain/cadence.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import type { PlainDate } from '#shared/time.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import type { ClientRecord } from '../db/repositories/clients.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import { readClient } from './read-client.ts'

type Entry = Output<'interactions.log'>['entry']
type PromiseDrafts = Input<'interactions.log'>['promises']

/** An entry as the contract has it. `unanswered` is known only beside what followed. */
export function toEntry(row: EntryRow, unanswered: boolean): Entry {
  return {
    id: row.id,
    clientId: row.clientId,
    kind: row.kind,
    on: row.happenedOn,
    at: row.happenedAt,
    body: row.body,
    learned: row.learned,
    interaction:
      row.touchKind === null || row.direction === null || row.outcome === null
        ? null
        : { kind: row.touchKind, direction: row.direction, outcome: row.outcome, unanswered },
    promise:
      row.side === null || row.state === null
        ? null
        : { side: row.side, dueOn: row.dueOn, state: row.state },
    purchase:
      row.kind === 'purchase' ? { amountMinor: row.amountMinor, currency: row.currency } : null,
    feedback: row.kind === 'feedback' ? { score: row.score } : null,
  }
}

export function createLogInteraction(
  context: Context,
): SyncHandlers<'interactions.log' | 'notes.add'> {
  const { clients, entries, labels } = context.repositories

  function addPromises(record: ClientRecord, drafts: PromiseDrafts, on: PlainDate): number[] {
    return drafts.map((draft) => {
      const key = entries.insert({
        uid: context.newId(),
        clientKey: record.id,
        kind: 'promise',
        on,
        at: context.now(),
        body: draft.text,
        learned: null,
        createdAt: context.now(),
      })
      entries.insertPromise(key, draft.side, draft.dueOn)
      return key
    })
  }

  function reply(record: ClientRecord, entryKey: number, promiseKeys: readonly number[]) {
    const fresh = clients.byKey(record.id)
    const [row] = entries.byKeys([entryKey])
    assert(fresh !== null && row !== undefined, 'what was committed can be read')
    const client = readClient(context, fresh)
    const ids = new Set(entries.byKeys(promiseKeys).map((promise) => String(promise.id)))
    return ok({
      entry: toEntry(row, false),
      promises: client.promises.filter((promise) => ids.has(promise.id)),
      client,
    })
  }

  return {
    'interactions.log': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const defaults = touchDefaults(input.kind)
      const direction = input.direction ?? defaults.direction
      const outcome = input.outcome ?? defaults.outcome
      const { dayStart, inboundCounts } = context.settings()
      const today = context.today()
      const at = input.at ?? (input.on === undefined ? context.now() : null)
      const on = input.on ?? (at === null ? today : todayAt(at, context.zone(), dayStart))
      const done = context.deed('interaction.log', { name: record.name, kind: input.kind }, () => {
        const key = entries.insert({
          uid: context.newId(),
          clientKey: record.id,
          kind: 'interaction',
          on,
          at,
          body: input.body,
          learned: input.learned ?? null,
          createdAt: context.now(),
        })
        entries.insertInteraction(key, { kind: input.kind, direction, outcome })
        const promiseKeys = addPromises(record, input.promises, on)
        for (const tag of input.tags) labels.addTag(record.id, tag)
        // A touch ends a snooze; one that counts ends a dealt first due, a back-dated one too.
        const counts =
          on <= today &&
          isCountingTouch({ kind: input.kind, direction, outcome, on }, inboundCounts)
        clients.update(record.id, {
          snoozed_until: null,
          snooze_count: 0,
          ...(counts ? { first_due_on: null } : {}),
        })
        return { key, promiseKeys }
      })
      return reply(record, done.key, done.promiseKeys)
    },
    'notes.add': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const on = input.on ?? context.today()
      const done = context.deed('note.add', { name: record.name }, () => {
        const key = entries.insert({
          uid: context.newId(),
          clientKey: record.id,
          kind: 'note',
          on,
          at: input.on === undefined ? context.now() : null,
          body: input.body,
          learned: null,
          createdAt: context.now(),
        })
        return { key, promiseKeys: addPromises(record, input.promises, on) }
      })
      return reply(record, done.key, done.promiseKeys)
    },
  }
}
