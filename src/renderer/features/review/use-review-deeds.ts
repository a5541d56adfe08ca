import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ReviewChapter } from '#shared/domain/review.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import { localDateTime, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { callKey, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { TouchDraft } from '#renderer/deeds/log-form.tsx'
import { snoozeWords } from '#renderer/deeds/snooze-words.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import type { Chapter, Item, PersonItem } from './chapter-words.ts'

/** What the first key of an item does: each chapter has its own word for "done". */
export type Settled = Extract<
  Item['what'],
  'promise' | 'feedback' | 'issue' | 'advocate' | 'friction'
>

/**
 * What can be decided about an item. The line changes at once; if the writing fails it is put back
 * and a toast says why. What was written is asked for again, so an undo brings the item back.
 */
export function useReviewDeeds(chapter: ReviewChapter) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const api = useApi()
  const cache = useQueryClient()
  const told = useTold()
  const log = useChange('interactions.log')
  const snooze = useChange('clients.snooze')
  const skip = useChange('clients.skip')
  const pause = useChange('clients.pause')
  const remind = useChange('reminders.add')
  const settle = useChange('promises.settle')
  const ask = useChange('feedback.ask')
  const check = useChange('issues.check')
  const thank = useChange('referrals.thank')
  const smooth = useChange('frictions.remove')
  const found = useChange('frictions.add')
  const format = formats(locale)
  const key = callKey('review.chapter', { chapter })

  function change(to: (one: Chapter) => Chapter): () => void {
    void cache.cancelQueries({ queryKey: key })
    const before = cache.getQueryData<Chapter>(key)
    if (before !== undefined) cache.setQueryData<Chapter>(key, to(before))
    return () => cache.setQueryData(key, before)
  }
  const without = (item: Item) => (one: Chapter) => ({
    ...one,
    items: one.items.filter((other) => other.key !== item.key || other.what !== item.what),
    total: one.total - 1,
  })
  const plannedFor = (item: Item, on: PlainDate) => (one: Chapter) => ({
    ...one,
    items: one.items.map((other) =>
      other.key === item.key && other.what === item.what && other.what !== 'friction'
        ? { ...other, plannedOn: on }
        : other,
    ),
  })
  function run<T>(
    to: (one: Chapter) => Chapter,
    write: () => Promise<T>,
    say: (value: T) => ReactNode,
    failed?: () => void,
  ): void {
    const putBack = change(to)
    write().then(
      (value) => told.done(say(value)),
      (failure: ApiFailure) => {
        putBack()
        failed?.()
        told.failed(failure, () => run(to, write, say, failed))
      },
    )
  }

  const deeds = {
    /** A reminder on that day: the client stands on that day’s list. */
    plan: (item: PersonItem, on: PlainDate) => {
      const { id, name } = item.client
      run(
        plannedFor(item, on),
        () =>
          remind.mutateAsync({
            text: t('review.reminder', { name }),
            at: localDateTime(`${on}T09:00`),
            dateOnly: true,
            clientId: id,
          }),
        () => t('review.done.planned', { date: format.day(on, today), name }),
      )
    },
    /** `failed` brings the words back that could not be written. */
    log: (item: PersonItem, draft: TouchDraft, failed: () => void) => {
      const { id, name } = item.client
      run(
        without(item),
        () => log.mutateAsync({ ...draft, clientId: id }),
        ({ client: { nextDueOn } }) =>
          t('today.done.logged', {
            kind: t('today.kind', { kind: draft.kind }),
            name,
            next: nextDueOn === null ? 'none' : format.day(nextDueOn, today),
          }),
        failed,
      )
    },
    snooze: (item: PersonItem, until: LocalDateTime) => {
      const { id, name } = item.client
      run(
        plannedFor(item, until.slice(0, 10) as PlainDate),
        () => snooze.mutateAsync({ id, until }),
        () => t('today.done.snoozed', { name, date: snoozeWords(until, today, format) }),
      )
    },
    skip: (item: PersonItem) => {
      const { id, name } = item.client
      run(
        without(item),
        () => skip.mutateAsync({ id }),
        ({ client: { nextDueOn } }) =>
          t('today.done.skipped', {
            name,
            next: nextDueOn === null ? 'none' : format.day(nextDueOn, today),
          }),
      )
    },
    /** Null pauses until the owner resumes. */
    pause: (item: PersonItem, until: PlainDate | null) => {
      const { id, name } = item.client
      run(
        without(item),
        () => pause.mutateAsync({ id, until }),
        () =>
          until === null
            ? t('today.done.paused', { name })
            : t('today.done.paused-until', { name, date: format.day(until, today) }),
      )
    },
    /** Says of an item that it is done: kept, asked, checked, thanked, smoothed. */
    settle: (item: Extract<Item, { what: Settled }>) => {
      switch (item.what) {
        case 'promise':
          return run(
            without(item),
            () => settle.mutateAsync({ id: item.promise.id, state: 'kept' }),
            () => t('today.done.kept', { text: item.promise.text }),
          )
        case 'feedback':
          return run(
            without(item),
            () => ask.mutateAsync({ clientId: item.client.id }),
            () => t('review.done.asked', { name: item.client.name }),
          )
        case 'issue':
          return run(
            without(item),
            () => check.mutateAsync({ id: item.entryId }),
            () => t('review.done.checked', { name: item.client.name }),
          )
        case 'advocate':
          return run(
            without(item),
            () => thank.mutateAsync({ id: item.entryId }),
            () => t('review.done.thanked', { name: item.client.name }),
          )
        case 'friction':
          return run(
            without(item),
            () => smooth.mutateAsync({ id: item.id }),
            () => t('review.done.smoothed', { text: item.text }),
          )
      }
    },
    release: (item: Item, id: PromiseId, text: string) => {
      run(
        without(item),
        () => settle.mutateAsync({ id, state: 'released' }),
        () => t('review.done.released', { text }),
      )
    },
    find: (stage: Extract<Item, { what: 'friction' }>['stage'], text: string) => {
      run(
        (one) => one,
        () => found.mutateAsync({ stage, text }),
        () => t('review.done.found', { text }),
      )
    },
    /** Opens the program for it; nothing is logged by that. */
    reach: (item: PersonItem, how: 'phone' | 'email', then: () => void): void => {
      const { id, name } = item.client
      const value = item.client[how]
      if (value === null) {
        told.plain(t(how === 'phone' ? 'today.no-phone' : 'today.no-email', { name }))
        return
      }
      const clientId: ClientId = id
      api
        .call('links.open', {
          kind: how,
          value,
          reaches: { clientId, kind: how === 'phone' ? 'call' : 'email' },
        })
        .then(() => {
          told.plain(t(how === 'phone' ? 'today.dialled' : 'today.mailed'))
          then()
        })
        .catch((failure: ApiFailure) => told.failed(failure, () => deeds.reach(item, how, then)))
    },
  }
  return deeds
}

export type ReviewDeeds = ReturnType<typeof useReviewDeeds>
