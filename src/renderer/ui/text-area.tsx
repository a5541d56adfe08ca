import { useId, type ReactNode, type Ref, type TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { describedBy } from './field.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type TextAreaProps = Readonly<
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'value'> & {
    label: string
    hideLabel?: boolean
    value: string
    onChange: (value: string) => void
    error?: string | undefined
    hint?: ReactNode
    soft?: boolean
    className?: string | undefined
    ref?: Ref<HTMLTextAreaElement>
  }
>

/** Text of several lines; grows with what is written, up to 320 px. */
export function TextArea({
  label,
  hideLabel = false,
  value,
  onChange,
  error,
  hint,
  soft = false,
  className,
  rows = 2,
  ...rest
}: TextAreaProps) {
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
      <span className={classNames(styles.box, styles.areaBox, soft && styles.soft)}>
        <textarea
          autoComplete="off"
          {...rest}
          rows={rows}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={styles.area}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, error, hint)}
        />
      </span>
    </FieldFrame>
  )
}
