import type { ReactNode } from 'react'
import styles from './know.module.css'

type KnowSectionProps = Readonly<{
  title: ReactNode
  /** A figure after the title. */
  figure?: string | undefined
  /** A button at the right. */
  action?: ReactNode
  children: ReactNode
}>

/** One part of what is known. */
export function KnowSection({ title, figure, action, children }: KnowSectionProps) {
  return (
    <section className={styles.section}>
      <header>
        <div>
          <h3>{title}</h3>
          {figure !== undefined && <span>{figure}</span>}
        </div>
        {action}
      </header>
      {children}
    </section>
  )
}
