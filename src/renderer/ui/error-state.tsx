import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { ArrowsClockwiseIcon, WarningCircleIcon } from './icons.ts'
import styles from './state.module.css'

type ErrorStateProps = Readonly<{
  /** What could not be done. */
  title: string
  /** Why, and what now. */
  children?: ReactNode
  retryLabel: string
  onRetry: () => void
}>

/** A list or a screen that could not be read: what, why, and a second try. */
export function ErrorState({ title, children, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.failed}>
        <Icon of={WarningCircleIcon} weight="fill" size={18} />
        <span>{title}</span>
      </p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      <div className={styles.actions}>
        <Button icon={ArrowsClockwiseIcon} onClick={onRetry}>
          {retryLabel}
        </Button>
      </div>
    </div>
  )
}
