import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './button.module.css'

export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'risk'

type ButtonProps = Readonly<
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    children: ReactNode
    variant?: ButtonVariant
    icon?: IconType | undefined
    /** The key that does the same, shown inside: `L`, `$mod+Enter`. */
    keys?: string | undefined
    /** 26 px instead of 30, for headings of lists. */
    small?: boolean
    className?: string | undefined
    ref?: Ref<HTMLButtonElement>
  }
>

/** A button with words. One primary button on a screen. */
export function Button({
  children,
  variant = 'default',
  icon,
  keys,
  small = false,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[variant], small && styles.small, className)}
    >
      {icon !== undefined && <Icon of={icon} />}
      {children}
      {keys !== undefined && <Kbd keys={keys} bare />}
    </button>
  )
}
