import { isDeepStrictEqual } from 'node:util'
import type { Input, Output, SyncHandlers } from '#shared/contract/index.ts'
import { isCountingTouch } from '#shared/domain/cadence.ts'
import type { Touch } from '#shared/domain/facts.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import type { ClientId } from '#shared/ids.ts'
import type { EpochMs, PlainDate } from '#shared/time.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { standing } from '#shared/domain/standing.ts'
import { todayAt } from '#shared/zone.ts'
import type { ClientRecord } from '../db/repositories/clients.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import { onCard } from './drafts.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

type Entry = Output<'interactions.log'>['entry']
type Others = NonNullable<Entry['interaction']>['others']
type PromiseDrafts = Input<'interactions.log'>['promises']
type NewTouch = NonNullable<Input<'capture.file'>['touch']>

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
 * What a touch ends: a snooze, and if it counts the row of put-offs and a dealt first due, a
 * back-dated one too; that of the person's organisation as well. Inside a deed.
 */
export function settleTouch(context: Context, clientKey: number, touch: Touch): void {
  const { clients } = context.repositories
  const record = clients.byKey(clientKey)
  assert(record !== null, 'a touch belongs to a client')
  const counts =
    touch.on <= context.today() && isCountingTouch(touch, context.settings().inboundCounts)
  const settled: Partial<ClientRecord> = {
    snoozed_until: null,
    // An attempt that failed is no reason to ask sooner for the next: the row of put-offs stays.
    ...(counts
      ? { ...firstDueMet(record, context.today()), snooze_count: 0, put_off_count: 0 }
      : {}),
  }
  // Most touches settle nothing, and an index is written anew even where its columns stay.
  if (!isDeepStrictEqual({ ...record, ...settled }, record)) clients.update(clientKey, settled)
  if (!counts || record.organisation_id === null) return
  const organisation = clients.byKey(record.organisation_id)
  if (organisation !== null) {
    clients.update(organisation.id, firstDueMet(organisation, context.today()))
  }
}

/** A dealt first due is met, and remembered: what it asked for was done on that day. */
export function firstDueMet(
  { first_due_on: due, first_due_met_on: metOn }: ClientRecord,
  today: PlainDate,
): Pick<ClientRecord, 'first_due_met_on'> {
  return { first_due_met_on: due === null ? null : (metOn ?? today) }
}

/** When something was: its day, and the instant if it is known. */
type Day = { readonly on: PlainDate; readonly at: EpochMs | null }
type Said = { readonly body: string; readonly learned: string | null }

