import { create } from 'zustand'
import type { ListRequest } from './columns.ts'

// What the list looked like when one left it: opening a client and coming back changes nothing.

type ListState = Readonly<{
  request: ListRequest
  /** The key of the row one stands on. */
  current: number | null
  scrollTop: number
  ask: (request: ListRequest) => void
  stand: (key: number | null) => void
  scrolled: (top: number) => void
}>

const useStore = create<ListState>((set) => ({
  request: { query: '', sort: 'name', descending: false },
  current: null,
  scrollTop: 0,
  ask: (request) => set({ request, scrollTop: 0 }),
  stand: (current) => set({ current }),
  scrolled: (scrollTop) => set({ scrollTop }),
}))

export function useListRequest(): readonly [ListRequest, (request: ListRequest) => void] {
  return [useStore((state) => state.request), useStore((state) => state.ask)]
}

export function useCurrentRow(): readonly [number | null, (key: number | null) => void] {
  return [useStore((state) => state.current), useStore((state) => state.stand)]
}

/** Read once, when the list appears; writing it draws nothing. */
export function rememberedScroll(): number {
  return useStore.getState().scrollTop
}

export function rememberScroll(top: number): void {
  useStore.getState().scrolled(top)
}

/** Forgets everything: for tests, which share the module. */
export function forgetList(): void {
  useStore.setState(useStore.getInitialState())
}
