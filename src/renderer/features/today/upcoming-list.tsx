import { addDays, daysBetween, isoWeekday } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import type { Day } from './day-summary.ts'
import styles from './quiet-day.module.css'

type UpcomingListProps = Readonly<{ day: Day; onOpen: (id: ClientId) => void }>

/** Who falls due next, for a day on which nobody is left. */
export function UpcomingList({ day, onOpen }: UpcomingListProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const tomorrow = addDays(day.on, 1)
  if (day.upcoming.length === 0) return null
  const isTomorrow = day.upcoming.every((one) => one.dueOn === tomorrow)
  return (
    <section className={styles.next}>
      <h2>
        {isTomorrow
          ? t('today.empty.tomorrow', { weekday: format.weekday(isoWeekday(tomorrow), 'long') })
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
                        n: daysBetween(client.lastTouchOn, day.on),
                        silence: format.silence(daysBetween(client.lastTouchOn, day.on)),
                      })}
                  {!isTomorrow && `, ${t('today.when.next', { date: format.day(dueOn, day.on) })}`}
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
  )
}
