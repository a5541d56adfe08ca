import type { Output, Request } from '#shared/contract/index.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { ListRequest } from './table/columns.ts'
import { setOpenView, useOpenView, type SavedView } from './list-store.ts'
import type { Told } from '#renderer/telling/use-told.ts'

export type Views = Readonly<{
  all: readonly SavedView[]
  /** The one the list began with. */
  open: SavedView | null
  /** Whether the list asks for something else than its view by now. */
  changed: boolean
  save: (name: string) => void
  /** Keeps in the open view what the list asks for now. */
  update: () => void
  rename: (name: string) => void
  move: (by: 1 | -1) => void
  remove: () => void
}>

/** The saved views, and what can be done with the open one. */
export function useViews(request: ListRequest, told: Told): Views {
  const { t } = useWords()
  const { data } = useCall('views.list', {})
  const id = useOpenView()
  const save = useChange('views.save')
  const edit = useChange('views.edit')
  const move = useChange('views.move')
  const remove = useChange('views.delete')
  const all = data?.views ?? []
  const open = all.find((view) => view.id === id) ?? null
  const now = viewRequestOf(request)

  function change(patch: Omit<Request<'views.edit'>, 'id'>, said: (name: string) => string): void {
    if (open === null) return
    edit.mutate(
      { id: open.id, ...patch },
      {
        onSuccess: ({ view }) => told.done(said(view.name)),
        onError: (failure) => told.failed(failure, () => change(patch, said)),
      },
    )
  }
  const views: Views = {
    all,
    open,
    changed: open !== null && JSON.stringify(open.request) !== JSON.stringify(now),
    save: (name) =>
      save.mutate(
        { name, request: now },
        {
          onSuccess: ({ view }) => {
            setOpenView(view.id)
            told.done(t('clients.view.saved', { name }))
          },
          onError: (failure) => told.failed(failure, () => views.save(name)),
        },
      ),
    update: () => change({ request: now }, (name) => t('clients.view.updated', { name })),
    rename: (name) => change({ name }, (given) => t('clients.view.renamed', { name: given })),
    move: (by) => {
      if (open === null) return
      const to = all.indexOf(open) + by
      move.mutate(
        { id: open.id, to },
        { onError: (failure) => told.failed(failure, () => views.move(by)) },
      )
    },
    remove: () => {
      if (open === null) return
      const { id: gone, name } = open
      remove.mutate(
        { id: gone },
        {
          onSuccess: () => {
            setOpenView(null)
            told.done(t('clients.view.deleted', { name }))
          },
          onError: (failure) => told.failed(failure, () => views.remove()),
        },
      )
    },
  }
  return views
}

/** The parts of what a list asks for that a view keeps, in the contract's own order. */
function viewRequestOf(request: ListRequest): Output<'views.list'>['views'][number]['request'] {
  return {
    query: request.query ?? '',
    where: request.where ?? '',
    stage: request.stage ?? null,
    sort: request.sort ?? 'name',
    descending: request.descending ?? false,
  }
}

/** How many a view holds; undefined until it is known. */
export function useViewCount(
  { request: { query, where, stage } }: SavedView,
  enabled = true,
): number | undefined {
  const request = { query, where, ...(stage === null ? {} : { stage }) }
  const { data } = useCall('clients.count', request, { enabled, keepPrevious: true })
  return data?.n
}
