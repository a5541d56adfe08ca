import { useRef, useState } from 'react'
import { plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import {
  ClockCountdownIcon,
  DotsThreeIcon,
  PencilSimpleIcon,
  SkipForwardIcon,
  UserIcon,
} from '#renderer/ui/icons.ts'
import { ReminderDialog } from '#renderer/reminders/later.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import type { DayReminder } from './day-summary.ts'
import { UntilPopover } from '#renderer/deeds/later.ts'
import styles from './day-margin.module.css'

type ReminderLineProps = Readonly<{
  reminder: DayReminder
  today: PlainDate
  onOpen: (id: ClientId) => void
  onFinish: () => void
  /** Lets a recurring one go by this once. */
  onSkip: () => void
  onSnooze: (until: LocalDateTime) => void
}>

/** A reminder of this day: when it was meant for, done by a tick, put off or skipped on the spot. */
export function ReminderLine({
  reminder,
  today,
  onOpen,
  onFinish,
  onSkip,
  onSnooze,
}: ReminderLineProps) {
  const { t, rich, locale } = useWords()
  const format = formats(locale)
  const [snoozing, setSnoozing] = useState(false)
  const [editing, setEditing] = useState(false)
  const more = useRef<HTMLDivElement>(null)
  const at = reminder.dueAt ?? reminder.nextAt
  const { clientId, clientName } = reminder
  const on = at === null ? null : plainDate(at.slice(0, 10))
  const isToday = on === null || on === today
  const text = format.sentenceStart(reminder.text)
  return (
    <li className={styles.withTick}>
      <time dateTime={at ?? undefined}>
        {at === null || reminder.dateOnly || !isToday ? t('today.reminder.day') : at.slice(11)}
      </time>
      <div className={styles.text}>
        {clientId === null || clientName === null ? (
          text
        ) : (
          <button type="button" className={styles.line} onClick={() => onOpen(clientId)}>
            {rich('today.reminder.about', { text, name: clientName })}
          </button>
        )}
        {reminder.late && at !== null && on !== null && (
          <span className={classNames(styles.cap, styles.late)}>
            {t('today.reminder.late', {
              when: reminder.dateOnly ? format.day(on, today) : format.dateTime(at, today),
            })}
          </span>
        )}
        {reminder.missed > 0 && (
          <span className={classNames(styles.cap, styles.late)}>
            {format.sentenceStart(t('today.reminder.missed', { n: reminder.missed }))}
          </span>
        )}
        {reminder.every !== null && (
          <span className={styles.cap}>{t('today.reminder.repeats')}</span>
        )}
      </div>
      <div className={styles.tools} ref={more}>
        <Menu
          label={t('today.reminder.more', { text: reminder.text })}
          icon={DotsThreeIcon}
          weight="bold"
          iconOnly
          small
          items={[
            {
              id: 'snooze',
              label: t('today.reminder.snooze'),
              icon: ClockCountdownIcon,
              onChoose: () => setSnoozing(true),
            },
            {
              id: 'edit',
              label: t('today.reminder.edit'),
              icon: PencilSimpleIcon,
              onChoose: () => setEditing(true),
            },
            ...(reminder.every === null
              ? []
              : [
                  {
                    id: 'skip',
                    label: t('today.reminder.skip'),
                    icon: SkipForwardIcon,
                    onChoose: onSkip,
                  },
                ]),
            ...(clientId === null || clientName === null
              ? []
              : [
                  {
                    id: 'open',
                    label: t('today.open-client', { name: clientName }),
                    icon: UserIcon,
                    onChoose: () => onOpen(clientId),
                  },
                ]),
          ]}
        />
        <Checkbox
          checked={false}
          aria-label={t('today.reminder.done', { text: reminder.text })}
          data-deed
          onChange={onFinish}
        />
      </div>
      {snoozing && (
        <UntilPopover
          what="reminder"
          onClose={() => setSnoozing(false)}
          anchor={more}
          name={reminder.text}
          today={today}
          nextDate={null}
          describe={format.weekdayAndDay}
          onSnooze={onSnooze}
        />
      )}
      {editing && <ReminderDialog of={reminder} onClose={() => setEditing(false)} />}
    </li>
  )
}
