import { useId, type Ref } from 'react'
import { classNames } from './class-names.ts'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './select.module.css'

type SelectOption<Value extends string> = Readonly<{ value: Value; label: string }>
type SelectGroup<Value extends string> = Readonly<{
  group: string
  options: readonly SelectOption<Value>[]
}>

type SelectProps<Value extends string> = Readonly<{
  label: string
  hideLabel?: boolean
  value: Value
  options: readonly (SelectOption<Value> | SelectGroup<Value>)[]
  onChange: (value: Value) => void
  icon?: IconType | undefined
  soft?: boolean
  /** Stands among buttons and looks like one. */
  asButton?: boolean
  /** Ink of a choice that leaves something out. */
  muted?: boolean
  disabled?: boolean
  /** Takes the focus when it appears. */
  autoFocus?: boolean
  error?: string | undefined
  className?: string | undefined
  ref?: Ref<HTMLSelectElement>
}>

/** One of a few values: the browser's own list, in our clothes. */
export function Select<Value extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  icon,
  soft = false,
  asButton = false,
  muted = false,
  disabled = false,
  autoFocus = false,
  error,
  className,
  ref,
}: SelectProps<Value>) {
  const id = useId()
  const all = options.flatMap((option) => ('group' in option ? option.options : [option]))
  return (
    <FieldFrame
      id={id}
      label={label}
      hideLabel={hideLabel}
      error={error}
      hint={undefined}
      className={className}
    >
      <span className={classNames(styles.box, icon !== undefined && styles.withIcon)}>
        {icon !== undefined && <Icon of={icon} className={styles.icon} />}
        <select
          ref={ref}
          id={id}
          value={value}
          disabled={disabled}
          data-autofocus={autoFocus || undefined}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          className={classNames(
            styles.select,
            soft && styles.soft,
            asButton && styles.asButton,
            muted && styles.muted,
            error !== undefined && styles.error,
          )}
          onChange={(event) => {
            const chosen = all.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
      </span>
    </FieldFrame>
  )
}
