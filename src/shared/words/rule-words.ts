import { isoWeekday, partsOf } from '../plain-date.ts'
import { localDateTime, plainDate, type LocalDateTime, type PlainDate } from '../time.ts'
import { parseRule, type RecurrenceRule } from '../domain/recurrence-rule.ts'
import type { Locale } from './language.ts'
import { formats, type Format } from './format.ts'
import { words, type Words } from './words.ts'

const WORK_WEEK = '1,2,3,4,5'

/** How often something comes that begins on a day: "every week on Friday"; null for once. */
export function everyWords(every: string | null, on: PlainDate, locale: Locale): string | null {
  const rule = every === null ? null : parseRule(every)
  return rule?.ok === true ? ruleWords(rule.value, localDateTime(`${on}T00:00`), locale) : null
}

/** A rule in words: "every second week on Thursday until 31 December 2026". */
export function ruleWords(
  rule: RecurrenceRule | null,
  start: LocalDateTime,
  locale: Locale,
): string {
  const { t } = words(locale)
  if (rule === null) return t('rhythm.once')
  const format = formats(locale)
  const rhythm = rhythmWords(rule, start, t, format)
  if (rule.until !== null) {
    return t('rhythm.until', { rhythm, date: format.fullDay(rule.until) })
  }
  return rule.count === null ? rhythm : t('rhythm.count', { rhythm, n: rule.count })
}

function rhythmWords(
  rule: RecurrenceRule,
  start: LocalDateTime,
  t: Words['t'],
  format: Format,
): string {
  const n = rule.interval
  const weekdays = rule.days.map(({ weekday }) => weekday)
  const startOn = plainDate(start.slice(0, 10))
  switch (rule.frequency) {
    case 'daily':
    case 'weekly': {
      const ordered = [...new Set(weekdays)].toSorted((a, b) => a - b)
      if (n === 1 && ordered.join() === WORK_WEEK) return t('rhythm.work-days')
      if (rule.frequency === 'daily' && ordered.length === 0) return t('rhythm.daily', { n })
      const named = ordered.length === 0 ? [isoWeekday(startOn)] : ordered
      const days = format.list(named.map((day) => format.weekday(day, 'long')))
      return t('rhythm.weekly-on', { n, days })
    }
    case 'monthly': {
      const [day] = rule.days
      if (day !== undefined) return weekdayOfMonth(rule, t, format)
      const days = rule.monthDays.length === 0 ? [partsOf(startOn).day] : rule.monthDays
      if (days.length === 1 && days[0] === -1) return t('rhythm.monthly-last', { n })
      return t('rhythm.monthly', {
        n,
        days: format.list(days.map((of) => t('rhythm.ordinal', { n: of }))),
      })
    }
    case 'yearly':
      return t('rhythm.yearly', { n })
  }
}

function weekdayOfMonth(rule: RecurrenceRule, t: Words['t'], format: Format): string {
  const told = rule.days.map(({ weekday, nth }) => ({
    which: nth === -1 ? 'last' : String(nth ?? 1),
    weekday: format.weekday(weekday, 'long'),
  }))
  return format.list(told.map((day) => t('rhythm.monthly-weekday', { n: rule.interval, ...day })))
}
