import { isoWeekday, monthDayOf } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { UsersIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { AwayNote } from './away-note.tsx'
import { dayTitle, quietSentence } from './day-head.tsx'
import type { Day } from './day-summary.ts'
import { UpcomingList } from './upcoming-list.tsx'
import styles from './quiet-day.module.css'

type QuietDayProps = Readonly<{
  day: Day
  /** Whether there is nobody in the book yet. */
  nobody: boolean
  onOpen: (id: ClientId) => void
  onClients: () => void
  onBegin: () => void
}>

/** A day on which nothing at all waits: it says so, and shows who comes next. */
export function QuietDay({ day, nobody, onOpen, onClients, onBegin }: QuietDayProps) {
  const { t, words, locale } = useWords()
  const format = formats(locale)
  return (
    <section className={styles.quiet}>
      <div className={styles.day}>
        {t('today.date', {
          weekday: format.weekday(isoWeekday(day.on), 'long'),
          date: format.fullDay(monthDayOf(day.on)),
        })}
      </div>
      <Lede>{nobody ? t('today.empty.nobody') : dayTitle(day, words)}</Lede>
      <p className={styles.text}>
        {nobody ? t('today.empty.nobody-text') : quietSentence(day, words)}
      </p>
      <AwayNote day={day} />
      <UpcomingList day={day} onOpen={onOpen} />
      <div className={styles.more}>
        {nobody ? (
          <Button variant="primary" onClick={onBegin}>
            {t('today.empty.begin')}
          </Button>
        ) : (
          <Button icon={UsersIcon} onClick={onClients}>
            {t('today.empty.clients')}
          </Button>
        )}
      </div>
    </section>
  )
}
