import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientKey } from '#shared/ids.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { unreadableWords } from '#renderer/filtering/use-filter-problem.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type Segment = Output<'segments.list'>['segments'][number]
type Edit = Omit<Request<'segments.edit'>, 'id'>
type Person = Readonly<{ key: ClientKey; name: string }>

export type SegmentDeeds = Readonly<{
  /** `made` gets the id of the new one; a refusal comes back in words. */
  add: (request: Request<'segments.add'>, made: (id: string) => void) => Promise<string | null>
  /** Null when it is done, else why not, in words. */
  edit: (segment: Segment, change: Edit) => Promise<string | null>
  remove: (segment: Segment) => void
  put: (segment: Segment, who: Person) => void
  take: (segment: Segment, who: Person) => void
}>

/** What can be done with segments: each deed tells what it did, with its undo, or why it failed. */
export function useSegmentDeeds(): SegmentDeeds {
  const { t, words } = useWords()
  const told = useTold()
  const add = useChange('segments.add')
  const edit = useChange('segments.edit')
  const remove = useChange('segments.delete')
  const editMany = useChange('clients.editMany')

  function failed(failure: unknown): string {
    const why = reasonOf(failure as ApiFailure)
    told.refused(why)
    return why
  }
  function reasonOf(failure: ApiFailure): string {
    switch (failure.code) {
      case 'segment/name-taken':
        return t('segments.failed.name-taken')
      case 'segment/unsteady-rule':
        return t('segments.failed.unsteady')
      case 'segment/circular':
        return t('segments.failed.circular')
      case 'segment/by-rule':
        return t('window.failed.by-rule')
      case 'where/unreadable':
        return t('segments.failed.rule', { why: unreadableWords(failure, words) })
      default:
        return t(commonFailureKey(failure.code) ?? 'window.failed.internal')
    }
  }
  function change(segment: Segment, who: Person, way: 'put' | 'take'): void {
    const names = [segment.name]
    const patch = way === 'put' ? { addSegments: names } : { removeSegments: names }
    editMany
      .mutateAsync({ keys: Uint32Array.of(who.key), patch })
      .then(() =>
        told.done(
          t(way === 'put' ? 'segments.put' : 'segments.taken', {
            who: who.name,
            name: segment.name,
          }),
        ),
      )
      .catch(failed)
  }

  return {
    add: async (request, made) => {
      try {
        const { segment } = await add.mutateAsync(request)
        told.done(t('segments.added', { name: segment.name }))
        made(segment.id)
        return null
      } catch (failure) {
        return failed(failure)
      }
    },
    edit: async (segment, patch) => {
      try {
        const { segment: now } = await edit.mutateAsync({ id: segment.id, ...patch })
        told.done(t('segments.changed', { name: now.name }))
        return null
      } catch (failure) {
        return failed(failure)
      }
    },
    remove: (segment) => {
      remove
        .mutateAsync({ id: segment.id })
        .then(() => told.done(t('segments.deleted', { name: segment.name })))
        .catch(failed)
    },
    put: (segment, who) => change(segment, who, 'put'),
    take: (segment, who) => change(segment, who, 'take'),
  }
}
