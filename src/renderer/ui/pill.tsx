import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import styles from './pill.module.css'

type PillProps = Readonly<{
  tone: 'late' | 'danger' | 'good' | 'info' | 'mute'
  icon?: IconType | undefined
  children: ReactNode
}>

/** The state of a thing, always in words: the colour only seconds them. */
export function Pill({ tone, icon, children }: PillProps) {
  return (
    <span className={classNames(styles.pill, styles[tone])}>
      {icon !== undefined && <Icon of={icon} size={13} />}
      {children}
    </span>
  )
}
