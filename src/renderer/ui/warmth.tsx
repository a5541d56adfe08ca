import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import styles from './warmth.module.css'

type WarmthLevel = 'cold' | 'cool' | 'mild' | 'warm' | 'glow' | 'none' | 'paused'

export type WarmthProps = Readonly<{
  level: WarmthLevel
  /** 0 to 100; null for those who have no warmth yet or are paused. */
  value: number | null
  /** "Warmth 34 of 100, cool"; leave out where the words stand beside it. */
  label?: string | undefined
  /** Pixels: 14 in text, 16 to 18 in rows, 44 in the client's header. */
  size?: number
  className?: string | undefined
}>

/** The mark of the app: a ring that fills from the bottom like a glass. */
export function Warmth({ level, value, label, size = 18, className }: WarmthProps) {
  const style: CSSProperties & Record<'--size' | '--fill', string> = {
    '--size': `${size}px`,
    '--fill': fillOf(value),
  }
  return (
    <span
      className={classNames(discOf(level), size >= 28 && styles.large, className)}
      style={style}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    />
  )
}

/** The classes of a small mark. */
export function discOf(level: WarmthLevel): string {
  return classNames(styles.disc, styles[level])
}

/** How high the mark is filled, as a length of CSS. */
export function fillOf(value: number | null): string {
  return `${value ?? 0}%`
}
