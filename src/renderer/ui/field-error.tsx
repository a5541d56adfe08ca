import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { WarningCircleIcon } from './icons.ts'
import styles from './field.module.css'

type FieldErrorProps = Readonly<{ id?: string; children: ReactNode }>

/** What is wrong with what was typed: an icon and words, read out at once. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <span id={id} className={styles.message} role="alert">
      <Icon of={WarningCircleIcon} weight="fill" />
      <span>{children}</span>
    </span>
  )
}
