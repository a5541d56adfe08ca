import type { ImportantDate, ReminderFacts } from '#shared/domain/facts.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { nextOccurrence, occurrencesBetween } from '#shared/domain/recurrence.ts'
import {
  addDays,
  addMonths,
  inYear,
  later,
  monthDayOf,
  partsOf,
  type LeapDayRule,
} from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import {
  isMonthDay,
  localDateTime,
  type EpochMs,
  type LocalDateTime,
  type PlainDate,
} from '#shared/time.ts'
import { escapeText, foldLine } from '../content-lines.ts'
import { ownProduct } from '../vcard/own-properties.ts'
import { own } from './own-names.ts'
import { spellRule, spellYearlyDate } from './spell-rule.ts'

// Important dates and reminders as a calendar (RFC 5545). Dates are whole days; reminders stand at
// a wall-clock time of no zone, as they do here: nine in the morning is nine wherever the owner is.
// A reminder's event keeps its UID, so that a newer file replaces the events of an older one.

export type CalendarDate = ImportantDate & { readonly id: string }

export type CalendarReminder = ReminderFacts & { readonly text: string }

/** What one client has in a calendar; `client` is null for reminders of nobody's. */
export type CalendarPart = {
  readonly client: { readonly id: ClientId; readonly name: string } | null
  readonly dates: readonly CalendarDate[]
  readonly reminders: readonly CalendarReminder[]
}

export type CalendarMoment = {
  readonly now: EpochMs
  readonly today: PlainDate
  readonly leapDay: LeapDayRule
}

/** How far ahead the days of a rule are listed that RFC 5545 cannot say. */
const LISTED_MONTHS = 60
const LISTED_MAX = 500
const pieceChars = 256 * 1024

/** The file, in pieces of about 256 KiB. */
export function* writeCalendar(
  parts: Iterable<CalendarPart>,
  moment: CalendarMoment,
): Generator<string, void> {
  const stamp = utcStamp(moment.now)
  let piece = linesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${ownProduct}`])
  for (const part of parts) {
    for (const date of part.dates) piece += linesOf(dateEvent(part, date, stamp, moment))
    for (const reminder of part.reminders) {
      piece += linesOf(reminderEvent(part, reminder, stamp, moment))
    }
    if (piece.length >= pieceChars) {
      yield piece
      piece = ''
    }
  }
  yield piece + linesOf(['END:VCALENDAR'])
}

function linesOf(lines: readonly string[]): string {
  return lines.map(foldLine).join('')
}

function dateEvent(
  { client }: CalendarPart,
  { id, kind, label, date, leadDays }: CalendarDate,
  stamp: string,
  { today, leapDay }: CalendarMoment,
): readonly string[] {
  const monthDay = isMonthDay(date) ? date : monthDayOf(date)
  // No year is made up: what is known without one begins in the year the file is written.
  const start = isMonthDay(date) ? inYear(date, partsOf(today).year, leapDay) : date
  const name = client === null ? '' : `${client.name}: `
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `RRULE:${spellYearlyDate(monthDay, leapDay)}`,
    `SUMMARY:${textValue(`${name}${label ?? kind}`)}`,
    'TRANSP:TRANSPARENT',
    ...clientLine(client),
    `${own.dateKind}:${textValue(kind)}`,
    ...(label === null ? [] : [`${own.dateLabel}:${textValue(label)}`]),
    `${own.date}:${date}`,
    `${own.leadDays}:${leadDays}`,
    'END:VEVENT',
  ]
}

function reminderEvent(
  { client }: CalendarPart,
  reminder: CalendarReminder,
  stamp: string,
  { today, leapDay }: CalendarMoment,
): readonly string[] {
  const { id, text, dateOnly } = reminder
  const when = occurrences(reminder, today, leapDay)
  if (when === null) return []
  const written = (at: LocalDateTime) =>
    dateOnly
      ? at.slice(0, 10).replaceAll('-', '')
      : `${at.slice(0, 10).replaceAll('-', '')}T${at.slice(11).replace(':', '')}00`
  const value = dateOnly ? ';VALUE=DATE' : ''
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART${value}:${written(when.start)}`,
    ...(when.rule === null ? [] : [`RRULE:${when.rule}`]),
    ...(when.others.length === 0 ? [] : [`RDATE${value}:${when.others.map(written).join(',')}`]),
    `SUMMARY:${textValue(client === null ? text : `${client.name}: ${text}`)}`,
    'TRANSP:TRANSPARENT',
    ...clientLine(client),
    `${own.reminder}:${textValue(text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(text)}`,
    // A reminder of a day is told at its own hour of it.
    `TRIGGER:${dateOnly ? `PT${Number(when.start.slice(11, 13))}H` : 'PT0S'}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

type Occurrences = {
  readonly start: LocalDateTime
  readonly rule: string | null
  /** Later ones of a rule that cannot be spelled. */
  readonly others: readonly LocalDateTime[]
}

/** Null where no occurrence is left to write. */
function occurrences(
  { at, every, basis, dateOnly }: CalendarReminder,
  today: PlainDate,
  leapDay: LeapDayRule,
): Occurrences | null {
  const once = { start: at, rule: null, others: [] }
  // What repeats from its completion has one known day; the next hangs on the owner.
  if (every === null || basis === 'completion') return once
  const parsed = parseRule(every)
  if (!parsed.ok) return once
  const rule = parsed.value
  const startOn = at.slice(0, 10) as PlainDate
  const before = localDateTime(`${addDays(startOn, -1)}T23:59`)
  const start = nextOccurrence(rule, at, before, leapDay)
  if (start === null) return null
  const spelled = spellRule(rule, startOn, dateOnly ? 'date' : 'date-time', leapDay)
  if (spelled !== null) return { start, rule: spelled, others: [] }
  const through = localDateTime(`${addMonths(later(today, startOn), LISTED_MONTHS)}T23:59`)
  const others = occurrencesBetween(rule, at, start, through, leapDay).slice(-LISTED_MAX)
  return { start, rule: null, others }
}

function clientLine(client: CalendarPart['client']): readonly string[] {
  return client === null ? [] : [`${own.client}:${client.id}`]
}

// A calendar holds no control characters and no halves of surrogate pairs.
const controls = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu

function textValue(text: string): string {
  return escapeText(text.toWellFormed().replace(controls, ''))
}

function utcStamp(at: EpochMs): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}
