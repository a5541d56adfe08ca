import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import { parseRule, type RecurrenceRule } from '#shared/domain/recurrence-rule.ts'
import { nextFromCompletion, nextOccurrence } from '#shared/domain/recurrence.ts'
import type { ReminderId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { localDateTime, type LocalDateTime } from '#shared/time.ts'
import type { ReminderRow } from '../db/repositories/reminders.ts'
import type { Context } from '../context.ts'

type Reminder = Output<'reminders.list'>['reminders'][number]

/** A date-only reminder fires at nine in the morning. */
export const dateOnlyTime = '09:00'
/** Occurrences looked through for one reminder; ten years of days. */
const occurrencesRead = 3_700

/** Open reminders with their next and their due occurrence, soonest first. */
export function readReminders(context: Context): readonly Reminder[] {
  const now = context.nowLocal()
  return context.repositories.reminders
    .open()
    .map((row) => toReminder(context, row, now))
    .filter((reminder) => reminder.nextAt !== null || reminder.dueAt !== null)
    .toSorted((a, b) => compare(a.dueAt ?? a.nextAt ?? '', b.dueAt ?? b.nextAt ?? ''))
}

function toReminder(context: Context, row: ReminderRow, now: LocalDateTime): Reminder {
  const { leapDay } = context.settings()
  const rule = ruleOf(row)
  // Walks from the first occurrence not dealt with to the first one still to come.
  let due: LocalDateTime | null = null
  let missed = -1
  let next = firstOpen(row, rule, leapDay)
  for (let step = 0; next !== null && next <= now && step < occurrencesRead; step += 1) {
    due = next
    missed += 1
    next = rule === null ? null : nextOccurrence(rule, row.starts, next, leapDay)
  }
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > now ? row.snoozedUntil : null
  const dueAt = snoozed === null ? due : null
  const delivered = due === null ? null : context.repositories.reminders.occurrence(row.id, due)
  return {
    id: row.id,
    text: row.text,
    clientId: row.clientId,
    clientName: row.clientName,
    nextAt: snoozed ?? dueAt ?? next,
    dateOnly: row.dateOnly === 1,
    every: row.every,
    dueAt,
    late: dueAt !== null && delivered?.late === 1,
    missed: Math.max(0, missed),
    snoozedUntil: snoozed,
  }
}

function firstOpen(
  row: ReminderRow,
  rule: RecurrenceRule | null,
  leapDay: 'feb-28' | 'mar-1',
): LocalDateTime | null {
  if (row.doneThrough === null || row.doneThrough < row.starts) return row.starts
  return rule === null ? null : nextOccurrence(rule, row.starts, row.doneThrough, leapDay)
}

function ruleOf(row: ReminderRow): RecurrenceRule | null {
  if (row.every === null) return null
  const parsed = parseRule(row.every)
  assert(parsed.ok, 'a stored rule was parsed when it was stored')
  return parsed.value
}

export function createReminders(
  context: Context,
): SyncHandlers<
  'reminders.list' | 'reminders.add' | 'reminders.done' | 'reminders.snooze' | 'reminders.delete'
> {
  const { clients, reminders } = context.repositories

  function read(id: ReminderId): { reminder: Reminder } {
    const row = reminders.byId(id)
    assert(row !== null, 'what was committed can be read')
    return { reminder: toReminder(context, row, context.nowLocal()) }
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
      const uid = context.newId() as ReminderId
      const starts = input.dateOnly
        ? localDateTime(`${input.at.slice(0, 10)}T${dateOnlyTime}`)
        : input.at
      context.deed('reminder.add', { name: input.text }, () => {
        reminders.insert({
          uid,
          clientKey: record?.id ?? null,
          text: input.text,
          starts,
          dateOnly: input.dateOnly,
          every: input.every,
          basis: input.basis,
          createdAt: context.now(),
        })
      })
      return ok(read(uid))
    },
    'reminders.done': ({ id }) => {
      const row = reminders.byId(id)
      if (row === null) return fail('reminder/not-found')
      const { reminder } = read(id)
      const occurrence = reminder.dueAt ?? firstOpen(row, ruleOf(row), context.settings().leapDay)
      if (occurrence === null) return ok({ reminder })
      context.deed('reminder.done', { name: row.text }, () => {
        reminders.setDone(row.key, occurrence)
        const rule = ruleOf(row)
        if (rule !== null && row.basis === 'completion') {
          const next = nextFromCompletion(
            rule,
            row.starts,
            context.today(),
            context.settings().leapDay,
          )
          if (next !== null) reminders.restart(row.key, next)
        }
      })
      return ok(read(id))
    },
    'reminders.snooze': ({ id, until }) => {
      const row = reminders.byId(id)
      if (row === null) return fail('reminder/not-found')
      if (until <= context.nowLocal()) return fail('snooze/in-the-past', { until })
      context.deed('reminder.snooze', { name: row.text }, () => {
        reminders.setSnoozed(row.key, until)
      })
      return ok(read(id))
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

/** What the scheduler reads and writes. The ledger is the machine's: it is never undone. */
export function createLedger(context: Context) {
  const { reminders } = context.repositories
  const { db } = context
  return {
    read: (): WorkerOutput<'ledger.read'> => ({
      reminders: reminders.open().map((row) => ({
        id: row.id,
        at: row.starts,
        dateOnly: row.dateOnly === 1,
        every: row.every,
        basis: row.basis,
        text: row.text,
        clientId: row.clientId,
        clientName: row.clientName,
        snoozedUntil: row.snoozedUntil,
        doneThrough: row.doneThrough,
        createdAt: row.createdAt,
      })),
      occurrences: reminders.occurrences(),
    }),
    claim: (reminderId: ReminderId, occurrence: LocalDateTime): { claimed: boolean } =>
      db
        .transaction(() => {
          const known = reminders.occurrence(reminderId, occurrence)
          if (known?.recordedAt != null) return { claimed: false }
          if (known === null) reminders.claim(reminderId, occurrence, context.now())
          return { claimed: reminders.occurrence(reminderId, occurrence) !== null }
        })
        .immediate(),
    record: (
      reminderId: ReminderId,
      occurrence: LocalDateTime,
      late: boolean,
      missed: number,
    ): void => {
      db.transaction(() => {
        reminders.record(reminderId, occurrence, context.now(), late, missed)
      }).immediate()
    },
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
