import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import styles from './know.module.css'

type InlineFormProps = Readonly<{
  label: string
  saveLabel: string
  error?: string | undefined
  /** Other actions beside cancel, such as deleting. */
  extra?: ReactNode
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}>

/** A small form where a line becomes an entry: Enter saves, Escape leaves it. */
export function InlineForm({
  label,
  saveLabel,
  error,
  extra,
  onSave,
  onCancel,
  children,
}: InlineFormProps) {
  const { t } = useWords()
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    onSave()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <div role="none" onKeyDown={onKeyDown}>
      <form className={styles.form} aria-label={label} onSubmit={onSubmit} noValidate>
        {children}
        {error !== undefined && <FieldError>{error}</FieldError>}
        <div className={styles.formRow}>
          <Button variant="primary" small type="submit">
            {saveLabel}
          </Button>
          <Button variant="ghost" small onClick={onCancel}>
            {t('window.cancel')}
          </Button>
          {extra}
        </div>
      </form>
    </div>
  )
}
