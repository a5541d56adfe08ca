import type { DragEvent } from 'react'
import { startDrag } from './dragged-clients.ts'
import { placeAt } from './row-places.ts'
import type { Selection } from './selection.ts'
import styles from './begin-drag.module.css'

const TYPE = 'application/x-rapport-clients'

/**
 * A row begins to be dragged: with it all who are chosen, where it is one of them. They travel as
 * face and name, several as a stack with their number.
 */
export function beginDrag(event: DragEvent, keys: Uint32Array, selected: Selection): void {
  const target = event.target instanceof Element ? event.target : null
  const row = target?.closest('[role="row"]') ?? null
  const key = keys[placeAt(target)]
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
    startDrag(dragged)
  })
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
