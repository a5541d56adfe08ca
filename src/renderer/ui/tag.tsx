import type { ReactNode } from 'react'
import styles from './tag.module.css'

/** A label on a client. */
export function Tag({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={styles.tag}>{children}</span>
}
