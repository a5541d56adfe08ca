import { useId } from 'react'
import { classNames } from './class-names.ts'
import { Steady } from './steady.tsx'
import styles from './segmented.module.css'

type SegmentedProps<Value extends string> = Readonly<{
  label: string
  /** Null while nothing is chosen yet. */
  value: Value | null
  options: readonly Readonly<{ value: Value; label: string }>[]
  onChange: (value: Value) => void
  /** For what is looked at, and not for a question that is answered. */
  quiet?: boolean
  disabled?: boolean
  className?: string | undefined
}>

/** Two to four values side by side: a radio group. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
  disabled = false,
  className,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(styles.group, quiet && styles.quiet, className)}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <Steady>{option.label}</Steady>
        </label>
      ))}
    </div>
  )
}
