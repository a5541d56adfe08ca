import { create } from 'zustand'
import { emptyLine, type Line } from '#renderer/reading/line.ts'

type Drafts = Readonly<{ byClient: ReadonlyMap<string, Line> }>

const useStore = create<Drafts>(() => ({ byClient: new Map() }))

/** What is being written about a client: kept while one looks elsewhere. */
export function useComposerDraft(id: string): readonly [Line, (draft: Line) => void] {
  const draft = useStore((store) => store.byClient.get(id)) ?? emptyLine
  return [draft, (next) => keepDraft(id, next)]
}

export function keepDraft(id: string, draft: Line): void {
  useStore.setState(({ byClient }) => ({ byClient: new Map(byClient).set(id, draft) }))
}
