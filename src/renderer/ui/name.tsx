import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './name.module.css'

type NameProps = Readonly<{
  children: ReactNode
  /** inherit: the size of the text around it; s rows, m cards, l the head of a page. */
  size?: 'inherit' | 's' | 'm' | 'l'
  /** Paused, past or done: the only names that may be grey. */
  off?: boolean
  lang?: string | undefined
  className?: string | undefined
}>

/** A name: serif, isolated from the direction of the text around it, never with ligatures. */
export function Name({ children, size = 'inherit', off = false, lang, className }: NameProps) {
  return (
    <bdi
      lang={lang}
      className={classNames(styles.name, styles[size], off && styles.off, className)}
    >
      {children}
    </bdi>
  )
}
