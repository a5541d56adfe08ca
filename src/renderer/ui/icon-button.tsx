import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import type { ButtonVariant } from './button.tsx'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'
import styles from './button.module.css'

type IconButtonProps = Readonly<
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'children'> & {
    /** Its accessible name, also shown as a tooltip. */
    label: string
    icon: IconType
    variant?: ButtonVariant
    keys?: string | undefined
    small?: boolean
    weight?: 'regular' | 'fill' | 'bold'
    className?: string | undefined
    ref?: Ref<HTMLButtonElement>
  }
>

/** A square button with an icon alone; its name appears after a moment's rest. */
export function IconButton({
  label,
  icon,
  variant = 'ghost',
  keys,
  small = false,
  weight = 'regular',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={classNames(
          styles.button,
          styles[variant],
          styles.icon,
          small && styles.small,
          className,
        )}
      >
        <Icon of={icon} weight={weight} />
      </button>
    </Tooltip>
  )
}
