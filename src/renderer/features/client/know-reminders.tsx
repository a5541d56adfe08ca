import { useState } from 'react'
import { plainDate, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ReminderDialog } from '#renderer/reminders/later.ts'
import type { Reminder } from '#renderer/reminders/use-reminder-deeds.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import { useReminders } from './use-known.ts'
import styles from './know.module.css'

type KnowRemindersProps = Readonly<{ client: Client; today: PlainDate }>

/** The owner's own alerts about this client, each changed by its words; nothing where there are none. */
export function KnowReminders({ client, today }: KnowRemindersProps) {
  const { t, locale } = useWords()
  const told = useTold()
  const done = useChange('reminders.done')
  const { data, error, refetch } = useReminders(client.id)
  const [editing, setEditing] = useState<Reminder | null>(null)
  const reminders = data?.reminders ?? []
  const { day, dateTime } = formats(locale)
  if (error !== null) {
    return (
      <KnowSection title={t('client.reminders')}>
        <Unread retryLabel={t('window.retry')} onRetry={() => void refetch()}>
          {t('client.reminders.unread')}
        </Unread>
      </KnowSection>
    )
  }
  if (reminders.length === 0) return null

  function finish(reminder: Reminder): void {
    done.mutate(
      { id: reminder.id },
      {
        onSuccess: () => told.done(t('client.reminders.done', { text: reminder.text })),
        onError: (failure) => told.failed(failure, () => finish(reminder)),
      },
    )
  }
  return (
    <KnowSection title={t('client.reminders')}>
      <ul>
        {reminders.map((reminder) => {
          const at = reminder.dueAt ?? reminder.nextAt
          return (
            <li key={reminder.id} className={styles.item}>
              <Checkbox
                checked={false}
                aria-label={t('client.reminders.done', { text: reminder.text })}
                onChange={() => finish(reminder)}
              />
              <button
                type="button"
                className={styles.words}
                aria-label={t('client.reminders.edit', { text: reminder.text })}
                onClick={() => setEditing(reminder)}
              >
                {reminder.text}
              </button>
              {at !== null && (
                <span className={classNames(styles.cap, reminder.late && styles.late)}>
                  {reminder.dateOnly ? day(plainDate(at.slice(0, 10)), today) : dateTime(at, today)}
                </span>
              )}
              {reminder.skippedOn !== null && (
                <span className={styles.cap}>{t('client.reminders.skipped')}</span>
              )}
            </li>
          )
        })}
      </ul>
      {editing !== null && <ReminderDialog of={editing} onClose={() => setEditing(null)} />}
    </KnowSection>
  )
}
