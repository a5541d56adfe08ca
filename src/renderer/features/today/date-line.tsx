import { daysBetween, isoWeekday, partsOf } from '#shared/plain-date.ts'
import { isPlainDate, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { selector } from '#shared/words/words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Name } from '#renderer/ui/name.tsx'
import type { DayDate } from './day-summary.ts'
import styles from './day-margin.module.css'

type DateLineProps = Readonly<{ date: DayDate; today: PlainDate; onOpen: () => void }>

/** An important date near: whose, what, and how many years, where the year is known. */
export function DateLine({ date: { client, date, fallsOn }, today, onOpen }: DateLineProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const what =
    date.label ??
    format.sentenceStart(t('reasons.moment.kind', { kind: selector(date.kind), name: date.kind }))
  const years = isPlainDate(date.date) ? partsOf(fallsOn).year - partsOf(date.date).year : 0
  const inDays = daysBetween(today, fallsOn)
  return (
    <li>
      <time dateTime={fallsOn}>
        {inDays <= 1
          ? format.sentenceStart(format.day(fallsOn, today))
          : t('today.date.short', {
              weekday: format.weekday(isoWeekday(fallsOn), 'short'),
              day: partsOf(fallsOn).day,
            })}
      </time>
      <div className={styles.text}>
        <button type="button" className={styles.line} onClick={onOpen}>
          <Name>{client.name}</Name>
        </button>
        <span className={styles.cap}>
          {years <= 0
            ? what
            : date.kind === 'birthday' && date.label === null
              ? t('today.date.turns', { years })
              : t('today.date.years', { what, years })}
        </span>
      </div>
    </li>
  )
}
