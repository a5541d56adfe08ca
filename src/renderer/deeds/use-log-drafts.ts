import { useCallback, useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { draftPause } from '#renderer/reading/draft-pause.ts'
import { useTold } from '#renderer/telling/use-told.ts'

/** A touch being written on a card. */
export type LogDraft = Readonly<Request<'drafts.keepTouch'>['draft']>
/** One that another window has left behind, with the day of its last word. */
export type FoundDraft = Readonly<Output<'drafts.touches'>['drafts'][number]>

type Drafts = ReadonlyMap<ClientId, LogDraft>

const useStore = create<{ readonly drafts: Drafts }>(() => ({ drafts: new Map() }))
/** Until the typing pauses, also when its card has gone from the screen. */
const waiting = new Map<ClientId, ReturnType<typeof setTimeout>>()
/** Since when there is something that is not on disk. */
const waitsSince = new Map<ClientId, number>()
/** Of whom there is something on disk. */
const kept = new Set<ClientId>()

function put(id: ClientId, draft: LogDraft | null): void {
  clearTimeout(waiting.get(id))
  useStore.setState(({ drafts }) => {
    const next = new Map(drafts)
    if (draft === null) next.delete(id)
    else next.set(id, draft)
    return { drafts: next }
  })
}

/**
 * What is being written on cards, by client: kept while one looks elsewhere and when saving fails,
 * and on disk as it is typed, so that it outlives the window. What was found there when the window
 * is new is told once.
 */
export function useLogDrafts(onFound: (found: readonly FoundDraft[]) => void = ignore): {
  readonly drafts: Drafts
  readonly setDraft: (id: ClientId, draft: LogDraft) => void
  /** Once it is being logged: the core forgets it with the logging. */
  readonly dropDraft: (id: ClientId) => void
} {
  const { t } = useWords()
  const api = useApi()
  const told = useTold()
  const drafts = useStore((store) => store.drafts)
  const tell = useRef(onFound)
  useEffect(() => {
    tell.current = onFound
  })

  useEffect(() => {
    let isHere = true
    api
      .call('drafts.touches', {})
      .then(({ drafts: all }) => {
        if (!isHere) return
        // Whoever types already is ahead of the draft.
        const found = all.filter(({ clientId }) => !useStore.getState().drafts.has(clientId))
        for (const { clientId, draft } of found) {
          kept.add(clientId)
          put(clientId, draft)
        }
        if (found.length > 0) tell.current(found)
      })
      // Without the drafts of before one can still write.
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [api])

  const setDraft = useCallback(
    (id: ClientId, draft: LogDraft): void => {
      put(id, draft)
      const isBlank = `${draft.said}${draft.learned}`.trim() === ''
      if (isBlank && !kept.has(id)) return
      kept.add(id)
      const write = (): void => {
        waitsSince.delete(id)
        api
          .call('drafts.keepTouch', { clientId: id, draft })
          .catch(() => told.plain(t('window.draft-failed')))
      }
      const now = performance.now()
      const since = waitsSince.get(id) ?? now
      waitsSince.set(id, since)
      waiting.set(id, setTimeout(write, draftPause(now - since)))
    },
    [api, t, told],
  )
  const dropDraft = useCallback((id: ClientId): void => {
    put(id, null)
    kept.delete(id)
    waitsSince.delete(id)
  }, [])
  return { drafts, setDraft, dropDraft }
}

/** As a new window begins: nothing is known but what was kept on disk. */
export function forgetLogDrafts(): void {
  for (const timer of waiting.values()) clearTimeout(timer)
  waitsSince.clear()
  kept.clear()
  useStore.setState({ drafts: new Map() })
}

const ignore = (): void => undefined
