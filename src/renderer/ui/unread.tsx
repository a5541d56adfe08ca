import { Button } from './button.tsx'
import { FieldError } from './field-error.tsx'
import styles from './unread.module.css'

type UnreadProps = Readonly<{
  /** What could not be read. */
  children: string
  retryLabel: string
  onRetry: () => void
}>

/** A part of a screen that could not be read, in its place: what, and a second try. */
export function Unread({ children, retryLabel, onRetry }: UnreadProps) {
  return (
    <div className={styles.unread}>
      <FieldError>{children}</FieldError>
      <Button small onClick={onRetry}>
        {retryLabel}
      </Button>
    </div>
  )
}
