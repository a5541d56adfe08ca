import type { Request } from '#shared/contract/index.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Selection } from './table/selection.ts'
import type { Told } from '#renderer/telling/use-told.ts'

type Patch = NonNullable<Request<'clients.editMany'>['patch']>
export type ManyTouch = Omit<Request<'clients.logMany'>, 'keys'>

export type BulkDeeds = Readonly<{
  edit: (patch: Patch) => void
  log: (touch: ManyTouch) => void
  pause: (until: Request<'clients.pauseMany'>['until']) => void
  remove: () => void
}>

/** What is done to all who are chosen: one deed each, told with its undo. */
export function useBulk(selected: Selection, told: Told, onRemoved: () => void): BulkDeeds {
  const { t } = useWords()
  const edit = useChange('clients.editMany')
  const log = useChange('clients.logMany')
  const pause = useChange('clients.pauseMany')
  const remove = useChange('clients.deleteMany')
  const keys = (): Uint32Array<ArrayBuffer> => Uint32Array.from(selected)
  const deeds: BulkDeeds = {
    edit: (patch) =>
      edit.mutate(
        { keys: keys(), patch },
        {
          onSuccess: ({ changed }) => told.done(t('clients.many.edited', { n: changed })),
          onError: (failure) => told.failed(failure, () => deeds.edit(patch)),
        },
      ),
    log: (touch) =>
      log.mutate(
        { keys: keys(), ...touch },
        {
          onSuccess: ({ changed }) =>
            told.done(
              t('clients.many.logged', {
                n: changed,
                kind: t('common.a-kind', { kind: touch.kind }),
              }),
            ),
          onError: (failure) => told.failed(failure, () => deeds.log(touch)),
        },
      ),
    pause: (until) =>
      pause.mutate(
        { keys: keys(), until },
        {
          onSuccess: ({ changed }) => told.done(t('clients.many.paused', { n: changed })),
          onError: (failure) => told.failed(failure, () => deeds.pause(until)),
        },
      ),
    remove: () =>
      remove.mutate(
        { keys: keys() },
        {
          onSuccess: ({ changed }) => {
            onRemoved()
            told.done(t('clients.many.deleted', { n: changed }))
          },
          onError: (failure) => told.failed(failure, () => deeds.remove()),
        },
      ),
  }
  return deeds
}
