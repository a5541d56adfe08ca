import { useEffect } from 'react'
import { create } from 'zustand'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { emptyLine, type Line } from '#renderer/reading/line.ts'
import { useDraft } from '#renderer/reading/use-draft.ts'

type Drafts = Readonly<{ byClient: ReadonlyMap<string, Line> }>

const useStore = create<Drafts>(() => ({ byClient: new Map() }))

/**
 * What is being written about a client: kept while one looks elsewhere, and on disk as it is typed,
 * so that it outlives the window.
 */
export function useComposerDraft(
  id: ClientId,
  onFailed: () => void,
): readonly [Line, (draft: Line) => void] {
  const api = useApi()
  const known = useStore((store) => store.byClient.get(id))
  const isKnown = known !== undefined
  const draft = known ?? emptyLine

  useEffect(() => {
    if (isKnown) return
    api
      .call('drafts.get', { place: id })
      .then(({ text, picked }) => {
        // Whoever types already is ahead of the draft.
        if (!useStore.getState().byClient.has(id)) keepDraft(id, { ...emptyLine, text, picked })
      })
      // Without the draft of yesterday one can still write.
      .catch(() => undefined)
  }, [api, id, isKnown])
  useDraft(id, { line: draft, clientId: id }, isKnown, onFailed)

  return [draft, (next) => keepDraft(id, next)]
}

export function keepDraft(id: string, draft: Line): void {
  useStore.setState(({ byClient }) => ({ byClient: new Map(byClient).set(id, draft) }))
}

/** As a new window begins: nothing is known but what was kept on disk. */
export function forgetDrafts(): void {
  useStore.setState({ byClient: new Map() })
}
