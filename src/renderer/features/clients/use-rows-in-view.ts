import { useEffect, useLayoutEffect, useReducer, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { placesAt, placesMoved, sightOf, slotsIn, stepAt } from './row-places.ts'

type RowsInViewInput = Readonly<{
  scroller: RefObject<HTMLElement | null>
  /** Where the list begins, in pixels. */
  startTop: number
  /** How many rows it has. */
  count: number
  /** Told of each place the list is scrolled to; keep it stable. */
  onScroll: (top: number) => void
}>

type RowsInView = Readonly<{
  /** The places that are drawn. */
  places: readonly number[]
  /** The first and the last of those in sight. */
  sight: readonly [number, number]
  /** How many elements they are handed around in: the one of a place is its rest. */
  slots: number
}>

type Standing = Readonly<{
  /** Which of the steps of rows stands at the top. */
  step: number
  /** What is drawn between the first pixel scrolled and the last; null at rest. */
  moved: readonly number[] | null
}>

/** A list that has not moved for so long is at rest. */
const REST_MS = 200

/** What of a scrolled list is in sight. Draws only when other rows come in sight, and then at once. */
export function useRowsInView({
  scroller,
  startTop,
  count,
  onScroll,
}: RowsInViewInput): RowsInView {
  // Before the first measure the window's own height is the best guess.
  const [height, setHeight] = useState(() => window.innerHeight)
  const [{ step, moved }, move] = useReducer(
    (was: Standing, to: number | 'rest'): Standing => {
      if (to === 'rest') return was.moved === null ? was : { ...was, moved: null }
      if (to === was.step) return was
      const places = was.moved ?? placesAt({ step: was.step, height }, count)
      return { step: to, moved: placesMoved({ ...was, places }, { step: to, height }, count) }
    },
    { step: stepAt(startTop), moved: null },
  )

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = startTop
    // Only where it begins: from then on the list itself says where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const scrolled = (): void => {
      // Read once and before anything is drawn: afterwards it would have to be laid out first.
      const top = element.scrollTop
      onScroll(top)
      clearTimeout(rest)
      rest = setTimeout(ended, REST_MS)
      // In this frame, or the list would be seen empty where it has moved to.
      flushSync(() => move(stepAt(top)))
    }
    // Not at `scrollend`: whoever scrolls by the scroll bar or by keys ends a scroll with each frame.
    let rest: ReturnType<typeof setTimeout> | undefined
    const ended = (): void => move('rest')
    element.addEventListener('scroll', scrolled, { passive: true })
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', scrolled)
      clearTimeout(rest)
      observer.disconnect()
    }
  }, [scroller, onScroll])

  return {
    places: moved?.filter((place) => place < count) ?? placesAt({ step, height }, count),
    sight: sightOf({ step, height }, count),
    slots: slotsIn(height),
  }
}
