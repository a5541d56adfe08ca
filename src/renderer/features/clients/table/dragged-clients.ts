import { create } from 'zustand'

// Clients on their way from the list to a segment in the side bar. What is dragged stays in the window:
// other programs are given nothing.

const useStore = create<{ readonly keys: Uint32Array<ArrayBuffer> | null }>(() => ({ keys: null }))

/** The clients that are being dragged; null while none are. */
export function useDraggedClients(): Uint32Array<ArrayBuffer> | null {
  return useStore((state) => state.keys)
}

/**
 * What says that a drag is over. A row that left the page meanwhile is never told so; but the pointer
 * is heard again only when nothing is dragged any more.
 */
const ENDS = ['dragend', 'pointermove'] as const

/** These clients are on their way now. */
export function startDrag(keys: Uint32Array<ArrayBuffer>): void {
  useStore.setState({ keys })
  for (const type of ENDS) window.addEventListener(type, endDrag)
}

/** Over or not: nothing is on its way any more. */
export function endDrag(): void {
  for (const type of ENDS) window.removeEventListener(type, endDrag)
  useStore.setState({ keys: null })
}
