import type { ReactNode } from 'react'
import { Page } from './page.tsx'
import styles from './page-place.module.css'

/** A screen without a head of its own: nothing there yet, not read, or still on its way. */
export function PagePlace({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Page>
      <div className={styles.place}>{children}</div>
    </Page>
  )
}
