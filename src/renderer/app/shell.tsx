import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningCircleIcon } from '#renderer/ui/icons.ts'
import { Sidebar } from './sidebar.tsx'
import styles from './shell.module.css'

type ShellProps = Readonly<{
  /** The screen has all it asked for: what is beside it may be fetched. */
  hasCome: boolean
  onSearch: () => void
  onCapture: () => void
  children: ReactNode
}>

type Trail = Readonly<{ location: string; move: 'none' | 'in' | 'out' }>

/** Opening a client slides the page, going back reverses it; between sections nothing moves. */
function moveBetween(from: string, to: string): Trail['move'] {
  const [wasIn, isIn] = [isClient(from), isClient(to)]
  if (wasIn === isIn) return 'none'
  return isIn ? 'in' : 'out'
}

function isClient(location: string): boolean {
  return location.startsWith(places.client(''))
}

/** The frame around the screens: the sidebar and the page. */
export function Shell({ hasCome, onSearch, onCapture, children }: ShellProps) {
  const { t } = useWords()
  const { safe } = useAppInfo()
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const lastSeen = useRef(location)
  const [trail, setTrail] = useState<Trail>({ location, move: 'none' })
  if (trail.location !== location)
    setTrail({ location, move: moveBetween(trail.location, location) })

  useEffect(() => {
    if (lastSeen.current === location) return
    lastSeen.current = location
    // What had focus went away with its screen: without this the next Tab starts from the top.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [location])

  return (
    <div className={styles.shell} data-shell>
      <Sidebar hasCome={hasCome} onSearch={onSearch} onCapture={onCapture} />
      <main ref={main} tabIndex={-1} className={styles.main} data-region="main">
        <div className={styles.drag} aria-hidden="true" />
        {safe && (
          <p role="note" className={styles.safe}>
            <Icon of={WarningCircleIcon} />
            {t('window.safe')}
          </p>
        )}
        <div key={location} className={styles.screen} data-move={trail.move}>
          {children}
        </div>
      </main>
    </div>
  )
}
