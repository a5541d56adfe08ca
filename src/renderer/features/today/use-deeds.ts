import type { Output } from '#shared/contract/index.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { TouchDraft } from '#renderer/deeds/log-form.tsx'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { staysAfter, type Nudge } from './day-summary.ts'
import { snoozeWords } from '#renderer/deeds/snooze-words.ts'
import type { DayChanges } from './use-day.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type Deeds = Readonly<{
  /** `failed` is called when the touch could not be written, to bring its words back. */
  log: (nudge: Nudge, draft: TouchDraft, failed: () => void) => void
  snooze: (nudge: Nudge, until: LocalDateTime) => void
  skip: (nudge: Nudge) => void
  /** Null pauses until the owner resumes. */
  pause: (nudge: Nudge, until: PlainDate | null) => void
  /** Takes a suggested cadence, in days. */
  setCadence: (nudge: Nudge, days: number) => void
  /** Turns the suggestion, or the doubt, down. */
  keepCadence: (nudge: Nudge) => void
}>

/**
 * What can be done from a card. The screen changes at once; when the writing fails everything is
 * put back and a toast says why. The screen may have gone by then, so nothing here waits for it.
 */
export function useDeeds(changes: DayChanges): Deeds {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const log = useChange('interactions.log')
  const snooze = useChange('clients.snooze')
  const skip = useChange('clients.skip')
  const pause = useChange('clients.pause')
  const edit = useChange('clients.edit')
  const keep = useChange('clients.keepCadence')

  const format = formats(locale)
  const nextOf = ({ nextDueOn }: Pick<Output<'clients.get'>['client'], 'nextDueOn'>): string =>
    nextDueOn === null ? 'none' : format.day(nextDueOn, today)

  const deeds: Deeds = {
    log: (nudge, draft, failed) => {
      // A card that would come back at once does not go.
      const putBack = staysAfter(nudge, draft)
        ? () => undefined
        : changes.withoutClient(nudge.client.id)
      log
        .mutateAsync({ ...draft, clientId: nudge.client.id })
        .then(({ client }) =>
          told.done(
            t('today.done.logged', {
              kind: t('today.kind', { kind: draft.kind }),
              name: nudge.client.name,
              next: nextOf(client),
            }),
          ),
        )
        .catch((failure) => {
          putBack()
          failed()
          told.failed(failure, () => deeds.log(nudge, draft, failed))
        })
    },
    snooze: (nudge, until) => {
      const putBack = changes.withoutClient(nudge.client.id)
      snooze
        .mutateAsync({ id: nudge.client.id, until })
        .then(() =>
          told.done(
            t('today.done.snoozed', {
              name: nudge.client.name,
              date: snoozeWords(until, today, format),
            }),
          ),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.snooze(nudge, until))
        })
    },
    skip: (nudge) => {
      const putBack = changes.withoutClient(nudge.client.id)
      skip
        .mutateAsync({ id: nudge.client.id })
        .then(({ client }) =>
          told.done(t('today.done.skipped', { name: nudge.client.name, next: nextOf(client) })),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.skip(nudge))
        })
    },
    pause: (nudge, until) => {
      const putBack = changes.withoutClient(nudge.client.id)
      const { name } = nudge.client
      pause
        .mutateAsync({ id: nudge.client.id, until })
        .then(() =>
          told.done(
            until === null
              ? t('today.done.paused', { name })
              : t('today.done.paused-until', { name, date: format.day(until, today) }),
          ),
        )
        .catch((failure) => {
          putBack()
          told.failed(failure, () => deeds.pause(nudge, until))
        })
    },
    setCadence: (nudge, days) => {
      const { id, name } = nudge.client
      edit
        .mutateAsync({ id, patch: { cadence: { unit: 'days', count: days } } })
        .then(() => told.done(t('today.done.cadence', { name, n: days })))
        .catch((failure) => told.failed(failure, () => deeds.setCadence(nudge, days)))
    },
    keepCadence: (nudge) => {
      const { id, name } = nudge.client
      keep
        .mutateAsync({ id })
        .then(() => told.done(t('today.done.cadence-kept', { name })))
        .catch((failure) => told.failed(failure, () => deeds.keepCadence(nudge)))
    },
  }
  return deeds
}
