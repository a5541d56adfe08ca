import { intlLocales } from '#shared/words/language.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './settings.module.css'

type WorkDaysProps = Readonly<{
  /** ISO weekdays: 1 is Monday. */
  days: readonly number[]
  onChange: (days: number[]) => void
}>

const week = [1, 2, 3, 4, 5, 6, 7] as const

export function WorkDays({ days, onChange }: WorkDaysProps) {
  const { locale } = useWords()
  return (
    <div className={styles.days}>
      {week.map((day) => {
        const isOn = days.includes(day)
        return (
          <button
            key={day}
            type="button"
            aria-pressed={isOn}
            aria-label={weekdayName(day, locale, 'long')}
            title={weekdayName(day, locale, 'long')}
            className={classNames(styles.weekday, isOn && styles.on)}
            onClick={() =>
              onChange(week.filter((other) => (other === day ? !isOn : days.includes(other))))
            }
          >
            {weekdayName(day, locale, 'narrow')}
          </button>
        )
      })}
    </div>
  )
}

function weekdayName(
  day: number,
  locale: keyof typeof intlLocales,
  weekday: 'long' | 'narrow',
): string {
  // 1 January 2024 was a Monday; UTC on both sides, so no zone can move it.
  const date = Date.UTC(2024, 0, day)
  return new Intl.DateTimeFormat(intlLocales[locale], { weekday, timeZone: 'UTC' }).format(date)
}
