import type { Input, Output, SyncHandlers } from '#shared/contract/index.ts'
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
    createdAt: row.createdAt,
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
    snoozedUntil,
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
    starts: dateOnly ? localDateTime(`${at.slice(0, 10)}T${dateOnlyTime}`) : at,
    dateOnly,
    every,
    basis,
    createdAt: context.now(),
  })
  return uid
}

export function createReminders(
  context: Context,
): SyncHandlers<
  'reminders.list' | 'reminders.add' | 'reminders.done' | 'reminders.snooze' | 'reminders.delete'
> {
  const { clients, reminders } = context.repositories

  const read = (id: ReminderId) => ({ reminder: readReminder(context, id) })

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
    'reminders.done': ({ id }) => {
      const row = reminders.byId(id)
      if (row === null) return fail('reminder/not-found')
      const facts = reminderFacts(row)
      const [now, zone, settings] = [context.now(), context.zone(), context.settings()]
      const occurrence =
        newestDue(facts, now, zone, settings) ?? nextDue(facts, now, zone, settings)
      if (occurrence === null) return ok(read(id))
      context.deed('reminder.done', { name: row.text }, () => {
        reminders.setDone(row.key, occurrence)
        if (row.every === null || row.basis === 'date') return
        const left = lessOneRound(row.every)
        if (left === null) return
        const rule = parseRule(left)
        assert(rule.ok, 'a stored rule was parsed when it was stored')
        const next = nextFromCompletion(rule.value, row.starts, context.today(), settings.leapDay)
        if (next !== null) reminders.restart(row.key, next, left)
      })
      return ok(read(id))
    },
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
