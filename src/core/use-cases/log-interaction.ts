import type { Input, Output, SyncHandlers } from '#shared/contract/index.ts'
import { isCountingTouch } from '#shared/domain/cadence.ts'
import type { Touch } from '#shared/domain/facts.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import type { PlainDate } from '#shared/time.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import type { ClientRecord } from '../db/repositories/clients.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import { readClient } from './read-client.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

type Entry = Output<'interactions.log'>['entry']
type Others = NonNullable<Entry['interaction']>['others']
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
        : {
            kind: row.touchKind,
            direction: row.direction,
            outcome: row.outcome,
            unanswered,
            planned: row.planned === 1,
            others: row.others === null ? [] : (JSON.parse(row.others) as Others),
          },
    promise:
      row.side === null || row.state === null
        ? null
        : { side: row.side, dueOn: row.dueOn, state: row.state },
    purchase:
      row.kind === 'purchase' ? { amountMinor: row.amountMinor, currency: row.currency } : null,
    feedback: row.kind === 'feedback' ? { score: row.score } : null,
  }
}

/**
 * What a touch ends: a snooze, the row of put-offs, and if it counts a dealt first due, a back-dated
 * one too; that of the person's organisation as well. Inside a deed.
 */
export function settleTouch(context: Context, clientKey: number, touch: Touch): void {
  const { clients } = context.repositories
  const record = clients.byKey(clientKey)
  assert(record !== null, 'a touch belongs to a client')
  const counts =
    touch.on <= context.today() && isCountingTouch(touch, context.settings().inboundCounts)
  clients.update(clientKey, {
    snoozed_until: null,
    snooze_count: 0,
    put_off_count: 0,
    ...(counts ? { first_due_on: null } : {}),
  })
  if (counts && record.organisation_id !== null) {
    clients.update(record.organisation_id, { first_due_on: null })
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
      const others = [...new Set(input.others)].filter((id) => id !== record.uid)
      const participants = others.flatMap((id) => clients.byId(id) ?? [])
      if (participants.length < others.length) return fail('client/not-found')
      const defaults = touchDefaults(input.kind)
      const direction = input.direction ?? defaults.direction
      const outcome = input.outcome ?? defaults.outcome
      const { dayStart } = context.settings()
      const today = context.today()
      const at = input.at ?? (input.on === undefined ? context.now() : null)
      const on = input.on ?? (at === null ? today : todayAt(at, context.zone(), dayStart))
      // What lies ahead is an appointment: no touch until the owner says that it happened.
      const planned = on > today || (at !== null && at > context.now())
      const sharedUid = participants.length === 0 ? null : context.newId()
      const logFor = (who: ClientRecord, learned: string | null): number => {
        const key = entries.insert({
          uid: context.newId(),
          clientKey: who.id,
          kind: 'interaction',
          on,
          at,
          body: input.body,
          learned,
          createdAt: context.now(),
        })
        entries.insertInteraction(key, { kind: input.kind, direction, outcome, planned, sharedUid })
        if (!planned) {
          settleTouch(context, who.id, { kind: input.kind, direction, outcome, on })
        }
        return key
      }
      const done = context.deed('interaction.log', { name: record.name, kind: input.kind }, () => {
        const key = logFor(record, input.learned ?? null)
        // What was learned is about the one client it is written down for.
        for (const other of participants) logFor(other, null)
        const promiseKeys = addPromises(record, input.promises, on)
        if (input.tags.length > 0) {
          const before = rhythmsOf(context, [record.id])
          for (const tag of input.tags) labels.addTag(record.id, tag)
          settleCadences(context, before, false)
        }
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
