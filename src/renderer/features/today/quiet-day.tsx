import { addDays, daysBetween, isoWeekday, monthDayOf } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { UsersIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import type { Day } from './day-summary.ts'
import styles from './quiet-day.module.css'

type QuietDayProps = Readonly<{
  day: Day
  /** Whether cards were done here today, so that the sentence can say so. */
  done: boolean
  /** Whether there is nobody in the book yet. */
  nobody: boolean
  onOpen: (id: ClientId) => void
  onClients: () => void
  onBegin: () => void
}>

/** A day on which nobody is waiting: it says so, and shows who comes next. */
export function QuietDay({ day, done, nobody, onOpen, onClients, onBegin }: QuietDayProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const tomorrow = addDays(day.on, 1)
  const isTomorrow = day.upcoming.length > 0 && day.upcoming.every((one) => one.dueOn === tomorrow)
  return (
    <section className={styles.quiet}>
      <div className={styles.day}>
        {t('today.date', {
          weekday: format.weekday(isoWeekday(day.on), 'long'),
          date: format.fullDay(monthDayOf(day.on)),
        })}
      </div>
      <Lede>{t(nobody ? 'today.empty.nobody' : 'today.empty.title')}</Lede>
      <p className={styles.text}>
        {t(nobody ? 'today.empty.nobody-text' : done ? 'today.empty.done' : 'today.empty.calm')}
      </p>
      {day.upcoming.length > 0 && (
        <section className={styles.next}>
          <h2>
            {isTomorrow
              ? t('today.empty.tomorrow', {
                  weekday: format.weekday(isoWeekday(tomorrow), 'long'),
                })
              : t('today.empty.next')}
          </h2>
          <ul>
            {day.upcoming.map(({ client, dueOn }) => (
              <li key={client.id}>
                <button type="button" onClick={() => onOpen(client.id)}>
                  <Avatar id={client.id} name={client.name} kind={client.kind} size={30} />
                  <span className={styles.words}>
                    <bdi className={styles.name}>{client.name}</bdi>
                    <span className={styles.sub}>
                      {client.lastTouchOn === null
                        ? t('today.empty.first')
                        : t('today.empty.silence', {
                            silence: format.silence(daysBetween(client.lastTouchOn, day.on)),
                          })}
                      {!isTomorrow &&
                        `, ${t('today.when.next', { date: format.day(dueOn, day.on) })}`}
                    </span>
                  </span>
                  <span className={styles.warm}>
                    <Warmth level={client.warmthLevel} value={client.warmth} size={16} />
                    {client.warmth ?? <span>{t('today.empty.first-word')}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
