import type { Output, Request } from '#shared/contract/index.ts'
import { plainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'

export type Reminder = Output<'reminders.list'>['reminders'][number]

export type ReminderDeeds = Readonly<{
  add: (request: Request<'reminders.add'>) => void
  edit: (request: Request<'reminders.edit'>) => void
  remove: (reminder: Pick<Reminder, 'id' | 'text'>) => void
}>

/** Setting, changing and deleting a reminder: each told with its undo, or why it failed. */
export function useReminderDeeds(): ReminderDeeds {
  const { t, locale } = useWords()
  const { today } = useOwnerClock()
  const api = useApi()
  const told = useTold()
  const { day, dateTime } = formats(locale)

  const whenOf = ({ nextAt, dateOnly }: Reminder): string =>
    nextAt === null
      ? 'none'
      : dateOnly
        ? day(plainDate(nextAt.slice(0, 10)), today)
        : dateTime(nextAt, today)

  const deeds: ReminderDeeds = {
    add: (request) => {
      api
        .call('reminders.add', request)
        .then(({ reminder }) => {
          const set = { ...reminder, nextAt: reminder.nextAt ?? request.at }
          told.done(t('reminders.done.set', { date: whenOf(set) }))
        })
        .catch((failure: ApiFailure) => told.failed(failure, () => deeds.add(request)))
    },
    edit: (request) => {
      api
        .call('reminders.edit', request)
        .then(({ reminder }) =>
          told.done(t('reminders.done.changed', { text: reminder.text, next: whenOf(reminder) })),
        )
        .catch((failure: ApiFailure) => told.failed(failure, () => deeds.edit(request)))
    },
    remove: ({ id, text }) => {
      api
        .call('reminders.delete', { id })
        .then(() => told.done(t('reminders.done.deleted', { text })))
        .catch((failure: ApiFailure) => told.failed(failure, () => deeds.remove({ id, text })))
    },
  }
  return deeds
}
