import type { Request } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Client } from './standing.ts'
import type { Entry } from './timeline-groups.ts'
import { useTimelineChanges } from './use-timeline.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type EntryDeeds = Readonly<{
  /** Whether what was planned took place. */
  answer: (entry: Pick<Entry, 'id' | 'on'>, happened: boolean) => void
  edit: (request: Request<'entries.edit'>) => void
  remove: (entry: Entry) => void
}>

/** Changes to what stands on the timeline; deleting asks nothing, since it can be undone. */
export function useEntryDeeds(client: Client): EntryDeeds {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const changes = useTimelineChanges(client.id)
  const edit = useChange('entries.edit')
  const remove = useChange('entries.delete')
  const answer = useChange('appointments.answer')
  const { day } = formats(locale)

  const deeds: EntryDeeds = {
    answer: ({ id, on }, happened) =>
      answer.mutate(
        { id, happened },
        {
          onSuccess: () =>
            told.done(
              t(happened ? 'client.entry.happened-done' : 'client.entry.fell-through-done', {
                date: day(on, today),
              }),
            ),
          onError: (failure) => told.failed(failure, () => deeds.answer({ id, on }, happened)),
        },
      ),
    edit: (request) =>
      edit.mutate(request, {
        onSuccess: ({ entry }) =>
          told.done(t('client.entry.edited', { date: day(entry.on, today) })),
        onError: (failure) => told.failed(failure, () => deeds.edit(request)),
      }),
    remove: (entry) => {
      const putBack = changes.withoutEntry(entry.id)
      remove.mutate(
        { id: entry.id },
        {
          onSuccess: () => told.done(t('client.entry.deleted', { date: day(entry.on, today) })),
          onError: (failure) => {
            putBack()
            told.failed(failure, () => deeds.remove(entry))
          },
        },
      )
    },
  }
  return deeds
}
