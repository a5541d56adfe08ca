import { formats } from '#shared/words/format.ts'
import type { Span } from '#shared/domain/insights.ts'
import type { PlainDate } from '#shared/time.ts'
import { intlLocales } from '#shared/words/language.ts'
import type { WindowWords } from '#renderer/api/words-context.tsx'
import type { Scope } from './use-chart.ts'

/** How the spans of a chart are told of: in full, and short below its axis. */
export function spanWords({ t, locale }: WindowWords, period: Scope['period'], today: PlainDate) {
  const format = formats(locale)
  const shortMonth = new Intl.DateTimeFormat(intlLocales[locale], {
    month: 'short',
    timeZone: 'UTC',
  })
  const longMonth = new Intl.DateTimeFormat(intlLocales[locale], { month: 'long', timeZone: 'UTC' })
  const at = (on: PlainDate): Date => new Date(`${on}T00:00Z`)
  const monthName = ({ from, to }: Span): string => {
    const named = t('insights.month', { month: longMonth.format(at(from)), year: from.slice(0, 4) })
    return to > today ? t('insights.running', { span: named }) : named
  }
  const weekName = ({ from, to }: Span): string => {
    const named = t('insights.week', { date: format.fullDay(from) })
    return to > today ? t('insights.running', { span: named }) : named
  }
  return {
    month: monthName,
    span: period === 'all' ? monthName : weekName,
    monthAlone: (on: PlainDate): string => longMonth.format(at(on)),
    shortMonth: ({ from }: Span): string => shortMonth.format(at(from)),
    short: ({ from }: Span): string =>
      period === 'weeks'
        ? `${Number(from.slice(8))} ${shortMonth.format(at(from))}`
        : shortMonth.format(at(from)),
  }
}
