import type { RecurrenceRule, RuleDay } from '#shared/domain/recurrence-rule.ts'
import { inYear, partsOf, type LeapDayRule } from '#shared/plain-date.ts'
import { assert } from '#shared/result.ts'
import { daysInMonth, type MonthDay, type PlainDate } from '#shared/time.ts'

// Our rules in the words of RFC 5545, which leaves out months that lack a day where we take their
// last. "The 31st" therefore goes out as the last day (`BYMONTHDAY=-1`), "the 30th" as the last of
// the days from the 28th to it (`BYMONTHDAY=28,29,30;BYSETPOS=-1`), and 29 February as the last day
// of its month, or as the sixtieth day of the year where common years keep it on 1 March.
// BYSETPOS only where nothing simpler will do: not every calendar obeys it.

const weekdayCodes = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** How the value of UNTIL is written: as the start of the event is. */
export type StartForm = 'date' | 'date-time'

/**
 * The value of an RRULE that falls on the same days as ours when it starts on an occurrence; null
 * where no such rule exists, and the days must be listed.
 */
export function spellRule(
  rule: RecurrenceRule,
  startOn: PlainDate,
  form: StartForm,
  leapDay: LeapDayRule,
): string | null {
  const days = spellDays(rule, startOn, leapDay)
  if (days === null) return null
  const { interval, until, count, weekStart } = rule
  return [
    days.frequency,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...days.parts,
    ...(until === null
      ? []
      : [`UNTIL=${until.replaceAll('-', '')}${form === 'date' ? '' : 'T235959'}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    // Monday is what a rule means that does not say.
    ...(rule.frequency === 'weekly' && weekStart !== 1
      ? [`WKST=${weekdayCodes[weekStart] ?? 'MO'}`]
      : []),
  ].join(';')
}

type Spelled = { readonly frequency: string; readonly parts: readonly string[] }

function spellDays(rule: RecurrenceRule, startOn: PlainDate, leapDay: LeapDayRule): Spelled | null {
  const byDay = rule.days.length === 0 ? [] : [`BYDAY=${rule.days.map(spellDay).join(',')}`]
  switch (rule.frequency) {
    case 'daily':
      return { frequency: 'FREQ=DAILY', parts: byDay }
    case 'weekly':
      return { frequency: 'FREQ=WEEKLY', parts: byDay }
    case 'monthly': {
      if (byDay.length > 0) return { frequency: 'FREQ=MONTHLY', parts: byDay }
      const parts = spellMonthDays(wantedDays(rule, startOn), everyMonth)
      return parts === null ? null : { frequency: 'FREQ=MONTHLY', parts }
    }
    case 'yearly':
      return spellYearly(rule, startOn, byDay, leapDay)
  }
}

function spellYearly(
  rule: RecurrenceRule,
  startOn: PlainDate,
  byDay: readonly string[],
  leapDay: LeapDayRule,
): Spelled | null {
  const months = rule.months.length === 0 ? [partsOf(startOn).month] : rule.months
  const byMonth = `BYMONTH=${months.join(',')}`
  if (byDay.length > 0) return { frequency: 'FREQ=YEARLY', parts: [byMonth, ...byDay] }
  const wanted = wantedDays(rule, startOn)
  if (leapDay === 'mar-1' && wanted.includes(29) && months.includes(2)) {
    const isLeapDayOnly = months.length === 1 && wanted.length === 1
    return isLeapDayOnly ? { frequency: 'FREQ=YEARLY', parts: ['BYYEARDAY=60'] } : null
  }
  const parts = spellMonthDays(wanted, months)
  if (parts === null) return null
  // BYSETPOS picks from the whole year in a yearly rule and from each month in a monthly one.
  if (parts.length === 1) return { frequency: 'FREQ=YEARLY', parts: [byMonth, ...parts] }
  return rule.interval === 1 ? { frequency: 'FREQ=MONTHLY', parts: [byMonth, ...parts] } : null
}

function wantedDays(rule: RecurrenceRule, startOn: PlainDate): readonly number[] {
  return rule.monthDays.length === 0 ? [partsOf(startOn).day] : [...new Set(rule.monthDays)]
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const [leapYear, commonYear] = [2000, 2001] as const

/** Null where one of several days is the last in some months and not in others. */
function spellMonthDays(
  wanted: readonly number[],
  months: readonly number[],
): readonly string[] | null {
  const shortest = Math.min(...months.map((month) => daysInMonth(commonYear, month)))
  const longest = Math.max(...months.map((month) => daysInMonth(leapYear, month)))
  const plain = wanted.map((day) => {
    if (Math.abs(day) <= shortest) return day
    if (Math.abs(day) < longest) return null
    return day > 0 ? -1 : 1
  })
  if (plain.every((day) => day !== null)) return [`BYMONTHDAY=${[...new Set(plain)].join(',')}`]
  const [day, ...others] = wanted
  if (day === undefined || others.length > 0) return null
  const sign = Math.sign(day)
  const choice = Array.from(
    { length: Math.abs(day) - shortest + 1 },
    (_, more) => sign * (shortest + more),
  )
  return [`BYMONTHDAY=${choice.join(',')}`, `BYSETPOS=${-sign}`]
}

function spellDay({ weekday, nth }: RuleDay): string {
  return `${nth ?? ''}${weekdayCodes[weekday] ?? ''}`
}

const yearly: RecurrenceRule = {
  frequency: 'yearly',
  interval: 1,
  days: [],
  monthDays: [],
  months: [],
  until: null,
  count: null,
  weekStart: 1,
}

/** The rule of a date that comes round every year. */
export function spellYearlyDate(monthDay: MonthDay, leapDay: LeapDayRule): string {
  // In a leap year every date of a year exists.
  const spelled = spellRule(yearly, inYear(monthDay, 2000, leapDay), 'date', leapDay)
  assert(spelled !== null, 'one day of one month can always be spelled')
  return spelled
}
