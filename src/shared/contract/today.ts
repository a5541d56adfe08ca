import { z } from 'zod'
import type { Reason } from '../domain/reasons.ts'
import { channels } from './channel.ts'
import { reasonKinds } from './choices.ts'
import { cadenceHint, clientPromise, clientRow, importantDate, rhythmTouch } from './clients.ts'
import * as s from './schemas.ts'
import { entry } from './timeline.ts'

/**
 * Why a client is on the list: its kind, whole points, and the figures the words are made of. The
 * core computes it from its own rules; what is checked here is that it is plain data of that form.
 */
export const reason = z.custom<Reason>((value) => reasonShape.safeParse(value).success)

const reasonShape = z.strictObject({
  kind: z.enum(reasonKinds),
  weight: z.int(),
  figures: z.record(z.string(), z.json()),
})

export const opener = z.strictObject({
  kind: z.enum(['learned', 'promise', 'wish', 'said', 'outcome']),
  text: z.string(),
  on: s.plainDate.nullable(),
})

export const nudge = z.strictObject({
  client: clientRow,
  section: z.enum(['duty', 'today', 'also']),
  score: z.int(),
  reasons: z.array(reason),
  /** Kinds that would tell here and are switched off. */
  switchedOff: z.array(z.enum(reasonKinds)),
  opener: opener.nullable(),
  cadenceHint,
  dueOn: s.plainDate.nullable(),
  rhythm: z.array(rhythmTouch),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})

export const coverage = z.strictObject({ within: z.int(), of: z.int() })

export const reminder = z.strictObject({
  id: s.reminderId,
  text: z.string(),
  clientId: s.clientId.nullable(),
  clientName: z.string().nullable(),
  nextAt: s.localDateTime.nullable(),
  dateOnly: z.boolean(),
  every: z.string().nullable(),
  /** The newest occurrence that is due and not done, if any. */
  dueAt: s.localDateTime.nullable(),
  late: z.boolean(),
  missed: z.int(),
  basis: z.enum(['date', 'completion']),
  snoozedUntil: s.localDateTime.nullable(),
  /** The last occurrence, where it was let go by rather than done. */
  skippedOn: s.localDateTime.nullable(),
})

const changedReminder = z.strictObject({ reminder })

export const todayChannels = channels({
  'nudges.due': {
    input: z.strictObject({
      on: s.plainDate.optional(),
      limit: z.int().min(0).optional(),
      /** Done early: so many places more than the daily budget, for today only. */
      more: z.int().min(0).max(100).optional(),
    }),
    output: z.strictObject({
      on: s.plainDate,
      nudges: z.array(nudge),
      total: z.int(),
      /**
       * Clients of today's list, duties included, that were touched or skipped today. When no duty
       * and nobody of today is left while somebody is in "also", the owner is done early and may
       * ask for `more`.
       */
      doneToday: z.int(),
      /** K, without `more`. */
      dailyBudget: z.int(),
      /** Kinds of reason that are switched off for everybody. */
      switchedOff: z.array(z.enum(reasonKinds)),
      /** The first day back, while the owner is away and nobody is listed. */
      awayUntil: s.plainDate.nullable(),
      /** Appointments that are past and wait for `appointments.answer`, oldest first. */
      appointments: z.array(z.strictObject({ client: clientRow, entry })),
      /** The next clients to fall due, for a day on which nobody is waiting. */
      upcoming: z.array(z.strictObject({ client: clientRow, dueOn: s.plainDate })),
      promises: z.array(clientPromise),
      reminders: z.array(reminder),
      dates: z.array(
        z.strictObject({ client: clientRow, date: importantDate, fallsOn: s.plainDate }),
      ),
    }),
    errors: [],
  },
  /** What the sidebar and the tray count. */
  'nudges.count': {
    input: z.strictObject({ on: s.plainDate.optional() }),
    output: z.strictObject({ today: z.int(), clients: z.int(), coverage }),
    errors: [],
  },
  /** Everybody who waits today and every reminder that is due, put off for so many minutes. */
  'nudges.snoozeAll': {
    input: z.strictObject({ minutes: z.int().min(1).max(1440) }),
    output: z.strictObject({ clients: z.int(), reminders: z.int() }),
    errors: [],
  },
  'reminders.list': {
    input: z.strictObject({ due: z.boolean().default(false), clientId: s.clientId.optional() }),
    output: z.strictObject({ reminders: z.array(reminder) }),
    errors: [],
  },
  'reminders.add': {
    input: z.strictObject({
      text: s.line,
      at: s.localDateTime,
      dateOnly: z.boolean().default(false),
      clientId: s.clientId.nullable().default(null),
      every: z.string().max(500).nullable().default(null),
      basis: z.enum(['date', 'completion']).default('date'),
    }),
    output: changedReminder,
    errors: ['client/not-found', 'reminder/bad-rule'],
  },
  /** Another time or rule begins anew from now; another text or client leaves the rest as it is. */
  'reminders.edit': {
    input: z.strictObject({
      id: s.reminderId,
      patch: z.strictObject({
        text: s.line.optional(),
        at: s.localDateTime.optional(),
        dateOnly: z.boolean().optional(),
        clientId: s.clientId.nullable().optional(),
        every: z.string().max(500).nullable().optional(),
        basis: z.enum(['date', 'completion']).optional(),
      }),
    }),
    output: changedReminder,
    errors: ['reminder/not-found', 'client/not-found', 'reminder/bad-rule'],
  },
  /** Lets the occurrence that is due, else the next one, go by: skipped is not done. */
  'reminders.skip': {
    input: z.strictObject({ id: s.reminderId }),
    output: changedReminder,
    errors: ['reminder/not-found'],
  },
  'reminders.done': {
    input: z.strictObject({ id: s.reminderId }),
    output: changedReminder,
    errors: ['reminder/not-found'],
  },
  'reminders.snooze': {
    /** Until a time by the wall clock, or for so many minutes whatever the clock does. */
    input: z.union([
      z.strictObject({ id: s.reminderId, until: s.localDateTime }),
      z.strictObject({ id: s.reminderId, minutes: z.int().min(1).max(10_080) }),
    ]),
    output: changedReminder,
    errors: ['reminder/not-found', 'snooze/in-the-past'],
  },
  /** As one deed; one that is gone or already done is left out. */
  'reminders.snoozeMany': {
    input: z.strictObject({
      ids: z.array(s.reminderId).min(1).max(20_000),
      minutes: z.int().min(1).max(1440),
    }),
    output: z.strictObject({ reminders: z.int() }),
    errors: [],
  },
  'reminders.delete': {
    input: z.strictObject({ id: s.reminderId }),
    output: s.nothing,
    errors: ['reminder/not-found'],
  },
})
