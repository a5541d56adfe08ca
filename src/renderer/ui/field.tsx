import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names.ts'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type FieldProps = Readonly<
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'size' | 'value'> & {
    label: string
    /** For screen readers only, where the place says it to the eyes. */
    hideLabel?: boolean
    value: string
    onChange: (value: string) => void
    /** What is wrong and how to mend it. */
    error?: string | undefined
    hint?: ReactNode
    icon?: IconType
    trailing?: ReactNode
    /** A quieter edge, inside cards and tables. */
    soft?: boolean
    className?: string | undefined
    ref?: Ref<HTMLInputElement>
  }
>

/** One line of text; also dates (`type="date"`), times and numbers. */
export function Field({
  label,
  hideLabel = false,
  value,
  onChange,
  error,
  hint,
  icon,
  trailing,
  soft = false,
  className,
  type = 'text',
  ...rest
}: FieldProps) {
  const id = useId()
  return (
    <FieldFrame
      id={id}
      label={label}
      hideLabel={hideLabel}
      error={error}
      hint={hint}
      className={className}
    >
      <span className={classNames(styles.box, soft && styles.soft)}>
        {icon !== undefined && <Icon of={icon} />}
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          type={type}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={styles.input}
          // Said in any case: the browser’s own opinion of a number is not what is told here.
          aria-invalid={error === undefined ? (rest['aria-invalid'] ?? false) : true}
          aria-describedby={describedBy(id, error, hint)}
        />
        {trailing}
      </span>
    </FieldFrame>
  )
}

/** Which of a field's texts describe it. */
export function describedBy(id: string, error?: string, hint?: ReactNode): string | undefined {
  if (error !== undefined) return `${id}-error`
  return hint === undefined || hint === null ? undefined : `${id}-hint`
}
