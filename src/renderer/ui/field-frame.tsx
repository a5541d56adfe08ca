import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'

type FieldFrameProps = Readonly<{
  id: string
  label: string
  hideLabel: boolean
  error: string | undefined
  hint: ReactNode
  className: string | undefined
  children: ReactNode
}>

/** What fields share: the label above, the hint or the error below. */
export function FieldFrame({
  id,
  label,
  hideLabel,
  error,
  hint,
  className,
  children,
}: FieldFrameProps) {
  return (
    <div className={classNames(styles.frame, className)}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      {children}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {error === undefined && hint !== undefined && hint !== null && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
