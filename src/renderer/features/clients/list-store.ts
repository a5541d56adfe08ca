import { create } from 'zustand'
import type { Output } from '#shared/contract/index.ts'
import type { ListRequest } from './table/columns.ts'
import { nobody, type Selection } from './table/selection.ts'

// What the list looked like when one left it: opening a client and coming back changes nothing.

export type SavedView = Output<'views.list'>['views'][number]

type ListState = Readonly<{
  request: ListRequest
  /** The saved view the list began with; null for none. */
  view: string | null
  /** What those of `request.among` have in common, where they were brought here from a chart. */
  behind: string | null
  /** The key of the row one stands on. */
  current: number | null
  selected: Selection
  scrollTop: number
  /** Whether the client one stands on is shown beside the list. */
  looking: boolean
}>

const useStore = create<ListState>(() => ({
  request: { query: '', where: '', sort: 'name', descending: false },
  view: null,
  behind: null,
  current: null,
  selected: nobody,
  scrollTop: 0,
  looking: false,
}))

function ask(request: ListRequest): void {
  useStore.setState({ request, scrollTop: 0 })
}

export function useListRequest(): readonly [ListRequest, (request: ListRequest) => void] {
  return [useStore((state) => state.request), ask]
}

function stand(current: number | null): void {
  useStore.setState({ current })
}

export function useCurrentRow(): readonly [number | null, (key: number | null) => void] {
  return [useStore((state) => state.current), stand]
}

function select(selected: Selection): void {
  useStore.setState({ selected })
}

export function useSelection(): readonly [Selection, (selection: Selection) => void] {
  return [useStore((state) => state.selected), select]
}

function look(looking: boolean): void {
  useStore.setState({ looking })
}

export function useQuickLook(): readonly [boolean, (looking: boolean) => void] {
  return [useStore((state) => state.looking), look]
}

/** The saved view the list began with. */
export function useOpenView(): string | null {
  return useStore((state) => state.view)
}

/** Shows what a saved view asks for. */
export function openView({ id, request: { stage, ...rest } }: SavedView): void {
  useStore.setState({
    view: id,
    behind: null,
    request: stage === null ? rest : { ...rest, stage },
    scrollTop: 0,
  })
}

/** What the list asks for before anybody has narrowed it. */
export function firstRequest(): ListRequest {
  return useStore.getInitialState().request
}

/** Shows whoever fits a filter. */
export function openWhere(where: string): void {
  useStore.setState({
    view: null,
    behind: null,
    request: { ...firstRequest(), where },
    scrollTop: 0,
  })
}

/** Shows these clients and no others, under what they have in common. */
export function openPeople(title: string, keys: readonly number[]): void {
  useStore.setState({
    view: null,
    behind: title,
    request: { query: '', where: '', sort: 'name', descending: false, among: [...keys] },
    current: null,
    selected: nobody,
    scrollTop: 0,
  })
}

/** What the clients that were brought here have in common; null while all are looked at. */
export function useBehind(): string | null {
  return useStore((state) => (state.request.among === undefined ? null : state.behind))
}

/** The list is no longer that of a view, or is that of a new one. */
export function setOpenView(view: string | null): void {
  useStore.setState({ view })
}

/** Read once, when the list appears; writing it draws nothing. */
export function rememberedScroll(): number {
  return useStore.getState().scrollTop
}

export function rememberScroll(scrollTop: number): void {
  useStore.setState({ scrollTop })
}

/** Forgets everything: for tests, which share the module. */
export function forgetList(): void {
  useStore.setState(useStore.getInitialState())
}
