import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { isFar, stepAt } from './row-places.ts'

type RowsInViewInput = Readonly<{
  scroller: RefObject<HTMLElement | null>
  /** Where the list begins, in pixels. */
  startTop: number
  /** Told of each place the list is scrolled to; keep it stable. */
  onScroll: (top: number) => void
}>

type RowsInView = Readonly<{
  /** Which of the steps of rows stands at the top: see `placesAt`. */
  step: number
  /** Pixels in sight. */
  height: number
  /** Between the first pixel scrolled and the last. */
  moving: boolean
  /** Moving, and last so far that no row is drawn that was drawn before. */
  far: boolean
}>

/** A list that has not moved for so long is at rest. */
const REST_MS = 200

/** What of a scrolled list is in sight. Draws only when other rows come in sight, and then at once. */
export function useRowsInView({ scroller, startTop, onScroll }: RowsInViewInput): RowsInView {
  const [at, setAt] = useState({ step: stepAt(startTop), moving: false, far: false })
  // Before the first measure the window's own height is the best guess.
  const [height, setHeight] = useState(() => window.innerHeight)

  useLayoutEffect(() => {
    // At its top it is already; to say so would have all of it laid out now.
    if (startTop > 0) scroller.current?.scrollTo({ top: startTop })
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
      const tall = element.clientHeight
      const step = stepAt(top)
      // In this frame, or the list would be seen empty where it has moved to.
      flushSync(() =>
        setAt((was) =>
          was.step === step ? was : { step, moving: true, far: isFar(was.step, step, tall) },
        ),
      )
    }
    // Not at `scrollend`: whoever scrolls by the scroll bar or by keys ends a scroll with each frame.
    let rest: ReturnType<typeof setTimeout> | undefined
    const ended = (): void =>
      setAt((was) => (was.moving ? { ...was, moving: false, far: false } : was))
    element.addEventListener('scroll', scrolled, { passive: true })
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', scrolled)
      clearTimeout(rest)
      observer.disconnect()
    }
  }, [scroller, onScroll])

  return { ...at, height }
}
