import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { SavedView, ViewRow } from '../db/repositories/views.ts'
import type { Context } from '../context.ts'
import { readFilter } from './read-filter.ts'

type Channel = `views.${'list' | 'save' | 'edit' | 'move' | 'delete'}`

/** Lists of clients the owner keeps under a name, in the order the owner gave them. */
export function createSavedViews(context: Context): SyncHandlers<Channel> {
  const { views } = context.repositories
  const plain = ({ id, name, request }: ViewRow): SavedView => ({ id, name, request })
  return {
    'views.list': () => ok({ views: views.all().map(plain) }),
    'views.save': ({ name, request }) => {
      const readable = readFilter(context, request.where)
      if (!readable.ok) return readable
      const view = { id: context.newId(), name, request }
      context.deed('view.save', { name }, () => views.insert(view))
      return ok({ view })
    },
    'views.edit': ({ id, name, request }) => {
      const found = views.byId(id)
      if (found === null) return fail('view/not-found')
      const readable = readFilter(context, request?.where ?? '')
      if (!readable.ok) return readable
      const view = { id, name: name ?? found.name, request: request ?? found.request }
      context.deed('view.edit', { name: view.name }, () => views.update(found.key, view))
      return ok({ view })
    },
    'views.move': ({ id, to }) => {
      const all = views.all()
      const moved = all.find((view) => view.id === id)
      if (moved === undefined) return fail('view/not-found')
      const order = all.filter((view) => view !== moved)
      order.splice(to, 0, moved)
      context.deed('view.move', { name: moved.name }, () => {
        for (const [position, { key }] of order.entries()) views.place(key, position)
      })
      return ok({})
    },
    'views.delete': ({ id }) => {
      const found = views.byId(id)
      if (found === null) return fail('view/not-found')
      context.deed('view.delete', { name: found.name }, () => views.remove(found.key))
      return ok({})
    },
  }
}
