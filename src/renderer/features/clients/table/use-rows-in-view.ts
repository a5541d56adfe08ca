import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { isFar, stepAt } from './row-places.ts'

type RowsInViewInput = Readonly<{
  scroller: RefObject<HTMLElement | null>
  /** Where the list begins, in pixels. */
  startTop: number
  /** Told of each place the list is scrolled to; keep it stable. */
  onScroll: (top: number) => void
  /** Offered each step before it is drawn; true where it is drawn already. */
  onStep: RefObject<(next: RowsInView) => boolean>
}>

export type RowsInView = Readonly<{
  /** Which of the steps of rows stands at the top: see `placesAt`. */
  step: number
  /** Pixels in sight. */
  height: number
  /** Between the first pixel scrolled and the last. */
  moving: boolean
  /** Moving, and last so far that no row is drawn that was drawn before. */
  far: boolean
  /** Not painted yet: only what is in sight is drawn, or the first picture would wait for the rest. */
  begins: boolean
}>

/** A list that has not moved for so long is at rest. */
const REST_MS = 200

/**
 * What of a scrolled list is in sight. Draws only when other rows come in sight, and then at once;
 * `latest` is ahead of `view` by the steps that were drawn otherwise.
 */
export function useRowsInView({ scroller, startTop, onScroll, onStep }: RowsInViewInput): Readonly<{
  view: RowsInView
  latest: RefObject<RowsInView>
}> {
  const [view, setView] = useState<RowsInView>(() => ({
    step: stepAt(startTop),
    // Before the first measure the window's own height is the best guess.
    height: window.innerHeight,
    moving: false,
    far: false,
    begins: true,
  }))
  const latest = useRef(view)

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
      const was = latest.current
      const step = stepAt(top)
      if (was.step === step) return
      const far = isFar(was.step, step, was.height)
      const next = { ...was, step, moving: true, far, begins: false }
      latest.current = next
      // In this frame, or the list would be seen empty where it has moved to.
      if (!onStep.current(next)) flushSync(() => setView(next))
    }
    // Not at `scrollend`: whoever scrolls by the scroll bar or by keys ends a scroll with each frame.
    let rest: ReturnType<typeof setTimeout> | undefined
    const change = (part: Partial<RowsInView>): void => {
      latest.current = { ...latest.current, ...part }
      setView(latest.current)
    }
    const ended = (): void => {
      if (latest.current.moving) change({ moving: false, far: false })
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    const observer = new ResizeObserver(() => {
      if (latest.current.height !== element.clientHeight) change({ height: element.clientHeight })
    })
    observer.observe(element)
    // The next frame paints what is drawn by now, the one after it has time for the rest.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => change({ begins: false }))
    })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', scrolled)
      clearTimeout(rest)
      observer.disconnect()
    }
  }, [scroller, onScroll, onStep])

  return { view, latest }
}
