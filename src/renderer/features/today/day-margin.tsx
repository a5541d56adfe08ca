import { useRef, type ReactNode } from 'react'
import type { ClientId } from '#shared/ids.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { AppointmentLine } from './appointment-line.tsx'
import { DateLine } from './date-line.tsx'
import type { Day } from './day-summary.ts'
import { PromiseLine } from './promise-line.tsx'
import { PutOffNote } from './put-off-note.tsx'
import { ReminderLine } from './reminder-line.tsx'
import type { MarginDeeds } from './use-margin-deeds.ts'
import type { PutOff } from './use-put-off.ts'
import styles from './day-margin.module.css'

type DayMarginProps = Readonly<{
  day: Day
  deeds: MarginDeeds
  putOff: PutOff
  onOpen: (id: ClientId) => void
}>

/**
 * What else the day holds: what was planned and is past, reminders, promises both ways, and dates.
 * Empty parts are left out.
 */
export function DayMargin({ day, deeds, putOff, onOpen }: DayMarginProps) {
  const { t } = useWords()
  const focusNext = useFocusNext()
  const margin = useRef<HTMLElement>(null)
  const due = day.promises.filter(({ dueOn }) => dueOn !== null).length

  /** After a deed the next line has the keyboard, and the last gives way to the one before. */
  function leaving(deed: () => void): void {
    const lines = [...(margin.current?.querySelectorAll('li') ?? [])]
    const place = lines.findIndex((line) => line.contains(document.activeElement))
    const next = place < 0 ? undefined : (lines[place + 1] ?? lines[place - 1])
    deed()
    focusNext(() => next?.querySelector<HTMLElement>('[data-deed]'))
  }

  return (
    <aside
      ref={margin}
      className={styles.margin}
      aria-label={t('today.margin')}
      data-region="margin"
    >
      <Part title={t('today.appointments')} count={day.appointments.length}>
        {day.appointments.map((appointment) => (
          <AppointmentLine
            key={appointment.entry.id}
            appointment={appointment}
            today={day.on}
            onOpen={onOpen}
            onAnswer={(happened) => leaving(() => deeds.answer(appointment, happened))}
          />
        ))}
      </Part>
      {(putOff.paused !== null || putOff.snoozed !== null) && <PutOffNote {...putOff} />}
      <Part
        title={t('today.reminders')}
        told={String(day.reminders.length)}
        count={day.reminders.length}
      >
        {day.reminders.map((reminder) => (
          <ReminderLine
            key={reminder.id}
            reminder={reminder}
            today={day.on}
            onOpen={onOpen}
            onFinish={() => leaving(() => deeds.finish(reminder))}
            onSkip={() => leaving(() => deeds.skip(reminder))}
            onSnooze={(until) => leaving(() => deeds.snooze(reminder, until))}
          />
        ))}
      </Part>
      <Part
        title={t('today.promises')}
        told={t('today.promises.due', { n: due })}
        count={day.promises.length}
      >
        {day.promises.map((promise) => (
          <PromiseLine
            key={promise.id}
            promise={promise}
            today={day.on}
            onOpen={onOpen}
            onKeep={() => leaving(() => deeds.keep(promise))}
          />
        ))}
      </Part>
      <Part title={t('today.dates')} count={day.dates.length}>
        {day.dates.map((date) => (
          <DateLine
            key={date.date.id}
            date={date}
            today={day.on}
            onOpen={() => onOpen(date.client.id)}
          />
        ))}
      </Part>
    </aside>
  )
}

type PartProps = Readonly<{
  title: string
  /** Stands at the right of the title. */
  told?: string
  count: number
  children: ReactNode
}>

function Part({ title, told, count, children }: PartProps) {
  if (count === 0) return null
  return (
    <section>
      <h2>
        {title} {told !== undefined && <span>{told}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}
