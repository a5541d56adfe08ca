import { useEffect, useRef, type RefObject } from 'react'

/**
 * In a low window the screen scrolls besides its list. Its head goes out of the way first and the
 * rows after it: `data-low` says that the screen scrolls, `data-more` that it has not yet come to its
 * end.
 */
export function useHeadFirst(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const screen = ref.current
    if (screen === null) return undefined
    const note = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = screen
      const room = scrollHeight - clientHeight
      screen.toggleAttribute('data-low', room > 0)
      screen.toggleAttribute('data-more', room - scrollTop > 1)
    }
    const sizes = new ResizeObserver(note)
    sizes.observe(screen)
    for (const part of screen.children) sizes.observe(part)
    screen.addEventListener('scroll', note, { passive: true })
    return () => {
      sizes.disconnect()
      screen.removeEventListener('scroll', note)
    }
  }, [])
  return ref
}
