import { useRef, type PointerEvent } from 'react'
import { withRange, type Selection } from './selection.ts'

type DragSelectInput = Readonly<{
  keys: Uint32Array
  selected: Selection
  rowPx: number
  onSelect: (selection: Selection) => void
}>

/**
 * Ticks row after row while the pointer is drawn along the boxes, as one draws a line down a list.
 * Space and Shift with the arrows do the same by key.
 */
export function useDragSelect({ keys, selected, rowPx, onSelect }: DragSelectInput) {
  const stroke = useRef<{ readonly from: number; readonly base: Selection; moved: boolean } | null>(
    null,
  )
  const ended = useRef(false)

  function placeAt(event: PointerEvent): number {
    const rows = event.currentTarget.querySelector('[data-rows]')
    const top = rows?.getBoundingClientRect().top ?? 0
    return Math.min(Math.max(Math.floor((event.clientY - top) / rowPx), 0), keys.length - 1)
  }
  function onPointerDown(event: PointerEvent): void {
    ended.current = false
    const box =
      event.target instanceof Element ? event.target.closest('[data-rows] [data-check]') : null
    if (box === null || event.button !== 0 || event.shiftKey) return
    stroke.current = { from: placeAt(event), base: selected, moved: false }
  }
  function onPointerMove(event: PointerEvent): void {
    const drawn = stroke.current
    if (drawn === null) return
    if (event.buttons === 0) {
      stroke.current = null
      return
    }
    const to = placeAt(event)
    if (to === drawn.from && !drawn.moved) return
    drawn.moved = true
    onSelect(withRange(drawn.base, keys, drawn.from, to))
  }
  function onPointerUp(): void {
    // The click that follows a stroke is part of it.
    ended.current = stroke.current?.moved === true
    stroke.current = null
  }
  return {
    listeners: { onPointerDown, onPointerMove, onPointerUp },
    isDrawing: (): boolean => stroke.current !== null,
    justEnded: (): boolean => ended.current,
  }
}
