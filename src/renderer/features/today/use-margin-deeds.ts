import type { LocalDateTime } from '#shared/time.ts'
import { plainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { DayAppointment, DayPromise, DayReminder } from './day-summary.ts'
import { snoozeWords } from '#renderer/deeds/snooze-words.ts'
import type { DayChanges } from './use-day.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type MarginDeeds = Readonly<{
  keep: (promise: DayPromise) => void
  finish: (reminder: DayReminder) => void
  /** Lets a recurring one go by this once. */
  skip: (reminder: DayReminder) => void
  snooze: (reminder: DayReminder, until: LocalDateTime) => void
  /** Whether what was planned took place. */
  answer: (appointment: DayAppointment, happened: boolean) => void
}>

/** What can be done from beside the cards: at once on the screen, and put back if it fails. */
export function useMarginDeeds(changes: DayChanges): MarginDeeds {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const settle = useChange('promises.settle')
  const done = useChange('reminders.done')
  const skip = useChange('reminders.skip')
  const snooze = useChange('reminders.snooze')
  const answer = useChange('appointments.answer')
  const format = formats(locale)

  function pass(reminder: DayReminder, how: 'reminder' | 'reminder-skipped'): void {
    const putBack = changes.withoutReminder(reminder.id)
    const deal = how === 'reminder' ? done : skip
    deal
      .mutateAsync({ id: reminder.id })
      .then(({ reminder: { nextAt } }) =>
        told.done(
          t(`today.done.${how}`, {
            text: reminder.text,
            next: nextAt === null ? 'none' : format.day(plainDate(nextAt.slice(0, 10)), today),
          }),
        ),
      )
      .catch((failure) => {
        putBack()
        told.failed(failure, () => pass(reminder, how))
      })
  }

  const deeds: MarginDeeds = {
    keep: (promise) => {
      const putBack = changes.withoutPromise(promise.id)
      settle
        .mutateAsync({ id: promise.id, state: 'kept' })
        .then(() =>
          told.done(
            t(promise.side === 'mine' ? 'today.done.kept' : 'today.done.fulfilled', {
              text: promise.text,
            }),
          ),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.keep(promise))
        })
    },
    finish: (reminder) => pass(reminder, 'reminder'),
    skip: (reminder) => pass(reminder, 'reminder-skipped'),
    snooze: (reminder, until) => {
      const putBack = changes.withoutReminder(reminder.id)
      snooze
        .mutateAsync({ id: reminder.id, until })
        .then(() =>
          told.done(
            t('today.done.snoozed', {
              name: reminder.text,
              date: snoozeWords(until, today, format),
            }),
          ),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.snooze(reminder, until))
        })
    },
    answer: (appointment, happened) => {
      const putBack = changes.withoutAppointment(appointment.entry.id)
      const { name } = appointment.client
      answer
        .mutateAsync({ id: appointment.entry.id, happened })
        .then(({ client: { nextDueOn } }) =>
          told.done(
            t(happened ? 'today.done.happened' : 'today.done.fell-through', {
              name,
              next: nextDueOn === null ? 'none' : format.day(nextDueOn, today),
            }),
          ),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.answer(appointment, happened))
        })
    },
  }
  return deeds
}
