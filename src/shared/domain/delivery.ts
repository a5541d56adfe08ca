import { addDays } from '../plain-date.ts'
import type { ReminderId } from '../ids.ts'
import { epochMs, localDateTime, type EpochMs, type LocalDateTime } from '../time.ts'
import { civilDateAt, instantOf, localDateTimeAt, type ZoneName } from '../zone.ts'
import type { DeliverySettings, LedgerEntry, ReminderFacts } from './facts.ts'
import { quietUntil } from './quiet-hours.ts'
import { latestOccurrence, nextOccurrence, occurrencesBetween } from './recurrence.ts'
import { parseRule, type RecurrenceRule } from './recurrence-rule.ts'

// What a tick of the scheduler delivers (the rules, section 3). A pure function of reminders,
// ledger and clock: the loop around it claims each key, shows, and records.

/** More than this after its time an occurrence is said to be late. */
const LATE_AFTER_MS = 60_000
/** More than this many at once are one notification. */
const SINGLES_MAX = 3

export type Delivery = {
  readonly reminderId: ReminderId
  /** The key to claim and record: the occurrence, or for a snoozed one the end of its snooze. */
  readonly key: LocalDateTime
  /** The civil date-time it was meant for. */
  readonly occurrence: LocalDateTime
  /** The instant it was due, or the end of its snooze. */
  readonly dueAt: EpochMs
  readonly snoozed: boolean
  /** More than 60 s late for any reason but quiet hours. */
  readonly late: boolean
  /** It waited for the end of quiet hours. */
  readonly held: boolean
  /** How many occurrences this one stands for when repeats were missed; 0 when none was. */
  readonly missed: number
}

/** One thing to show: a reminder, or several as one. */
export type NotificationPlan = {
  readonly kind: 'single' | 'digest'
  readonly deliveries: readonly Delivery[]
}

export type HeldReminder = {
  readonly reminderId: ReminderId
  readonly occurrence: LocalDateTime
  readonly until: EpochMs
}

export type DeliveryPlan = {
  readonly notifications: readonly NotificationPlan[]
  readonly held: readonly HeldReminder[]
  /** What has come due and is neither done nor snoozed, shown or not: a text that changes with it. */
  readonly dueMark: string
  /** When the next of these reminders may be due; null when none ever is. Never a timer's length. */
  readonly nextAt: EpochMs | null
}

export type DeliveryInput = {
  readonly reminders: readonly ReminderFacts[]
  readonly ledger: readonly LedgerEntry[]
  readonly now: EpochMs
  readonly zone: ZoneName
  readonly settings: DeliverySettings
  /** At a start a claim without a record is shown again: the process may have died between them. */
  readonly atStart: boolean
}

/** What to show at `now`. The same input gives the same plan; what the ledger holds never comes again. */
export function planDeliveries(input: DeliveryInput): DeliveryPlan {
  const used = usedKeys(input)
  const due: Delivery[] = []
  const held: HeldReminder[] = []
  const dueMark: string[] = []
  let nextAt: EpochMs | null = null
  const mayBeNext = (at: EpochMs | null): void => {
    if (at !== null && (nextAt === null || at < nextAt)) nextAt = at
  }
  const until = quietUntil(input.now, input.zone, input.settings)
  for (const reminder of input.reminders) {
    mayBeNext(nextInstant(reminder, input))
    if (isSnoozed(reminder, input.now, input.zone)) continue
    const newest = newestDue(reminder, input.now, input.zone, input.settings)
    if (newest !== null) dueMark.push(`${reminder.id} ${newest}`)
    const pending = pendingDelivery(reminder, newest, used.get(reminder.id) ?? emptyKeys, input)
    if (pending === null) continue
    // What waits through days off waits for the morning after them, not for their midnight.
    const waitsUntil = later(until, quietUntil(pending.dueAt, input.zone, input.settings))
    if (waitsUntil > input.now) {
      held.push({ reminderId: reminder.id, occurrence: pending.occurrence, until: waitsUntil })
      mayBeNext(waitsUntil)
    } else {
      due.push(pending)
    }
  }
  return { notifications: grouped(due), held, dueMark: dueMark.join(), nextAt }
}

function later(a: EpochMs, b: EpochMs): EpochMs {
  return a > b ? a : b
}

