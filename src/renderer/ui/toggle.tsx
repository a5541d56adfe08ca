import { classNames } from './class-names.ts'
import styles from './toggle.module.css'

type ToggleProps = Readonly<{
  /** Accessible name; or the id of the text beside it in `labelledBy`. */
  label?: string
  labelledBy?: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}>

/** A switch that acts at once. */
export function Toggle({ label, labelledBy, on, onChange, disabled = false }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-labelledby={labelledBy}
      disabled={disabled}
      className={classNames(styles.toggle, on && styles.on)}
      onClick={() => onChange(!on)}
    />
  )
}
