import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { create } from 'zustand'
import type { ClientId } from '#shared/ids.ts'
import { places } from '#renderer/api/places.ts'

// What was opened and done lately in this window, newest first. Nothing of it is written down.

const KEPT = 20

type Recents = Readonly<{ clients: readonly ClientId[]; actions: readonly string[] }>

const useStore = create<Recents>(() => ({ clients: [], actions: [] }))

export function useRecents(): Recents {
  return useStore()
}

/** Remembers that an action was used. */
export function usedAction(id: string): void {
  useStore.setState(({ actions }) => ({ actions: first(actions, id) }))
}

/** Remembers which clients are opened, by whatever way. */
export function useRememberVisits(): void {
  const [location] = useLocation()
  const prefix = places.client('')
  const id = location.startsWith(prefix) ? location.slice(prefix.length) : null
  useEffect(() => {
    if (id === null || id === '') return
    // The address holds what a link was made of: an id.
    useStore.setState(({ clients }) => ({ clients: first(clients, id as ClientId) }))
  }, [id])
}

function first<T>(list: readonly T[], item: T): readonly T[] {
  return [item, ...list.filter((other) => other !== item)].slice(0, KEPT)
}

/** Forgets everything: for tests, which share the module. */
export function forgetRecents(): void {
  useStore.setState(useStore.getInitialState())
}