const emptyKeys: ReadonlySet<LocalDateTime> = new Set()

function usedKeys(input: DeliveryInput): ReadonlyMap<ReminderId, ReadonlySet<LocalDateTime>> {
  const used = new Map<ReminderId, Set<LocalDateTime>>()
  for (const { reminderId, occurrence, recordedAt } of input.ledger) {
    if (recordedAt === null && input.atStart) continue
    const keys = used.get(reminderId) ?? new Set()
    used.set(reminderId, keys.add(occurrence))
  }
  return used
}

/** Missed ones come together; more than three of anything are one. */
function grouped(due: readonly Delivery[]): readonly NotificationPlan[] {
  const deliveries = due.toSorted(byDue)
  if (deliveries.length > SINGLES_MAX) return [{ kind: 'digest', deliveries }]
  const waited = deliveries.filter((delivery) => delivery.late || delivery.held)
  const single = (delivery: Delivery): NotificationPlan => ({
    kind: 'single',
    deliveries: [delivery],
  })
  if (waited.length < 2) return deliveries.map(single)
  const onTime = deliveries.filter((delivery) => !delivery.late && !delivery.held)
  return [{ kind: 'digest', deliveries: waited }, ...onTime.map(single)]
}

function byDue(a: Delivery, b: Delivery): number {
  return a.dueAt - b.dueAt || (a.reminderId < b.reminderId ? -1 : 1)
}

/** The instant at which a snooze ends; null for a reminder that was never snoozed. */
function snoozeEndOf(
  { snoozedUntil, snoozeEndsAt }: ReminderFacts,
  zone: ZoneName,
): EpochMs | null {
  return snoozeEndsAt ?? (snoozedUntil === null ? null : instantOf(snoozedUntil, zone))
}

/** Whether the owner has put it off beyond `now`. */
export function isSnoozed(reminder: ReminderFacts, now: EpochMs, zone: ZoneName): boolean {
  const end = snoozeEndOf(reminder, zone)
  return end !== null && now < end
}

/** The one delivery a reminder has waiting: repeats collapse to the newest. */
function pendingDelivery(
  reminder: ReminderFacts,
  newest: LocalDateTime | null,
  keys: ReadonlySet<LocalDateTime>,
  { now, zone, settings }: DeliveryInput,
): Delivery | null {
  const snooze = reminder.snoozedUntil
  const snoozeEnd = snoozeEndOf(reminder, zone)
  // A snooze is over once a later occurrence came due; that one then speaks for both. Further west
  // what was snoozed may not be due yet by the clock there: its wait is over all the same.
  if (
    snooze !== null &&
    snoozeEnd !== null &&
    (newest === null || instantOf(newest, zone) <= snoozeEnd)
  ) {
    if (keys.has(snooze)) return null
    const timing = timingOf(snoozeEnd, now, zone, settings)
    const occurrence = newest ?? [...keys].toSorted().findLast((key) => key < snooze) ?? reminder.at
    const identity = { reminderId: reminder.id, key: snooze, occurrence }
    return { ...identity, ...timing, snoozed: true, missed: 0 }
  }
  if (newest === null || keys.has(newest)) return null
  // One set for a time that had passed is not late for it.
  const dueAt = epochMs(Math.max(instantOf(newest, zone), reminder.createdAt))
  const timing = timingOf(dueAt, now, zone, settings)
  const older = missedBefore(newest, reminder, keys, zone, settings)
  return {
    reminderId: reminder.id,
    key: newest,
    occurrence: newest,
    ...timing,
    snoozed: false,
    missed: older > 0 ? older + (timing.late ? 1 : 0) : 0,
  }
}

/** Occurrences before `newest` since the last one shown or done. */
function missedBefore(
  newest: LocalDateTime,
  reminder: ReminderFacts,
  keys: ReadonlySet<LocalDateTime>,
  zone: ZoneName,
  settings: Pick<DeliverySettings, 'leapDay'>,
): number {
  const rule = ruleOf(reminder)
  if (rule === null) return 0
  let after = openSince(reminder, zone)
  for (const key of keys) if (key < newest && key > after) after = key
  return occurrencesBetween(rule, reminder.at, after, newest, settings.leapDay).length - 1
}

