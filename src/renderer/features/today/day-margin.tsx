import { plainDate, type PlainDate } from '#shared/time.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateLine } from './date-line.tsx'
import type { Day, DayPromise, DayReminder } from './day-summary.ts'
import styles from './day-margin.module.css'

type DayMarginProps = Readonly<{
  day: Day
  onOpen: (id: ClientId) => void
  onKeep: (promise: DayPromise) => void
  onFinish: (reminder: DayReminder) => void
}>

/** What else the day holds: reminders, promises both ways, and dates. Empty parts are left out. */
export function DayMargin({ day, onOpen, onKeep, onFinish }: DayMarginProps) {
  const { t } = useWords()
  const due = day.promises.filter(({ dueOn }) => dueOn !== null).length
  return (
    <aside className={styles.margin} aria-label={t('today.margin')}>
      {day.reminders.length > 0 && (
        <section>
          <h2>
            {t('today.reminders')} <span>{day.reminders.length}</span>
          </h2>
          <ul>
            {day.reminders.map((reminder) => (
              <ReminderLine
                key={reminder.id}
                reminder={reminder}
                today={day.on}
                onOpen={onOpen}
                onFinish={onFinish}
              />
            ))}
          </ul>
        </section>
      )}
      {day.promises.length > 0 && (
        <section>
          <h2>
            {t('today.promises')} <span>{t('today.promises.due', { n: due })}</span>
          </h2>
          <ul>
            {day.promises.map((promise) => (
              <PromiseLine
                key={promise.id}
                promise={promise}
                today={day.on}
                onOpen={onOpen}
                onKeep={onKeep}
              />
            ))}
          </ul>
        </section>
      )}
      {day.dates.length > 0 && (
        <section>
          <h2>{t('today.dates')}</h2>
          <ul>
            {day.dates.map((date) => (
              <DateLine
                key={date.date.id}
                date={date}
                today={day.on}
                onOpen={() => onOpen(date.client.id)}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

type ReminderLineProps = Readonly<{
  reminder: DayReminder
  today: PlainDate
  onOpen: (id: ClientId) => void
  onFinish: (reminder: DayReminder) => void
}>

function ReminderLine({ reminder, today, onOpen, onFinish }: ReminderLineProps) {
  const { t, rich, locale } = useWords()
  const format = formats(locale)
  const at = reminder.dueAt ?? reminder.nextAt
  const { clientId } = reminder
  const on = at === null ? null : plainDate(at.slice(0, 10))
  const isToday = on === null || on === today
  const meant =
    at === null || on === null
      ? ''
      : reminder.dateOnly
        ? format.day(on, today)
        : format.dateTime(at, today)
  return (
    <li className={styles.withTick}>
      <time dateTime={at ?? undefined}>
        {at === null || reminder.dateOnly || !isToday ? t('today.reminder.day') : at.slice(11)}
      </time>
      <div className={styles.text}>
        {clientId === null || reminder.clientName === null ? (
          reminder.text
        ) : (
          <button type="button" className={styles.line} onClick={() => onOpen(clientId)}>
            {rich('today.reminder.about', { text: reminder.text, name: reminder.clientName })}
          </button>
        )}
        {reminder.late && (
          <span className={classNames(styles.cap, styles.late)}>
            {t('today.reminder.late', { when: meant })}
            {reminder.missed > 0 && `, ${t('today.reminder.missed', { n: reminder.missed })}`}
          </span>
        )}
      </div>
      <Checkbox
        checked={false}
        aria-label={t('today.reminder.done', { text: reminder.text })}
        onChange={() => onFinish(reminder)}
      />
    </li>
  )
}

type PromiseLineProps = Readonly<{
  promise: DayPromise
  today: PlainDate
  onOpen: (id: ClientId) => void
  onKeep: (promise: DayPromise) => void
}>

function PromiseLine({ promise, today, onOpen, onKeep }: PromiseLineProps) {
  const { t, rich, locale } = useWords()
  const { side, dueOn, text } = promise
  const inDays = dueOn === null ? null : daysBetween(today, dueOn)
  return (
    <li className={styles.tickable}>
      <Checkbox
        checked={false}
        aria-label={t('today.promise.tick', { text })}
        onChange={() => onKeep(promise)}
      />
      <div className={styles.text}>
        <button type="button" className={styles.line} onClick={() => onOpen(promise.clientId)}>
          {rich(side === 'mine' ? 'today.promise.for' : 'today.promise.from', {
            text: formats(locale).sentenceStart(text),
            name: promise.clientName,
          })}
        </button>
        <span className={classNames(styles.cap, inDays !== null && inDays < 0 && styles.late)}>
          {dueOn === null || inDays === null
            ? t('today.promise.undated', { side })
            : t('today.promise.when', {
                side,
                state: dueState(inDays),
                n: -inDays,
                date: formats(locale).day(dueOn, today),
              })}
        </span>
      </div>
    </li>
  )
}

function dueState(inDays: number): string {
  if (inDays < 0) return 'late'
  if (inDays === 0) return 'today'
  return inDays === 1 ? 'tomorrow' : 'later'
}
