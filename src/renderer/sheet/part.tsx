import type { ReactNode } from 'react'
import { classNames } from '#renderer/ui/class-names.ts'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import styles from './component-sheet.module.css'

type PartProps = Readonly<{
  title: string
  about?: string
  /** Takes a whole line of the sheet. */
  wide?: boolean
  children: ReactNode
}>

/** One kind of part under its name, with the rule it follows. */
export function Part({ title, about, wide = false, children }: PartProps) {
  return (
    <div className={classNames(styles.part, wide && styles.wide)}>
      <SectionLabel aside={about}>{title}</SectionLabel>
      {children}
    </div>
  )
}

/** Parts side by side. */
export function Row({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={styles.row}>{children}</div>
}

/** A part with what it stands for below it. */
export function Said({ children, words }: Readonly<{ children: ReactNode; words: string }>) {
  return (
    <span className={styles.said}>
      {children}
      <span>{words}</span>
    </span>
  )
}
