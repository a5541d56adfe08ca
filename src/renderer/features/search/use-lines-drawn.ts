import { useEffect, useState } from 'react'

/** As many lines as the dialog shows without scrolling, at its highest. */
const IN_SIGHT = 14

/**
 * How many lines are drawn anew, the first of them: those in sight as soon as something else was
 * found, and all of them when these are painted, so that nobody waits for what is not seen.
 *
 * @param found Another object whenever something else was found.
 * @param atTop Whether the list stands at its top.
 */
export function useLinesDrawn(found: object, atTop: boolean): number {
  const [painted, setPainted] = useState(found)
  useEffect(() => {
    // The second frame begins when the first has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(found))
    })
    return () => cancelAnimationFrame(frame)
  }, [found])
  return painted === found || !atTop ? Number.POSITIVE_INFINITY : IN_SIGHT
}
