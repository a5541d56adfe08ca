import type { PlainDate } from '#shared/time.ts'
import { intlLocales, type Locale } from '#shared/words/language.ts'

/** "Mar", or "March 2026" in full; months are calendar ones, so UTC stands for no zone at all. */
export function monthName(
  date: PlainDate,
  locale: Locale,
  width: 'short' | 'full' = 'short',
): string {
  const options: Intl.DateTimeFormatOptions =
    width === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' }
  return threeLetters(
    new Intl.DateTimeFormat(intlLocales[locale], { ...options, timeZone: 'UTC' }).format(
      new Date(`${date}T00:00Z`),
    ),
  )
}

/** "30 Jan": a day within its month's own section. */
export function dayAndMonth(date: PlainDate, locale: Locale): string {
  return threeLetters(
    new Intl.DateTimeFormat(intlLocales[locale], {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00Z`)),
  )
}

/** British English shortens September to four letters, which no column of months expects. */
function threeLetters(text: string): string {
  return text.replace(/\bSept\b/u, 'Sep')
}
