import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import styles from './checkbox.module.css'

type CheckboxProps = Readonly<
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'type' | 'children'> & {
    /** Words beside it; without them give `aria-label` or `aria-labelledby`. */
    children?: ReactNode
    checked: boolean
    onChange: (checked: boolean) => void
    className?: string | undefined
    ref?: Ref<HTMLInputElement>
  }
>

export function Checkbox({ children, checked, onChange, className, ...rest }: CheckboxProps) {
  const box = (
    <input
      {...rest}
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className={classNames(styles.check, children === undefined && className)}
    />
  )
  if (children === undefined) return box
  return (
    <label className={classNames(styles.label, className)}>
      {box}
      <span>{children}</span>
    </label>
  )
}
