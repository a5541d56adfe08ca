import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Sidebar } from './sidebar.tsx'
import styles from './shell.module.css'

type ShellProps = Readonly<{ onSearch: () => void; children: ReactNode }>

/** The frame around the screens: the sidebar and the page. */
export function Shell({ onSearch, children }: ShellProps) {
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    // What had focus went away with its screen: without this the next Tab starts from the top.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [location])

  return (
    <div className={styles.shell} data-shell>
      <Sidebar onSearch={onSearch} />
      <main ref={main} tabIndex={-1} className={styles.main} data-region="main">
        <div className={styles.drag} aria-hidden="true" />
        <div key={location} className={styles.screen}>
          {children}
        </div>
      </main>
    </div>
  )
}
