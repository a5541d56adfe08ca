import { create } from 'zustand'
import type { Direction, InteractionKind } from '#shared/domain/facts.ts'

/** A line being written about a client, and what the owner decided against its reading. */
export type ComposerDraft = Readonly<{
  text: string
  /** Null lets the line decide: a touch when it names one, else a note. */
  mode: 'touch' | 'note' | null
  kind: InteractionKind | null
  direction: Direction | null
  answered: boolean | null
  /** Starts of promises whose reading was turned round: unsure ones taken, certain ones left. */
  turned: readonly number[]
}>

export const emptyDraft: ComposerDraft = {
  text: '',
  mode: null,
  kind: null,
  direction: null,
  answered: null,
  turned: [],
}

type Drafts = Readonly<{ byClient: ReadonlyMap<string, ComposerDraft> }>

const useStore = create<Drafts>(() => ({ byClient: new Map() }))

/** What is being written about a client: kept while one looks elsewhere. */
export function useComposerDraft(
  id: string,
): readonly [ComposerDraft, (draft: ComposerDraft) => void] {
  const draft = useStore((store) => store.byClient.get(id)) ?? emptyDraft
  return [draft, (next) => keepDraft(id, next)]
}

export function keepDraft(id: string, draft: ComposerDraft): void {
  useStore.setState(({ byClient }) => ({ byClient: new Map(byClient).set(id, draft) }))
}
