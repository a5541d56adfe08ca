import type { DragEvent } from 'react'
import { create } from 'zustand'
import type { Selection } from './selection.ts'
import styles from './dragged-clients.module.css'

// Clients on their way from the list to a segment in the side bar. What is dragged stays in the window:
// other programs are given nothing.

const TYPE = 'application/x-rapport-clients'

const useStore = create<{ readonly keys: Uint32Array<ArrayBuffer> | null }>(() => ({ keys: null }))

/** The clients that are being dragged; null while none are. */
export function useDraggedClients(): Uint32Array<ArrayBuffer> | null {
  return useStore((state) => state.keys)
}

/**
 * A row begins to be dragged: with it all who are chosen, where it is one of them. They travel as
 * face and name, several as a stack with their number.
 */
export function beginDrag(event: DragEvent, keys: Uint32Array, selected: Selection): void {
  const target = event.target instanceof Element ? event.target : null
  const row = target?.closest('[data-place]') ?? null
  const key = keys[Number(row?.getAttribute('data-place') ?? -1)]
  if (row === null || key === undefined) return
  const dragged = Uint32Array.from(selected.has(key) ? selected : [key])
  event.dataTransfer.setData(TYPE, '')
  event.dataTransfer.effectAllowed = 'copy'
  const ghost = ghostOf(row, dragged.length)
  document.body.append(ghost)
  event.dataTransfer.setDragImage(ghost, 16, 16)
  // After the picture is taken; and a page that changes while a drag begins ends it.
  setTimeout(() => {
    ghost.remove()
    useStore.setState({ keys: dragged })
    for (const type of ENDS) window.addEventListener(type, endDrag)
  })
}

/**
 * What says that a drag is over. A row that left the page meanwhile is never told so; but the pointer
 * is heard again only when nothing is dragged any more.
 */
const ENDS = ['dragend', 'pointermove'] as const

/** Over or not: nothing is on its way any more. */
export function endDrag(): void {
  for (const type of ENDS) window.removeEventListener(type, endDrag)
  useStore.setState({ keys: null })
}

function ghostOf(row: Element, n: number): HTMLElement {
  const ghost = document.createElement('div')
  ghost.className = n > 1 ? `${styles.ghost} ${styles.stack}` : (styles.ghost ?? '')
  ghost.ariaHidden = 'true'
  const who = row.querySelector('[data-who]')
  for (const part of [who?.firstElementChild, who?.querySelector('bdi')]) {
    if (part !== null && part !== undefined) ghost.append(part.cloneNode(true))
  }
  if (n > 1) {
    const number = document.createElement('b')
    number.textContent = String(n)
    ghost.append(number)
  }
  return ghost
}
