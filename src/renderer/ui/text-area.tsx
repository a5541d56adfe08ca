import {
  useId,
  useLayoutEffect,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react'
import { classNames } from './class-names.ts'
import { describedBy } from './field.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type TextAreaProps = Readonly<
  Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'className' | 'onChange' | 'onKeyDown' | 'value'
  > & {
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

/**
 * Text of several lines; grows with what is written, up to 320 px. Where it opens with the keyboard
 * one goes on at its end, and Ctrl Enter sends its form off, since Enter begins a line.
 */
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
  autoFocus = false,
  ...rest
}: TextAreaProps) {
  const id = useId()
  useLayoutEffect(() => {
    const area = document.getElementById(id)
    if (!autoFocus || !(area instanceof HTMLTextAreaElement)) return
    area.setSelectionRange(area.value.length, area.value.length)
  }, [id, autoFocus])
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { form } = event.currentTarget
    if (form === null || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  }
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
          autoFocus={autoFocus}
          onKeyDown={onKeyDown}
          rows={rows}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={styles.area}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, error, hint)}
        />
      </span>
    </FieldFrame>
  )
}
