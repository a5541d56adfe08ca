import { z } from 'zod'
import * as s from './schemas.ts'

// What main tells the window: facts, not instructions, but for one: a notification or the tray was
// clicked, and the person wants to be somewhere.

/** Aggregates whose rows changed; a listener refetches what it shows of them. */
export const topics = [
  'clients',
  'timeline',
  'nudges',
  'reminders',
  'promises',
  'settings',
  'imports',
  'launches',
  'views',
  'review',
  'segments',
  'outreach',
  'backups',
  'day',
] as const

export const events = {
  'data.changed': z.strictObject({ topics: z.array(z.enum(topics)) }),
  'import.progress': z.strictObject({
    token: z.string(),
    done: z.int(),
    of: z.int(),
    phase: z.enum(['reading', 'writing', 'finishing']),
  }),
  'export.progress': z.strictObject({ done: z.int(), of: z.int() }),
  'window.go': z.strictObject({
    to: z.discriminatedUnion('screen', [
      z.strictObject({ screen: z.literal('today') }),
      z.strictObject({ screen: z.literal('client'), id: s.clientId }),
      z.strictObject({ screen: z.literal('settings') }),
      z.strictObject({ screen: z.literal('about') }),
      /** What a bug report may say. */
      z.strictObject({ screen: z.literal('details') }),
    ]),
  }),
  /** The small window was brought up: the field takes the focus. */
  'capture.shown': z.strictObject({}),
  /** The window was locked or opened. */
  'lock.changed': z.strictObject({ locked: z.boolean() }),
  /** A reminder that could not be shown as a notification. */
  'reminders.shown': z.strictObject({
    text: z.string(),
    clientId: s.clientId.nullable(),
    late: z.boolean(),
  }),
} as const

export type Topic = (typeof topics)[number]
export type EventMap = { readonly [E in keyof typeof events]: z.output<(typeof events)[E]> }
export type EventName = keyof EventMap
