import { useLocation } from 'wouter'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { plainDate } from '#shared/time.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { formats } from '#shared/words/format.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type StandingDeeds = Readonly<{
  snooze: (until: LocalDateTime) => void
  skip: () => void
  /** Null pauses until the owner resumes. */
  pause: (until: PlainDate | null) => void
  resume: () => void
  set: (flag: 'archived' | 'deceased' | 'doNotContact', on: boolean) => void
  /** Moves the client to the Trash and goes back to the list. */
  remove: () => void
  restore: () => void
}>

/** What changes how a client stands: whether and when nudges come. */
export function useStandingDeeds(client: Client, deeds: ClientDeeds): StandingDeeds {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const api = useApi()
  const told = useTold()
  const [, navigate] = useLocation()
  const { id, name } = client
  const { day } = formats(locale)
  const next = (one: Client): string =>
    one.nextDueOn === null ? 'none' : day(one.nextDueOn, today)

  function remove(): void {
    navigate(places.clients)
    api
      .call('clients.delete', { id })
      .then(() => told.done(t('client.done.deleted', { name })))
      .catch((failure: ApiFailure) => told.failed(failure, remove))
  }
  return {
    remove,
    snooze: (until) => {
      const putBack = deeds.show((all) => ({ ...all, snoozedUntil: until }))
      const date = day(plainDate(until.slice(0, 10)), today)
      void deeds
        .run('clients.snooze', { id, until }, () => t('client.done.snoozed', { name, date }))
        .then((answer) => answer ?? putBack())
    },
    skip: () =>
      void deeds.run('clients.skip', { id }, (answer) =>
        t('client.done.skipped', { name, next: next(answer.client) }),
      ),
    pause: (until) =>
      void deeds.run('clients.pause', { id, until }, () =>
        until === null
          ? t('client.done.paused', { name })
          : t('client.done.paused-until', { name, date: day(until, today) }),
      ),
    resume: () =>
      void deeds.run('clients.resume', { id }, () => t('client.done.resumed', { name })),
    set: (flag, on) =>
      void deeds.run('clients.edit', { id, patch: { [flag]: on } }, () =>
        t(flagKeys[flag][on ? 'on' : 'off'], { name }),
      ),
    restore: () =>
      void deeds.run('clients.restore', { id }, () => t('client.done.restored', { name })),
  }
}

const flagKeys = {
  archived: { on: 'client.done.archived', off: 'client.done.unarchived' },
  deceased: { on: 'client.done.deceased', off: 'client.done.not-deceased' },
  doNotContact: { on: 'client.done.do-not-contact', off: 'client.done.contact-again' },
} as const