function timingOf(
  dueAt: EpochMs,
  now: EpochMs,
  zone: ZoneName,
  settings: DeliverySettings,
): { readonly dueAt: EpochMs; readonly late: boolean; readonly held: boolean } {
  const mayShowAt = quietUntil(dueAt, zone, settings)
  return { dueAt, late: now - mayShowAt > LATE_AFTER_MS, held: mayShowAt > dueAt }
}

/** The newest occurrence that is due at `now` and not done; null when there is none. */
export function newestDue(
  reminder: ReminderFacts,
  now: EpochMs,
  zone: ZoneName,
  settings: Pick<DeliverySettings, 'leapDay'>,
): LocalDateTime | null {
  const isDue = (at: LocalDateTime): boolean => instantOf(at, zone) <= now
  const rule = ruleOf(reminder)
  if (rule === null) return isOpenOnce(reminder) && isDue(reminder.at) ? reminder.at : null
  // Past the wall clock by a day: in the hour that comes twice it may be behind the instant.
  const today = civilDateAt(now, zone)
  const through = localDateTime(`${addDays(today, 1)}T23:59`)
  const after = openSince(reminder, zone)
  return latestOccurrence(rule, reminder.at, after, through, settings.leapDay, isDue)
}

function isOpenOnce({ at, doneThrough }: ReminderFacts): boolean {
  return doneThrough === null || at > doneThrough
}

/** Repeats up to here are done, or were past when the reminder was made. */
function openSince(reminder: ReminderFacts, zone: ZoneName): LocalDateTime {
  const made = localDateTimeAt(reminder.createdAt, zone)
  return reminder.doneThrough !== null && reminder.doneThrough > made ? reminder.doneThrough : made
}

/** The rule of a reminder that repeats by its date. One repeating from completion waits for that. */
function ruleOf(reminder: ReminderFacts): RecurrenceRule | null {
  if (reminder.every === null || reminder.basis === 'completion') return null
  const parsed = parseRule(reminder.every)
  // A rule that cannot be read (it was checked when it was set) still leaves its first day.
  return parsed.ok ? parsed.value : null
}

/** The next instant after `now` at which the reminder, or the end of its snooze, comes due. */
function nextInstant(reminder: ReminderFacts, input: DeliveryInput): EpochMs | null {
  const { now, zone, settings } = input
  const end = snoozeEndOf(reminder, zone)
  if (end !== null && end > now) return end
  const next = nextDue(reminder, now, zone, settings)
  return next === null ? null : instantOf(next, zone)
}

/** The first occurrence after `now` that is not done; null when there is none. */
export function nextDue(
  reminder: ReminderFacts,
  now: EpochMs,
  zone: ZoneName,
  settings: Pick<DeliverySettings, 'leapDay'>,
): LocalDateTime | null {
  const rule = ruleOf(reminder)
  if (rule === null) {
    return isOpenOnce(reminder) && instantOf(reminder.at, zone) > now ? reminder.at : null
  }
  const today = civilDateAt(now, zone)
  const before = localDateTime(`${addDays(today, -2)}T00:00`)
  const since = openSince(reminder, zone)
  let after = since > before ? since : before
  for (;;) {
    const next: LocalDateTime | null = nextOccurrence(rule, reminder.at, after, settings.leapDay)
    if (next === null || instantOf(next, zone) > now) return next
    after = next
  }
}

/** Every occurrence up to and with `through` that is not done, in order. */
export function openOccurrences(
  reminder: ReminderFacts,
  through: LocalDateTime,
  zone: ZoneName,
  settings: Pick<DeliverySettings, 'leapDay'>,
): readonly LocalDateTime[] {
  const { at } = reminder
  const rule = ruleOf(reminder)
  return rule === null
    ? [at].filter((on) => on <= through && isOpenOnce(reminder))
    : occurrencesBetween(rule, at, openSince(reminder, zone), through, settings.leapDay)
}

/**
 * The wall-clock minute at which a wait of `minutes` is over: never before its end, so seconds
 * round up and an hour that comes twice is waited out.
 */
export function snoozeEnd(now: EpochMs, minutes: number, zone: ZoneName): LocalDateTime {
  const end = now + minutes * 60_000
  for (let minute = Math.ceil(end / 60_000); ; minute += 1) {
    const local = localDateTimeAt(epochMs(minute * 60_000), zone)
    if (instantOf(local, zone) >= end) return local
  }
}
