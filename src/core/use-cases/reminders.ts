import type { Input, Output, Reply, SyncHandlers } from '#shared/contract/index.ts'
import {
  isSnoozed,
  newestDue,
  nextDue,
  openOccurrences,
  snoozeEnd,
} from '#shared/domain/delivery.ts'
import { dateOnlyTime, type ReminderFacts } from '#shared/domain/facts.ts'
import { lessOneRound, parseRule } from '#shared/domain/recurrence-rule.ts'
import { nextFromCompletion } from '#shared/domain/recurrence.ts'
import type { ReminderId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import {
  epochMs,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type PlainDate,
} from '#shared/time.ts'
import { addDays } from '#shared/plain-date.ts'
import type { ReminderRow } from '../db/repositories/reminders.ts'
import type { Context } from '../context.ts'

type Reminder = Output<'reminders.list'>['reminders'][number]

/** Open reminders with their next and their due occurrence, soonest first. */
export function readReminders(context: Context): readonly Reminder[] {
  return context.repositories.reminders
    .open()
    .map((row) => toReminder(context, row))
    .filter((reminder) => reminder.nextAt !== null || reminder.dueAt !== null)
    .toSorted((a, b) => compare(a.dueAt ?? a.nextAt ?? '', b.dueAt ?? b.nextAt ?? ''))
}

/** The facts of a row, as the rules of delivery take them. */
export function reminderFacts(row: ReminderRow): ReminderFacts {
  return {
    id: row.id,
    at: row.starts,
    dateOnly: row.dateOnly === 1,
    every: row.every,
    basis: row.basis,
    snoozedUntil: row.snoozedUntil,
    snoozeEndsAt: row.snoozeEndsAt,
    doneThrough: row.doneThrough,
    // Given another time it begins anew: what came before that is not asked for.
    createdAt: row.rescheduledAt ?? row.createdAt,
  }
}

function toReminder(context: Context, row: ReminderRow): Reminder {
  const facts = reminderFacts(row)
  const [now, zone, settings] = [context.now(), context.zone(), context.settings()]
  const snoozedUntil = isSnoozed(facts, now, zone) ? row.snoozedUntil : null
  const due = newestDue(facts, now, zone, settings)
  const dueAt = snoozedUntil === null ? due : null
  const key = dueAt === null ? null : { reminderId: row.id, occurrence: dueAt }
  return {
    id: row.id,
    text: row.text,
    clientId: row.clientId,
    clientName: row.clientName,
    nextAt: snoozedUntil ?? dueAt ?? nextDue(facts, now, zone, settings),
    dateOnly: row.dateOnly === 1,
    every: row.every,
    dueAt,
    late: key !== null && context.repositories.reminders.occurrence(key)?.late === 1,
    missed: due === null ? 0 : openOccurrences(facts, due, zone, settings).length - 1,
    basis: row.basis,
    snoozedUntil,
    skippedOn: row.skippedOn !== null && row.skippedOn === row.doneThrough ? row.skippedOn : null,
  }
}

/** A reminder as it stands; it must be there. */
export function readReminder(context: Context, id: ReminderId): Reminder {
  const row = context.repositories.reminders.byId(id)
  assert(row !== null, 'what was committed can be read')
  return toReminder(context, row)
}

type ReminderDraft = Pick<Input<'reminders.add'>, 'text' | 'at' | 'dateOnly'> &
  Partial<Pick<Input<'reminders.add'>, 'every' | 'basis'>>

/** Writes a reminder inside a deed. */
export function addReminder(
  context: Context,
  clientKey: number | null,
  { text, at, dateOnly, every = null, basis = 'date' }: ReminderDraft,
): ReminderId {
  const uid = context.newId() as ReminderId
  context.repositories.reminders.insert({
    uid,
    clientKey,
    text,
    starts: startOf(at, dateOnly),
    dateOnly,
    every,
    basis,
    createdAt: context.now(),
  })
  return uid
}

/** A day alone is told of at nine. */
function startOf(at: LocalDateTime, dateOnly: boolean): LocalDateTime {
  return dateOnly ? localDateTime(`${at.slice(0, 10)}T${dateOnlyTime}`) : at
}

export function createReminders(
  context: Context,
): SyncHandlers<
  | 'reminders.list'
  | 'reminders.add'
  | 'reminders.edit'
  | 'reminders.done'
  | 'reminders.skip'
  | 'reminders.snooze'
  | 'reminders.delete'
> {
  const { clients, entries, reminders } = context.repositories

  const read = (id: ReminderId) => ({ reminder: readReminder(context, id) })

  /** Lets it go by, and leaves a line on the timeline of whom it is about. */
  function passOver({ key, clientKey, text }: ReminderRow, occurrence: LocalDateTime): void {
    reminders.setSkipped(key, occurrence)
    if (clientKey === null) return
    entries.insert({
      uid: context.newId(),
      clientKey,
      kind: 'reminder',
      on: context.today(),
      at: context.now(),
      body: text,
      learned: null,
      createdAt: context.now(),
    })
  }

  /** Done or let go by: the occurrence that is due, else the next one. */
  function dealWith(id: ReminderId, how: 'done' | 'skip'): Reply<'reminders.done'> {
    const row = reminders.byId(id)
    if (row === null) return fail('reminder/not-found')
    const facts = reminderFacts(row)
    const [now, zone, settings] = [context.now(), context.zone(), context.settings()]
    const occurrence = newestDue(facts, now, zone, settings) ?? nextDue(facts, now, zone, settings)
    if (occurrence === null) return ok(read(id))
    context.deed(`reminder.${how}`, { name: row.text }, () => {
      if (how === 'done') reminders.setDone(row.key, occurrence)
      else passOver(row, occurrence)
      if (row.every === null || row.basis === 'date') return
      const left = lessOneRound(row.every)
      if (left === null) return
      const rule = parseRule(left)
      assert(rule.ok, 'a stored rule was parsed when it was stored')
      const next = nextFromCompletion(rule.value, row.starts, context.today(), settings.leapDay)
      if (next !== null) reminders.restart(row.key, next, left)
    })
    return ok(read(id))
  }

  return {
    'reminders.list': ({ due, clientId }) =>
      ok({
        reminders: readReminders(context).filter(
          (reminder) =>
            (!due || reminder.dueAt !== null) &&
            (clientId === undefined || reminder.clientId === clientId),
        ),
      }),
    'reminders.add': (input) => {
      const record = input.clientId === null ? null : clients.byId(input.clientId)
      if (input.clientId !== null && record === null) return fail('client/not-found')
      if (input.every !== null && !parseRule(input.every).ok) {
        return fail('reminder/bad-rule', { every: input.every })
      }
      const uid = context.deed('reminder.add', { name: input.text }, () =>
        addReminder(context, record?.id ?? null, input),
      )
      return ok(read(uid))
    },
    'reminders.edit': ({ id, patch }) => {
      const row = reminders.byId(id)
      if (row === null) return fail('reminder/not-found')
      const { text = row.text, every = row.every, basis = row.basis } = patch
      const dateOnly = patch.dateOnly ?? row.dateOnly === 1
      const record = patch.clientId == null ? null : clients.byId(patch.clientId)
      if (patch.clientId != null && record === null) return fail('client/not-found')
      if (every !== null && !parseRule(every).ok) return fail('reminder/bad-rule', { every })
      const clientKey = patch.clientId === undefined ? row.clientKey : (record?.id ?? null)
      const at = patch.at === undefined ? row.starts : startOf(patch.at, dateOnly)
      const isMoved =
        at !== row.starts ||
        dateOnly !== (row.dateOnly === 1) ||
        every !== row.every ||
        basis !== row.basis
      if (!isMoved && text === row.text && clientKey === row.clientKey) return ok(read(id))
      context.deed('reminder.edit', { name: text }, () => {
        reminders.update(row.key, { text, clientKey })
        if (!isMoved) return
        // A time it was told of before would never be told of again.
        const starts = every === null && at > context.nowLocal() ? freshKey(context, id, at) : at
        reminders.reschedule(row.key, { starts, dateOnly, every, basis, at: context.now() })
      })
      return ok(read(id))
    },
    'reminders.done': ({ id }) => dealWith(id, 'done'),
    'reminders.skip': ({ id }) => dealWith(id, 'skip'),
    'reminders.snooze': (input) => {
      const row = reminders.byId(input.id)
      if (row === null) return fail('reminder/not-found')
      const now = context.now()
      let until: LocalDateTime
      let endsAt: EpochMs | null = null
      if ('minutes' in input) {
        until = snoozeEnd(now, input.minutes, context.zone())
        endsAt = epochMs(now + input.minutes * 60_000)
      } else {
        until = input.until
        if (until <= context.nowLocal()) return fail('snooze/in-the-past', { until })
      }
      context.deed('reminder.snooze', { name: row.text }, () => {
        reminders.setSnoozed(row.key, freshKey(context, row.id, until), endsAt)
      })
      return ok(read(input.id))
    },
    'reminders.delete': ({ id }) => {
      const row = reminders.byId(id)
      if (row === null) return fail('reminder/not-found')
      context.deed('reminder.delete', { name: row.text }, () => {
        reminders.remove(row.key, context.now())
      })
      return ok({})
    },
  }
}

/** The end of a snooze under a name the ledger has not used: one used before never fires again. */
export function freshKey(
  context: Context,
  reminderId: ReminderId,
  until: LocalDateTime,
): LocalDateTime {
  const { reminders } = context.repositories
  let key = until
  while (reminders.occurrence({ reminderId, occurrence: key }) !== null) key = minuteAfter(key)
  return key
}

function minuteAfter(at: LocalDateTime): LocalDateTime {
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14)) + 1
  const day = at.slice(0, 10) as PlainDate
  const two = (value: number): string => String(value).padStart(2, '0')
  return minutes === 1440
    ? localDateTime(`${addDays(day, 1)}T00:00`)
    : localDateTime(`${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
