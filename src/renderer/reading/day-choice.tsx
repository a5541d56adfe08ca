import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { Locale } from '#shared/words/language.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Steady } from '#renderer/ui/steady.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import styles from './day-choice.module.css'

/** Half a year: beyond it a day is usually told by its month alone, which is no choice. */
const NEAR_DAYS = 183

/** A day as it is usually told, but never without its day of the month. */
export function exactDay(day: PlainDate, today: PlainDate, locale: Locale): string {
  const { day: told, fullDay } = formats(locale)
  return Math.abs(daysBetween(today, day)) > NEAR_DAYS ? fullDay(day) : told(day, today)
}

type DayChoiceProps = Readonly<{
  /** The words as typed, such as "1/4"; empty where none say when. */
  words: string
  /** The days they may mean, most likely first. */
  days: readonly PlainDate[]
  /** Null where none is taken yet. */
  chosen: PlainDate | null
  today: PlainDate
  /** Whether `Alt 1` and so on choose here: shown on the buttons. */
  keyed?: boolean
  onChoose: (day: PlainDate) => void
}>

/** "1/4 is: 1 April, 4 January": asked, not guessed. */
export function DayChoice({ words, days, chosen, today, keyed = false, onChoose }: DayChoiceProps) {
  const { t, locale } = useWords()
  return (
    <span
      className={styles.ask}
      role="group"
      aria-label={words === '' ? t('reading.when') : t('reading.which-day', { words })}
    >
      <span className={styles.words} aria-hidden="true">
        {words === '' ? t('reading.when') : t('reading.means', { words })}
      </span>
      <span className={styles.days}>
        {days.map((day, index) => (
          <button
            key={day}
            type="button"
            aria-pressed={day === chosen}
            onClick={() => onChoose(day)}
          >
            <Steady>{exactDay(day, today, locale)}</Steady>
            {keyed && index < 4 && <Kbd keys={`Alt+${index + 1}`} bare />}
          </button>
        ))}
      </span>
    </span>
  )
}
