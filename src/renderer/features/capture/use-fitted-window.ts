import { useEffect, type RefObject } from 'react'
import { useApi } from '#renderer/api/api-provider.tsx'

/** Keeps the window as high as what is in it. */
export function useFittedWindow(content: RefObject<HTMLElement | null>): void {
  const api = useApi()
  useEffect(() => {
    const element = content.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height)
      // A window of the wrong height still works: its page scrolls.
      if (height > 0) api.call('capture.fit', { height }).catch(() => undefined)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [api, content])
}
