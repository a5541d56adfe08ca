import { addDays, daysBetween, partsOf } from '../plain-date.ts'
import {
  isMonthDay,
  plainDate,
  type LocalDateTime,
  type MonthDay,
  type PlainDate,
} from '../time.ts'
import { intlLocales, type Locale } from './language.ts'
import { words } from './words.ts'

// Dates, numbers and lists as the owner reads them. Calendar dates are formatted in UTC, as the
// calendar they are: no zone comes near them.

const NEAR_DAYS = 21
const SAME_YEAR_DAYS = 183
/** Silences are told in days up to here, then in months. */
const SILENCE_DAYS = 400
const MEAN_MONTH_DAYS = 30.44
const COUNT_WORDS_TO = 12

export type Format = {
  /** "today", "tomorrow", "Fri 13 March" within three weeks, "13 March" within the year, "March 2024". */
  readonly day: (date: PlainDate, today: PlainDate) => string
  /** As `day`, but tomorrow with its weekday: "tomorrow, Fri 13 March". */
  readonly dayNamed: (date: PlainDate, today: PlainDate) => string
  /** "13 March 2024", whatever today is; without a year "13 March". */
  readonly fullDay: (date: PlainDate | MonthDay) => string
  /** "today, 14:00"; a day too far for `day` is written in full. */
  readonly dateTime: (at: LocalDateTime, today: PlainDate) => string
  /** "Fri 13 March" */
  readonly weekdayAndDay: (date: PlainDate) => string
  /** "Friday", or "Fri" */
  readonly weekday: (isoWeekday: number, width: 'long' | 'short') => string
  /** "41 days", from 401 on "13 months". */
  readonly silence: (days: number) => string
  readonly number: (value: number) => string
  /** An amount in minor units: 184000 and "EUR" is "€1,840.00". */
  readonly money: (minor: number, currency: string) => string
  /** "Lars, Rosa and Çağla" */
  readonly list: (items: readonly string[]) => string
  /** "five" up to twelve, then figures. */
  readonly countWord: (count: number) => string
  /** The first letter made large, as a sentence begins. */
  readonly sentenceStart: (text: string) => string
}

const made = new Map<Locale, Format>()

/** The formats of one language; the same object each time. */
export function formats(locale: Locale): Format {
  const known = made.get(locale)
  if (known !== undefined) return known
  const fresh = createFormat(locale)
  made.set(locale, fresh)
  return fresh
}

function createFormat(locale: Locale): Format {
  const intl = intlLocales[locale]
  const { t } = words(locale)
  const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(intl, { timeZone: 'UTC', ...options })
  const shortWeekday = utc({ weekday: 'short' })
  const longWeekday = utc({ weekday: 'long' })
  const longMonth = utc({ month: 'long' })
  const number = new Intl.NumberFormat(intl)
  const list = new Intl.ListFormat(intl, { type: 'conjunction' })
  const currencies = new Map<string, Intl.NumberFormat>()

  const asUtc = (date: PlainDate): Date => new Date(`${date}T00:00Z`)
  const months = new Map<string, string>()
  /** A long list says hundreds of dates, in twelve months. */
  const month = (date: PlainDate): string => {
    const which = date.slice(5, 7)
    const name = months.get(which) ?? longMonth.format(asUtc(date))
    months.set(which, name)
    return name
  }
  const dayOfMonth = (date: PlainDate): string =>
    t('common.day-of-month', { day: partsOf(date).day, month: month(date) })
  const weekdayAndDay = (date: PlainDate): string =>
    t('common.day-near', {
      weekday: shortWeekday.format(asUtc(date)),
      day: partsOf(date).day,
      month: month(date),
    })

  /** So far away that a bare "13 March" could be either of two. */
  const isFar = (date: PlainDate, today: PlainDate): boolean =>
    partsOf(date).year !== partsOf(today).year &&
    Math.abs(daysBetween(today, date)) > SAME_YEAR_DAYS
  const fullDay = (date: PlainDate | MonthDay): string => {
    if (isMonthDay(date)) return dayOfMonth(plainDate(`2000-${date.slice(2)}`))
    const { day: of, year } = partsOf(date)
    return t('common.full-day', { day: of, month: month(date), year: String(year) })
  }

  const day = (date: PlainDate, today: PlainDate): string => {
    if (isFar(date, today)) {
      const { year } = partsOf(date)
      return t('common.month-of-year', { month: month(date), year: String(year) })
    }
    const distance = daysBetween(today, date)
    if (distance === 0) return t('common.today')
    if (distance === 1) return t('common.tomorrow')
    if (distance === -1) return t('common.yesterday')
    if (Math.abs(distance) <= NEAR_DAYS) return weekdayAndDay(date)
    return dayOfMonth(date)
  }

  return {
    day,
    dayNamed: (date, today) =>
      daysBetween(today, date) === 1
        ? t('common.tomorrow-named', { date: weekdayAndDay(date) })
        : day(date, today),
    fullDay,
    dateTime: (at, today) => {
      const on = plainDate(at.slice(0, 10))
      const date = isFar(on, today) ? fullDay(on) : day(on, today)
      return t('common.at', { date, time: at.slice(11) })
    },
    weekdayAndDay,
    weekday: (isoWeekday, width) => {
      // 1 January 2024 was a Monday.
      const date = asUtc(addDays(plainDate('2024-01-01'), isoWeekday - 1))
      return (width === 'long' ? longWeekday : shortWeekday).format(date)
    },
    silence: (days) =>
      days <= SILENCE_DAYS
        ? t('common.days', { n: days })
        : t('common.months', { n: Math.round(days / MEAN_MONTH_DAYS) }),
    number: (value) => number.format(value),
    money: (minor, currency) => {
      let format = currencies.get(currency)
      if (format === undefined) {
        format = new Intl.NumberFormat(intl, { style: 'currency', currency })
        currencies.set(currency, format)
      }
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    list: (items) => list.format(items),
    countWord: (count) =>
      count <= COUNT_WORDS_TO
        ? t('common.count-word', { word: String(count) })
        : number.format(count),
    sentenceStart: (text) => {
      if (/^\d/.test(text)) return text
      const [first = ''] = text
      return first.toLocaleUpperCase(intl) + text.slice(first.length)
    },
  }
}
