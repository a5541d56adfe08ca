import { create } from 'zustand'
import type { ClientId } from '#shared/ids.ts'
import type { Direction, InteractionKind } from '#shared/domain/facts.ts'

/** A touch being written on a card: kept while one looks elsewhere, and when saving fails. */
export type LogDraft = Readonly<{
  kind: InteractionKind
  direction: Direction
  noAnswer: boolean
  said: string
  learned: string
}>

type LogDrafts = Readonly<{
  drafts: ReadonlyMap<ClientId, LogDraft>
  set: (id: ClientId, draft: LogDraft) => void
  drop: (id: ClientId) => void
}>

const useStore = create<LogDrafts>((set) => ({
  drafts: new Map(),
  set: (id, draft) => set(({ drafts }) => ({ drafts: new Map(drafts).set(id, draft) })),
  drop: (id) =>
    set(({ drafts }) => {
      const rest = new Map(drafts)
      rest.delete(id)
      return { drafts: rest }
    }),
}))

/** What is being written on cards, by client. */
export function useLogDrafts(): {
  readonly drafts: LogDrafts['drafts']
  readonly setDraft: LogDrafts['set']
  readonly dropDraft: LogDrafts['drop']
} {
  return {
    drafts: useStore((store) => store.drafts),
    setDraft: useStore((store) => store.set),
    dropDraft: useStore((store) => store.drop),
  }
}
