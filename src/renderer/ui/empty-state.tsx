import type { ReactNode } from 'react'
import styles from './state.module.css'

type EmptyStateProps = Readonly<{
  /** One calm sentence. */
  title: string
  children?: ReactNode
  /** The way out: buttons. */
  actions?: ReactNode
}>

/** A place with nothing in it: says so, and at most offers the way out. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
