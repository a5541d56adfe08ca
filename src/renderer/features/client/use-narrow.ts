import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 899px)'

/** Whether the window is too narrow for the panel to stand beside the timeline. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
