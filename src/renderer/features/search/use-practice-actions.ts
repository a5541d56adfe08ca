import { useLocation } from 'wouter'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { places } from '#renderer/api/places.ts'
import { settingsAt } from '#renderer/api/settings-places.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import {
  BellSimpleIcon,
  ClockClockwiseIcon,
  HardDriveIcon,
  PauseIcon,
  PlayIcon,
} from '#renderer/ui/icons.ts'
import type { Action } from './use-actions.ts'

const SNOOZE_MINUTES = 60

/** What concerns everybody at once: putting the day off, going away, a copy of it all. */
export function usePracticeActions(): readonly Action[] {
  const { t, locale } = useWords()
  const told = useTold()
  const [, navigate] = useLocation()
  const { today, dayStart, now } = useOwnerClock()
  const { data: settings } = useCall('settings.get', {})
  const change = useChange('settings.set')
  const snoozeAll = useChange('nudges.snoozeAll')
  const endHoliday = useChange('holiday.end')
  const backUp = useChange('backups.make')
  const date = formats(locale)

  function putOff(): void {
    snoozeAll.mutate(
      { minutes: SNOOZE_MINUTES },
      {
        onSuccess: ({ clients, reminders }) =>
          clients + reminders === 0
            ? told.plain(t('search.practice.nothing-to-snooze'))
            : told.done(t('search.practice.snoozed', { n: clients + reminders })),
        onError: (failure) => told.failed(failure, putOff),
      },
    )
  }
  function pause(until: ReturnType<typeof now> | null): void {
    const said =
      until === null
        ? t('today.done.resumed')
        : t('search.practice.paused', { date: date.dateTime(until, today) })
    change.mutate(
      { remindersPausedUntil: until },
      {
        onSuccess: () => told.done(said),
        onError: (failure) => told.failed(failure, () => pause(until)),
      },
    )
  }
  function comeBack(): void {
    endHoliday.mutate(
      {},
      {
        onSuccess: () => told.done(t('settings.holiday.ended')),
        onError: (failure) => told.failed(failure, comeBack),
      },
    )
  }
  function copyAll(): void {
    backUp.mutate(
      {},
      {
        onSuccess: (made) => told.plain(t('backups.made', made)),
        onError: (failure) => told.failed(failure, copyAll),
      },
    )
  }
  const pausedUntil = settings?.remindersPausedUntil ?? null
  const isPaused = pausedUntil !== null && pausedUntil > now()
  const holiday = settings?.holidays.find(({ until }) => until > today)
  return [
    {
      id: 'snooze-all',
      label: t('search.practice.snooze'),
      icon: ClockClockwiseIcon,
      run: putOff,
    },
    isPaused
      ? {
          id: 'resume-reminders',
          label: t('search.practice.resume'),
          icon: BellSimpleIcon,
          run: () => pause(null),
        }
      : {
          id: 'pause-reminders',
          label: t('search.practice.pause'),
          icon: BellSimpleIcon,
          run: () => pause(localDateTime(`${addDays(today, 1)}T${dayStart}`)),
        },
    holiday === undefined
      ? {
          id: 'holiday',
          label: t('search.practice.holiday'),
          icon: PauseIcon,
          run: () => navigate(places.settings, settingsAt('day')),
        }
      : {
          id: 'holiday-end',
          label: t('search.practice.holiday-end', {
            runs: holiday.from <= today ? 'yes' : 'no',
            date: date.day(holiday.until, today),
          }),
          icon: PlayIcon,
          run: comeBack,
        },
    {
      id: 'back-up',
      label: t('backups.make'),
      icon: HardDriveIcon,
      run: copyAll,
    },
  ]
}
