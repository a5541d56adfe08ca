import type { Output, Request } from '#shared/contract/index.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'

export type Offering = Output<'offerings.list'>['offerings'][number]
export type Asked = Output<'offerings.get'>['asked'][number]
export type Said = Request<'offerings.add'>

export type OfferingDeeds = Readonly<{
  /** The id of the new one, or why not, in words. */
  add: (said: Said) => Promise<{ id: string } | { refused: string }>
  /** Null when it is done, else why not, in words. */
  edit: (offering: Offering, said: Said) => Promise<string | null>
  remove: (offering: Offering) => void
  /** The wish is for this very offering. */
  tie: (wish: Asked, offering: Offering) => void
  /** It was offered to whoever wished for it. */
  offered: (wish: Asked, offering: Offering) => void
}>

/** What can be done with offerings: each deed tells what it did, with its undo, or why it failed. */
export function useOfferingDeeds(): OfferingDeeds {
  const { t } = useWords()
  const api = useApi()
  const told = useTold()
  const add = useChange('offerings.add')
  const edit = useChange('offerings.edit')
  const remove = useChange('offerings.delete')
  const editWish = useChange('wishes.edit')

  function whyNot({ code }: ApiFailure): string {
    switch (code) {
      case 'offering/name-taken':
        return t('offerings.failed.name-taken')
      case 'offering/not-found':
        return t('offerings.failed.not-found')
      default:
        return t(commonFailureKey(code) ?? 'window.failed.internal')
    }
  }
  const refused = (failure: unknown): void => told.refused(whyNot(failure as ApiFailure))

  return {
    add: async (said) => {
      try {
        const { id } = await add.mutateAsync(said)
        // Whether anybody has waited for it is what the owner wants to know now.
        const { asked } = await api.call('offerings.get', { id })
        told.done(t('offerings.added', { name: said.name, n: peopleOf(asked).length }))
        return { id }
      } catch (failure) {
        return { refused: whyNot(failure as ApiFailure) }
      }
    },
    edit: async ({ id }, said) => {
      try {
        await edit.mutateAsync({ id, ...said })
        told.done(t('offerings.changed', { name: said.name }))
        return null
      } catch (failure) {
        return whyNot(failure as ApiFailure)
      }
    },
    remove: ({ id, name }) => {
      remove
        .mutateAsync({ id })
        .then(() => told.done(t('offerings.deleted', { name })))
        .catch(refused)
    },
    tie: ({ wishId, clientName }, { name: offering }) => {
      editWish
        .mutateAsync({ id: wishId, offering })
        .then(() => told.done(t('offerings.tied', { name: clientName, offering })))
        .catch(refused)
    },
    offered: ({ wishId, clientName }, { name: offering }) => {
      editWish
        .mutateAsync({ id: wishId, offering, state: 'offered' })
        .then(() => told.done(t('offerings.offered.done', { name: clientName })))
        .catch(refused)
    },
  }
}

/** Who asked, once each, in the order given. */
export function peopleOf(asked: readonly Asked[]): readonly Asked['clientKey'][] {
  return [...new Set(asked.map(({ clientKey }) => clientKey))]
}
