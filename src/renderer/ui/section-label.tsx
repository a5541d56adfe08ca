import type { ReactNode } from 'react'
import styles from './section-label.module.css'

type SectionLabelProps = Readonly<{
  children: ReactNode
  id?: string
  /** A figure or a button at its right. */
  aside?: ReactNode
  level?: 2 | 3
}>

/** The head of a small section, over a hairline: sentence case, never capitals. */
export function SectionLabel({ children, id, aside, level = 2 }: SectionLabelProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.row}>
      <Heading id={id} className={styles.label}>
        {children}
      </Heading>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </div>
  )
}
