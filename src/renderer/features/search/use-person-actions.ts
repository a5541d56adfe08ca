import { useLocation } from 'wouter'
import { addDays, isoWeekday } from '#shared/plain-date.ts'
import { localDateTime, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import {
  CheckIcon,
  ClockClockwiseIcon,
  EnvelopeSimpleIcon,
  PauseIcon,
  PhoneIcon,
  PlayIcon,
  SkipForwardIcon,
} from '#renderer/ui/icons.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import type { Row } from './results.ts'
import type { Action } from './use-actions.ts'

/** What can be done with one client on the spot; each deed is told with its undo. */
export function usePersonActions(row: Row | null): readonly Action[] {
  const { t, locale } = useWords()
  const api = useApi()
  const told = useTold()
  const [, navigate] = useLocation()
  const { today, dayStart } = useOwnerClock()
  if (row === null) return []
  const { id, name, phone, email } = row

  async function run(deed: Promise<unknown>, said: string | null): Promise<void> {
    try {
      await deed
      if (said === null) return
      told.done(said)
    } catch (failure) {
      const code = failure instanceof ApiFailure ? String(failure.code) : 'internal'
      const key = code === 'skip/no-cadence' ? 'search.failed.skip' : commonFailureKey(code)
      told.refused(t(key ?? 'window.failed.internal'))
    }
  }
  const until = (on: PlainDate) => {
    const date = formats(locale).day(on, today)
    return {
      label: t('search.person.snooze', { date }),
      icon: ClockClockwiseIcon,
      run: () =>
        void run(
          api.call('clients.snooze', { id, until: localDateTime(`${on}T${dayStart}`) }),
          t('search.person.snoozed', { name, date }),
        ),
    }
  }
  const tomorrow = addDays(today, 1)
  const monday = addDays(today, 8 - isoWeekday(today))
  const reach = (kind: 'call' | 'email', value: string): void =>
    void run(
      api.call('links.open', {
        kind: kind === 'call' ? 'phone' : 'email',
        value,
        reaches: { clientId: id, kind },
      }),
      null,
    )
  return [
    {
      id: 'person-log',
      label: t('search.person.log'),
      icon: CheckIcon,
      run: () => navigate(places.client(id), { state: { compose: true } }),
    },
    ...(phone === null
      ? []
      : [
          {
            id: 'person-call',
            label: t('search.person.call', { phone }),
            icon: PhoneIcon,
            run: () => reach('call', phone),
          },
        ]),
    ...(email === null
      ? []
      : [
          {
            id: 'person-email',
            label: t('search.person.email', { email }),
            icon: EnvelopeSimpleIcon,
            run: () => reach('email', email),
          },
        ]),
    { id: 'person-tomorrow', ...until(tomorrow) },
    ...(monday === tomorrow ? [] : [{ id: 'person-monday', ...until(monday) }]),
    ...(row.cadenceDays === null
      ? []
      : [
          {
            id: 'person-skip',
            label: t('search.person.skip'),
            icon: SkipForwardIcon,
            run: () =>
              void run(api.call('clients.skip', { id }), t('search.person.skipped', { name })),
          },
        ]),
    row.pausedUntil === null
      ? {
          id: 'person-pause',
          label: t('search.person.pause'),
          icon: PauseIcon,
          run: () =>
            void run(
              api.call('clients.pause', { id, until: null }),
              t('search.person.paused', { name }),
            ),
        }
      : {
          id: 'person-resume',
          label: t('search.person.resume'),
          icon: PlayIcon,
          run: () =>
            void run(api.call('clients.resume', { id }), t('search.person.resumed', { name })),
        },
  ]
}
