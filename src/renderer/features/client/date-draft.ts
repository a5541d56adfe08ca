import { isMonthDay, isPlainDate, type MonthDay, type PlainDate } from '#shared/time.ts'

/** An important date as its three fields hold it. */
export type DateDraft = { readonly day: string; readonly month: string; readonly year: string }

export type DateReading =
  | { readonly ok: true; readonly date: PlainDate | MonthDay }
  | { readonly ok: false; readonly problem: 'bad-year' | 'no-such-date' }

/** The date of the fields; one without a year where none is known. */
export function readDate({ day, month, year }: DateDraft): DateReading {
  const monthDay = `--${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  if (year.trim() === '') {
    return isMonthDay(monthDay)
      ? { ok: true, date: monthDay }
      : { ok: false, problem: 'no-such-date' }
  }
  if (!/^\d{4}$/u.test(year.trim())) return { ok: false, problem: 'bad-year' }
  const date = `${year.trim()}${monthDay.slice(1)}`
  return isPlainDate(date) ? { ok: true, date } : { ok: false, problem: 'no-such-date' }
}

export function draftOf(date: PlainDate | MonthDay | null): DateDraft {
  if (date === null) return { day: '', month: '1', year: '' }
  const [year = '', month = '', day = ''] = isMonthDay(date)
    ? ['', ...date.slice(2).split('-')]
    : date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
