import type { SyncHandlers } from '#shared/contract/index.ts'
import { asksForLike } from '#shared/domain/wish-bank.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { searchWords } from '../text.ts'

type OfferingChannel = `offerings.${'list' | 'get' | 'add' | 'edit' | 'delete'}`

/** What the owner can bring, and who has asked for something like it. */
export function createOfferings(context: Context): SyncHandlers<OfferingChannel> {
  const { offerings } = context.repositories

  const isTaken = (name: string, byOtherThan: number | null): boolean => {
    const key = offerings.keyOfName(name)
    return key !== null && key !== byOtherThan
  }

  return {
    'offerings.list': () => ok({ offerings: [...offerings.all()] }),
    'offerings.get': ({ id }) => {
      const offering = offerings.byId(id)
      if (offering === null) return fail('offering/not-found')
      const words = searchWords(`${offering.name} ${offering.body}`)
      const asked = offerings.wanted().flatMap(({ offeringKey, ...wish }) => {
        const names = offeringKey === offering.key
        // What the owner has put down to another offering is answered by that one.
        const sounds = offeringKey === null && asksForLike(words, searchWords(wish.text))
        return names || sounds ? [{ ...wish, names }] : []
      })
      return ok({ buyers: offerings.buyers(offering.key), asked })
    },
    'offerings.add': (said) => {
      if (isTaken(said.name, null)) return fail('offering/name-taken')
      const id = context.deed(
        'offering.add',
        { name: said.name },
        () => offerings.insert(said, context.now()).id,
      )
      return ok({ id })
    },
    'offerings.edit': ({ id, ...said }) => {
      const offering = offerings.byId(id)
      if (offering === null) return fail('offering/not-found')
      if (isTaken(said.name, offering.key)) return fail('offering/name-taken')
      context.deed('offering.edit', { name: said.name }, () => offerings.update(offering.key, said))
      return ok({})
    },
    'offerings.delete': ({ id }) => {
      const offering = offerings.byId(id)
      if (offering === null) return fail('offering/not-found')
      context.deed('offering.delete', { name: offering.name }, () =>
        offerings.remove(offering.key, context.now()),
      )
      return ok({})
    },
  }
}
