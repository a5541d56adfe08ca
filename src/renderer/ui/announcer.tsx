import { createContext, useCallback, useContext, useRef, type ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

const AnnouncerContext = createContext<((text: string) => void) | null>(null)

/** Says something to screen readers, politely: "4 people left". */
export function useAnnounce(): (text: string) => void {
  const announce = useContext(AnnouncerContext)
  if (announce === null) throw new Error('useAnnounce needs an AnnouncerProvider above it')
  return announce
}

export function AnnouncerProvider({ children }: Readonly<{ children: ReactNode }>) {
  const region = useRef<HTMLDivElement>(null)
  const announce = useCallback((text: string) => {
    const element = region.current
    if (element === null) return
    // The same words twice in a row are not read again unless the text differs.
    element.textContent = element.textContent === text ? `${text}\u00a0` : text
  }, [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden>
        <div ref={region} role="status" aria-live="polite" />
      </VisuallyHidden>
    </AnnouncerContext>
  )
}