/** Writes touches, notes and promises inside a deed, and reads back what was written. */
export function createEntryWriter(context: Context) {
  const { clients, entries, labels } = context.repositories

  function insert(
    record: ClientRecord,
    kind: 'interaction' | 'note' | 'promise',
    { on, at }: Day,
    { body, learned }: Said,
  ): number {
    return entries.insert({
      uid: context.newId(),
      clientKey: record.id,
      kind,
      on,
      at,
      body,
      learned,
      createdAt: context.now(),
    })
  }

  /** `sharedUid` is the same for all who took part in one touch. */
  function addTouch(
    record: ClientRecord,
    touch: NewTouch,
    day: Day,
    said: Said = { body: '', learned: null },
    sharedUid: string | null = null,
  ): number {
    const key = insert(record, 'interaction', day, said)
    // What lies ahead is an appointment: no touch until the owner says that it happened.
    const planned = day.on > context.today() || (day.at !== null && day.at > context.now())
    entries.insertInteraction(key, { ...touch, planned, sharedUid })
    if (!planned) settleTouch(context, record.id, { ...touch, on: day.on })
    return key
  }

  function clientAfter({ id: key, uid: id, name }: ClientRecord) {
    const facts = context.factsOf(key)
    assert(facts !== undefined, 'what was committed can be read')
    const today = context.today()
    return { id, name, nextDueOn: standing(facts, today, context.rules(today)).dueOn }
  }

  return {
    clientAfter,
    /** A day alone has no time; without either it is now. */
    dayOf: (given: { on?: PlainDate | undefined; at?: EpochMs | undefined }): Day => {
      const at = given.at ?? (given.on === undefined ? context.now() : null)
      const { dayStart } = context.settings()
      const on =
        given.on ??
        (given.at === undefined ? context.today() : todayAt(given.at, context.zone(), dayStart))
      return { on, at }
    },
    addTouch,
    /** One touch of several: it counts for each of them. The key is that of `record`. */
    addTouchOf: (
      record: ClientRecord,
      others: readonly ClientRecord[],
      touch: NewTouch,
      day: Day,
      said: Said,
    ): number => {
      const sharedUid = others.length === 0 ? null : context.newId()
      const key = addTouch(record, touch, day, said, sharedUid)
      // What was learned is about the one client it is written down for.
      for (const other of others) {
        addTouch(other, touch, day, { body: said.body, learned: null }, sharedUid)
      }
      return key
    },
    /** Whom these ids mean beside `record`; null where one of them means nobody. */
    othersOf: (record: ClientRecord, ids: readonly ClientId[]): readonly ClientRecord[] | null => {
      const others = [...new Set(ids)].filter((id) => id !== record.uid)
      const records = others.flatMap((id) => clients.byId(id) ?? [])
      return records.length < others.length ? null : records
    },
    addNote: (record: ClientRecord, day: Day, said: Said): number =>
      insert(record, 'note', day, said),
    /** Tags may bring a cadence of their own. */
    addTags: (record: ClientRecord, tags: readonly string[]): void => {
      if (tags.length === 0) return
      const before = rhythmsOf(context, [record.id])
      for (const tag of tags) labels.addTag(record.id, tag)
      settleCadences(context, before, false)
    },
    addPromises: (record: ClientRecord, drafts: PromiseDrafts, on: PlainDate): readonly number[] =>
      drafts.map(({ side, text, dueOn }) => {
        const said = { body: text, learned: null }
        const key = insert(record, 'promise', { on, at: context.now() }, said)
        entries.insertPromise(key, side, dueOn)
        return key
      }),
    entryOf: (key: number): Entry => {
      const [row] = entries.byKeys([key])
      assert(row !== undefined, 'what was committed can be read')
      return toEntry(row, false)
    },
    /** When the client is due now, and these of its promises. */
    readBack: (record: ClientRecord, promiseKeys: readonly number[]) => {
      const given = new Set(promiseKeys)
      const open = given.size === 0 ? [] : entries.openPromisesOf(record.id)
      return {
        client: clientAfter(record),
        promises: open
          .filter(({ key }) => given.has(key))
          .map(({ key: _key, clientKey: _client, ...promise }) => promise),
      }
    },
  }
}

export function createLogInteraction(
  context: Context,
): SyncHandlers<'interactions.log' | 'notes.add'> {
  const { clients, unfiled } = context.repositories
  const writer = createEntryWriter(context)

  return {
    'interactions.log': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const others = writer.othersOf(record, input.others)
      if (others === null) return fail('client/not-found')
      const touch = {
        kind: input.kind,
        direction: input.direction ?? touchDefaults(input.kind).direction,
        outcome: input.outcome ?? touchDefaults(input.kind).outcome,
      }
      const day = writer.dayOf(input)
      const { body } = input
      const done = context.deed('interaction.log', { name: record.name, kind: input.kind }, () => {
        const said = { body, learned: input.learned ?? null }
        const key = writer.addTouchOf(record, others, touch, day, said)
        const promiseKeys = writer.addPromises(record, input.promises, day.on)
        writer.addTags(record, input.tags)
        if (input.fromCard === true) unfiled.dropDraft(`${onCard}${record.uid}`)
        return { key, promiseKeys }
      })
      return ok({ entry: writer.entryOf(done.key), ...writer.readBack(record, done.promiseKeys) })
    },
    'notes.add': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const day = writer.dayOf(input)
      const done = context.deed('note.add', { name: record.name }, () => {
        const key = writer.addNote(record, day, { body: input.body, learned: null })
        return { key, promiseKeys: writer.addPromises(record, input.promises, day.on) }
      })
      return ok({ entry: writer.entryOf(done.key), ...writer.readBack(record, done.promiseKeys) })
    },
  }
}
